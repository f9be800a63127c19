/** Log entries taken apart for the disk: codes, ids and times in the row, typed words elsewhere; and put together. */
import type { EntryId, ObservationId } from '../core/record/ids';
import type { Interaction } from '../core/record/interaction';
import type { LogEntry } from '../core/record/log-entry';
import { observationOwner, type TextRow } from './text-rows';
import { isPlainHeadField } from './head-rows';

export interface SplitEntry {
  /** The entry without a typed word in it. */
  readonly row: LogEntry;
  readonly text?: TextRow;
  /** Whether the row still says something when its text is lost, as a note without its words does. */
  readonly standsAlone: boolean;
}

export function splitEntry(entry: LogEntry): SplitEntry {
  switch (entry.type) {
    case 'added':
    case 'imported': {
      const { text, quote, extra, ...plain } = entry.interaction;
      if (text === undefined && quote === undefined && extra === undefined) return { row: entry, standsAlone: true };
      const texts = {
        ...(text !== undefined && { text }),
        ...(quote !== undefined && { quote }),
        ...(extra && { extra }),
      };
      return { row: { ...entry, interaction: plain }, text: textOf(entry, texts), standsAlone: true };
    }
    case 'changed':
      return entry.field === 'text' || entry.field === 'quote' ? splitValue(entry) : { row: entry, standsAlone: true };
    case 'headChanged':
      return isPlainHeadField(entry.field) ? { row: entry, standsAlone: true } : splitValue(entry);
    default:
      return { row: entry, standsAlone: true };
  }
}

function splitValue(entry: Extract<LogEntry, { value: unknown }>): SplitEntry {
  if (entry.value === null || entry.value === undefined) return { row: entry, standsAlone: true };
  return { row: { ...entry, value: null }, text: textOf(entry, { value: entry.value }), standsAlone: false };
}

function textOf(entry: LogEntry, texts: TextRow['texts']): TextRow {
  return { ownerId: observationOwner(entry.observationId), id: entry.id, texts };
}

/** The entry as it was made; a text that is not there (any more) is left out. */
export function joinEntry(row: LogEntry, text: TextRow | undefined): LogEntry {
  if (!text) return row;
  switch (row.type) {
    case 'added':
    case 'imported':
      return { ...row, interaction: { ...row.interaction, ...(text.texts as Partial<Interaction>) } };
    case 'changed':
    case 'headChanged':
      return { ...row, value: text.texts['value'] };
    default:
      return row;
  }
}

type Row = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTime = (row: Row): boolean => Number.isFinite(row['atMs']);
const hasMoment = (row: Row): boolean => typeof row['interactionId'] === 'string';
const hasUndone = (row: Row): boolean => typeof row['undoneActionId'] === 'string';
const hasPupil = (row: Row): boolean => hasTime(row) && typeof row['pupilId'] === 'string';

function hasInteraction({ interaction }: Row): boolean {
  return (
    isRecord(interaction) &&
    typeof interaction['id'] === 'string' &&
    typeof interaction['kind'] === 'string' &&
    hasTime(interaction)
  );
}

/** What a fold needs of each type in order not to stumble. */
const payloadChecks: Readonly<Record<LogEntry['type'], (row: Row) => boolean>> = {
  added: hasInteraction,
  imported: hasInteraction,
  closed: hasMoment,
  removed: hasMoment,
  reopened: hasMoment,
  changed: (row) => typeof row['field'] === 'string' && (row['interactionId'] === null || hasMoment(row)),
  headChanged: (row) => typeof row['field'] === 'string',
  spanChanged: (row) => typeof row['of'] === 'string' && Array.isArray(row['spans']),
  questionPosed: hasTime,
  answerHeard: hasTime,
  lapsed: () => true,
  phaseStarted: (row) => hasTime(row) && typeof row['phase'] === 'string',
  rowsWatched: (row) => hasTime(row) && Array.isArray(row['watched']),
  paused: hasTime,
  resumed: hasTime,
  pupilLeft: hasPupil,
  pupilReturned: hasPupil,
  ended: hasTime,
  voided: hasUndone,
  restored: hasUndone,
};

/** Whether what was read from the disk is an entry of this log. Light: it looks for damage, not for wrong codes. */
export function isSoundEntry(value: unknown, observationId: ObservationId): value is LogEntry {
  if (!isRecord(value)) return false;
  const { id, seq, deviceId, actionId, type } = value;
  return (
    typeof id === 'string' &&
    value['observationId'] === observationId &&
    typeof seq === 'number' &&
    Number.isFinite(seq) &&
    typeof deviceId === 'string' &&
    typeof actionId === 'string' &&
    typeof type === 'string' &&
    Object.hasOwn(payloadChecks, type) &&
    payloadChecks[type as LogEntry['type']](value)
  );
}

export interface SoundLog {
  readonly rows: readonly LogEntry[];
  readonly damaged: number;
}

/** What is whole of the rows found, each entry once, and how many were not. */
export function soundRows(found: readonly unknown[], observationId: ObservationId): SoundLog {
  const byId = new Map<EntryId, LogEntry>();
  let damaged = 0;
  for (const row of found) {
    if (isSoundEntry(row, observationId)) byId.set(row.id, row);
    else damaged++;
  }
  return { rows: [...byId.values()], damaged };
}
