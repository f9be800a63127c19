/**
 * What is locked on this device, for the whole app: names under a passphrase, and results under the teacher's code.
 * Both lock by themselves when nobody has touched the screen for a while; never in a lesson that is being observed.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ResultsLock, Vault, VaultInfo, VaultSecret } from '../core/locking-ports';
import type { Clock } from '../core/ports';

export interface LockState {
  /** Undefined until it is known. */
  readonly vault: VaultInfo | undefined;
  readonly results: 'off' | 'locked' | 'open' | undefined;
  /** Grows with every change after which screens have to read again. */
  readonly version: number;
  /** Someone chose to look at numbers without names, until the next lock. */
  readonly withoutNames: boolean;
}

export interface LockStore extends Pick<StoreApi<LockState>, 'getState' | 'subscribe'> {
  load(): Promise<void>;
  unlockNames(secret: VaultSecret): Promise<boolean>;
  openResults(code: string): Promise<boolean>;
  goWithoutNames(): void;
  /** After a change of the vault or of the code elsewhere on the screen. */
  reread(): Promise<void>;
  /** Locks both, now. */
  lock(): Promise<void>;
  /** Results only: the tablet goes to somebody else. */
  lockResults(): void;
  /** Somebody is there. */
  touch(): void;
  /** Whether it has been quiet for so long that it is time to lock. */
  isIdle(): boolean;
}

interface LockNeeds {
  readonly clock: Pick<Clock, 'wallMs'>;
  readonly vault: Pick<Vault, 'read' | 'unlock' | 'lock'>;
  readonly resultsLock: Pick<ResultsLock, 'isSet' | 'opens'>;
}

const minuteMs = 60_000;

export function createLockStore({ clock, vault, resultsLock }: LockNeeds): LockStore {
  const store = createStore<LockState>(() => ({
    vault: undefined,
    results: undefined,
    version: 0,
    withoutNames: false,
  }));
  let touchedMs: number = clock.wallMs();

  const read = async (): Promise<Pick<LockState, 'vault' | 'results'>> => {
    const [info, isSet] = await Promise.all([vault.read(), resultsLock.isSet()]);
    const wasOpen = store.getState().results === 'open' || store.getState().results === 'off';
    return { vault: info, results: isSet ? (wasOpen ? 'open' : 'locked') : 'off' };
  };

  const renew = (change: Partial<LockState>): void => {
    store.setState({ ...change, version: store.getState().version + 1 });
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    async load() {
      store.setState(await read());
    },
    async unlockNames(secret) {
      const opened = await vault.unlock(secret);
      if (opened) renew({ vault: await vault.read(), withoutNames: false });
      return opened;
    },
    async openResults(code) {
      const opened = await resultsLock.opens(code);
      if (opened) store.setState({ results: 'open' });
      return opened;
    },
    goWithoutNames: () => store.setState({ withoutNames: true }),
    async reread() {
      renew(await read());
    },
    async lock() {
      await vault.lock();
      const { results } = store.getState();
      renew({ vault: await vault.read(), withoutNames: false, ...(results === 'open' && { results: 'locked' }) });
    },
    lockResults() {
      if (store.getState().results === 'open') store.setState({ results: 'locked' });
    },
    touch() {
      touchedMs = clock.wallMs();
    },
    isIdle() {
      const { vault: info, results } = store.getState();
      if (info?.state !== 'open' && results !== 'open') return false;
      // A clock that was set back is no reason to wait for hours.
      return Math.abs(clock.wallMs() - touchedMs) >= (info?.lockAfterMinutes ?? 0) * minuteMs;
    },
  };
}
