/** What the journal still holds at the start goes to where it belongs. */
import type { SaveProblemKind } from '../core/ports';
import type { ObservationId } from '../core/record/ids';
import { compareEntries, type LogEntry } from '../core/record/log-entry';
import { isSoundEntry } from '../core/record/sound-entry';
import type { Connection } from './connection';
import type { Database } from './database';
import { withEntries } from './head-rows';
import type { Journal } from './journal';
import { packedEntries } from './observation-rows';
import { toSaveProblem } from './save-problem';

export interface Replay {
  /** How many entries were brought back. */
  readonly replayed: number;
  /** What could not be written now either: still in the journal, to go along with the next write. */
  readonly unsaved: ReadonlyMap<ObservationId, LeftInJournal>;
}

export interface LeftInJournal {
  readonly problem: SaveProblemKind;
  readonly rows: readonly LogEntry[];
}

/**
 * Writes the journaled entries that the database lacks and clears the journal; the same again changes nothing.
 * What belongs to an observation that is no longer there is dropped: it was removed, and stays removed.
 * A full disk is no reason not to start: the entries are handed back instead.
 */
export async function replayJournal(connection: Connection, journal: Journal): Promise<Replay> {
  const unsaved = new Map<ObservationId, LeftInJournal>();
  let replayed = 0;
  for (const [id, rows] of byObservation(journal.read())) {
    rows.sort(compareEntries);
    try {
      replayed += await connection.write(
        ({ heads, entries, packedLogs }) => [heads, entries, packedLogs],
        (database) => addMissing(database, id, rows),
      );
      journal.clear(rows);
    } catch (error) {
      unsaved.set(id, { problem: toSaveProblem(error).kind, rows });
    }
  }
  return { replayed, unsaved };
}

function byObservation(rows: readonly LogEntry[]): Map<ObservationId, LogEntry[]> {
  const groups = new Map<ObservationId, LogEntry[]>();
  for (const row of rows) {
    const group = groups.get(row.observationId);
    if (group) group.push(row);
    else groups.set(row.observationId, [row]);
  }
  return groups;
}

async function addMissing(database: Database, id: ObservationId, rows: readonly LogEntry[]): Promise<number> {
  const [head, packed, found] = await Promise.all([
    database.heads.get(id),
    database.packedLogs.get(id),
    database.entries.bulkGet(rows.map((row) => [id, row.seq, row.deviceId, row.id])),
  ]);
  if (!head) return 0;
  const packedIds = new Set(packedEntries(packed).flatMap((row) => (isSoundEntry(row, id) ? row.id : [])));
  const missing = rows.filter((row, index) => !found[index] && !packedIds.has(row.id));
  if (missing.length === 0) return 0;
  await database.entries.bulkPut(missing);
  const changed = withEntries(head, missing);
  if (changed !== head) await database.heads.put(changed);
  return missing.length;
}
