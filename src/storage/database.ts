/** The tables on the disk. Names and free text live in two of them, so that the others can be shown to anyone. */
import Dexie, { type Table } from 'dexie';
import type { LessonTally } from '../core/measures/lesson-tally';
import type { ClassId, EntryId, ObservationId, PupilId } from '../core/record/ids';
import type { LogEntry } from '../core/record/log-entry';
import type { ClassRow } from './class-rows';
import type { HeadRow } from './head-rows';
import type { Erasure } from '../core/record/erasure';
import type { StoredLabel, StoredText } from './text-rows';
import type { VaultRow, WordCipher } from './word-cipher';

export const databaseName = 'beurtwijzer';

/** Rises with every change that an older app would write wrongly; compared in every write. */
export const formatVersion = 1;

/** The log of an ended observation: one record reads thirty times as fast as a row per entry. */
export interface PackedLog {
  readonly observationId: ObservationId;
  /** Log entries without their texts; what is damaged stays in as it is. */
  readonly entries: readonly unknown[];
}

/** What a lesson adds up to, as long as its log is the one it was counted from; packing that log takes it away. */
export interface TallyRow {
  readonly observationId: ObservationId;
  readonly classId: ClassId;
  /** Entries that were not packed, and the last of them. */
  readonly looseRows: number;
  readonly lastLooseRow?: EntryId;
  readonly tally: LessonTally;
}

/** Which data these are: replaced with the database when the browser throws it away. */
export interface Stamp {
  readonly key: 'stamp';
  readonly formatVersion: number;
  readonly installId: string;
  /** Which vault the words are in; other tabs notice when it is another one. */
  readonly vaultId?: string;
}

/** Where a film lies. The handle knows the file and its name; no other table does. */
export interface FilmRow {
  readonly observationId: ObservationId;
  readonly handle: unknown;
}

export interface Database extends Dexie {
  readonly classes: Table<ClassRow, ClassId>;
  readonly labels: Table<StoredLabel, [ClassId, PupilId]>;
  readonly texts: Table<StoredText, [string, string]>;
  readonly heads: Table<HeadRow, ObservationId>;
  readonly entries: Table<LogEntry, [ObservationId, number, string, EntryId]>;
  readonly packedLogs: Table<PackedLog, ObservationId>;
  readonly films: Table<FilmRow, ObservationId>;
  readonly tallies: Table<TallyRow, ObservationId>;
  readonly meta: Table<Stamp, string>;
  readonly vaults: Table<VaultRow, 'vault'>;
  readonly erasures: Table<Erasure, [ClassId, PupilId]>;
  /** What stands between the rows with words and the disk. */
  words: WordCipher;
}

/**
 * The database, not yet open. Strict: Chromium by default says "written" before the disk has it, and loses every
 * tap of the last seconds in a power cut. It never opens by itself: an emptied database must be noticed first.
 */
export function createDatabase(factory: IDBFactory, keyRange: typeof IDBKeyRange, words: WordCipher): Database {
  const database = new Dexie(databaseName, {
    indexedDB: factory,
    IDBKeyRange: keyRange,
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
  }) as Database;
  database.version(1).stores({
    classes: 'id',
    labels: '[classId+id]',
    texts: '[ownerId+id]',
    heads: 'id, classId',
    entries: '[observationId+seq+deviceId+id]',
    packedLogs: 'observationId',
    meta: 'key',
  });
  database.version(2).stores({
    vaults: 'key',
    erasures: '[classId+id]',
    films: 'observationId',
  });
  // An older app must not open these data: it would change a log and leave the tally of before.
  database.version(3).stores({ tallies: 'observationId, classId' });
  database.words = words;
  return database;
}

/** All keys of a compound primary key that begin with one value, as bounds for `where(':id').between`. */
export function keysFrom(first: string): readonly [[string], [string, unknown]] {
  return [[first], [first, Dexie.maxKey]];
}
