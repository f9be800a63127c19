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
import { type Interaction, type InteractionKind, interactionKinds } from '../record/interaction';
import type { Observation, WatchedRow } from '../record/observation';
import type { Pupil } from '../record/school-class';
import { intersectSpans, liesIn, type Span, spansLength } from '../record/spans';
import { type Addition, type MomentIndicator, nothing } from './indicator';
import { indicatorTable } from './indicator-table';
import { type SortedMoments, sortMoments } from './sorted-moments';
import { finishSteps, type Pauses, pauseWithin, type Steps } from './steps';
import { readWatchedSpans, type WatchedSpans } from './watched-spans';

/** Rates are per this many milliseconds. */
const rateUnitMs = 600_000;

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

const momentIndicators = indicatorTable.flatMap((indicator, index) =>
  indicator.per === 'seat' ? [] : [{ index, indicator }],
);
const indicatorsByKind = new Map(
  interactionKinds.map((kind) => [kind, momentIndicators.filter(({ indicator }) => indicator.kinds.includes(kind))]),
);
const indicatorsPerTime = momentIndicators.flatMap(({ index, indicator: { per } }) =>
  per === 'moments' ? [] : [{ index, per }],
);

/** Sums in the making: typed arrays in the order of the table, because this is the innermost loop of a school year. */
interface RunningTallies {
  readonly pupil: Pupil;
  exposureMs: number;
  readonly y: Float64Array;
  readonly n: Float64Array;
  readonly moments: Float64Array;
  readonly watched: boolean[];
}

function startTallies(pupil: Pupil, planHolds: boolean): RunningTallies {
  const places = indicatorTable.map((row) => (row.per === 'seat' && planHolds ? row.place(pupil) : nothing));
  return {
    pupil,
    exposureMs: 0,
    y: Float64Array.from(places, ({ y }) => y),
    n: Float64Array.from(places, ({ n }) => n),
    moments: Float64Array.from(places, ({ moments }) => moments),
    watched: indicatorTable.map((row) => row.per === 'seat' && planHolds),
  };
}

function endTallies({ pupil, exposureMs, y, n, moments, watched }: RunningTallies): PupilTallies {
  const additions = indicatorTable.map((_, index) => ({ y: y[index]!, n: n[index]!, moments: moments[index]! }));
  return { pupil, exposureMs, additions, watched };
}

/** One observation as seen for a pupil in the focus, or for one who is not. */
type SpansOf = (watched: WatchedSpans) => readonly Span[];
const ofFocus: SpansOf = (watched) => watched.ofFocus;
const ofClass: SpansOf = (watched) => watched.ofClass;

interface Exposure {
  readonly exposureMs: number;
  /** What the observation adds to `n` where the denominator is time. */
  readonly n: readonly { readonly index: number; readonly units: number }[];
}

function measureExposure(
  pupilId: PupilId,
  { observation, time, watched }: ReadObservation,
  spansOf: SpansOf,
): Exposure {
  const exposure = exposureOf(observation, pupilId, time);
  const classExposure = intersectSpans(exposure, time.classTime);
  const n = indicatorsPerTime.map(({ index, per }) => {
    const within = per === 'exposure' ? exposure : classExposure;
    return { index, units: spansLength(intersectSpans(within, spansOf(watched[index]!))) / rateUnitMs };
  });
  return { exposureMs: spansLength(exposure), n };
}

/** Most pupils are there the whole lesson: what holds for one of them is worked out once. */
function addExposures(all: Iterable<RunningTallies>, read: ReadObservation, focus: ReadonlySet<PupilId>): void {
  const wholeLesson = new Map<SpansOf, Exposure>();
  for (const tallies of all) {
    const { id } = tallies.pupil;
    const spansOf = focus.has(id) ? ofFocus : ofClass;
    const isListed = Object.hasOwn(read.observation.presence, id);
    const known = isListed ? undefined : wholeLesson.get(spansOf);
    const exposure = known ?? measureExposure(id, read, spansOf);
    if (!isListed) wholeLesson.set(spansOf, exposure);
    tallies.exposureMs += exposure.exposureMs;
    for (const { index, units } of exposure.n) tallies.n[index]! += units;
    for (let index = 0; index < read.watched.length; index++) {
      if (spansOf(read.watched[index]!).length > 0) tallies.watched[index] = true;
    }
  }
}

interface OpenIndicator {
  readonly index: number;
  readonly add: MomentIndicator['add'];
}

/** Indicators that look at one kind of moment in the same spans: mostly all of them, the whole lesson. */
interface OpenSpans {
  readonly spans: readonly Span[];
  readonly indicators: OpenIndicator[];
}

type OpenByKind = ReadonlyMap<InteractionKind, readonly OpenSpans[]>;

/** Per kind of moment the indicators that look at it here, so that a moment asks no others. */
function openIndicators({ watched, time }: ReadObservation, spansOf: SpansOf): OpenByKind {
  const open = new Map<InteractionKind, readonly OpenSpans[]>();
  for (const [kind, indicators] of indicatorsByKind) {
    const bySpans = new Map<string, OpenSpans>();
    for (const { index, indicator } of indicators) {
      const ofRow = spansOf(watched[index]!);
      const spans = indicator.per === 'classExposure' ? intersectSpans(ofRow, time.classTime) : ofRow;
      if (spans.length === 0) continue;
      const key = spans.map(({ fromMs, toMs }) => `${fromMs} ${toMs}`).join(' ');
      const same = bySpans.get(key) ?? { spans, indicators: [] };
      same.indicators.push({ index, add: indicator.add });
      bySpans.set(key, same);
    }
    open.set(kind, [...bySpans.values()]);
  }
  return open;
}

/** What a moment adds to the sums of its pupil. */
function addMoment(
  sums: RunningTallies,
  moment: Interaction,
  open: readonly OpenSpans[],
  pauses: readonly Span[],
): void {
  for (const { spans, indicators } of open) {
    if (!liesIn(spans, moment.atMs)) continue;
    for (const { index, add } of indicators) {
      const added = add(moment, pauses);
      sums.y[index]! += added.y;
      sums.n[index]! += added.n;
      sums.moments[index]! += added.moments;
    }
  }
}

/** As many are summed between two pauses. */
const momentsAtOnce = 500;

function* addMoments(
  byPupil: ReadonlyMap<PupilId, RunningTallies>,
  read: ReadObservation,
  focus: ReadonlySet<PupilId>,
): Pauses<void> {
  const { pauses } = read.time;
  const openForClass = openIndicators(read, ofClass);
  const openForFocus = focus.size > 0 ? openIndicators(read, ofFocus) : openForClass;
  const { counted } = read.moments;
  for (let from = 0; from < counted.length; from += momentsAtOnce) {
    for (const moment of counted.slice(from, from + momentsAtOnce)) {
      const open = (focus.has(moment.pupilId) ? openForFocus : openForClass).get(moment.kind)!;
      addMoment(byPupil.get(moment.pupilId)!, moment, open, pauses);
    }
    yield;
  }
}

function readObservation(observation: Observation, pupilIds: ReadonlySet<PupilId>): ReadObservation {
  const time = readLessonTime(observation);
  const byRow = new Map<WatchedRow | null, WatchedSpans>();
  for (const { row } of indicatorTable) {
    if (!byRow.has(row)) byRow.set(row, readWatchedSpans(observation, row, time.lesson));
  }
  return {
    observation,
    time,
    moments: sortMoments(observation, pupilIds, time),
    watched: indicatorTable.map(({ row }) => byRow.get(row)!),
  };
}

export interface Tallied {
  /** In the order given. */
  readonly pupils: readonly PupilTallies[];
  readonly read: readonly ReadObservation[];
}

/** Pauses within each observation and after it, so that a school year can be stopped, or shown growing. @param total steps of it all */
export function* tallyInSteps(
  pupils: readonly Pupil[],
  observations: readonly Observation[],
  total = observations.length,
): Steps<Tallied> {
  // A plan that nobody has said was right says nothing about who sits where.
  const planHolds = observations.length === 0 || observations.some(({ seatsHold }) => seatsHold !== false);
  const byPupil = new Map(pupils.map((pupil) => [pupil.id, startTallies(pupil, planHolds)]));
  const pupilIds = new Set(byPupil.keys());
  const read: ReadObservation[] = [];
  for (const observation of observations) {
    const one = readObservation(observation, pupilIds);
    const focus: ReadonlySet<PupilId> = new Set(observation.focusPupilIds);
    yield { done: read.length, total };
    addExposures(byPupil.values(), one, focus);
    yield { done: read.length, total };
    yield* pauseWithin({ done: read.length, total }, addMoments(byPupil, one, focus));
    read.push(one);
    yield { done: read.length, total };
  }
  return { pupils: Array.from(byPupil.values(), endTallies), read };
}

/** @returns the tallies of every pupil, in the order given, and what was read of each observation */
export function tallyPupils(pupils: readonly Pupil[], observations: readonly Observation[]): Tallied {
  return finishSteps(tallyInSteps(pupils, observations));
}
