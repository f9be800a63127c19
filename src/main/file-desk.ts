/** The file desk: files are read and written in a worker, so that the screen goes on. */
import { largestBackupCharacters } from '../core/keeping/backup-content';
import type { FilmReader } from '../core/film-ports';
import type { Clock, FileDesk } from '../core/ports';
import { largestFileBytes } from '../core/record/exchange-format';
import type { FilesJobs } from '../worker/files-jobs';
import workerUrl from '../worker/files-worker?worker&url';
import { createWorkerCaller } from './worker-caller';

/** @param createScriptUrl turns the address of a script into one that the security policy accepts */
export function createFileDesk(
  createScriptUrl: (url: string) => string,
  clock: Pick<Clock, 'wallMs'>,
): FileDesk & FilmReader {
  const call = createWorkerCaller<FilesJobs>(() => new Worker(createScriptUrl(workerUrl), { type: 'module' }));
  return {
    readIncomingFile: async (file) => {
      // A file that is too large is not even taken into memory.
      if (file.size > largestFileBytes) {
        return { type: 'exchange', reading: { type: 'error', problem: { kind: 'tooLarge', path: '' } } };
      }
      const bytes = await file.arrayBuffer();
      return call('readIncomingFile', [bytes, file.name ?? ''], { transfer: [bytes] });
    },
    mapForeignFile: (file, mapping, classes) =>
      call('mapForeignFile', [file, mapping, classes, new Date(clock.wallMs()).toISOString()]),
    readClassTable: async (file) => {
      if (file.size > largestFileBytes) return { type: 'error', problem: { kind: 'tooLarge' } };
      const bytes = await file.arrayBuffer();
      return call('readClassTable', [bytes], { transfer: [bytes] });
    },
    writeExchangeFile: (content, names) =>
      call('writeExchangeFile', [content, names, new Date(clock.wallMs()).toISOString()]),
    writeExport: (request, onProgress) =>
      call('writeExport', [{ ...request, madeAt: new Date(clock.wallMs()).toISOString() }], {
        ...(onProgress && { onProgress }),
      }),
    writeBackup: (content, passphrase) => call('writeBackup', [content, passphrase]),
    readBackup: async (file, passphrase) => {
      if (file.size > largestBackupCharacters) return { type: 'error', problem: { kind: 'tooLarge', path: '' } };
      const bytes = await file.arrayBuffer();
      return call('readBackup', [bytes, passphrase], { transfer: [bytes] });
    },
    readFilm: (file) => call('readFilm', [file]),
    writeInteractionsCsv: (content, names) => call('writeInteractionsCsv', [content, names]),
  };
}
