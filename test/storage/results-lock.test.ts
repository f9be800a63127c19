// The teacher's code before results.
import { IDBFactory } from 'fake-indexeddb';
import { createStore } from 'idb-keyval';
import { afterEach, expect, it, vi } from 'vitest';
import type { ResultsLock } from '../../src/core/locking-ports';
import { isResultsCodeSet } from '../../src/storage/results-code';
import { createResultsLock } from '../../src/storage/results-lock';

afterEach(() => vi.unstubAllGlobals());

function createLock(name: string): ResultsLock {
  const store = createStore(name, name);
  return { ...createResultsLock(store), isSet: () => isResultsCodeSet(store) };
}

it('opens for the code or the one to fall back on, and the code itself is not kept', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const lock = createLock('settings');
  expect(await lock.isSet()).toBe(false);
  expect(await lock.opens('anything')).toBe(true);
  const recoveryCode = await lock.create('juf 2412');
  expect(await lock.isSet()).toBe(true);
  expect(await lock.opens('juf 2413')).toBe(false);
  expect(await lock.opens(' juf 2412 ')).toBe(true);
  expect(await lock.opens(recoveryCode.toLowerCase())).toBe(true);
  expect(await lock.remove('iets anders')).toBe(false);
  expect(await lock.remove(recoveryCode)).toBe(true);
  expect(await lock.isSet()).toBe(false);
});

it('is not there where there is no disk', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await createLock('none').isSet()).toBe(false);
});
