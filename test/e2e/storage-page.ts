/** What a blank page gets for the tests of storage in a real browser: storage as `main` opens it, and a lesson. */
import { indexedDBOfHiddenFrame } from '../../src/storage/fresh-indexed-db';
import { openStorage, type BeurtwijzerStorage, type StorageOptions } from '../../src/storage/open-storage';
import type { WriterLock } from '../../src/core/ports';
import { claimWriting } from '../../src/storage/writer-lock';
import { head, observationId, schoolClass, turn, wordyLog } from '../storage/lesson';

const door = {
  storage: undefined as BeurtwijzerStorage | undefined,
  events: [] as string[],
  lock: undefined as WriterLock | undefined,

  async open(options: Partial<StorageOptions> = {}): Promise<string> {
    const storage = await openStorage({
      indexedDB,
      IDBKeyRange,
      localStorage,
      navigatorStorage: navigator.storage,
      newId: () => crypto.randomUUID(),
      ...options,
    });
    storage.subscribe((event) => door.events.push(event));
    door.storage = storage;
    return storage.found;
  },

  async startLesson(): Promise<void> {
    await door.storage!.classes.save(schoolClass);
    await door.storage!.observations.create(head, wordyLog.slice(0, 1), 'running');
  },

  /** The kind of problem, or `saved`. */
  append(seq: number, padding = 0): Promise<string> {
    const entry = turn(seq);
    const padded = padding === 0 ? entry : { ...entry, actionId: 'x'.repeat(padding) as typeof entry.actionId };
    return door.storage!.observations.append(observationId, [padded]).then(
      () => 'saved',
      (problem: { readonly kind: string }) => problem.kind,
    );
  },

  async readNumbers(): Promise<readonly number[] | undefined> {
    return (await door.storage!.observations.readLog(observationId))?.entries.map((entry) => entry.seq);
  },

  journal: (): number => Object.keys(localStorage).filter((key) => key.startsWith('beurtwijzer.journal.')).length,

  async claimWriting(): Promise<string> {
    door.lock = await claimWriting(navigator.locks, observationId);
    return door.lock.state();
  },

  /** Opens it through a factory that, like WebKit's, never opens anything again after the first time. */
  openWithDyingFactory(): Promise<string> {
    let opened = 0;
    const dying = new Proxy(indexedDB, {
      get: (target, name) => {
        if (name !== 'open') return Reflect.get(target, name) as unknown;
        return (...args: Parameters<IDBFactory['open']>) => {
          if (++opened > 1) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
          return target.open(...args);
        };
      },
    });
    return door.open({ indexedDB: dying, freshIndexedDB: () => indexedDBOfHiddenFrame(document) });
  },
};

export type StorageDoor = typeof door;

declare global {
  interface Window {
    storageDoor: StorageDoor;
  }
}

window.storageDoor = door;
