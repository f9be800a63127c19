/**
 * Numerator and denominator of every pupil on every indicator, summed over one or more observations of one class.
 *
 * Formula: `y_i` and `n_i` are sums of what each counted moment adds in the spans in which the indicator's row was
 * watched for that pupil; where the denominator is time, `n_i` = (presence ∩ watched spans − pauses) in tens of minutes,
 * for class indicators also ∩ class time. Sums first, values later: a value is a ratio of sums, never a mean of ratios.
 * Outside the focus y and n are 0. A place is read once, not once per observation.
 * One pass over each observation's moments; time grows with moments × indicators of their kind.
 *
 * Source: ratio of sums, W. G. Cochran, Sampling Techniques (1977), ch. 6.
 */
import { exposureOf, type LessonTime, readLessonTime } from '../coding/exposure';
import type { PupilId } from '../record/ids';
import type { InteractionKind } from '../record/interaction';
import type { Observation } from '../record/observation';
import type { Pupil } from '../record/school-class';
import { intersectSpans, liesIn, spansLength } from '../record/spans';
import type { Addition, MomentIndicator } from './indicator';
import { indicatorTable } from './indicator-table';
import { type SortedMoments, sortMoments } from './sorted-moments';
import { readWatchedSpans, type WatchedSpans } from './watched-spans';

/** Rates are per this many milliseconds. */
export const rateUnitMs = 600_000;

/** One pupil: time in the room in milliseconds and, in the order of the table, what was added per indicator. */
export interface PupilTallies {
  readonly pupil: Pupil;
  readonly exposureMs: number;
  readonly additions: readonly Addition[];
  /** Per indicator whether it was watched for this pupil in any of the observations. */
  readonly watched: readonly boolean[];
}

/** What one observation brought along, beside the pupils' tallies. */
export interface ReadObservation {
  readonly observation: Observation;
  readonly time: LessonTime;
  readonly moments: SortedMoments;
  /** In the order of the table. */
  readonly watched: readonly WatchedSpans[];
}

interface MutableTallies {
  readonly pupil: Pupil;
  exposureMs: number;
  readonly additions: { y: number; n: number; moments: number }[];
  readonly watched: boolean[];
}

const indicatorsByKind = new Map<InteractionKind, { readonly index: number; readonly indicator: MomentIndicator }[]>();
for (const [index, indicator] of indicatorTable.entries()) {
  if (indicator.per === 'seat') continue;
  for (const kind of indicator.kinds) {
    indicatorsByKind.set(kind, [...(indicatorsByKind.get(kind) ?? []), { index, indicator }]);
  }
}

function startTallies(pupil: Pupil): MutableTallies {
  return {
    pupil,
    exposureMs: 0,
    additions: indicatorTable.map((row) => (row.per === 'seat' ? { ...row.place(pupil) } : { y: 0, n: 0, moments: 0 })),
    watched: indicatorTable.map((row) => row.per === 'seat'),
  };
}

function addExposure(tallies: MutableTallies, { observation, time, watched }: ReadObservation): void {
  const { id } = tallies.pupil;
  const isFocus = observation.focusPupilIds.includes(id);
  const exposure = exposureOf(observation, id, time);
  const classExposure = intersectSpans(exposure, time.classTime);
  tallies.exposureMs += spansLength(exposure);
  for (const [index, { per }] of indicatorTable.entries()) {
    const spans = isFocus ? watched[index]!.ofFocus : watched[index]!.ofClass;
    if (spans.length > 0) tallies.watched[index] = true;
    if (per !== 'exposure' && per !== 'classExposure') continue;
    const within = per === 'exposure' ? exposure : classExposure;
    tallies.additions[index]!.n += spansLength(intersectSpans(within, spans)) / rateUnitMs;
  }
}

function addMoments(byPupil: ReadonlyMap<PupilId, MutableTallies>, read: ReadObservation): void {
  const { observation, time, watched } = read;
  const focus: ReadonlySet<PupilId> = new Set(observation.focusPupilIds);
  for (const { moment, pupilId } of read.moments.counted) {
    const { additions } = byPupil.get(pupilId)!;
    const isFocus = focus.has(pupilId);
    const isClassTime = liesIn(time.classTime, moment.atMs);
    for (const { index, indicator } of indicatorsByKind.get(moment.kind) ?? []) {
      if (indicator.per === 'classExposure' && !isClassTime) continue;
      const spans = watched[index]!;
      if (!liesIn(isFocus ? spans.ofFocus : spans.ofClass, moment.atMs)) continue;
      const added = indicator.add(moment, time.pauses);
      const sum = additions[index]!;
      sum.y += added.y;
      sum.n += added.n;
      sum.moments += added.moments;
    }
  }
}

function readObservation(observation: Observation, pupilIds: ReadonlySet<PupilId>): ReadObservation {
  const time = readLessonTime(observation);
  return {
    observation,
    time,
    moments: sortMoments(observation, pupilIds, time),
    watched: indicatorTable.map(({ row }) => readWatchedSpans(observation, row, time.lesson)),
  };
}

/** @returns the tallies of every pupil, in the order given, and what was read of each observation */
export function tallyPupils(
  pupils: readonly Pupil[],
  observations: readonly Observation[],
): { readonly pupils: readonly PupilTallies[]; readonly read: readonly ReadObservation[] } {
  const byPupil = new Map(pupils.map((pupil) => [pupil.id, startTallies(pupil)]));
  const pupilIds = new Set(byPupil.keys());
  const read = observations.map((observation) => readObservation(observation, pupilIds));
  for (const one of read) {
    for (const tallies of byPupil.values()) addExposure(tallies, one);
    addMoments(byPupil, one);
  }
  return { pupils: [...byPupil.values()], read };
}
