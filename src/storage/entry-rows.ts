/** Log entries taken apart for the disk: codes, ids and times in the row, typed words elsewhere; and put together. */
import type { EntryId, ObservationId } from '../core/record/ids';
import type { Interaction } from '../core/record/interaction';
import type { LogEntry } from '../core/record/log-entry';
import { isSoundEntry } from '../core/record/sound-entry';
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

export interface SoundLog {
  readonly rows: readonly LogEntry[];
  /** What is not whole, as it was found. */
  readonly damaged: readonly unknown[];
}

/** What is whole of the rows found, each entry once, and what is not. */
export function soundRows(found: readonly unknown[], observationId: ObservationId): SoundLog {
  const byId = new Map<EntryId, LogEntry>();
  const damaged: unknown[] = [];
  for (const row of found) {
    if (isSoundEntry(row, observationId)) byId.set(row.id, row);
    else damaged.push(row);
  }
  return { rows: [...byId.values()], damaged };
}
