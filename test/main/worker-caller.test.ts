import { describe, expect, test } from 'vitest';
import { type AnsweringWorker, createWorkerCaller } from '../../src/main/worker-caller';
import { finishSteps, type Steps } from '../../src/core/measures/steps';
import { Cancelled } from '../../src/core/ports';
import { serveJobs, type WorkerResponse } from '../../src/worker/worker-messages';

const jobs = {
  double: (value: number): number => value * 2,
  sizeOf: (bytes: ArrayBuffer): number => bytes.byteLength,
  fail: (): never => {
    throw new RangeError('too far');
  },
  count: countSlowly,
};

/** Each step takes longer than the worker goes on without looking up. */
function* countSlowly(total: number): Steps<number> {
  for (let done = 1; done <= total; done++) {
    const until = performance.now() + 35;
    while (performance.now() < until);
    steps++;
    yield { done, total };
  }
  return total;
}
let steps = 0;

/** A worker on the same thread: messages are copied and arrive later, as they do between threads. */
function startLocal(answers = true): AnsweringWorker & { readonly asked: () => number; terminated: boolean } {
  let listener: (event: { readonly data: unknown }) => void = () => undefined;
  let asked = 0;
  const worker: AnsweringWorker & { readonly asked: () => number; terminated: boolean } = {
    onmessage: null,
    onerror: null,
    terminated: false,
    asked: () => asked,
    postMessage: (request, transfer) => {
      asked++;
      const data: unknown = structuredClone(request, { transfer });
      if (answers) queueMicrotask(() => listener({ data }));
    },
    terminate: () => {
      worker.terminated = true;
    },
  };
  serveJobs(
    {
      addEventListener: (_, listen) => {
        listener = listen;
      },
      postMessage: (response) => {
        const data = structuredClone(response);
        setTimeout(() => worker.onmessage?.({ data } as MessageEvent<WorkerResponse>), data.id % 2 ? 5 : 0);
      },
    },
    jobs,
  );
  return worker;
}

describe('a worker', () => {
  test('starts at the first call and is kept', async () => {
    const started: unknown[] = [];
    const call = createWorkerCaller<typeof jobs>(() => {
      const worker = startLocal();
      started.push(worker);
      return worker;
    });
    expect(started).toHaveLength(0);
    expect(await call('double', [4])).toBe(8);
    expect(await call('double', [5])).toBe(10);
    expect(started).toHaveLength(1);
  });

  test('gives every call its own answer, in whatever order they come', async () => {
    const call = createWorkerCaller<typeof jobs>(() => startLocal());
    const values = Array.from({ length: 20 }, (_, index) => index);
    expect(await Promise.all(values.map((value) => call('double', [value])))).toEqual(values.map((value) => value * 2));
  });

  test('takes bytes over instead of copying them', async () => {
    const call = createWorkerCaller<typeof jobs>(() => startLocal());
    const bytes = new ArrayBuffer(64);
    expect(await call('sizeOf', [bytes], { transfer: [bytes] })).toBe(64);
    expect(bytes.byteLength).toBe(0);
  });

  test('says what broke in a job, and goes on', async () => {
    const call = createWorkerCaller<typeof jobs>(() => startLocal());
    await expect(call('fail', [])).rejects.toThrow('too far');
    expect(await call('double', [1])).toBe(2);
  });

  test('that breaks down rejects who waits; the next call starts another', async () => {
    const started: ReturnType<typeof startLocal>[] = [];
    const call = createWorkerCaller<typeof jobs>(() => {
      const worker = startLocal(started.length > 0);
      started.push(worker);
      return worker;
    });
    const lost = call('double', [1]);
    started[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(lost).rejects.toThrow('Worker broke down: out of memory');
    expect(started[0]!.terminated).toBe(true);
    expect(await call('double', [3])).toBe(6);
    expect(started).toHaveLength(2);
  });

  test('says how far it is with work in steps', async () => {
    const call = createWorkerCaller<typeof jobs>(() => startLocal());
    const told: string[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => told.push(`${done}/${total}`);
    expect(await call('count', [3], { onProgress })).toBe(finishSteps(countSlowly(3)));
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  test('stops at its next step when nobody waits any more, and goes on with other work', async () => {
    const call = createWorkerCaller<typeof jobs>(() => startLocal());
    const controller = new AbortController();
    steps = 0;
    const counting = call('count', [50], {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) controller.abort();
      },
    });
    await expect(counting).rejects.toBeInstanceOf(Cancelled);
    expect(await call('double', [4])).toBe(8);
    expect(steps).toBeLessThan(10);
    await expect(call('count', [50], { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
  });

  test('is not asked for what cannot be copied', async () => {
    const call = createWorkerCaller<typeof jobs>(() => startLocal());
    await expect(call('double', [(() => 1) as never])).rejects.toThrow('could not be cloned');
    expect(await call('double', [2])).toBe(4);
  });
});
