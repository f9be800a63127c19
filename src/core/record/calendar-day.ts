/** Days on the calendar of the device, as `yyyy-MM-dd`: they sort as text. */
import { addDays } from 'date-fns/addDays';

export function calendarDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param day `yyyy-MM-dd` */
export function daysLater(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return calendarDay(addDays(new Date(year, month - 1, date), days));
}
