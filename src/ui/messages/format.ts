/** Dates, numbers and lengths of time as a Dutch reader writes them. */

/** Made when first used: a formatter takes milliseconds to make, and the first screen needs hardly one of them. */
function once<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => (made ??= make());
}

const dayFormat = once(() => new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }));
const shortDayFormat = once(() => new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short' }));
const timeFormat = once(() => new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }));
const wholeFormat = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }));
const oneDecimalFormat = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const hundredthsFormat = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const thousandthsFormat = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
);
const percentFormat = once(() => new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 }));

/** On the day as it was where the device is; a day without a time is that day everywhere. Empty for what is no date. */
function formatMoment(date: Date | string, format: () => Intl.DateTimeFormat): string {
  const isDayOnly = typeof date === 'string' && date.length === 10;
  const moment = new Date(isDayOnly ? `${date}T00:00` : date);
  return Number.isNaN(moment.getTime()) ? '' : format().format(moment);
}

/** "21 november 2026" */
export function formatDay(date: Date | string): string {
  return formatMoment(date, dayFormat);
}

/** "21 nov", where there is room for little. */
export function formatShortDay(date: string): string {
  return formatMoment(date, shortDayFormat);
}

/** "09:31" */
export function formatTimeOfDay(date: Date | string): string {
  return formatMoment(date, timeFormat);
}

/** "12 min", whole minutes that have passed. */
export function formatMinutes(milliseconds: number): string {
  return `${formatWhole(Math.floor(milliseconds / 60_000))} min`;
}

/** "2,4 s": one decimal, because a tap adds human delay. */
export function formatSeconds(milliseconds: number): string {
  return `${formatTenths(milliseconds / 100)} s`;
}

/**
 * "2,4" for 24. Without a formatter, of which the first one of a page holds a slow tablet up for most of a second: clocks
 * that run in a lesson and the first screen need no other.
 */
function formatTenths(tenths: number): string {
  const whole = Math.round(tenths);
  if (!(whole >= 0 && whole < 10_000)) return oneDecimalFormat().format(tenths / 10);
  return `${Math.floor(whole / 10)},${whole % 10}`;
}

/** "12:05" into the lesson. */
export function formatLessonTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function formatWhole(value: number): string {
  // The counts of every screen, without a formatter.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return wholeFormat().format(value);
}

/** "2,4" */
export function formatDecimal(value: number): string {
  return oneDecimalFormat().format(value);
}

/** "0,43" */
export function formatHundredths(value: number): string {
  return hundredthsFormat().format(value);
}

/** "0,043" */
export function formatThousandths(value: number): string {
  return thousandthsFormat().format(value);
}

/** "38%" for 0.38 */
export function formatPercent(share: number): string {
  return percentFormat().format(share);
}

/** "1,4 MB" */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatWhole(Math.ceil(bytes / 1000))}\u00a0kB`;
  return `${formatTenths(bytes / 100_000)}\u00a0MB`;
}

/** "1 leerling", "2 leerlingen": the number with the word that goes with it. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatWhole(count)} ${count === 1 ? one : many}`;
}

/** "9 tot 21", or the one number that both ends are. */
export function formatRange([low, high]: readonly [low: number, high: number]): string {
  return low === high ? formatWhole(low) : `${formatWhole(low)} tot ${formatWhole(high)}`;
}

/** Keeps a name of any direction from turning the sentence around it: isolated, as `bdi` does in a page. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

/** "Aylin, Bram en Chaima" */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}
