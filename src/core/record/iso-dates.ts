/** Dates as files carry them. The form is checked by hand: engines differ in what their own date parser lets through. */
import { isExists } from 'date-fns/isExists';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** `yyyy-MM-dd`, on a day that exists. */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = datePattern.exec(value);
  return match !== null && isExists(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** A day, or a day and a time of day with or without its zone (`2026-11-21T09:05:00.000Z`). */
export function isIsoTime(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [date, time, ...rest] = value.split('T');
  return isIsoDate(date) && (time === undefined || timePattern.test(time)) && rest.length === 0;
}
