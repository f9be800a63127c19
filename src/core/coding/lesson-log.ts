/**
 * The fold of an observation's log. It is kept up to date entry by entry while a lesson runs (a tap costs the same
 * after ten minutes and after ten thousand moments), and gives the same as folding from scratch.
 */
import type { ActionId } from '../record/ids';
import { compareEntries, type LogEntry } from '../record/log-entry';
import type { ObservationHead } from '../record/observation';
import { applyEntry } from './entry-effects';
import { emptyState, type LessonState } from './lesson-state';

/** One action of the user that is in force or was undone: its entries, and how to take it back. */
interface Action {
  readonly id: ActionId;
  readonly entries: LogEntry[];
  readonly takeBack: (() => void)[];
}

export interface LessonLog {
  state: LessonState;
  /** In force, oldest first. */
  applied: Action[];
  /** Undone, the last undone last; a `restored` brings back any of them. */
  readonly undone: Action[];
  /** The undone ones that *Opnieuw* offers: a new action ends the way back. */
  redoable: Action[];
  /** All of them by id, so that finding one costs the same however long the lesson is. */
  readonly actions: Map<ActionId, Action>;
  readonly entries: LogEntry[];
  readonly firstHead: ObservationHead;
  lastSeq: number;
}

/** Folds a log from scratch. Entries may come in any order; what is undone leaves no trace. */
export function foldLog(head: ObservationHead, entries: readonly LogEntry[]): LessonLog {
  const log: LessonLog = {
    state: emptyState(head),
    applied: [],
    undone: [],
    redoable: [],
    actions: new Map(),
    entries: [],
    firstHead: head,
    lastSeq: 0,
  };
  appendEntries(log, entries.toSorted(compareEntries));
  return log;
}

/** Adds entries that come after all that the log holds. Changes the log in place: it is the one mutable thing of a lesson. */
export function appendEntries(log: LessonLog, entries: readonly LogEntry[]): void {
  for (const entry of entries) {
    log.entries.push(entry);
    log.lastSeq = Math.max(log.lastSeq, entry.seq);
    if (entry.type === 'voided') voidAction(log, entry.undoneActionId);
    else if (entry.type === 'restored') restoreAction(log, entry.undoneActionId);
    else applyToAction(log, entry);
  }
}

function applyToAction(log: LessonLog, entry: LogEntry): void {
  let action = log.applied.at(-1);
  if (action?.id !== entry.actionId) {
    // An entry of an action that is not the last one can only come from a merge of two devices.
    const elsewhere = log.actions.get(entry.actionId);
    if (elsewhere) {
      elsewhere.entries.push(entry);
      replay(log);
      return;
    }
    action = { id: entry.actionId, entries: [], takeBack: [] };
    log.actions.set(action.id, action);
    log.applied.push(action);
    // What is written down about the lesson is no new step on this way.
    if (entry.type !== 'headChanged') log.redoable = [];
  }
  action.entries.push(entry);
  action.takeBack.push(applyEntry(log.state, entry));
}

function voidAction(log: LessonLog, id: ActionId): void {
  const last = log.applied.at(-1);
  if (last?.id === id) {
    for (const takeBack of last.takeBack.toReversed()) takeBack();
    last.takeBack.length = 0;
    log.applied.pop();
    log.undone.push(last);
    log.redoable.push(last);
    return;
  }
  const index = log.applied.findIndex((action) => action.id === id);
  if (index < 0) return;
  const [action] = log.applied.splice(index, 1);
  if (!action) return;
  log.undone.push(action);
  log.redoable.push(action);
  replay(log);
}

function restoreAction(log: LessonLog, id: ActionId): void {
  const index = log.undone.findIndex((action) => action.id === id);
  if (index < 0) return;
  const [action] = log.undone.splice(index, 1);
  if (!action) return;
  log.redoable = log.redoable.filter((other) => other !== action);
  log.applied.push(action);
  for (const entry of action.entries) action.takeBack.push(applyEntry(log.state, entry));
}

/** The slow way, for what does not happen at the end of the log. */
function replay(log: LessonLog): void {
  log.state = emptyState(log.firstHead);
  for (const action of log.applied) {
    action.takeBack.length = 0;
    for (const entry of action.entries) action.takeBack.push(applyEntry(log.state, entry));
  }
}
