/** The class as a lesson had it: everybody where they sat that day. */
import { seatAsOn } from '../core/record/earlier-plans';
import type { ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { calendarDay } from './calendar-day';

export function classOfLesson(
  schoolClass: SchoolClass,
  { startedAt }: Pick<ObservationHead, 'startedAt'>,
): SchoolClass {
  return seatAsOn(schoolClass, calendarDay(startedAt));
}
