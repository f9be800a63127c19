/** What the analysis worker does, as plain functions. */
import { analyseClass } from '../core/profile/class-profile';

export const analysisJobs = { analyseClass };

export type AnalysisJobs = typeof analysisJobs;
