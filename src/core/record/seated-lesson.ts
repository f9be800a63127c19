/** The class as its lessons had it: each read with the plan that held when it was given. */
import { seatAsOn } from './earlier-plans';
import { dayOfLesson, startOfLesson } from './lesson-day';
import type { ObservationHead } from './observation';
import type { SchoolClass } from './school-class';

/**
 * Of several lessons the one whose plan counts, because a place is read once and not summed: the newest of those in which
 * the plan is taken to hold, or else the newest.
 */
export function findSeatedLesson<Lesson extends Pick<ObservationHead, 'startedAt' | 'seatsHold'>>(
  lessons: readonly Lesson[],
): Lesson | undefined {
  const held = lessons.filter(({ seatsHold }) => seatsHold !== false);
  const among = held.length > 0 ? held : lessons;
  return among.toSorted((one, other) => startOfLesson(one) - startOfLesson(other)).at(-1);
}

/** The class as a lesson had it: everybody where they sat that day. */
export function seatAsInLesson(schoolClass: SchoolClass, lesson: Pick<ObservationHead, 'startedAt'>): SchoolClass {
  return seatAsOn(schoolClass, dayOfLesson(lesson));
}

/** Of several lessons together: as in the newest of those whose plan is taken to hold. */
export function seatAsInLessons(
  schoolClass: SchoolClass,
  lessons: readonly Pick<ObservationHead, 'startedAt' | 'seatsHold'>[],
): SchoolClass {
  const seated = findSeatedLesson(lessons);
  return seated ? seatAsInLesson(schoolClass, seated) : schoolClass;
}
