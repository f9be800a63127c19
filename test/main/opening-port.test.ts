import { expect, test } from 'vitest';
import { openingPort } from '../../src/main/opening-port';

interface Counter {
  add(by: number): Promise<number>;
}

function createCounter(): Counter & { readonly sum: () => number } {
  let sum = 0;
  return { add: (by) => Promise.resolve((sum += by)), sum: () => sum };
}

test('a call waits until the port is there', async () => {
  let open: (counter: Counter) => void = () => undefined;
  const port = openingPort(new Promise<Counter>((resolve) => (open = resolve)));
  const adding = port.add(2);
  const counter = createCounter();
  open(counter);
  expect(await adding).toBe(2);
});

test('once it is there a call goes through before it returns', async () => {
  const counter = createCounter();
  const port = openingPort(Promise.resolve<Counter>(counter));
  await port.add(1);
  void port.add(4);
  expect(counter.sum()).toBe(5);
});

test('a port that cannot be opened rejects every call', async () => {
  const port = openingPort(Promise.reject<Counter>(new Error('no disk')));
  await expect(port.add(1)).rejects.toThrow('no disk');
  await expect(port.add(1)).rejects.toThrow('no disk');
});
