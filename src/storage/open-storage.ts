/** Opens all that is on the disk and hands out the ports to it. */
import { createStore } from 'idb-keyval';
import type { DataRights, ResultsLock, Vault } from '../core/locking-ports';
import type {
  BackupStore,
  ClassRepository,
  DraftRepository,
  ImportStore,
  ObservationRepository,
  SettingsRepository,
  StorageHealth,
  TallyCache,
} from '../core/ports';
import { createClassRepository } from './class-repository';
import { Connection, type ConnectionEvent } from './connection';
import type { FolderMemory } from '../core/folder-ports';
import type { FilmHandles } from './film-handles';
import { claimData, type Finding, type MarkStorage } from './install-mark';
import { createJournal, type JournalStorage } from './journal';
import type { Replay, replayJournal } from './journal-replay';
import { latePort } from '../core/late-port';
import { createObservationRepository } from './observation-repository';
import type { Snapshots, TakenAway } from '../core/snapshot-ports';
import { removeOverdue } from './overdue-observations';
import { isResultsCodeSet } from './results-code';
import { createSettingsRepository } from './settings-repository';
import { createStorageHealth, type NavigatorStorage } from './storage-health';
import type { WriteElsewhere } from './snapshot-files';
import type { WipeNeeds } from './wipe-device';
import { WordCipher } from './word-cipher';
import { createWriteQueue } from './write-queue';

export interface StorageOptions {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Left out where the browser forbids it: then without a journal, and a loss of data is not noticed at the start. */
  readonly localStorage?: (JournalStorage & MarkStorage) | undefined;
  readonly navigatorStorage?: (NavigatorStorage & WipeNeeds['navigatorStorage']) | undefined;
  /** Writes a private file where a page itself cannot. */
  readonly writeElsewhere?: WriteElsewhere;
  /** Keeps tabs from making snapshots at the same time. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** A random id for data that are new. */
  readonly newId: () => string;
  /** Another way to the same data, for when `indexedDB` is dead for good; see `indexedDBOfHiddenFrame`. */
  readonly freshIndexedDB?: (() => IDBFactory) | undefined;
}

export interface BeurtwijzerStorage {
  readonly classes: ClassRepository;
  readonly observations: ObservationRepository;
  readonly tallies: TallyCache;
  readonly imports: ImportStore;
  readonly drafts: DraftRepository;
  readonly backups: BackupStore;
  readonly filmHandles: FilmHandles;
  readonly folderMemory: FolderMemory;
  readonly snapshots: Snapshots;
  readonly settings: SettingsRepository;
  readonly health: StorageHealth;
  readonly vault: Vault;
  readonly rights: DataRights;
  readonly resultsLock: ResultsLock;
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

/** Set from before something is taken away until older snapshots of it are gone. */
const staleKey = 'beurtwijzer.staleSnapshots';

const nothingReplayed: Replay = { replayed: 0, unsaved: new Map() };

/** Seldom wanted, so loaded then; where it does not come the next start tries again. */
const replay = (...given: Parameters<typeof replayJournal>): Promise<Replay> =>
  import('./journal-replay').then(({ replayJournal }) => replayJournal(...given)).catch(() => nothingReplayed);

/** @throws SaveProblem `newerVersion` when the data belong to a newer app; any other kind when they cannot be opened */
export async function openStorage(options: StorageOptions): Promise<BeurtwijzerStorage> {
  const { localStorage, newId } = options;
  const words = new WordCipher();
  const connection = new Connection({ ...options, words });
  await connection.open();
  let found = await claimData(connection, localStorage, newId);
  words.use(await connection.attempt((database) => database.vaults.get('vault')));
  const journal = createJournal(localStorage);
  // Of data that are gone the journal is all that is left: it must not be taken for that of a removed observation.
  const isLeft = found === 'whole' && journal.read().length > 0;
  const { replayed, unsaved } = isLeft ? await replay(connection, journal) : nothingReplayed;
  const queue = createWriteQueue();
  const kept = createStore('beurtwijzer-settings', 'settings');
  const snapshots = latePort<Snapshots, never>({}, async () =>
    (await import('./snapshots')).createSnapshots({
      ...{ connection, queue, words, locks: options.locks, writeElsewhere: options.writeElsewhere },
      getDirectory: options.navigatorStorage?.getDirectory?.bind(options.navigatorStorage),
      mark: {
        isSet: () => typeof localStorage?.getItem(staleKey) === 'string',
        clear: () => localStorage?.removeItem(staleKey),
      },
    }),
  );
  /** What is taken away here is taken out of the snapshots too. */
  const takeAway = async <T>(taken: TakenAway, work: () => Promise<T>): Promise<T> => {
    try {
      localStorage?.setItem(staleKey, '');
    } catch {
      // Full: only a kill in the next moment would leave something.
    }
    const result = await work();
    await snapshots.forget(taken).catch(() => undefined);
    return result;
  };
  const classes = createClassRepository(connection, journal, queue);
  const makeRoom = () => void snapshots.forget({}).catch(() => undefined);
  const observations = createObservationRepository(connection, journal, queue, unsaved, makeRoom);
  return {
    classes: { ...classes, remove: (classId) => takeAway({ classId }, () => classes.remove(classId)) },
    observations: {
      ...observations,
      remove: (lessonId) => takeAway({ lessonId }, () => observations.remove(lessonId)),
    },
    tallies: latePort<TallyCache, never>({}, async () =>
      (await import('./tally-cache')).createTallyCache(connection, journal, queue),
    ),
    imports: latePort<ImportStore, never>({}, async () =>
      (await import('./import-store')).createImportStore(connection, queue),
    ),
    backups: {
      merge: async (copy) => {
        const { createBackupStore } = await import('./backup-store');
        await createBackupStore(connection, queue).merge(copy);
        // What was asked for has come.
        if (found === 'gone') found = 'whole';
      },
    },
    filmHandles: latePort<FilmHandles, never>({}, async () =>
      (await import('./film-handles')).createFilmHandles(connection, words),
    ),
    settings: createSettingsRepository(kept),
    drafts: latePort<DraftRepository, never>({}, async () =>
      (await import('./draft-repository')).createDraftRepository(connection, queue),
    ),
    folderMemory: latePort<FolderMemory, never>({}, async () =>
      (await import('./folder-memory')).createFolderMemory(connection, queue, kept),
    ),
    snapshots,
    health: createStorageHealth(options.navigatorStorage, kept),
    vault: latePort<Vault, 'read'>({ read: () => Promise.resolve(words.info) }, async () => {
      const { createVault } = await import('./vault');
      const vault = createVault(connection, queue, words, newId);
      return {
        ...vault,
        create: (...given) => takeAway({}, () => vault.create(...given)),
        changePassphrase: (...given) => takeAway({}, () => vault.changePassphrase(...given)),
        remove: (passphrase) => takeAway({}, () => vault.remove(passphrase)),
        forget: () => takeAway({}, () => vault.forget()),
      };
    }),
    resultsLock: latePort<ResultsLock, 'isSet'>({ isSet: () => isResultsCodeSet(kept) }, async () =>
      (await import('./results-lock')).createResultsLock(kept),
    ),
    rights: latePort<DataRights, 'removeOverdue'>(
      {
        removeOverdue: async (today) => {
          const count = await queue.run(() => removeOverdue(connection, journal, today));
          if (count > 0) void takeAway({}, () => Promise.resolve());
          return count;
        },
      },
      async () => {
        const { createDataRights } = await import('./data-rights');
        const rights = createDataRights({
          ...{ connection, journal, queue, kept, device: options },
          writeUnsaved: observations.writeUnsaved,
        });
        return {
          ...rights,
          anonymise: (classId) => takeAway({ classId }, () => rights.anonymise(classId)),
          erasePupil: (erasure) => takeAway({ classId: erasure.classId }, () => rights.erasePupil(erasure)),
        };
      },
    ),
    get found() {
      return found;
    },
    replayed,
    subscribe: (listener) => connection.subscribe(listener),
    startOver: async () => {
      const again = await claimData(connection, localStorage, newId);
      // What was there besides the lesson in memory is still gone, whatever is written now.
      if (again !== 'whole') found = 'gone';
      if (words.row) await (await import('./vault')).restoreVault(connection, words);
    },
    close: () => connection.close(),
  };
}
