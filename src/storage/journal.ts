/**
 * A synchronous copy of what is about to be written, against a dead connection and a reload. Not against a kill:
 * browsers bring localStorage to the disk seconds later. Only ids and codes, never a typed word.
 */
import type { ObservationId } from '../core/record/ids';
import type { LogEntry } from '../core/record/log-entry';
import { isSoundEntry } from '../core/record/sound-entry';
import type { SplitEntry } from './entry-rows';

const prefix = 'beurtwijzer.journal.';

/** Browsers stop at 5 MB; what remains is for what else has to be remembered. */
const mostBytes = 4 * 1024 * 1024;

/** Browsers count two bytes per character. */
const bytesOf = (key: string, value: string): number => 2 * (key.length + value.length);

const keyOf = ({ observationId, id }: LogEntry): string => `${prefix}${observationId}.${id}`;

/** The part of `Storage` that is used. */
export type JournalStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export interface Journal {
  /** Puts the entries down before it returns. Those that are nothing without their text, or do not fit, are left out. */
  add(entries: readonly SplitEntry[]): void;
  clear(rows: readonly LogEntry[]): void;
  /** What is in it, in no order. */
  read(): LogEntry[];
  /** Forgets everything about an observation that is removed. */
  forget(id: ObservationId): void;
}

/** @param storage left out where the browser allows none: then there is no journal */
export function createJournal(storage: JournalStorage | undefined): Journal {
  if (!storage) return { add: () => {}, clear: () => {}, read: () => [], forget: () => {} };
  const sizes = new Map(journalKeys(storage).map((key) => [key, bytesOf(key, storage.getItem(key) ?? '')]));
  let usedBytes = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);

  const remove = (key: string): void => {
    storage.removeItem(key);
    usedBytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };

  const put = (row: LogEntry): void => {
    const key = keyOf(row);
    try {
      const value = JSON.stringify(row);
      const bytes = bytesOf(key, value);
      const usedAfter = usedBytes - (sizes.get(key) ?? 0) + bytes;
      if (usedAfter > mostBytes) return;
      storage.setItem(key, value);
      sizes.set(key, bytes);
      usedBytes = usedAfter;
    } catch {
      // Full, or forbidden: the write to the database goes on without a net.
    }
  };

  return {
    add(entries) {
      for (const { row, standsAlone } of entries) if (standsAlone) put(row);
    },
    clear(rows) {
      for (const row of rows) remove(keyOf(row));
    },
    read() {
      return journalKeys(storage).flatMap((key) => {
        const row = parseRow(storage.getItem(key));
        if (row === undefined) remove(key);
        return row ?? [];
      });
    },
    forget(id) {
      for (const key of journalKeys(storage)) if (key.startsWith(`${prefix}${id}.`)) remove(key);
    },
  };
}

function journalKeys(storage: JournalStorage): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}

/** Nothing of what was cut off in mid-write. */
function parseRow(value: string | null): LogEntry | undefined {
  try {
    const row: unknown = JSON.parse(value ?? '');
    const observationId = (row as { observationId?: ObservationId } | null)?.observationId;
    return observationId !== undefined && isSoundEntry(row, observationId) ? row : undefined;
  } catch {
    return undefined;
  }
}
