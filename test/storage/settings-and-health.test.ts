// What is kept about the screen, and what the browser says about its disk.
import { createStore } from 'idb-keyval';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { createSettingsRepository, defaultSettings } from '../../src/storage/settings-repository';
import { createStorageHealth } from '../../src/storage/storage-health';
import { claimWriting } from '../../src/storage/writer-lock';
import { wallMs } from '../../src/core/record/times';
import { observationId } from './lesson';

afterEach(() => vi.unstubAllGlobals());

it('settings come back, and are the default ones until then and where there is no disk', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const settings = createSettingsRepository(createStore('settings', 'settings'));
  expect(await settings.read()).toEqual(defaultSettings);
  await Promise.all([settings.change(() => ({ theme: 'dark' })), settings.change(() => ({ observer: 'MV' }))]);
  expect(await settings.read()).toEqual({ ...defaultSettings, theme: 'dark', observer: 'MV' });
  vi.stubGlobal('indexedDB', undefined);
  expect(await createSettingsRepository(createStore('none', 'none')).read()).toEqual(defaultSettings);
});

it('health is what the browser says, or nothing where it says nothing', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const kept = createStore('kept', 'kept');
  const browser = {
    estimate: () => Promise.resolve({ usage: 1234, quota: 1e10 }),
    persisted: () => Promise.resolve(true),
    persist: () => Promise.reject(new Error('refused')),
  };
  const health = createStorageHealth(browser, kept);
  expect(await health.read()).toEqual({ usedBytes: 1234, persisted: true });
  await health.noteBackup(wallMs(5000));
  expect(await health.read()).toEqual({ usedBytes: 1234, persisted: true, lastBackupMs: 5000 });
  expect(await health.askToPersist()).toBe(false);
  const none = createStorageHealth(undefined, createStore('none', 'none'));
  expect(await none.read()).toEqual({ persisted: false });
  expect(await none.askToPersist()).toBe(false);
});

it('a browser without locks lets every tab write', async () => {
  expect((await claimWriting(undefined, observationId)).state()).toBe('writing');
});

it('a page that is refused a lock, as one that is being left in WebKit, does not ask on and on', async () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  let asked = 0;
  let isLeft = true;
  const request = async (_name: string, _options: LockOptions, task: (lock: Lock | null) => unknown) => {
    asked++;
    if (isLeft) throw new DOMException('', 'InvalidStateError');
    await task({ name: 'x', mode: 'exclusive' });
  };
  const lock = await claimWriting({ request } as unknown as LockManager, observationId);
  await new Promise((resolve) => setTimeout(resolve));
  expect([asked, lock.state()]).toEqual([1, 'readOnly']);
  isLeft = false;
  page.dispatchEvent(new Event('pageshow'));
  await expect.poll(lock.state).toBe('writing');
  expect(asked).toBe(2);
  lock.release();
});
