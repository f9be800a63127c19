/** One indicator over the lessons of a class, and two lessons (or two sets of them) set beside each other. */
import { contrastGroups, type GroupContrast, sumGroup } from '../measures/contrast';
import { chooseWord, type ContrastWord } from '../measures/contrast-word';
import type { Addition, IndicatorId } from '../measures/indicator';
import { indicatorTable } from '../measures/indicator-table';
import { permuteLabels } from '../measures/permutation';
import { createShuffles } from '../measures/relabellings';
import type { TalliedLesson } from '../measures/lesson-tally';
import type { Steps } from '../measures/steps';
import { addUpLessons, type PupilTallies, tallyPupils } from '../measures/tallies';
import { boundValue } from '../measures/value-interval';
import { seatAsInLesson, seatAsInLessons } from '../record/seated-lesson';
import type { ObservationId } from '../record/ids';
import { compareStarts } from '../record/lesson-day';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import type { IndicatorResult } from './class-analysis';
import { findPresent } from './class-profile';
import { groupOf } from './group-pairs';
import { readWatched } from './indicator-results';

/** An indicator in one lesson, of the class or of a group. */
export interface TrendValue {
  /** Null where nothing could be computed: not watched, or nothing coded. */
  readonly value: number | null;
  /** Behind the value: counts that a teacher can check. */
  readonly y: number;
  readonly n: number;
  /** What the data leave open about the value (95 %); null where that cannot be said. */
  readonly interval: readonly [low: number, high: number] | null;
}

export interface TrendPoint extends TrendValue {
  readonly observationId: ObservationId;
  readonly startedAt: string;
  /** By grouping id, then by group value id. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, TrendValue>>>>;
  readonly watched: IndicatorResult['watched'];
}

const placeOf = (id: IndicatorId): number => indicatorTable.findIndex((indicator) => indicator.id === id);

function tracePoint(schoolClass: SchoolClass, lesson: TalliedLesson, index: number): TrendPoint {
  const tallied = addUpLessons(seatAsInLesson(schoolClass, lesson).pupils, [lesson]);
  const { watched, comparable } = readWatched(index, tallied.read);
  const there = findPresent(tallied.pupils);
  const groups = schoolClass.groupings.map(({ id, values }) => {
    const ofValues = values.map((value) => {
      const pupils = there.filter((one) => groupOf(one, id) === value.id);
      return [value.id, measureValue(pupils, index, comparable)] as const;
    });
    return [id, Object.fromEntries(ofValues)] as const;
  });
  return {
    observationId: lesson.id,
    startedAt: lesson.startedAt,
    ...measureValue(there, index, comparable),
    groups: Object.fromEntries(groups),
    watched,
  };
}

/** One point per lesson, oldest first; lessons that began at the same time by id. A step per lesson. */
export function* traceInSteps(
  schoolClass: SchoolClass,
  lessons: readonly TalliedLesson[],
  id: IndicatorId,
): Steps<TrendPoint[]> {
  const ordered = lessons.toSorted(compareStarts);
  const points: TrendPoint[] = [];
  for (const lesson of ordered) {
    points.push(tracePoint(schoolClass, lesson, placeOf(id)));
    yield { done: points.length, total: ordered.length };
  }
  return points;
}

function measureValue(pupils: readonly PupilTallies[], index: number, comparable: boolean): TrendValue {
  const additions = pupils.map((pupil) => pupil.additions[index]!);
  const { y, n, value } = sumGroup(additions);
  return {
    value: n > 0 ? value : null,
    y,
    n,
    interval: comparable ? boundValue(indicatorTable[index]!, additions) : null,
  };
}

/** A contrast of which A is now and B is before. */
export interface Change extends GroupContrast {
  readonly indicator: IndicatorId;
  readonly p: number | null;
  readonly word: ContrastWord;
}

/**
 * Whether it is different now. The two are treated as if other pupils were in them, which is careful: pupils who stay
 * alike make a change easier to see than this says. One question, asked beforehand, so p is not adjusted.
 *
 * @param before @param now observations of this class, other ones
 */
export function compareLessons(
  schoolClass: SchoolClass,
  before: readonly Observation[],
  now: readonly Observation[],
  id: IndicatorId,
): Change {
  const index = placeOf(id);
  const indicator = indicatorTable[index]!;
  const sides = [now, before].map((observations) =>
    tallyPupils(seatAsInLessons(schoolClass, observations).pupils, observations),
  );
  const additions = sides.map(({ pupils }): Addition[] => findPresent(pupils).map((one) => one.additions[index]!));
  const [ofNow, ofBefore] = [additions[0]!, additions[1]!];
  const contrast = contrastGroups(
    indicator,
    [ofNow, ofBefore],
    sides.every(({ read }) => readWatched(index, read).comparable),
  );
  const seed = [...before, ...now].map((observation) => observation.id).toSorted();
  const permutation =
    contrast.overdispersion === null
      ? null
      : permuteLabels([{ scale: indicator.scale, pupils: [...ofNow, ...ofBefore] }], {
          inA: [...ofNow.map(() => true), ...ofBefore.map(() => false)],
          shuffles: createShuffles(seed.join(' ')),
        })[0]!;
  const p = permutation?.p ?? null;
  return { indicator: id, ...contrast, p, word: chooseWord(indicator.scale, contrast.case, p, contrast.interval) };
}
