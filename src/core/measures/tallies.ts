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
import { withLaterPupilsAway } from '../record/lesson-pupils';
import type { Pupil } from '../record/school-class';
import { intersectSpans, liesIn, type Span, spansLength } from '../record/spans';
import { type Addition, type MomentIndicator, nothing } from './indicator';
import { indicatorTable } from './indicator-table';
import {
  addSums,
  joinDays,
  type LessonFacts,
  type LessonTally,
  measuresVersion,
  packWatched,
  type PupilSums,
  startSums,
  type TalliedLesson,
  unpackWatched,
} from './lesson-tally';
import { type PupilSet, type SortedMoments, sortMoments } from './sorted-moments';
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

/** A lesson that was read: what is said of it whether its moments are at hand or only its sums. */
export interface ReadLesson extends LessonFacts {
  readonly observation: Pick<Observation, 'id'>;
}

/** What one observation brought along, beside the pupils' tallies. */
export interface ReadObservation extends ReadLesson {
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

/** A place is read once, not once per observation; a plan that nobody has said was right says nothing about it. */
const isPlanTaken = (lessons: readonly Pick<Observation, 'seatsHold'>[]): boolean =>
  lessons.length === 0 || lessons.some(({ seatsHold }) => seatsHold !== false);

function endTallies(pupils: readonly Pupil[], sums: PupilSums, planHolds: boolean): PupilTallies[] {
  const width = indicatorTable.length;
  return pupils.map((pupil, place) => {
    const first = place * width;
    const additions = indicatorTable.map((row, index) =>
      row.per === 'seat' ? placeOf(row.place(pupil), planHolds) : additionAt(sums, first + index),
    );
    const watched = indicatorTable.map((row, index) =>
      row.per === 'seat' ? planHolds : sums.watched[first + index] === 1,
    );
    return { pupil, exposureMs: sums.exposureMs[place]!, additions, watched };
  });
}

const placeOf = (place: Addition, planHolds: boolean): Addition => (planHolds ? place : nothing);

const additionAt = ({ y, n, moments }: PupilSums, cell: number): Addition => ({
  y: y[cell]!,
  n: n[cell]!,
  moments: moments[cell]!,
});

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
function addExposures(
  sums: PupilSums,
  pupils: readonly CountedPupil[],
  read: ReadObservation,
  focus: ReadonlySet<PupilId>,
): void {
  const wholeLesson = new Map<SpansOf, Exposure>();
  const width = indicatorTable.length;
  for (const [place, { id }] of pupils.entries()) {
    const spansOf = focus.has(id) ? ofFocus : ofClass;
    const isListed = Object.hasOwn(read.observation.presence, id);
    const known = isListed ? undefined : wholeLesson.get(spansOf);
    const exposure = known ?? measureExposure(id, read, spansOf);
    if (!isListed) wholeLesson.set(spansOf, exposure);
    const first = place * width;
    sums.exposureMs[place] = exposure.exposureMs;
    for (const { index, units } of exposure.n) sums.n[first + index] = units;
    for (let index = 0; index < width; index++) {
      if (spansOf(read.watched[index]!).length > 0) sums.watched[first + index] = 1;
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

/** What a moment adds to the sums of its pupil. @param first where those begin */
function addMoment(
  sums: PupilSums,
  first: number,
  moment: Interaction,
  open: readonly OpenSpans[],
  pauses: readonly Span[],
): void {
  for (const { spans, indicators } of open) {
    if (!liesIn(spans, moment.atMs)) continue;
    for (const { index, add } of indicators) {
      const added = add(moment, pauses);
      sums.y[first + index]! += added.y;
      sums.n[first + index]! += added.n;
      sums.moments[first + index]! += added.moments;
    }
  }
}

/** As many are summed between two pauses. */
const momentsAtOnce = 500;

function* addMoments(
  sums: PupilSums,
  places: ReadonlyMap<PupilId, number>,
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
      addMoment(sums, places.get(moment.pupilId)! * indicatorTable.length, moment, open, pauses);
    }
    yield;
  }
}

function readObservation(observation: Observation, pupilIds: PupilSet): ReadObservation {
  const time = readLessonTime(observation);
  const byRow = new Map<WatchedRow | null, WatchedSpans>();
  for (const { row } of indicatorTable) {
    if (!byRow.has(row)) byRow.set(row, readWatchedSpans(observation, row, time.lesson));
  }
  return {
    observation,
    time,
    openMs: spansLength(time.open),
    classTimeMs: spansLength(intersectSpans(time.open, time.classTime)),
    moments: sortMoments(observation, pupilIds, time),
    watched: indicatorTable.map(({ row }) => byRow.get(row)!),
  };
}

interface SummedObservation {
  readonly read: ReadObservation;
  readonly sums: PupilSums;
}

type CountedPupil = Pick<Pupil, 'id' | 'joinedOn'>;

/** Pauses now and then, because a lesson may be long. */
function* sumObservation(
  observation: Observation,
  pupils: readonly CountedPupil[],
  places: ReadonlyMap<PupilId, number>,
): Pauses<SummedObservation> {
  const read = readObservation(withLaterPupilsAway(observation, pupils), places);
  const focus: ReadonlySet<PupilId> = new Set(observation.focusPupilIds);
  const sums = startSums(pupils.length);
  yield;
  addExposures(sums, pupils, read, focus);
  yield;
  yield* addMoments(sums, places, read, focus);
  return { read, sums };
}

export interface Tallied<Read extends ReadLesson = ReadObservation> {
  /** In the order given. */
  readonly pupils: readonly PupilTallies[];
  readonly read: readonly Read[];
}

const placesOf = (pupilIds: readonly PupilId[]): Map<PupilId, number> =>
  new Map(pupilIds.map((id, place) => [id, place]));

const idsOf = (pupils: readonly CountedPupil[]): PupilId[] => pupils.map(({ id }) => id);

/** Pauses within each observation and after it, so that a school year can be stopped, or shown growing. @param total steps of it all */
export function* tallyInSteps(
  pupils: readonly Pupil[],
  observations: readonly Observation[],
  total = observations.length,
): Steps<Tallied> {
  const places = placesOf(idsOf(pupils));
  const inOrder = [...pupils.keys()];
  const all = startSums(pupils.length);
  const read: ReadObservation[] = [];
  for (const observation of observations) {
    const progress = { done: read.length, total };
    const one = yield* pauseWithin(progress, sumObservation(observation, pupils, places));
    addSums(all, one.sums, inOrder);
    read.push(one.read);
    yield { done: read.length, total };
  }
  return { pupils: endTallies(pupils, all, isPlanTaken(observations)), read };
}

/** @returns the tallies of every pupil, in the order given, and what was read of each observation */
export function tallyPupils(pupils: readonly Pupil[], observations: readonly Observation[]): Tallied {
  return finishSteps(tallyInSteps(pupils, observations));
}

/** One lesson in a form that can be kept. @param pupils all of the class */
export function tallyLesson(pupils: readonly CountedPupil[], observation: Observation): LessonTally {
  const pupilIds = idsOf(pupils);
  const { read, sums } = finishSteps(sumObservation(observation, pupils, placesOf(pupilIds)));
  const { counted: _, ...moments } = read.moments;
  return {
    measuresVersion,
    pupilIds,
    joinedOn: joinDays(pupils),
    sums,
    openMs: read.openMs,
    classTimeMs: read.classTimeMs,
    moments,
    watched: packWatched(read.watched),
  };
}

/** What `tallyPupils` gives of the same lessons. @param lessons each with a tally of this class */
export function addUpLessons(pupils: readonly Pupil[], lessons: readonly TalliedLesson[]): Tallied<ReadLesson> {
  const all = startSums(pupils.length);
  for (const { tally } of lessons) {
    const places = placesOf(tally.pupilIds);
    addSums(
      all,
      tally.sums,
      pupils.map(({ id }) => places.get(id)!),
    );
  }
  return {
    pupils: endTallies(pupils, all, isPlanTaken(lessons)),
    read: lessons.map((lesson) => ({
      ...lesson.tally,
      watched: unpackWatched(lesson.tally.watched),
      observation: lesson,
    })),
  };
}
