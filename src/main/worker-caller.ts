/** Asks a worker for jobs. */
import type { Progress } from '../core/measures/steps';
import { type CancelSignal, Cancelled } from '../core/ports';
import type { JobResult, Jobs, WorkerCancellation, WorkerRequest, WorkerResponse } from '../worker/worker-messages';

/** The part of a worker that asking needs. */
export interface AnsweringWorker {
  onmessage: ((event: MessageEvent<WorkerResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

export interface CallOptions {
  /** Handed over instead of copied. */
  readonly transfer?: Transferable[];
  /** The call rejects with `Cancelled`, and the worker stops at its next step. */
  readonly signal?: CancelSignal;
  /** Told now and then by jobs that are done in steps. */
  readonly onProgress?: (progress: Progress) => void;
}

export type CallWorker<Known extends Jobs> = <Name extends keyof Known & string>(
  job: Name,
  needs: Parameters<Known[Name]>,
  options?: CallOptions,
) => Promise<JobResult<Known[Name]>>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (problem: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * The worker starts at the first call and is kept. When it breaks down (its script did not load, it ran out of
 * memory) every call that waits rejects, and the next call starts another one.
 */
export function createWorkerCaller<Known extends Jobs>(startWorker: () => AnsweringWorker): CallWorker<Known> {
  let running: AnsweringWorker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function start(): AnsweringWorker {
    const worker = startWorker();
    worker.onmessage = ({ data }) => {
      const call = waiting.get(data.id);
      if (data.type === 'progress') {
        call?.onProgress?.({ done: data.done, total: data.total });
        return;
      }
      waiting.delete(data.id);
      if (data.type === 'done') call?.resolve(data.value as never);
      else call?.reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      worker.terminate();
      running = undefined;
      const calls = [...waiting.values()];
      waiting.clear();
      for (const call of calls) call.reject(new Error(`Worker broke down: ${event.message}`));
    };
    return worker;
  }

  function cancel(id: number): void {
    const call = waiting.get(id);
    if (!call) return;
    waiting.delete(id);
    const cancellation: WorkerCancellation = { cancelled: id };
    running?.postMessage(cancellation, []);
    call.reject(new Cancelled());
  }

  return (job, needs, { transfer = [], signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new Cancelled());
        return;
      }
      running ??= start();
      const id = ++lastId;
      const request = { id, job, needs } as unknown as WorkerRequest<Known>;
      // Throws when something cannot be copied, which rejects; so it comes before the call waits.
      running.postMessage(request, transfer);
      waiting.set(id, { resolve: resolve as (value: never) => void, reject, onProgress });
      signal?.addEventListener('abort', () => cancel(id));
    });
}
