/** How a page asks a worker for something, and how the worker answers: one request, one response with its id. */

type Job = (...needs: never[]) => unknown;
export type Jobs = Readonly<Record<string, Job>>;

/** A request for one of the jobs, with what that job needs. */
export type WorkerRequest<Known extends Jobs> = {
  readonly [Name in keyof Known & string]: {
    readonly id: number;
    readonly job: Name;
    readonly needs: Parameters<Known[Name]>;
  };
}[keyof Known & string];

export type WorkerResponse =
  | { readonly id: number; readonly type: 'done'; readonly value: unknown }
  /** `message` is for engineers: what went wrong here is a bug, not a wrong file. */
  | { readonly id: number; readonly type: 'failed'; readonly message: string };

/** Does the job. Never throws: an error is a response. */
export function answerRequest<Known extends Jobs>(jobs: Known, request: WorkerRequest<Known>): WorkerResponse {
  const { id, job, needs } = request;
  try {
    if (!Object.hasOwn(jobs, job)) return { id, type: 'failed', message: `No job ${job}` };
    return { id, type: 'done', value: jobs[job]!(...needs) };
  } catch (error) {
    return { id, type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The part of a worker's global scope that answering needs; the DOM types know it only as a window. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(response: WorkerResponse): void;
}

/** Answers every message with the jobs. Messages come from our own page only: a worker has no other neighbours. */
export function serveJobs<Known extends Jobs>(scope: WorkerScope, jobs: Known): void {
  scope.addEventListener('message', ({ data }) => {
    scope.postMessage(answerRequest(jobs, data as WorkerRequest<Known>));
  });
}
