/** Observations on the disk: taps written as they come, logs read whole, ended ones packed. */
import {
  SaveProblem,
  type ObservationRepository,
  type ObservationSummary,
  type SaveProblemKind,
  type UnsavedReason,
  type StoredLog,
} from '../core/ports';
import { compareEntries } from '../core/record/log-entry';
import type { EntryId, ObservationId } from '../core/record/ids';
import { compareStarts } from '../core/record/lesson-day';
import type { Connection } from './connection';
import type { Database } from './database';
import { joinEntry, splitEntry, type SplitEntry } from './entry-rows';
import { headTextIds, summariseHead } from './head-rows';
import type { Journal } from './journal';
import { writeEntries } from './log-writer';
import { addObservation, observationTables, packLog, readObservation, removeObservations } from './observation-rows';
import type { Replay } from './journal-replay';
import { observationOwner, type TextRow } from './text-rows';
import type { WriteQueue } from './write-queue';

/** Problems that pass (room is made, the connection comes back) or may do so; the others stay until something is done. */
const passing: readonly SaveProblemKind[] = ['diskFull', 'connectionLost', 'unknown'];

/**
 * Entries that could not be written stay in the journal and, when the problem is one that passes, in memory: the
 * next `append` that succeeds takes them along, in their order, so that a log never has a hole in the middle.
 * Meanwhile `readLog` shows them. There is no retry in between; whoever wants one calls `append` with the same
 * entries again, which comes to the same.
 * @param makeRoom takes away what can be missed, when the disk is full
 */
export function createObservationRepository(
  connection: Connection,
  journal: Journal,
  queue: WriteQueue,
  leftInJournal: Replay['unsaved'],
  makeRoom: () => void,
): ObservationRepository & { writeUnsaved(): Promise<void> } {
  const unsaved = new Map<ObservationId, Unsaved>();
  for (const [id, { problem, rows }] of leftInJournal)
    unsaved.set(id, { problem, entries: mapById(rows.map(splitEntry)) });

  const appendSplit = async (id: ObservationId, entries: readonly SplitEntry[]): Promise<void> => {
    const all = new Map([...(unsaved.get(id)?.entries ?? []), ...mapById(entries)]);
    const split = [...all.values()];
    try {
      await connection.attempt((database) => writeEntries(connection, database, id, split));
    } catch (error) {
      if (error instanceof SaveProblem) {
        const { kind } = error;
        if (passing.includes(kind)) unsaved.set(id, { problem: kind, entries: all });
        if (kind === 'diskFull') makeRoom();
      }
      throw error;
    }
    unsaved.delete(id);
    // The sign *opgeslagen* goes first; what is cleared too late is found in the database by the next start.
    setTimeout(() => journal.clear(split.map(({ row }) => row)));
  };

  return {
    list: () => queue.run(() => connection.read(({ heads, texts }) => [heads, texts], listObservations)),

    create: (head, entries, status) =>
      queue.run(async () => {
        await connection.write(observationTables, (database) => addObservation(database, head, entries, status));
        unsaved.delete(head.id);
        journal.clear(entries);
      }),

    readLog: (id) =>
      queue.run(async () => {
        const log = await connection.read(observationTables, (database) => readObservation(database, id));
        const more = unsaved.get(id);
        return log && more ? withUnsaved(log, more) : log;
      }),

    append(id, entries) {
      if (entries.length === 0) return Promise.resolve();
      const split = entries.map(splitEntry);
      const written = queue.run(() => appendSplit(id, split));
      // While the disk is at work, but before anything can have become of it: the journal costs the tap no time.
      journal.add(split);
      return written;
    },

    async writeUnsaved() {
      for (const id of unsaved.keys()) await queue.run(() => appendSplit(id, [])).catch(unlessGone);
    },

    pack: (id) => queue.run(() => connection.write(observationTables, (database) => packLog(database, id))),

    remove: (id) =>
      queue.run(async () => {
        await connection.write(observationTables, (database) => removeObservations(database, [id]));
        unsaved.delete(id);
        journal.forget(id);
      }),
  };
}

type SplitEntries = ReadonlyMap<EntryId, SplitEntry>;

interface Unsaved {
  readonly problem: SaveProblemKind;
  readonly entries: SplitEntries;
}

const mapById = (entries: readonly SplitEntry[]): SplitEntries =>
  new Map(entries.map((entry) => [entry.row.id, entry]));

/** It may have been removed with its class. */
function unlessGone(error: unknown): void {
  if (!(error instanceof SaveProblem && error.kind === 'dataGone')) throw error;
}

/** The log as it would be had everything been written. */
function withUnsaved(log: StoredLog, { problem, entries }: Unsaved): StoredLog {
  const written = new Set(log.entries.map((entry) => entry.id));
  const rest = [...entries.values()].filter(({ row }) => !written.has(row.id));
  if (rest.length === 0) return log;
  const unsaved: UnsavedReason = { problem, ...(rest.some(({ text }) => text) && { words: true }) };
  const joined = rest.map(({ row, text }) => joinEntry(row, text));
  return { ...log, entries: [...log.entries, ...joined].sort(compareEntries), unsaved };
}

/** All summaries, newest first, with no more read than the heads and their own texts. */
async function listObservations(database: Database): Promise<ObservationSummary[]> {
  const rows = await database.heads.toArray();
  const textKeys = rows.flatMap((row) =>
    ['' as const, ...headTextIds(row)].map((id): [string, string] => [observationOwner(row.id), id]),
  );
  const textsByOwner = new Map<string, Map<EntryId | '', TextRow>>();
  const found = (await database.texts.bulkGet(textKeys)).filter((text) => text !== undefined);
  for (const text of await database.words.openTexts(found)) {
    const texts = textsByOwner.get(text.ownerId) ?? new Map<EntryId | '', TextRow>();
    textsByOwner.set(text.ownerId, texts.set(text.id, text));
  }
  return rows
    .map((row) => summariseHead(row, textsByOwner.get(observationOwner(row.id)) ?? new Map()))
    .sort((a, b) => compareStarts(b.head, a.head));
}
