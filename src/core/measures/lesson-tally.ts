/**
 * What one lesson adds to every pupil, in a form that can be kept: numbers without a name, and without the moments.
 *
 * Formula: the sums of `tallies` over one observation. Those of several lessons are added up, so a school year comes to
 * the same, to the bit, whether its lessons were counted today or long ago. What the plan and the groups say is not in it.
 *
 * Source: sufficient statistics, R. A. Fisher (1922): of a lesson the sums hold all that ratios of sums need.
 */
import type { PupilId } from '../record/ids';
import type { ObservationHead } from '../record/observation';
import type { Pupil } from '../record/school-class';
import { indicatorTable } from './indicator-table';
import type { SortedMoments } from './sorted-moments';
import type { WatchedSpans } from './watched-spans';

/**
 * Which definitions the sums are by. To be raised with every change of what an indicator counts, of which moments count
 * and of how a log is folded: sums of before are then counted anew.
 */
export const measuresVersion = 3;

/** Sums of several pupils: one pupil after the other, of each the indicators in the order of the table. */
export interface PupilSums {
  /** Per pupil, milliseconds. */
  readonly exposureMs: Float64Array;
  readonly y: Float64Array;
  readonly n: Float64Array;
  readonly moments: Float64Array;
  /** 1 where the row was watched for this pupil. */
  readonly watched: Uint8Array;
}

/** What a lesson brought along beside the sums of its pupils. */
export interface LessonFacts {
  /** The lesson without its pauses, and the part of it in class time, milliseconds. */
  readonly openMs: number;
  readonly classTimeMs: number;
  readonly moments: Omit<SortedMoments, 'counted'>;
  /** In the order of the table. */
  readonly watched: readonly Pick<WatchedSpans, 'anyone' | 'incomplete'>[];
}

/** Small on purpose: a school year of them is read at once. */
export interface LessonTally extends Omit<LessonFacts, 'watched'> {
  readonly measuresVersion: number;
  /** In the order of the table: 1 where the row was watched for anyone, 2 added where incompletely. */
  readonly watched: Uint8Array;
  /** Everybody in the class when it was counted, in the order of the sums. */
  readonly pupilIds: readonly PupilId[];
  /** Since when, of whoever came into the class later: by pupil, `yyyy-MM-dd`. */
  readonly joinedOn: Readonly<Record<string, string>>;
  readonly sums: PupilSums;
}

/** A lesson of which the moments are not at hand. */
export interface TalliedLesson extends Pick<ObservationHead, 'id' | 'startedAt' | 'seatsHold'> {
  readonly tally: LessonTally;
}

/** Whether it still says what counting this class today would say, as far as the log is still the same. */
export function isTallyOf(
  { measuresVersion: version, pupilIds, joinedOn, sums }: LessonTally,
  pupils: readonly Pick<Pupil, 'id' | 'joinedOn'>[],
): boolean {
  const known = new Set(pupilIds);
  return (
    version === measuresVersion &&
    known.size === pupils.length &&
    pupils.every(({ id, joinedOn: since }) => known.has(id) && joinedOn[id] === since) &&
    sums.y.length === pupils.length * indicatorTable.length
  );
}

/** @returns by pupil, of those who came later */
export function joinDays(pupils: readonly Pick<Pupil, 'id' | 'joinedOn'>[]): Record<string, string> {
  return Object.fromEntries(pupils.flatMap(({ id, joinedOn }) => (joinedOn === undefined ? [] : [[id, joinedOn]])));
}

export function packWatched(watched: LessonFacts['watched']): Uint8Array {
  return Uint8Array.from(watched, ({ anyone, incomplete }) => (anyone ? 1 : 0) + (incomplete ? 2 : 0));
}

export function unpackWatched(watched: Uint8Array): LessonFacts['watched'] {
  return Array.from(watched, (bits) => ({ anyone: (bits & 1) !== 0, incomplete: (bits & 2) !== 0 }));
}

export function startSums(pupils: number): PupilSums {
  const cells = pupils * indicatorTable.length;
  return {
    exposureMs: new Float64Array(pupils),
    y: new Float64Array(cells),
    n: new Float64Array(cells),
    moments: new Float64Array(cells),
    watched: new Uint8Array(cells),
  };
}

/** @param places where in `more` each pupil of `sums` is */
export function addSums(sums: PupilSums, more: PupilSums, places: readonly number[]): void {
  const width = indicatorTable.length;
  for (const [pupil, place] of places.entries()) {
    sums.exposureMs[pupil]! += more.exposureMs[place]!;
    const to = pupil * width;
    const from = place * width;
    for (let index = 0; index < width; index++) {
      sums.y[to + index]! += more.y[from + index]!;
      sums.n[to + index]! += more.n[from + index]!;
      sums.moments[to + index]! += more.moments[from + index]!;
      sums.watched[to + index]! |= more.watched[from + index]!;
    }
  }
}
