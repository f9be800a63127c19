/** A whole observation in the tables: put in, taken out. To be called inside a transaction over `observationTables`. */
import type { Collection, Table } from 'dexie';
import type { ObservationStatus } from '../core/record/observation';
import type { StoredLog } from '../core/ports';
import type { ObservationId } from '../core/record/ids';
import { compareEntries, type LogEntry } from '../core/record/log-entry';
import type { ObservationHead } from '../core/record/observation';
import { isSoundEntry } from '../core/record/sound-entry';
import { keysFrom, type Database, type PackedLog } from './database';
import { joinEntry, soundRows, splitEntry } from './entry-rows';
import { type HeadRow, isEnded, joinHead, splitHead, summariseHead } from './head-rows';
import { observationOwner, type StoredText, type TextRow } from './text-rows';

export function observationTables({ heads, entries, packedLogs, texts, films, tallies }: Database): Table[] {
  return [heads, entries, packedLogs, texts, films, tallies];
}

/** Adds a new observation; one that has ended at once as a packed record. Fails when there is one with this id. */
export async function addObservation(
  database: Database,
  head: ObservationHead,
  entries: readonly LogEntry[],
  status: ObservationStatus,
): Promise<void> {
  const split = entries.map(splitEntry);
  const rows = split.map(({ row }) => row);
  const { row, text } = splitHead(head, status, rows);
  const texts = await database.words.sealTexts([text, ...split.flatMap(({ text }) => text ?? [])]);
  await Promise.all([
    database.heads.add(row),
    database.texts.bulkPut([...texts]),
    status === 'ended'
      ? database.packedLogs.put({ observationId: head.id, entries: rows.toSorted(compareEntries) })
      : database.entries.bulkPut(rows),
  ]);
}

/** The log in its order, packed and not, without what is damaged. */
export async function readObservation(database: Database, id: ObservationId): Promise<StoredLog | undefined> {
  const [head, packed, rows, texts] = await Promise.all([
    database.heads.get(id),
    database.packedLogs.get(id),
    rowsOf(database, id).toArray(),
    textsOf(database, id).toArray(),
  ]);
  if (!head) return undefined;
  return joinLog(head, [...packedEntries(packed), ...rows], await database.words.openTexts(texts));
}

/** @param found rows of the log, packed and not @param texts those of them that can be read */
export function joinLog(head: HeadRow, found: readonly unknown[], texts: readonly TextRow[]): StoredLog {
  const { rows, damaged } = soundRows(found, head.id);
  const textById = new Map(texts.map((text) => [text.id, text]));
  return {
    head: joinHead(head, textById.get('')),
    status: summariseHead(head, textById).status,
    entries: rows.map((row) => joinEntry(row, textById.get(row.id))).sort(compareEntries),
    damagedEntries: damaged.length,
    ...(damaged.length > 0 && { damagedRows: damaged }),
  };
}

/** Removes observations with everything that belongs to them. */
export async function removeObservations(database: Database, ids: readonly ObservationId[]): Promise<void> {
  await Promise.all([
    database.heads.bulkDelete([...ids]),
    database.packedLogs.bulkDelete([...ids]),
    database.films.bulkDelete([...ids]),
    database.tallies.bulkDelete([...ids]),
    ...ids.flatMap((id) => [rowsOf(database, id).delete(), textsOf(database, id).delete()]),
  ]);
}

/**
 * Puts the whole log of an ended observation into one record, reads that back, and only then removes the rows.
 * Damaged rows stay where they are. Does nothing when there is nothing to pack, or while the observation runs.
 * @throws when the record that was read back differs; the transaction then leaves all as it was
 */
export async function packLog(database: Database, id: ObservationId): Promise<void> {
  const [head, packed, rows] = await Promise.all([
    database.heads.get(id),
    database.packedLogs.get(id),
    rowsOf(database, id).toArray(),
  ]);
  if (!head || !isEnded(head) || rows.length === 0) return;
  if (packed && !Array.isArray(packed.entries)) return;
  const before = packedEntries(packed);
  const damagedBefore = before.filter((row) => !isSoundEntry(row, id));
  const sound = soundRows([...before, ...rows], id).rows.toSorted(compareEntries);
  const record: PackedLog = { observationId: id, entries: [...damagedBefore, ...sound] };
  await database.tallies.delete(id);
  await database.packedLogs.put(record);
  const readBack = await database.packedLogs.get(id);
  if (JSON.stringify(readBack) !== JSON.stringify(record)) throw new Error('packed log differs from its rows');
  const packable = rows.filter((row) => isSoundEntry(row, id));
  if (packable.length === rows.length) await rowsOf(database, id).delete();
  else await database.entries.bulkDelete(packable.map((row) => [id, row.seq, row.deviceId, row.id]));
}

/** What cannot even be taken apart counts as one damaged entry. */
export function packedEntries(packed: PackedLog | undefined): readonly unknown[] {
  if (!packed) return [];
  return Array.isArray(packed.entries) ? packed.entries : [packed];
}

export function rowsOf(database: Database, id: ObservationId): Collection<LogEntry> {
  return database.entries.where(':id').between(...keysFrom(id));
}

export function textsOf(database: Database, id: ObservationId): Collection<StoredText> {
  return database.texts.where(':id').between(...keysFrom(observationOwner(id)));
}
