/** Asks a worker for jobs. */
import type { Jobs, WorkerRequest, WorkerResponse } from '../worker/worker-messages';

/** The part of a worker that asking needs. */
export interface AnsweringWorker {
  onmessage: ((event: MessageEvent<WorkerResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

export type CallWorker<Known extends Jobs> = <Name extends keyof Known & string>(
  job: Name,
  needs: Parameters<Known[Name]>,
  transfer?: Transferable[],
) => Promise<ReturnType<Known[Name]>>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (problem: Error) => void;
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

  return (job, needs, transfer = []) =>
    new Promise((resolve, reject) => {
      running ??= start();
      const id = ++lastId;
      const request = { id, job, needs } as unknown as WorkerRequest<Known>;
      // Throws when something cannot be copied, which rejects; so it comes before the call waits.
      running.postMessage(request, transfer);
      waiting.set(id, { resolve: resolve as (value: never) => void, reject });
    });
}
