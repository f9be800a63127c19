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

/** `2026-11-21T10:05:00.000` as the clock on the wall said it, from an ISO time; as far as the time itself goes. */
export function localTime(iso: string): string {
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(iso)) return `${iso.slice(0, 10)}T${fillTime(iso.slice(11))}`;
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  return `${localDay(iso)}T${clock}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}

function fillTime(time: string): string {
  return `${time}${'00:00:00.000'.slice(time.length)}`.slice(0, '00:00:00.000'.length);
}
