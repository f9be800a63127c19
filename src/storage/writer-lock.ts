/** One tab writes an observation, the others read along and may take over. */
import type { WriterLock, WriterState } from '../core/ports';
import type { ObservationId } from '../core/record/ids';

/**
 * Asks to be the one that writes; resolves when that is decided. A reader becomes the writer by itself when the
 * writing tab is closed.
 * @param locks `navigator.locks`; left out where there is none: then every tab writes, as each did before
 */
export async function claimWriting(locks: LockManager | undefined, id: ObservationId): Promise<WriterLock> {
  if (!locks) return { state: () => 'writing', subscribe: () => () => {}, takeOver: () => {}, release: () => {} };
  const name = `beurtwijzer-writing:${id}`;
  const listeners = new Set<(state: WriterState) => void>();
  let state: WriterState = 'readOnly';
  let waiting = new AbortController();
  let letGo: (() => void) | undefined;
  let released = false;

  const become = (next: WriterState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(state);
  };
  const hold = (): Promise<void> => {
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    become('writing');
    return held;
  };
  /** Resolves when it is decided whether this tab writes; goes on in the background for as long as it does. */
  const ask = (options: LockOptions): Promise<void> =>
    new Promise((decided) => {
      void locks
        .request(name, options, (lock) => {
          const held = lock && !released ? hold() : undefined;
          decided();
          return held;
        })
        .then(
          () => false,
          // Taken over by another tab, or no longer waited for, unless it was refused.
          (error: unknown) => !(error instanceof DOMException && error.name === 'AbortError'),
        )
        .then((isRefused) => {
          decided();
          if (released || options.signal?.aborted) return;
          become('readOnly');
          // WebKit refuses a page that is being left, at once and however often it asks: that kept the next page from
          // ever coming. One that is shown again asks again.
          if (isRefused) addEventListener('pageshow', waitForTurn, { once: true });
          else waitForTurn();
        });
    });
  const waitForTurn = (): void => {
    waiting = new AbortController();
    void ask({ signal: waiting.signal });
  };

  await ask({ ifAvailable: true });
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver() {
      if (state === 'writing' || released) return;
      waiting.abort();
      void ask({ steal: true });
    },
    release() {
      released = true;
      waiting.abort();
      letGo?.();
      become('readOnly');
    },
  };
}
