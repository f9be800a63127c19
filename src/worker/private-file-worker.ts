/** The worker that writes private files. A shell: everything it does is in `private-file-jobs`. */
import { privateFileJobs } from './private-file-jobs';
import { serveJobs } from './worker-messages';

serveJobs(self, privateFileJobs);
