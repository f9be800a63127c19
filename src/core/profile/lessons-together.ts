/** What lessons of one class say together, and one after the other, from their sums. */
import type { IndicatorId } from '../measures/indicator';
import type { TalliedLesson } from '../measures/lesson-tally';
import type { Steps } from '../measures/steps';
import { addUpLessons } from '../measures/tallies';
import type { SchoolClass } from '../record/school-class';
import type { ClassAnalysis } from './class-analysis';
import { profileClass } from './class-profile';
import { traceInSteps, type TrendPoint } from './trend';

/** Lessons of one class, added up and one after the other. */
export interface LessonsTogether {
  readonly analysis: ClassAnalysis;
  /** Of each indicator that was asked for, a point per lesson, oldest first. */
  readonly traces: ReadonlyMap<IndicatorId, readonly TrendPoint[]>;
}

/** @param lessons one or more, each with a tally of this class */
export function* lookTogether(
  schoolClass: SchoolClass,
  lessons: readonly TalliedLesson[],
  indicators: readonly IndicatorId[],
): Steps<LessonsTogether> {
  const traces = new Map<IndicatorId, readonly TrendPoint[]>();
  for (const [place, id] of indicators.entries()) {
    traces.set(id, yield* shiftSteps(place, indicators.length, traceInSteps(schoolClass, lessons, id)));
  }
  return { analysis: profileClass(schoolClass, addUpLessons(schoolClass.pupils, lessons)), traces };
}

/** The steps of one of so many parts that are as long as each other. */
function* shiftSteps<Result>(place: number, parts: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    yield { done: place * total + done, total: parts * total };
  }
}
