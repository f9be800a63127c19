/** Opens all that is on the disk and hands out the ports to it. */
import { createStore } from 'idb-keyval';
import type {
  ClassRepository,
  ImportStore,
  ObservationRepository,
  SettingsRepository,
  StorageHealth,
} from '../core/ports';
import { createClassRepository } from './class-repository';
import { Connection, type ConnectionEvent } from './connection';
import { createImportStore } from './import-store';
import { claimData, type Finding, type MarkStorage } from './install-mark';
import { createJournal, type JournalStorage } from './journal';
import { replayJournal, type Replay } from './journal-replay';
import { createObservationRepository } from './observation-repository';
import { createSettingsRepository } from './settings-repository';
import { createStorageHealth, type NavigatorStorage } from './storage-health';
import { createWriteQueue } from './write-queue';

export interface StorageOptions {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Left out where the browser forbids it: then without a journal, and a loss of data is not noticed at the start. */
  readonly localStorage?: (JournalStorage & MarkStorage) | undefined;
  readonly navigatorStorage?: NavigatorStorage | undefined;
  /** A random id for data that are new. */
  readonly newId: () => string;
  /** Another way to the same data, for when `indexedDB` is dead for good; see `indexedDBOfHiddenFrame`. */
  readonly freshIndexedDB?: (() => IDBFactory) | undefined;
}

export interface BeurtwijzerStorage {
  readonly classes: ClassRepository;
  readonly observations: ObservationRepository;
  readonly imports: ImportStore;
  readonly settings: SettingsRepository;
  readonly health: StorageHealth;
  /** `gone`: the browser threw away what was here. Ask for a copy to put back. */
  readonly found: Finding;
  /** How many entries of an earlier session came back out of the journal. */
  readonly replayed: number;
  /** Tells what befalls the connection. Returns what ends the telling. */
  subscribe(listener: (event: ConnectionEvent) => void): () => void;
  /**
   * After a `dataGone`: takes the emptied database as ours, so that what is still in memory can be written
   * (`classes.save`, `observations.create` with the whole log). Until then every write is refused.
   */
  startOver(): Promise<void>;
  close(): void;
}

const nothingReplayed: Replay = { replayed: 0, unsaved: new Map() };

/** @throws SaveProblem `newerVersion` when the data belong to a newer app; any other kind when they cannot be opened */
export async function openStorage(options: StorageOptions): Promise<BeurtwijzerStorage> {
  const { localStorage, newId } = options;
  const connection = new Connection(options);
  await connection.open();
  const found = await claimData(connection, localStorage, newId);
  const journal = createJournal(localStorage);
  // Of data that are gone the journal is all that is left: it must not be taken for that of a removed observation.
  const { replayed, unsaved } = found === 'whole' ? await replayJournal(connection, journal) : nothingReplayed;
  const queue = createWriteQueue();
  return {
    classes: createClassRepository(connection, journal, queue),
    observations: createObservationRepository(connection, journal, queue, unsaved),
    imports: createImportStore(connection, queue),
    settings: createSettingsRepository(createStore('beurtwijzer-settings', 'settings')),
    health: createStorageHealth(options.navigatorStorage),
    found,
    replayed,
    subscribe: (listener) => connection.subscribe(listener),
    startOver: async () => {
      await claimData(connection, localStorage, newId);
    },
    close: () => connection.close(),
  };
}
