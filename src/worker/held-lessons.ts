/** Lessons that are looked at together come one by one: two hundred in one message would hold up the screen that sends them. */
import type { IndicatorId } from '../core/measures/indicator';
import type { Steps } from '../core/measures/steps';
import type { LessonsTogether } from '../core/ports';
import { analyseClass } from '../core/profile/class-profile';
import { traceInSteps, type TrendPoint } from '../core/profile/trend';
import type { Observation } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';

export interface HeldLessons {
  /** Keeps a lesson of a set; those of a set before are let go, as nobody waits for them any more. */
  readonly holdLesson: (set: number, observation: Observation) => void;
  /** What the lessons of the set say; they are let go afterwards. @throws when they were let go already */
  readonly lookTogether: (
    set: number,
    schoolClass: SchoolClass,
    indicators: readonly IndicatorId[],
  ) => Steps<LessonsTogether>;
}

export function createHeldLessons(): HeldLessons {
  let held: { readonly set: number; readonly lessons: Observation[] } = { set: 0, lessons: [] };
  return {
    holdLesson(set, observation) {
      if (held.set !== set) held = { set, lessons: [] };
      held.lessons.push(observation);
    },
    *lookTogether(set, schoolClass, indicators) {
      const lessons = held.set === set ? held.lessons : [];
      if (lessons.length === 0) throw new Error('These lessons are not held');
      held = { set: 0, lessons: [] };
      const traces = new Map<IndicatorId, readonly TrendPoint[]>();
      for (const [place, id] of indicators.entries()) {
        traces.set(id, yield* shiftSteps(place, indicators.length, traceInSteps(schoolClass, lessons, id)));
      }
      return { analysis: analyseClass(schoolClass, lessons), traces };
    },
  };
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
