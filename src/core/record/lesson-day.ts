/**
 * When a lesson was: one day for whatever holds until a day, and one order, whatever zone its time was written in. No clock
 * and no zone of a device is asked, so that every device says the same of the same lesson.
 */
import type { ObservationHead } from './observation';

type Started = Pick<ObservationHead, 'startedAt'>;

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/** `yyyy-MM-dd`: the day that stands in `startedAt`; in UTC, as the app writes it, no school day is another one. */
export function dayOfLesson({ startedAt }: Started): string {
  return startedAt.slice(0, 'yyyy-MM-dd'.length);
}

/**
 * Milliseconds, to be compared with those of other lessons; a time without a zone is taken for UTC. Not by `parseISO` of
 * date-fns: with it the first tap weighs 75.8 kB, of the 75 that it may.
 * Source: H. Hinnant, chrono-compatible low-level date algorithms (2013), `days_from_civil`.
 */
export function startOfLesson({ startedAt }: Started): number {
  const [year = 0, month = 0, date = 0] = dayOfLesson({ startedAt }).split('-').map(Number);
  // Years that begin in March, so that a leap day comes last.
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date;
  return (365 * marchYear + leapDays + dayOfYear) * dayMs + timeOfDay(startedAt.slice('yyyy-MM-ddT'.length));
}

/** @param time as in `09:05:00.000+01:00`, of which all but hours and minutes may be left out; empty: midnight */
function timeOfDay(time: string): number {
  const [, clock = '', sign, zone = ''] = /^([\d:.]*)(?:Z|([+-])(.*))?$/.exec(time) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const [zoneHours = 0, zoneMinutes = 0] = zone.split(':').map(Number);
  const aheadOfUtc = (zoneHours * 60 + zoneMinutes) * (sign === '-' ? -1 : 1);
  return (hours * 60 + minutes - aheadOfUtc) * minuteMs + Math.round(seconds * 1000);
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
