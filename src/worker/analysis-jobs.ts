/** What the analysis worker does, as plain functions; what may take long, in steps. */
import { compareInSteps } from '../core/profile/class-comparison';
import { analyseInSteps } from '../core/profile/class-profile';
import { lookTogether } from '../core/profile/lessons-together';
import { compareObservations } from '../core/profile/observer-comparison';

export const analysisJobs = {
  /** The first request starts the worker. */
  wake: () => undefined,
  analyseClass: analyseInSteps,
  compareClass: compareInSteps,
  lookTogether,
  compareObservations,
};

export type AnalysisJobs = typeof analysisJobs;
