/** The analyst: figures are computed in a worker, so that the screen goes on. */
import type { Analyst } from '../core/ports';
import type { AnalysisJobs } from '../worker/analysis-jobs';
import workerUrl from '../worker/analysis-worker?worker&url';
import { createWorkerCaller } from './worker-caller';

/** @param createScriptUrl turns the address of a script into one that the security policy accepts */
export function createAnalyst(createScriptUrl: (url: string) => string): Analyst {
  const call = createWorkerCaller<AnalysisJobs>(() => new Worker(createScriptUrl(workerUrl), { type: 'module' }));
  return {
    wake: () => void call('wake', []).catch(() => undefined),
    analyse: (schoolClass, observations) => call('analyseClass', [schoolClass, observations]),
    compare: (schoolClass, observations, { signal, onProgress, ...request } = {}) =>
      call('compareClass', [schoolClass, observations, request], {
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      }),
    lookTogether: (schoolClass, lessons, indicators, onProgress) =>
      call('lookTogether', [schoolClass, lessons, indicators], { onProgress }),
    compareObservers: (first, second, windowMs) => call('compareObservations', [first, second, windowMs]),
  };
}
