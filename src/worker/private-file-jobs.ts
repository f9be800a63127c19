/** Writes in the browser's private file system where a page cannot: Safari before 26. */

/** Only in workers, so unknown to the DOM types. Until Safari 16.4 some of it answered later. */
interface AccessHandle {
  truncate(size: number): unknown;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  flush(): unknown;
  close(): unknown;
}

interface AccessibleFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<AccessHandle>;
}

const isQuota = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

export const privateFileJobs = {
  /** Makes the file when it is not there. `full`: there was no room for all of it. */
  async writeFile(folderName: string, name: string, text: string): Promise<'written' | 'full'> {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    const file = (await folder.getFileHandle(name, { create: true })) as AccessibleFile;
    const handle = await file.createSyncAccessHandle();
    try {
      const bytes = new TextEncoder().encode(text);
      await handle.truncate(0);
      if (handle.write(bytes, { at: 0 }) < bytes.length) return 'full';
      await handle.flush();
      return 'written';
    } catch (error) {
      if (isQuota(error)) return 'full';
      throw error;
    } finally {
      await handle.close();
    }
  },
};

export type PrivateFileJobs = typeof privateFileJobs;
