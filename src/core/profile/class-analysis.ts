/** What the analysis of a class says, as data: the same for the screens, the papers and the `analyse` command. */
import type { ClassId, ObservationId, PupilId } from '../record/ids';
import type { Coverage } from '../measures/coverage';
import type { Channel, IndicatorId, Scale } from '../measures/indicator-table';

/** Numerator and denominator of one pupil (or group) on one indicator; `value` is null when the denominator is 0. */
export interface Tally {
  readonly y: number;
  readonly n: number;
  readonly value: number | null;
}

/** With what `countEvidence` asks of a pupil. */
export interface PupilTally extends Tally {
  readonly moments: number;
}

export interface GroupResult {
  readonly value: number | null;
  /** Group value ÷ class value, on ratio indicators with a class value above 0. */
  readonly representation: number | null;
  /** How many of the moments were coded, on shares and means. */
  readonly coverage: Coverage | null;
}

export interface IndicatorResult {
  readonly id: IndicatorId;
  readonly channel: Channel;
  readonly scale: Scale;
  readonly class: number | null;
  /** By grouping id, then by group value id, in the order in which the class lists them. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupResult>>>>;
  /** How many of the moments were coded over the whole class, on shares and means. */
  readonly coverage: Coverage | null;
  /** `no`: its row was watched in none of the observations; `some`: only now and then, or not in all of them. */
  readonly watched: 'yes' | 'some' | 'no';
  /** Groups may be set against each other: watched somewhere, and nowhere with completeness *some*. */
  readonly comparable: boolean;
  /** The pupils it was watched for, of those with exposure: with scope focus only those. */
  readonly watchedPupilIds: readonly PupilId[];
}

export interface PupilProfile {
  readonly pupilId: PupilId;
  /** Time in the room, pauses left out, over all observations, milliseconds. */
  readonly exposureMs: number;
  readonly indicators: Readonly<Partial<Record<IndicatorId, PupilTally>>>;
}

export interface Evenness {
  /** Null where there are no turns, as are the points. */
  readonly gini: number | null;
  readonly lorenz: readonly (readonly [number, number])[] | null;
  readonly withoutTurn: number;
}

export const warningCodes = [
  'insidePause',
  'noExposure',
  'outsidePresence',
  'unknownPupils',
  'pastEnd',
  'lowCoverage',
] as const;

export interface AnalysisWarning {
  readonly code: (typeof warningCodes)[number];
  /** What it is about: pupils for `noExposure`, indicators for `lowCoverage`, else interactions. */
  readonly ids: readonly string[];
}

export interface ClassAnalysis {
  readonly class: {
    readonly id: ClassId;
    /** Pupils with exposure. */
    readonly pupils: number;
    readonly observations: number;
    readonly observationIds: readonly ObservationId[];
    readonly exposureMs: number;
    /** Lesson time in class setting, pauses left out, milliseconds, over all observations. */
    readonly classTimeMs: number;
    /** Length of the lessons, pauses left out, milliseconds. */
    readonly lessonMs: number;
    /** Turns and visits whose pupil is not known. */
    readonly unknown: number;
  };
  readonly indicators: readonly IndicatorResult[];
  /** In the order of the class; only pupils with exposure. */
  readonly profiles: readonly PupilProfile[];
  /** Null when turns were never watched. */
  readonly evenness: Evenness | null;
  /** Times that everybody took part at once (*wisbordje, koor, maatjes*), outside pauses. */
  readonly everyone: number;
  readonly warnings: readonly AnalysisWarning[];
}
