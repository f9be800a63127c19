/** When a lesson was: one day for whatever holds until a day, and one order, whatever zone its time was written in. */
import { calendarDay } from './calendar-day';
import type { ObservationHead } from './observation';

type Started = Pick<ObservationHead, 'startedAt'>;

/** `yyyy-MM-dd`: the day that screens show, where the device is. */
export function dayOfLesson({ startedAt }: Started): string {
  return calendarDay(startedAt);
}

/** Milliseconds since 1970; of a day alone its beginning, where the device is. */
export function startOfLesson({ startedAt }: Started): number {
  return Date.parse(startedAt.includes('T') ? startedAt : `${startedAt}T00:00`);
}

/** Oldest first; of lessons that began at the same time the one that was made first. */
export function compareStarts(
  one: Started & { readonly id: string },
  other: Started & { readonly id: string },
): number {
  const between = startOfLesson(one) - startOfLesson(other);
  if (between !== 0) return between;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
