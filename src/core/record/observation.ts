/** An observed lesson: its head, and the folded state that screens, analysis and exports read. */
import type { FilmReference } from './film';
import type { ClassId, DeviceId, ObservationId, PupilId } from './ids';
import type { Interaction } from './interaction';
import type { Span } from './spans';

export const phases = [
  'instruction',
  'guidedPractice',
  'extendedInstruction',
  'independentWork',
  'groupWork',
  'circle',
  'other',
] as const;
export type Phase = (typeof phases)[number];

export const watchedRows = [
  'turn',
  'wait',
  'solicitation',
  'question',
  'answer',
  'followUp',
  'feedback',
  'support',
  'demand',
  'choice',
  'contact',
  'eyeContact',
  'warmth',
  'behaviour',
  'passedOver',
  'initiative',
  'everyone',
] as const;
export type WatchedRow = (typeof watchedRows)[number];

export const scopes = ['class', 'focus'] as const;
export type Scope = (typeof scopes)[number];

export const completenesses = ['all', 'most', 'some'] as const;
export type Completeness = (typeof completenesses)[number];

export const sources = ['live', 'video', 'import'] as const;
export type Source = (typeof sources)[number];

export interface PhaseSpan extends Span {
  readonly phase: Phase;
  /** The pupils at the instruction table, on `extendedInstruction`. */
  readonly pupilIds?: readonly PupilId[];
}

/** What was looked at, for whom, when and how completely: not watched is not zero. Times left out: the whole lesson. */
export interface Watched {
  readonly row: WatchedRow;
  readonly scope?: Scope;
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly completeness?: Completeness;
}

export interface Intention {
  readonly text: string;
  /** How the pupils will notice. */
  readonly sign?: string;
  readonly reviewOn?: string;
  /** Id of the indicator in which it may be seen next time; a file may name one that this version does not have. */
  readonly indicator?: string;
}

export const findingChoices = ['kept', 'reworded', 'dropped'] as const;
export type FindingChoice = (typeof findingChoices)[number];

/** What the two made of something that stood out. */
export interface ChosenFinding {
  /** The template of the finding; there is at most one of each. */
  readonly template: string;
  readonly choice: FindingChoice;
  /** In their own words; kept when they choose otherwise, so that nothing typed is lost. */
  readonly words?: string;
}

/** The guide's two rounds of a team that looks at film. */
export interface FilmRounds {
  readonly positive?: string;
  readonly unclear?: string;
  /** Did it fit the pupils? */
  readonly fitted?: string;
  /** Where is a chance to grow? */
  readonly chance?: string;
}

export interface Debrief {
  readonly confirming: string;
  readonly critical: string;
  readonly constructive: string;
  readonly intentions: readonly Intention[];
  /** *Vier een succes*: which pupil has grown by what the teacher did. */
  readonly success?: string;
  /** The one moment that the two looked back at, in their words. */
  readonly moment?: string;
  /** What stood out, as far as the two decided about it. */
  readonly findings?: readonly ChosenFinding[];
  /** What came of the intentions of last time, in their words. */
  readonly lastTime?: string;
  /** The colleague: *Vat samen wat je hoorde*. */
  readonly heard?: string;
  /** The colleague: *Erken wat lastig is*. */
  readonly acknowledged?: string;
  readonly rounds?: FilmRounds;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What the teacher said before she saw any result. */
export interface Prediction {
  readonly ownView?: string;
  readonly manyTurns?: readonly PupilId[];
  readonly fewTurns?: readonly PupilId[];
  /** Counts of waiting, one to five. */
  readonly waitCounts?: number;
  readonly skipped?: boolean;
}

/** What is known of an observation before its first tap, and what changes rarely. */
export interface ObservationHead {
  readonly id: ObservationId;
  readonly classId: ClassId;
  readonly title: string;
  readonly source: Source;
  /** ISO 8601 in UTC; a date for lists, never used to order or to measure. */
  readonly startedAt: string;
  /** Initials of whoever looks. */
  readonly observer: string;
  readonly focusQuestion: string;
  readonly focusPupilIds: readonly PupilId[];
  readonly codebook: string;
  readonly ownQuestion?: string;
  readonly lessonGoal?: string;
  readonly prediction?: Prediction;
  readonly debrief?: Debrief;
  /** When the observer had looked through what the lesson left open (*Nakijken*), ISO 8601. */
  readonly checkedAt?: string;
  /** When results were first shown to the observer as well (*Samen kijken*), ISO 8601. */
  readonly sharedAt?: string;
  readonly deviceId?: DeviceId;
  /** The film that it was coded from, or that was laid under it. */
  readonly film?: FilmReference;
  readonly deleteBy?: string;
  /** *Klopt de plattegrond?* `false` until somebody said yes: then no one's place counts. Left out in files: it does. */
  readonly seatsHold?: boolean;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** An observation as everything but the recorder sees it: the fold of its log. */
export interface Observation extends ObservationHead {
  readonly durationMs: number;
  readonly pauses: readonly Span[];
  readonly phases: readonly PhaseSpan[];
  /** Left out: everything was watched, the whole lesson, for the whole class. `[]`: nothing was. */
  readonly watched?: readonly Watched[];
  /** Spans in the room per pupil; a pupil left out was there the whole lesson, `[]` was absent. */
  readonly presence: Readonly<Record<string, readonly Span[]>>;
  readonly interactions: readonly Interaction[];
}

export type Setting = 'class' | 'group' | 'desk';

/** Whom the teacher works with follows from the phase. */
export function settingOfPhase(phase: Phase): Setting {
  switch (phase) {
    case 'instruction':
    case 'guidedPractice':
    case 'circle':
    case 'other':
      return 'class';
    case 'extendedInstruction':
    case 'groupWork':
      return 'group';
    case 'independentWork':
      return 'desk';
  }
}

/** Whether a tap on a tile starts a visit at the desk instead of a turn. */
export function tapsAtDesk(phase: Phase): boolean {
  return phase === 'independentWork' || phase === 'groupWork';
}

/** Where an observation stands in its life; the first that applies: the log runs, it is to be checked, it may be looked at. */
export type ObservationStatus = 'running' | 'ended';
