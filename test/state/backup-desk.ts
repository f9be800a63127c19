/** The part of the file desk that deals with copies, without a worker. */
import type { FileDesk } from '../../src/core/ports';
import { filesJobs } from '../../src/worker/files-jobs';

export const backupDesk: Pick<FileDesk, 'writeBackup' | 'readBackup'> = {
  writeBackup: (content, passphrase) => filesJobs.writeBackup(content, passphrase),
  readBackup: async (file, passphrase) => filesJobs.readBackup(await file.arrayBuffer(), passphrase),
};
