/** The head of an observation taken apart for the disk, and what has become of it since, kept beside it for lists. */
import type { EntryId } from '../core/record/ids';
import { compareEntries, type LogEntry } from '../core/record/log-entry';
import type { ObservationHead } from '../core/record/observation';
import type { ObservationStatus } from '../core/record/observation';
import type { ObservationSummary } from '../core/ports';
import { observationOwner, type TextRow } from './text-rows';

/** The fields in which nobody types. Whatever is not named here, or is new, counts as text. */
const plainHeadFields = [
  'id',
  'classId',
  'source',
  'startedAt',
  'focusQuestion',
  'focusPupilIds',
  'codebook',
  'checkedAt',
  'sharedAt',
  'deviceId',
  'deleteBy',
  'seatsHold',
] as const satisfies readonly (keyof ObservationHead)[];
type PlainHeadField = (typeof plainHeadFields)[number];

export function isPlainHeadField(field: string): field is PlainHeadField {
  return (plainHeadFields as readonly string[]).includes(field);
}

/** An entry that the list of observations depends on. A copy, so that a list need not read any log. */
export interface HeadLogItem {
  readonly entry: Extract<LogEntry, { type: 'headChanged' | 'ended' }>;
  readonly voided: boolean;
}

export interface HeadRow extends Pick<ObservationHead, PlainHeadField> {
  readonly startedAs: ObservationStatus;
  readonly headLog: readonly HeadLogItem[];
}

export interface SplitHead {
  readonly row: HeadRow;
  readonly text: TextRow;
}

/**
 * @param status 'ended' for one that was never recorded here; where `rows` say that it ended, undoing that end
 * lets it run again
 */
export function splitHead(head: ObservationHead, status: ObservationStatus, rows: readonly LogEntry[]): SplitHead {
  const fields = Object.entries(head).filter(([, value]) => value !== undefined);
  const plain = Object.fromEntries(fields.filter(([field]) => isPlainHeadField(field)));
  const row = {
    ...(plain as Pick<ObservationHead, PlainHeadField>),
    startedAs: rows.some((entry) => entry.type === 'ended') ? ('running' as const) : status,
    headLog: [],
  };
  return {
    row: withEntries(row, rows),
    text: {
      ownerId: observationOwner(head.id),
      id: '',
      texts: Object.fromEntries(fields.filter(([field]) => !isPlainHeadField(field))),
    },
  };
}

/** The head as it was made; its log says what changed. */
export function joinHead(row: HeadRow, text: TextRow | undefined): ObservationHead {
  const { startedAs: _startedAs, headLog: _headLog, ...plain } = row;
  return { title: '', observer: '', ...plain, ...(text?.texts as Partial<ObservationHead> | undefined) };
}

/** The row after these entries: the same object when none of them touches it, as with nearly every tap. */
export function withEntries(row: HeadRow, rows: readonly LogEntry[]): HeadRow {
  let headLog = row.headLog;
  for (const entry of rows) {
    if (entry.type === 'headChanged' || entry.type === 'ended') {
      if (headLog.some((item) => item.entry.id === entry.id)) continue;
      headLog = [...headLog, { entry, voided: false }].sort((a, b) => compareEntries(a.entry, b.entry));
    } else if (entry.type === 'voided' || entry.type === 'restored') {
      const touched = headLog.some((item) => item.entry.actionId === entry.undoneActionId);
      if (!touched) continue;
      const voided = entry.type === 'voided';
      headLog = headLog.map((item) => (item.entry.actionId === entry.undoneActionId ? { ...item, voided } : item));
    }
  }
  return headLog === row.headLog ? row : { ...row, headLog };
}

/** The entries of the head's own log that have a text, to be fetched for a list. */
export function headTextIds(row: HeadRow): EntryId[] {
  return row.headLog.flatMap(({ entry }) =>
    entry.type === 'headChanged' && !isPlainHeadField(entry.field) ? [entry.id] : [],
  );
}

/** Whether the lesson is over, whatever else its head says. */
export function isEnded(row: HeadRow): boolean {
  return summariseHead(row, new Map()).status === 'ended';
}

/** What a list shows: the head with its changes, whether it has ended, and how long it took. */
export function summariseHead(row: HeadRow, texts: ReadonlyMap<EntryId | '', TextRow>): ObservationSummary {
  const head: Record<string, unknown> = { ...joinHead(row, texts.get('')) };
  let durationMs: number | undefined;
  for (const { entry, voided } of row.headLog) {
    if (voided) continue;
    if (entry.type === 'ended') {
      durationMs = entry.atMs;
      continue;
    }
    const value = texts.get(entry.id)?.texts['value'] ?? entry.value;
    if (value === null || value === undefined) delete head[entry.field];
    else head[entry.field] = value;
  }
  return {
    head: { title: '', observer: '', ...head } as ObservationHead,
    status: durationMs === undefined ? row.startedAs : 'ended',
    ...(durationMs !== undefined && { durationMs }),
  };
}
