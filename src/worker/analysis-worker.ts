/** The worker that computes. A shell: everything it does is in `analysis-jobs`. */
import { analysisJobs } from './analysis-jobs';
import { serveJobs } from './worker-messages';

serveJobs(self, analysisJobs);
