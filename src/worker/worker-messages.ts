/** How a page asks a worker for something, and how the worker answers: one request, one response with its id. */
import type { Progress, Steps } from '../core/measures/steps';

/** Long jobs are done in steps, so that they can say how far they are, and be stopped. */
type Job = (...needs: never[]) => unknown;
export type Jobs = Readonly<Record<string, Job>>;

/** What a job gives in the end. */
export type JobResult<Done extends Job> =
  ReturnType<Done> extends Steps<infer Result> ? Awaited<Result> : Awaited<ReturnType<Done>>;

/** A request for one of the jobs, with what that job needs. */
export type WorkerRequest<Known extends Jobs> = {
  readonly [Name in keyof Known & string]: {
    readonly id: number;
    readonly job: Name;
    readonly needs: Parameters<Known[Name]>;
  };
}[keyof Known & string];

/** The one who asked does not want the answer any more; there is none then. */
export interface WorkerCancellation {
  readonly cancelled: number;
}

export type WorkerResponse =
  | ({ readonly id: number; readonly type: 'progress' } & Progress)
  | { readonly id: number; readonly type: 'done'; readonly value: unknown }
  /** `message` is for engineers: what went wrong here is a bug, not a wrong file. */
  | { readonly id: number; readonly type: 'failed'; readonly message: string };

/** The part of a worker's global scope that answering needs; the DOM types know it only as a window. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(response: WorkerResponse): void;
}

/** After this long without a pause the worker looks whether it was told to stop, in milliseconds. */
const longestRunMs = 16;

const isSteps = (value: unknown): value is Steps<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value;

/** Lets messages in. A timer would wait four milliseconds each time. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How work in steps reports, and whether it is to go on. */
interface Control {
  readonly tell: (progress: Progress) => void;
  readonly isStopped: () => boolean;
}

const unattended: Control = { tell: () => undefined, isStopped: () => false };

/** @returns what the work gives; undefined when it was stopped */
async function runSteps(steps: Steps<unknown>, { tell, isStopped }: Control): Promise<unknown> {
  let lastPause = performance.now();
  let told = -1;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - lastPause < longestRunMs) continue;
    // Within a step the one who asked hears nothing new, and would draw the same again.
    if (step.value.done !== told) tell(step.value);
    told = step.value.done;
    await letMessagesIn();
    if (isStopped()) return undefined;
    lastPause = performance.now();
  }
}

/** Does the job. Never rejects: an error is a response. */
export async function answerRequest<Known extends Jobs>(
  jobs: Known,
  request: WorkerRequest<Known>,
  control: Control = unattended,
): Promise<WorkerResponse> {
  const { id, job, needs } = request;
  try {
    if (!Object.hasOwn(jobs, job)) return { id, type: 'failed', message: `No job ${job}` };
    const result: unknown = jobs[job]!(...needs);
    return { id, type: 'done', value: isSteps(result) ? await runSteps(result, control) : await result };
  } catch (error) {
    return { id, type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers every message with the jobs. Messages come from our own page only: a worker has no other neighbours. */
export function serveJobs<Known extends Jobs>(scope: WorkerScope, jobs: Known): void {
  const running = new Set<number>();

  async function serve(request: WorkerRequest<Known>): Promise<void> {
    const { id } = request;
    running.add(id);
    const response = await answerRequest(jobs, request, {
      tell: (progress) => scope.postMessage({ id, type: 'progress', ...progress }),
      isStopped: () => !running.has(id),
    });
    if (running.delete(id)) scope.postMessage(response);
  }

  scope.addEventListener('message', ({ data }) => {
    const message = data as WorkerRequest<Known> | WorkerCancellation;
    if ('cancelled' in message) running.delete(message.cancelled);
    else void serve(message);
  });
}
