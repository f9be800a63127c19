/** What the analysis worker does, as plain functions; what may take long, in steps. */
import { compareInSteps } from '../core/profile/class-comparison';
import { analyseInSteps } from '../core/profile/class-profile';
import { compareObservations } from '../core/profile/observer-comparison';
import { createHeldLessons } from './held-lessons';

export const analysisJobs = {
  analyseClass: analyseInSteps,
  compareClass: compareInSteps,
  compareObservations,
  ...createHeldLessons(),
};

export type AnalysisJobs = typeof analysisJobs;
