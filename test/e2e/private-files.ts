/** What lies in the browser's private file system, read past the app. */
import type { Page } from 'playwright-core';

/** The contents of all files in it, by path, as they lie beside each other. */
export const readPrivateFiles = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const readAll = async (folder: FileSystemDirectoryHandle, path: string): Promise<Record<string, string>> => {
      let found: Record<string, string> = {};
      for await (const [name, handle] of folder.entries()) {
        found =
          handle.kind === 'directory'
            ? { ...found, ...(await readAll(handle as FileSystemDirectoryHandle, `${path}${name}/`)) }
            : { ...found, [path + name]: await (await (handle as FileSystemFileHandle).getFile()).text() };
      }
      return found;
    };
    // A file that the app moves or takes away while it is read: what there is now is read from the beginning.
    const isMoved = (error: unknown): boolean =>
      error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await readAll(await navigator.storage.getDirectory(), '');
      } catch (error) {
        if (!isMoved(error) || attempt === 100) throw error;
      }
    }
  });

/** Finished snapshots of the database, newest last. */
export async function readSnapshots(page: Page): Promise<readonly string[]> {
  const files = Object.entries(await readPrivateFiles(page)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return files.flatMap(([path, text]) => (/^beurtwijzer-momentopnamen\/.*\.txt$/.test(path) ? text : []));
}
