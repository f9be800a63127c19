/** Undo and redo as entries of the log, so that both survive a reload. */
import type { EntryPayload } from '../record/log-entry';
import type { LessonLog } from './lesson-log';

/** What a user may not undo by *Ongedaan*: how the observation began, and that it ended (that has a button of its own). */
const fixed = new Set<EntryPayload['type']>(['rowsWatched', 'ended', 'imported', 'headChanged']);

/** Only where the film was: going to a moment and leaving it. Nobody means that by *Ongedaan*. */
function isNavigation(entry: EntryPayload): boolean {
  return (
    entry.type === 'reopened' || ((entry.type === 'closed' || entry.type === 'lapsed') && entry.unobserved === true)
  );
}

/** The entry that undoes the last action in force, or undefined when there is none to undo. */
export function undoEntry(log: LessonLog): EntryPayload | undefined {
  const last = log.applied.findLast(({ entries }) => !entries.every(isNavigation));
  if (!last || last.entries.some((entry) => fixed.has(entry.type))) return undefined;
  return { type: 'voided', undoneActionId: last.id };
}

/** The entry that brings back the action undone last, as long as nothing new was done since. */
export function redoEntry(log: LessonLog): EntryPayload | undefined {
  const last = log.redoable.at(-1);
  return last && { type: 'restored', undoneActionId: last.id };
}
