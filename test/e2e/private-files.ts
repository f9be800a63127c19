/** What lies in the browser's private file system, read past the app. */
import type { Page } from 'playwright-core';

/** The contents of all files in it, by path. */
export const readPrivateFiles = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const found: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
      }
    };
    await read(await navigator.storage.getDirectory(), '');
    return found;
  });

/** Finished snapshots of the database, newest last. */
export async function readSnapshots(page: Page): Promise<readonly string[]> {
  const files = Object.entries(await readPrivateFiles(page)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return files.flatMap(([path, text]) => (/^beurtwijzer-momentopnamen\/.*\.txt$/.test(path) ? text : []));
}
