/** Dates as files carry them. Checked by hand: engines differ in what their own date parser lets through. */

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `yyyy-MM-dd`, on a day that exists. */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = datePattern.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : daysInMonth[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/** A day, or a day and a time of day with or without its zone (`2026-11-21T09:05:00.000Z`). */
export function isIsoTime(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [date, time, ...rest] = value.split('T');
  return isIsoDate(date) && (time === undefined || timePattern.test(time)) && rest.length === 0;
}
