/** What is watched, changed in the middle of a lesson: rows go on or off, for the class or for the focus pupils only. */
import type { EntryPayload } from '../record/log-entry';
import type { Scope, Watched, WatchedRow } from '../record/observation';
import type { LessonMs } from '../record/times';

/** For whom a row is watched; `off`: for nobody. */
export type RowWatch = Scope | 'off';

/** The rows that are watched now, of a log in which spans may have been written down. */
export function rowsNow(changes: readonly { readonly rows: readonly Watched[] }[] | undefined): readonly Watched[] {
  return changes?.at(-1)?.rows.filter(({ toMs }) => toMs === undefined) ?? [];
}

export function watchOf(rows: readonly Watched[], row: WatchedRow): RowWatch {
  const found = rows.find((one) => one.row === row);
  return found ? (found.scope ?? 'class') : 'off';
}

/**
 * The entry from which on a row is watched otherwise, or none when nothing changes.
 * @param rows what is watched until now
 * @param order rows as the kijkvraag has them, so that switching one off and on gives the same again
 */
export function changeWatch(
  rows: readonly Watched[],
  row: WatchedRow,
  watch: RowWatch,
  order: readonly WatchedRow[],
  atMs: LessonMs,
): EntryPayload[] {
  if (watchOf(rows, row) === watch) return [];
  const others = rows.filter((one) => one.row !== row).map(({ fromMs: _, ...one }) => one);
  const place = (one: Watched): number => order.indexOf(one.row);
  const changed: Watched[] = watch === 'off' ? [] : [watch === 'focus' ? { row, scope: 'focus' } : { row }];
  const watched = [...others, ...changed].toSorted((a, b) => place(a) - place(b));
  return [{ type: 'rowsWatched', atMs, watched }];
}
