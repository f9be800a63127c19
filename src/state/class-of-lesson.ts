/** The class as a lesson had it: everybody where they sat that day. */
import { findSeatedLesson, seatAsOn } from '../core/record/earlier-plans';
import type { ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { calendarDay } from './calendar-day';

export function classOfLesson(
  schoolClass: SchoolClass,
  { startedAt }: Pick<ObservationHead, 'startedAt'>,
): SchoolClass {
  return seatAsOn(schoolClass, calendarDay(startedAt));
}

/** Of several lessons together: as in the newest of those whose plan is taken to hold. */
export function classOfLessons(
  schoolClass: SchoolClass,
  lessons: readonly Pick<ObservationHead, 'startedAt' | 'seatsHold'>[],
): SchoolClass {
  const seated = findSeatedLesson(lessons);
  return seated ? classOfLesson(schoolClass, seated) : schoolClass;
}
