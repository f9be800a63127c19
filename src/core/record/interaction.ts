/** One coded teacher–pupil interaction (moment), and the values that its attributes may have. */
import type { InteractionId, PupilId } from './ids';
import type { LessonMs } from './times';

export const interactionKinds = [
  'turn',
  'feedback',
  'support',
  'demand',
  'choice',
  'contact',
  'behaviour',
  'passedOver',
  'initiative',
  'everyone',
  'mark',
  'note',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const solicitations = ['volunteered', 'coldCall', 'calledOut', 'random'] as const;
export const questions = ['recall', 'reasoning'] as const;
export const answers = ['correct', 'partial', 'incorrect', 'open', 'none'] as const;
export const endings = ['pupil', 'teacher', 'peer'] as const;
export const followUps = ['probe', 'hint', 'repeat', 'gaveAnswer', 'redirected'] as const;
export const feedbackFocuses = ['task', 'process', 'selfRegulation', 'collaboration', 'person'] as const;
export const feedbackTones = ['confirming', 'critical', 'constructive', 'neutral'] as const;
export const feedbackReceivers = ['pupil', 'group', 'class'] as const;
export const warmths = ['warm', 'neutral', 'cool'] as const;
export const guidances = ['monitoring', 'scaffolding', 'steering'] as const;
export const initiators = ['teacher', 'pupil'] as const;
export const demandLevels = ['higher', 'lower'] as const;
export const behaviours = ['correction', 'praise'] as const;
export const everyoneForms = ['board', 'choral', 'pairs'] as const;
export const markKinds = ['highlight', 'revisit'] as const;
export const origins = ['live', 'video', 'corrected'] as const;

export type Solicitation = (typeof solicitations)[number];
export type Question = (typeof questions)[number];
export type Answer = (typeof answers)[number];
export type EndedBy = (typeof endings)[number];
export type FollowUp = (typeof followUps)[number];
export type FeedbackFocus = (typeof feedbackFocuses)[number];
export type FeedbackTone = (typeof feedbackTones)[number];
export type FeedbackReceiver = (typeof feedbackReceivers)[number];
export type Warmth = (typeof warmths)[number];
export type Guidance = (typeof guidances)[number];
export type Initiator = (typeof initiators)[number];
export type DemandLevel = (typeof demandLevels)[number];
export type Behaviour = (typeof behaviours)[number];
export type EveryoneForm = (typeof everyoneForms)[number];
export type MarkKind = (typeof markKinds)[number];
export type Origin = (typeof origins)[number];

/** What a reaction was about and how it was meant; `{ tone: 'confirming' }` alone is *Goed zo*, `{ tone: 'neutral' }` *Oké*. */
export interface FeedbackItem {
  readonly focus?: FeedbackFocus;
  readonly tone?: FeedbackTone;
}

/**
 * A moment of the lesson. Every attribute is optional and absent means *not observed*, never "no".
 * Times are whole milliseconds; `atMs` and `endMs` since the start of the observation, the others are lengths.
 */
export interface Interaction {
  readonly id: InteractionId;
  readonly kind: InteractionKind;
  readonly atMs: LessonMs;
  /** End of a visit at the desk; absent while it is open, or when it was never closed. */
  readonly endMs?: LessonMs;
  /** Left out on a turn, visit or feedback: *Weet niet wie*, or nobody. */
  readonly pupilId?: PupilId;
  readonly solicitation?: Solicitation;
  readonly question?: Question;
  readonly thinkMs?: number;
  readonly waitMs?: number;
  readonly endedBy?: EndedBy;
  readonly answerMs?: number;
  readonly reactionMs?: number;
  readonly answer?: Answer;
  readonly explain?: boolean;
  readonly followUp?: FollowUp;
  readonly feedback?: readonly FeedbackItem[];
  readonly to?: FeedbackReceiver;
  readonly eyeContact?: boolean;
  readonly warmth?: Warmth;
  readonly guidance?: Guidance;
  readonly initiative?: Initiator;
  readonly level?: DemandLevel;
  readonly behaviour?: Behaviour;
  readonly uptake?: boolean;
  readonly form?: EveryoneForm;
  readonly mark?: MarkKind;
  readonly text?: string;
  readonly quote?: string;
  readonly origin?: Origin | Readonly<Record<string, Origin>>;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A field of an interaction that an entry of the log can change. */
export type InteractionField = Exclude<keyof Interaction, 'id' | 'extra'>;

/** Rowe's wait time 1 in milliseconds: the silence after the question, before and after a pupil is named. */
export function pauseAfterQuestion(turn: Interaction): number | undefined {
  return turn.waitMs === undefined ? undefined : (turn.thinkMs ?? 0) + turn.waitMs;
}
