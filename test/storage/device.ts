/** A device with a disk in memory, to open the storage on and to look at behind its back. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openStorage, type BeurtwijzerStorage } from '../../src/storage/open-storage';
import { PrivateFiles } from './private-files';

/** localStorage in memory. */
export class MemoryStorage implements Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'> {
  readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  /** What the journal holds, as text. */
  journal(): string[] {
    return [...this.items].filter(([key]) => key.startsWith('beurtwijzer.journal.')).map(([, value]) => value);
  }
}

/** A device: what is on its disk survives the app that is opened on it. */
export class Device {
  readonly indexedDB: IDBFactory;
  readonly localStorage = new MemoryStorage();
  readonly files = new PrivateFiles();
  #ids = 0;

  constructor(indexedDB: IDBFactory = new IDBFactory()) {
    this.indexedDB = indexedDB;
  }

  /** @param indexedDB the disk as one page sees it, which may die before the disk does */
  open(indexedDB = this.indexedDB): Promise<BeurtwijzerStorage> {
    return openStorage({
      indexedDB,
      IDBKeyRange,
      localStorage: this.localStorage,
      navigatorStorage: this.files,
      writeElsewhere: this.files.writeElsewhere,
      newId: () => `install-${String(++this.#ids)}`,
    });
  }

  /** All rows of all tables, read past the app. */
  async dump(): Promise<Record<string, unknown[]>> {
    return this.inDatabase((database) => {
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readonly');
      return Promise.all(
        names.map(async (name) => [name, await done(transaction.objectStore(name).getAll())] as const),
      ).then((tables) => Object.fromEntries(tables));
    });
  }

  /** Does something to the disk behind the app's back. */
  async inDatabase<T>(task: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const database = await done(this.indexedDB.open('beurtwijzer'));
    try {
      return await task(database);
    } finally {
      database.close();
    }
  }

  /** The browser starts an empty database, as after its files were damaged; all else stays. */
  loseDatabase(): Promise<unknown> {
    return done(this.indexedDB.deleteDatabase('beurtwijzer'));
  }

  put(table: string, row: unknown): Promise<unknown> {
    return this.inDatabase((database) => done(database.transaction(table, 'readwrite').objectStore(table).put(row)));
  }

  clear(table: string): Promise<unknown> {
    return this.inDatabase((database) => done(database.transaction(table, 'readwrite').objectStore(table).clear()));
  }
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}
