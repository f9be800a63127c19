import { expect, it } from 'vitest';
import type { VaultState } from '../../src/core/locking-ports';
import { wallMs } from '../../src/core/record/times';
import { createLockStore } from '../../src/state/lock-store';

const minuteMs = 60_000;

function open(state: VaultState, codeIsSet = false) {
  let now = 1_790_000_000_000;
  let isSet = codeIsSet;
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
    setCode: (set: boolean) => {
      isSet = set;
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

it('a code stands open for whoever has just set it, and what has none is open to everybody', async () => {
  const { store, setCode } = open('off');
  await store.load();
  expect(store.getState()).toMatchObject({ results: 'off', version: 0 });
  store.lockResults();
  await store.lock();
  expect(store.getState().results).toBe('off');
  setCode(true);
  await store.reread();
  expect(store.getState()).toMatchObject({ results: 'open', version: 2 });
  store.lockResults();
  await store.reread();
  expect(store.getState().results).toBe('locked');
  setCode(false);
  await store.reread();
  expect(store.getState().results).toBe('off');
});

it('results that stand open lock by themselves where no name is locked', async () => {
  const { store, wait } = open('off', true);
  await store.load();
  wait(100 * minuteMs);
  expect(store.isIdle()).toBe(false);
  await store.openResults('2412');
  expect(store.isIdle()).toBe(true);
  store.touch();
  expect(store.isIdle()).toBe(false);
  wait(5 * minuteMs);
  expect(store.isIdle()).toBe(true);
});

it('nobody goes on without names after the next lock', async () => {
  const { store } = open('locked');
  await store.load();
  store.goWithoutNames();
  await store.lock();
  expect(store.getState()).toMatchObject({ withoutNames: false, version: 1 });
});
