/** The buttons of the panel as data: what each one presses, and whether it is on for what is open. */
import type { PanelRow } from '../../../core/coding/focus-questions';
import type { PendingAttributes } from '../../../core/coding/lesson-state';
import type { AttributeName, Press } from '../../../core/coding/press';
import {
  answers,
  demandLevels,
  everyoneForms,
  followUps,
  guidances,
  questions,
  solicitations,
  warmths,
} from '../../../core/record/interaction';
import type { ObservationView } from '../../../state/observation-store';
import {
  answerMessages,
  choiceMessage,
  demandMessages,
  everyoneMessages,
  explainMessage,
  eyeContactMessages,
  followUpMessages,
  guidanceMessages,
  initiativeMessages,
  passedOverMessage,
  questionMessages,
  solicitationMessages,
  visitMessage,
  warmthMessages,
} from '../../messages/observe';

/** The attributes of the turn or visit that is open, or waiting for the turn that follows. */
export type OpenAttributes = PendingAttributes | undefined;

/** What the rows show as chosen: the open turn, else what waits for it, else the open visit. */
export function openAttributes(view: ObservationView): OpenAttributes {
  if (view.openTurn) return view.openTurn;
  if (view.turn.type === 'posed' || view.turn.type === 'heard') return view.turn.pending;
  return view.openVisit;
}

/** A press that still lacks the pupil it is about: the next tile says who. */
export type PressForPupil =
  | { readonly press: 'visit' }
  | {
      readonly press: 'moment';
      readonly kind: 'demand' | 'choice' | 'passedOver';
      readonly level?: 'higher' | 'lower';
    };

export interface PanelButton {
  readonly key: string;
  readonly label: string;
  readonly action:
    | { readonly type: 'press'; readonly press: Press }
    | { readonly type: 'forPupil'; readonly press: PressForPupil };
  /** Needs a turn or a visit to belong to. */
  readonly needsOpen: boolean;
  readonly isOn: (open: OpenAttributes) => boolean;
}

const never = () => false;

function attribute(name: AttributeName, value: unknown, label: string): PanelButton {
  return {
    key: `${name}-${String(value)}`,
    label,
    action: { type: 'press', press: { press: 'attribute', name, value } },
    needsOpen: true,
    isOn: (open) => open?.[name] === value,
  };
}

function forPupil(press: PressForPupil, label: string): PanelButton {
  const key = press.press === 'visit' ? 'visit' : `${press.kind}-${press.level ?? ''}`;
  return { key, label, action: { type: 'forPupil', press }, needsOpen: false, isOn: never };
}

/** The buttons of each row but feedback, which is a matrix of its own. */
export const panelButtons: Readonly<Record<Exclude<PanelRow, 'feedback'>, readonly PanelButton[]>> = {
  solicitation: solicitations.map((value) => attribute('solicitation', value, solicitationMessages[value])),
  everyone: everyoneForms.map((form) => ({
    key: `everyone-${form}`,
    label: everyoneMessages[form],
    action: { type: 'press', press: { press: 'everyone', form } },
    needsOpen: false,
    isOn: never,
  })),
  question: questions.map((value) => attribute('question', value, questionMessages[value])),
  // *Geen antwoord* stands in the clock bar, where it ends the wait.
  answer: answers.filter((value) => value !== 'none').map((value) => attribute('answer', value, answerMessages[value])),
  followUp: [
    ...followUps
      .filter((value) => value !== 'redirected')
      .map((value) => attribute('followUp', value, followUpMessages[value])),
    attribute('explain', true, explainMessage),
  ],
  support: [
    forPupil({ press: 'visit' }, visitMessage),
    ...guidances.map((value) => attribute('guidance', value, guidanceMessages[value])),
    attribute('initiative', 'pupil', initiativeMessages.pupil),
    attribute('initiative', 'teacher', initiativeMessages.teacher),
  ],
  demand: demandLevels.map((level) => forPupil({ press: 'moment', kind: 'demand', level }, demandMessages[level])),
  choice: [forPupil({ press: 'moment', kind: 'choice' }, choiceMessage)],
  warmth: warmths.map((value) => attribute('warmth', value, warmthMessages[value])),
  eyeContact: [
    attribute('eyeContact', true, eyeContactMessages.yes),
    attribute('eyeContact', false, eyeContactMessages.no),
  ],
  passedOver: [forPupil({ press: 'moment', kind: 'passedOver' }, passedOverMessage)],
};
