/** The analyst: figures are computed in a worker, so that the screen goes on. */
import type { Analyst } from '../core/ports';
import type { AnalysisJobs } from '../worker/analysis-jobs';
import workerUrl from '../worker/analysis-worker?worker&url';
import { createWorkerCaller } from './worker-caller';

/** After copying lessons for this long the screen has its turn, milliseconds. */
const longestRunMs = 4;

/** @param createScriptUrl turns the address of a script into one that the security policy accepts */
export function createAnalyst(createScriptUrl: (url: string) => string): Analyst {
  const call = createWorkerCaller<AnalysisJobs>(() => new Worker(createScriptUrl(workerUrl), { type: 'module' }));
  let lastSet = 0;
  return {
    analyse: (schoolClass, observations) => call('analyseClass', [schoolClass, observations]),
    compare: (schoolClass, observations, { signal, onProgress, ...request } = {}) =>
      call('compareClass', [schoolClass, observations, request], {
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      }),
    async lookTogether(schoolClass, observations, indicators, onProgress) {
      const set = ++lastSet;
      let sent: Promise<void>[] = [];
      let since = performance.now();
      for (const observation of observations) {
        sent.push(call('holdLesson', [set, observation]));
        if (performance.now() - since < longestRunMs) continue;
        await Promise.all(sent);
        sent = [];
        since = performance.now();
      }
      await Promise.all(sent);
      return call('lookTogether', [set, schoolClass, indicators], { onProgress });
    },
    compareObservers: (first, second, windowMs) => call('compareObservations', [first, second, windowMs]),
  };
}
