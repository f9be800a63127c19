// Ports whose code is loaded when it is first wanted.
import { expect, it } from 'vitest';
import { latePort } from '../../src/core/late-port';

interface Shelf {
  count(): Promise<number>;
  take(name: string): Promise<string>;
}

it('loads once, when something is first asked for that is not ready', async () => {
  let loaded = 0;
  const shelf = latePort<Shelf, 'count'>({ count: () => Promise.resolve(3) }, () => {
    loaded += 1;
    return Promise.resolve({ take: (name) => Promise.resolve(`${name} taken`) });
  });
  expect(await shelf.count()).toBe(3);
  expect(loaded).toBe(0);
  expect(await Promise.all([shelf.take('book'), shelf.take('map')])).toEqual(['book taken', 'map taken']);
  expect(loaded).toBe(1);
});

it('can be the answer of a promise, which does not load it', async () => {
  const shelf = await Promise.resolve(
    latePort<Shelf, 'count'>({ count: () => Promise.resolve(0) }, () => Promise.reject(new Error('asked for'))),
  );
  expect(await shelf.count()).toBe(0);
});

it('asks again after a file that could not be fetched', async () => {
  let tries = 0;
  const shelf = latePort<Shelf, 'count'>({ count: () => Promise.resolve(0) }, () => {
    tries += 1;
    if (tries === 1) return Promise.reject(new Error('offline'));
    return Promise.resolve({ take: () => Promise.resolve('taken') });
  });
  await expect(shelf.take('book')).rejects.toThrow('offline');
  expect(await shelf.take('book')).toBe('taken');
});
