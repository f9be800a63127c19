/** Files in the browser's private file system: written aside, read back, and only then given their name. */

/** *Wis alles* removes whatever begins so. */
const folderName = 'beurtwijzer-momentopnamen';
const asideName = 'bezig';

/** Not in TypeScript's library yet. Safari wants the folder as well, also where it stays the same. */
interface MovableFile extends FileSystemFileHandle {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/** Writes from elsewhere what a page cannot write itself, as in Safari before 26. `full`: there was no room. */
export type WriteElsewhere = (folder: string, name: string, text: string) => Promise<'written' | 'full'>;

export interface SnapshotFiles {
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  /** Resolves when the disk was read back and has the same. @throws when this browser cannot write here, or not now */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Names of files of ours; all else in the folder is what a killed browser left of a write. */
const snapshotName = /^[\w-]+\.\d{8}T\d{9}Z\.[\da-f]{8}\.txt$/;

/** @returns nothing where the browser has no such files */
export async function openSnapshotFiles(
  getDirectory: (() => Promise<FileSystemDirectoryHandle>) | undefined,
  writeElsewhere: WriteElsewhere | undefined,
): Promise<SnapshotFiles | undefined> {
  const root = await getDirectory?.().catch(() => undefined);
  if (!root) return undefined;
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  const fill = async (file: FileSystemFileHandle, text: string): Promise<void> => {
    if (writeElsewhere && !('createWritable' in file)) {
      if ((await writeElsewhere(folderName, asideName, text)) === 'full')
        throw new DOMException('', 'QuotaExceededError');
      return;
    }
    const writing = await file.createWritable();
    await writing.write(text);
    await writing.close();
  };
  const remove = (name: string): Promise<void> => folder.removeEntry(name).catch(() => undefined);
  return {
    async list() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      for (const name of names) if (!snapshotName.test(name)) await remove(name);
      return names.filter((name) => snapshotName.test(name)).toSorted();
    },
    read: async (name) => (await (await folder.getFileHandle(name)).getFile()).text(),
    async write(name, text) {
      const file = (await folder.getFileHandle(asideName, { create: true })) as MovableFile;
      try {
        await fill(file, text);
        if ((await (await file.getFile()).text()) !== text) throw new Error('The disk has something else');
        await file.move(folder, name);
      } catch (error) {
        await remove(asideName);
        throw error;
      }
    },
    remove,
  };
}
