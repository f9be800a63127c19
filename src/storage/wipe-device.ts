/** Takes everything away that the app keeps on a device: its databases, its files and what it noted beside them. */
import { databaseName } from './database';

const ownKeys = 'beurtwijzer.';

export interface WipeNeeds {
  readonly indexedDB: IDBFactory;
  readonly localStorage?: Pick<Storage, 'length' | 'key' | 'removeItem'> | undefined;
  readonly navigatorStorage?: { readonly getDirectory?: () => Promise<FileSystemDirectoryHandle> } | undefined;
}

/** The connection to the database must be closed by now. */
export async function wipeDevice(needs: WipeNeeds): Promise<void> {
  await removeFiles(needs.navigatorStorage);
  for (const key of keysOf(needs.localStorage)) needs.localStorage?.removeItem(key);
  await removeDatabase(needs.indexedDB, databaseName);
}

function keysOf(storage: WipeNeeds['localStorage']): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((key) =>
    key.startsWith(ownKeys),
  );
}

/** The origin may be somebody else's as well, on a host with several apps: only folders and files of ours. */
async function removeFiles(storage: WipeNeeds['navigatorStorage']): Promise<void> {
  try {
    const root = await storage?.getDirectory?.();
    if (!root) return;
    for await (const name of root.keys())
      if (name.startsWith('beurtwijzer')) await root.removeEntry(name, { recursive: true });
  } catch {
    // No private file system here: then there is nothing in it.
  }
}

function removeDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new DOMException('', 'AbortError'));
    // Another tab has it open; that tab closes it on hearing of this, and then the removal goes on.
    request.onblocked = () => undefined;
  });
}
