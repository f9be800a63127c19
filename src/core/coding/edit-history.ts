/** Undo and redo as entries of the log, so that both survive a reload, in the lesson and when it is looked back on. */
import type { EntryPayload, LogEntry } from '../record/log-entry';
import type { LessonLog } from './lesson-log';

/** What *Ongedaan* does not go behind: how the observation began or came in, and that it ended (that has a button of its own). */
function isFixed(entries: readonly LogEntry[], isFirst: boolean): boolean {
  return entries.some(({ type }) => type === 'ended' || type === 'imported' || (isFirst && type === 'rowsWatched'));
}

/** What is written down about the lesson (*nagekeken*, what was talked about) is no tap, and keeps nobody from undoing one. */
const isAboutHead = (entries: readonly LogEntry[]): boolean => entries.every(({ type }) => type === 'headChanged');

/** Only where a film was: going to a moment and leaving it. Nobody means that by *Ongedaan*. */
function isNavigation(entry: EntryPayload, isFilm: boolean): boolean {
  if (entry.type === 'reopened') return isFilm;
  return (entry.type === 'closed' || entry.type === 'lapsed') && entry.unobserved === true;
}

/** How well a row could be followed is no correction of what was seen. */
const isAboutWatching = (entries: readonly LogEntry[]): boolean =>
  entries.every((entry) => entry.type === 'spanChanged' && entry.of === 'watched');

/** What is coded of a film, and its next pass: chosen in a dialog, which also goes back. A tap is what *Ongedaan* means. */
const isAboutPass = (entries: readonly LogEntry[]): boolean =>
  entries.every((entry) => entry.type === 'rowsWatched' || (entry.type === 'spanChanged' && entry.of === 'watched'));

/** The entry that undoes the last correction of a lesson that is looked back on. */
export function undoCorrectionEntry(log: LessonLog): EntryPayload | undefined {
  return undoEntry(log, isAboutWatching);
}

/**
 * The entry that undoes the last action in force, or undefined when there is none to undo.
 * @param isPassedBy actions that are left as they are
 */
export function undoEntry(
  log: LessonLog,
  isPassedBy: (entries: readonly LogEntry[]) => boolean = () => false,
): EntryPayload | undefined {
  const isFilm = log.state.head.source === 'video';
  for (let index = log.applied.length - 1; index >= 0; index--) {
    const { id, entries } = log.applied[index]!;
    if (isPassedBy(entries) || isAboutHead(entries) || entries.every((entry) => isNavigation(entry, isFilm))) continue;
    if (isFilm && index > 0 && isAboutPass(entries)) continue;
    return isFixed(entries, index === 0) ? undefined : { type: 'voided', undoneActionId: id };
  }
  return undefined;
}

/** The entry that brings back the action undone last, as long as nothing new was done since. */
export function redoEntry(log: LessonLog): EntryPayload | undefined {
  const last = log.redoable.at(-1);
  // A lesson that was not over after all is not ended by *Opnieuw*.
  if (last?.entries.some(({ type }) => type === 'ended')) return undefined;
  return last && { type: 'restored', undoneActionId: last.id };
}
