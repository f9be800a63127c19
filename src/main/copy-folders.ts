/** Folders that the user chose, through the File System Access API; Safari and Firefox lack it. */
import { type CopyFolder, type CopyFolders, FolderFault, type FolderProblem } from '../core/folder-ports';
import type { FolderCopies, FolderMemory } from '../core/folder-ports';
import type { BackupNeeds } from '../state/backup';
import { createFolderCopies } from '../state/folder-copies';

interface Permission {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Folder = FileSystemDirectoryHandle & Permission;

interface FolderPicker {
  showDirectoryPicker(options: unknown): Promise<Folder>;
}

const hasFolderPicker = (scope: object): scope is FolderPicker => 'showDirectoryPicker' in scope;

const lockName = 'beurtwijzer-copies';
const tagBytes = 4;

export function createBrowserFolderCopies(
  needs: BackupNeeds,
  folderMemory: FolderMemory,
): Omit<FolderCopies, 'isPossible'> {
  return createFolderCopies({
    ...needs,
    folderMemory,
    folders,
    drawTag: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(tagBytes)), (byte) => (byte % 36).toString(36)).join(''),
    inTurn: async (task) => {
      await navigator.locks.request(lockName, task);
    },
  });
}

const folders: CopyFolders = {
  async pick() {
    const scope: object = globalThis;
    if (!hasFolderPicker(scope)) return undefined;
    try {
      return openFolder(await scope.showDirectoryPicker({ id: 'copies', mode: 'readwrite', startIn: 'documents' }));
    } catch {
      // Closed without choosing, or a folder in which the browser lets nobody write.
      return undefined;
    }
  },
  open: (handle) => (isFolder(handle) ? openFolder(handle) : undefined),
};

const isFolder = (value: unknown): value is Folder =>
  typeof value === 'object' && value !== null && 'getFileHandle' in value && 'queryPermission' in value;

function openFolder(folder: Folder): CopyFolder {
  return {
    name: folder.name,
    handle: folder,
    allows: async (ask) => {
      const mode = { mode: 'readwrite' } as const;
      const now = await folder.queryPermission(mode);
      return now === 'granted' || (ask && (await folder.requestPermission(mode)) === 'granted');
    },
    list: () => orFault(listFiles(folder)),
    write: (name, bytes) => orFault(writeChecked(folder, name, bytes)),
    remove: (name) => orFault(folder.removeEntry(name)),
  };
}

async function listFiles(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function writeChecked(folder: Folder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  try {
    const writing = await file.createWritable();
    await writing.write(bytes);
    await writing.close();
    const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const isSame = written.length === bytes.length && written.every((byte, index) => byte === bytes[index]);
    if (!isSame) throw new Error('The copy on the disk differs from what was written');
  } catch (error) {
    // Half a copy is taken for a whole one.
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

const problems: Readonly<Record<string, FolderProblem>> = {
  NotAllowedError: 'ask',
  SecurityError: 'ask',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

async function orFault<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new FolderFault((error instanceof DOMException && problems[error.name]) || 'failed', error);
  }
}
