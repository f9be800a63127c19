/** Days on the calendar of the device, as `yyyy-MM-dd`: they sort as text. */
import { addDays } from 'date-fns/addDays';

/** Of a moment, or of milliseconds since 1970. A day that is one already stays the same. */
export function calendarDay(moment: Date | number | string): string {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  const day = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** @param day `yyyy-MM-dd` */
export function daysLater(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return calendarDay(addDays(new Date(year, month - 1, date), days));
}
