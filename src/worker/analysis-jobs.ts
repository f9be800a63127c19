/** What the analysis worker does, as plain functions; what may take long, in steps. */
import { compareInSteps } from '../core/profile/class-comparison';
import { analyseClass } from '../core/profile/class-profile';

export const analysisJobs = { analyseClass, compareClass: compareInSteps };

export type AnalysisJobs = typeof analysisJobs;
