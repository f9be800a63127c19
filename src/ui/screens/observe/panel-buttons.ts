/** The buttons of the panel as data: what each one presses, and whether it is on for what is open. */
import type { PanelRow } from '../../../core/coding/focus-questions';
import type { PendingAttributes } from '../../../core/coding/lesson-state';
import type { AttributeName, Press } from '../../../core/coding/press';
import { attributeGoesTo } from '../../../core/coding/turn-machine';
import type { PupilId } from '../../../core/record/ids';
import {
  answers,
  behaviours,
  demandLevels,
  everyoneForms,
  followUps,
  guidances,
  initiators,
  questions,
  solicitations,
  warmths,
} from '../../../core/record/interaction';
import type { WatchedRow } from '../../../core/record/observation';
import type { ObservationView } from '../../../state/observation-store';
import {
  answerMessages,
  behaviourMessages,
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
  uptakeMessages,
  visitMessage,
  warmthMessages,
} from '../../messages/observe';

type WithoutPupil<Some> = Some extends unknown ? Omit<Some, 'pupilId' | 'to'> : never;

/** A press that still lacks the pupil it is about: the next tile says who. */
export type PressForPupil = WithoutPupil<Extract<Press, { press: 'visit' | 'feedback' | 'moment' | 'turn' | 'mark' }>>;

/** The next tile says about whom this is. */
export type AskPupil = (press: PressForPupil, label: string) => void;

/** The press for this pupil; undefined where *Weet niet wie* is no answer. */
export function pressFor(press: PressForPupil, pupilId: PupilId | undefined): Press | undefined {
  if (pupilId) return { ...press, pupilId };
  if (press.press === 'visit') return press;
  return press.press === 'feedback' ? { ...press, pupilId: null } : undefined;
}

/** The attributes of the turn or visit that is open, or waiting for the turn that follows. */
type OpenAttributes = PendingAttributes | undefined;

/** What an attribute is set on now: the turn (open, or waiting for its pupil) or the open visit; undefined: nothing. */
function openFor(view: ObservationView, name: AttributeName): OpenAttributes {
  const goesTo = attributeGoesTo(name, view.turn, view.openVisit !== undefined);
  if (goesTo === 'visit') return view.openVisit;
  return goesTo === 'turn' ? openTurnOf(view) : undefined;
}

/** The turn that is open, or what waits for the turn that follows. */
export function openTurnOf(view: ObservationView): OpenAttributes {
  return view.turn.type === 'posed' || view.turn.type === 'heard' ? view.turn.pending : view.openTurn;
}

export interface PanelButton {
  readonly key: string;
  readonly label: string;
  /** What has to be watched for the button to be there. */
  readonly row: WatchedRow;
  readonly isOn: (view: ObservationView) => boolean;
  /** What a tap does as things stand: a press, a press of which the next tile says the pupil, or nothing. */
  readonly actionOf: (view: ObservationView) => ButtonAction;
}

type ButtonAction =
  | { readonly type: 'press'; readonly press: Press }
  | { readonly type: 'forPupil'; readonly press: PressForPupil }
  | { readonly type: 'nothing' };

const never = () => false;
const nothing: ButtonAction = { type: 'nothing' };

interface AttributeButton {
  readonly name: AttributeName;
  readonly value: unknown;
  readonly label: string;
  readonly row: WatchedRow;
  /** What it is when there is nothing open that it belongs to. */
  readonly otherwise?: PressForPupil;
}

function attribute({ name, value, label, row, otherwise }: AttributeButton): PanelButton {
  const press: ButtonAction = { type: 'press', press: { press: 'attribute', name, value } };
  const alone: ButtonAction = otherwise ? { type: 'forPupil', press: otherwise } : nothing;
  return {
    key: `${name}-${String(value)}`,
    label,
    row,
    isOn: (view) => openFor(view, name)?.[name] === value,
    actionOf: (view) => (openFor(view, name) ? press : alone),
  };
}

/** Always asks which pupil. */
function forPupil(key: string, row: WatchedRow, label: string, press: PressForPupil): PanelButton {
  const action: ButtonAction = { type: 'forPupil', press };
  return { key, label, row, isOn: never, actionOf: () => action };
}

/** About whom the teacher is with, while she is with somebody; else it asks which pupil. */
function atDesk(key: string, row: WatchedRow, label: string, press: PressForPupil): PanelButton {
  const asking = forPupil(key, row, label, press);
  return {
    ...asking,
    actionOf: (view) => {
      const known = view.openVisit?.pupilId && pressFor(press, view.openVisit.pupilId);
      return known ? { type: 'press', press: known } : asking.actionOf(view);
    },
  };
}

const demandButtons = demandLevels.map((level) =>
  atDesk(`demand-${level}`, 'demand', demandMessages[level], { press: 'moment', kind: 'demand', level }),
);

const choiceButton = atDesk('choice', 'choice', choiceMessage, { press: 'moment', kind: 'choice' });

/** The buttons of each row but feedback, which is a matrix of its own. */
export const panelButtons: Readonly<Record<Exclude<PanelRow, 'feedback' | 'shortFeedback'>, readonly PanelButton[]>> = {
  solicitation: solicitations.map((value) =>
    attribute({ name: 'solicitation', value, label: solicitationMessages[value], row: 'solicitation' }),
  ),
  everyone: everyoneForms.map((form) => ({
    key: `everyone-${form}`,
    label: everyoneMessages[form],
    row: 'everyone',
    isOn: never,
    actionOf: () => ({ type: 'press', press: { press: 'everyone', form } }),
  })),
  question: questions.map((value) =>
    attribute({ name: 'question', value, label: questionMessages[value], row: 'question' }),
  ),
  // *Geen antwoord* stands in the clock bar, where it ends the wait.
  answer: answers
    .filter((value) => value !== 'none')
    .map((value) => attribute({ name: 'answer', value, label: answerMessages[value], row: 'answer' })),
  // *Geeft de beurt door* stands in the clock bar, because the silence of the next pupil begins there.
  followUp: [
    ...followUps
      .filter((value) => value !== 'redirected')
      .map((value) => attribute({ name: 'followUp', value, label: followUpMessages[value], row: 'followUp' })),
    attribute({ name: 'explain', value: true, label: explainMessage, row: 'followUp' }),
  ],
  visit: [forPupil('visit', 'support', visitMessage, { press: 'visit' }), ...demandButtons, choiceButton],
  guidance: guidances.map((value) =>
    attribute({
      name: 'guidance',
      value,
      label: guidanceMessages[value],
      row: 'support',
      otherwise: { press: 'visit', guidance: value },
    }),
  ),
  initiative: initiators.toReversed().map((value) =>
    attribute({
      name: 'initiative',
      value,
      label: initiativeMessages[value],
      row: 'support',
      otherwise: { press: 'visit', initiative: value },
    }),
  ),
  demand: [...demandButtons, choiceButton],
  warmth: warmths.map((value) =>
    attribute({
      name: 'warmth',
      value,
      label: warmthMessages[value],
      row: 'warmth',
      otherwise: { press: 'moment', kind: 'contact', warmth: value },
    }),
  ),
  eyeContact: [true, false].map((value) =>
    attribute({
      name: 'eyeContact',
      value,
      label: value ? eyeContactMessages.yes : eyeContactMessages.no,
      row: 'eyeContact',
      otherwise: { press: 'moment', kind: 'contact', eyeContact: value },
    }),
  ),
  passedOver: [forPupil('passedOver', 'passedOver', passedOverMessage, { press: 'moment', kind: 'passedOver' })],
  behaviour: behaviours.map((value) =>
    forPupil(`behaviour-${value}`, 'behaviour', behaviourMessages[value], {
      press: 'moment',
      kind: 'behaviour',
      behaviour: value,
    }),
  ),
  uptake: [true, false].map((value) =>
    forPupil(`uptake-${String(value)}`, 'initiative', value ? uptakeMessages.yes : uptakeMessages.no, {
      press: 'moment',
      kind: 'initiative',
      uptake: value,
    }),
  ),
};

/** What a feedback button does: on the turn or the visit that is open, else it asks which pupil. */
export function feedbackAction(
  view: ObservationView,
  item: Omit<Extract<PressForPupil, { press: 'feedback' }>, 'press'>,
): ButtonAction {
  const press = { press: 'feedback', ...item } as const;
  const isAlone = view.turn.type === 'idle' && !view.openVisit;
  return isAlone ? { type: 'forPupil', press } : { type: 'press', press };
}
