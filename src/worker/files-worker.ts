/** The worker that reads and writes files. A shell: everything it does is in `files-jobs`. */
import { filesJobs } from './files-jobs';
import { serveJobs } from './worker-messages';

serveJobs(self, filesJobs);
