import { expect, it } from 'vitest';
import type { VaultState } from '../../src/core/locking-ports';
import { wallMs } from '../../src/core/record/times';
import { createLockStore } from '../../src/state/lock-store';

const minuteMs = 60_000;

function open(state: VaultState, isSet = false) {
  let now = 1_790_000_000_000;
  let vaultState = state;
  const vault = {
    read: () => Promise.resolve({ state: vaultState, lockAfterMinutes: 5, namesBefore: false }),
    unlock: (secret: object) => {
      const right = 'passphrase' in secret && secret.passphrase === 'goed';
      if (right) vaultState = 'open';
      return Promise.resolve(right);
    },
    lock: () => {
      if (vaultState === 'open') vaultState = 'locked';
      return Promise.resolve();
    },
  };
  const resultsLock = {
    isSet: () => Promise.resolve(isSet),
    opens: (code: string) => Promise.resolve(code === '2412'),
  };
  const store = createLockStore({ clock: { wallMs: () => wallMs(now) }, vault, resultsLock });
  return {
    store,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

it('names open with the passphrase, and every screen reads again', async () => {
  const { store } = open('locked');
  expect(store.getState().vault).toBeUndefined();
  await store.load();
  store.goWithoutNames();
  expect(await store.unlockNames({ passphrase: 'fout' })).toBe(false);
  expect(store.getState()).toMatchObject({ vault: { state: 'locked' }, version: 0, withoutNames: true });
  expect(await store.unlockNames({ passphrase: 'goed' })).toBe(true);
  expect(store.getState()).toMatchObject({ vault: { state: 'open' }, version: 1, withoutNames: false });
});

it('is idle after the chosen time without a touch, and not when there is nothing to lock', async () => {
  const { store, wait } = open('open');
  await store.load();
  wait(4 * minuteMs);
  expect(store.isIdle()).toBe(false);
  store.touch();
  wait(4 * minuteMs);
  expect(store.isIdle()).toBe(false);
  wait(minuteMs);
  expect(store.isIdle()).toBe(true);
  await store.lock();
  expect(store.getState().vault?.state).toBe('locked');
  expect(store.isIdle()).toBe(false);
  const off = open('off');
  await off.store.load();
  off.wait(100 * minuteMs);
  expect(off.store.isIdle()).toBe(false);
});

it('is idle when the clock was set back as well', async () => {
  const { store, wait } = open('open');
  await store.load();
  wait(-60 * minuteMs);
  expect(store.isIdle()).toBe(true);
});

it('results open with the code, until the tablet goes to somebody else', async () => {
  const { store } = open('off', true);
  await store.load();
  expect(store.getState().results).toBe('locked');
  expect(await store.openResults('0000')).toBe(false);
  expect(await store.openResults('2412')).toBe(true);
  await store.reread();
  expect(store.getState().results).toBe('open');
  store.lockResults();
  expect(store.getState().results).toBe('locked');
  await store.openResults('2412');
  await store.lock();
  expect(store.getState().results).toBe('locked');
});
