/** How long an observation is kept: each has a day on which it goes, and nobody is taken by surprise. */
import { calendarDay, daysLater } from './calendar-day';
import { schoolYearEnd } from '../core/record/school-year';

/** So many days before it goes the app says so. */
const noticeDays = 7;

interface Kept {
  readonly deleteBy?: string;
  readonly startedAt: string;
}

/** The last day on which an observation is there; without one of its own the end of the school year it was made in. */
export function lastDayOf({ deleteBy, startedAt }: Kept): string {
  return deleteBy?.slice(0, 10) ?? schoolYearEnd(new Date(startedAt));
}

/** Whether it goes within a week. @param today `yyyy-MM-dd` */
export function goesSoon(kept: Kept, today: string): boolean {
  return lastDayOf(kept) <= daysLater(today, noticeDays);
}

/** To the end of the next school year, for what two colleagues want to look back at once more. */
export function nextSchoolYearEnd(today: Date): string {
  const [year = 0] = schoolYearEnd(today).split('-').map(Number);
  return schoolYearEnd(new Date(year, 8, 1));
}

/** The days that may be chosen: from today to the end of the next school year, and no longer. */
export function choosableDays(now: Date): { readonly first: string; readonly last: string } {
  return { first: calendarDay(now), last: nextSchoolYearEnd(now) };
}
