/** Days on the calendar of the device. */

/** `yyyy-MM-dd` of a moment, or of milliseconds since 1970. A day that is one already stays the same. */
export function calendarDay(moment: Date | number | string): string {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  const day = new Date(moment);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
