/** Writing private files from a worker, for browsers in which a page cannot. */
import type { PrivateFileJobs } from '../worker/private-file-jobs';
import workerUrl from '../worker/private-file-worker?worker&url';
import { createScriptUrl } from './trusted-types';
import { createWorkerCaller } from './worker-caller';

const call = createWorkerCaller<PrivateFileJobs>(() => new Worker(createScriptUrl(workerUrl), { type: 'module' }));

export const writePrivateFile = (...given: Parameters<PrivateFileJobs['writeFile']>): Promise<'written' | 'full'> =>
  call('writeFile', given);
