/** The day on which something was, where the device is. */

const day = new Intl.DateTimeFormat('nl-NL', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** `2026-11-21` from an ISO time in UTC; what carries no zone is a day already. Empty when it is no date. */
export function localDay(iso: string): string {
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(iso)) return iso.slice(0, 10);
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const parts = new Map(day.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
