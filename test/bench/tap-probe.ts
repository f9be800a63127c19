/**
 * Watches taps from inside a page, without a hook in the app. Runs before the page's own code (`addInitScript`), so it
 * may use nothing from outside its one function.
 */

/** What became of one tap, in milliseconds since the finger's event was made by the browser. */
export interface TapTimes {
  /** Until the main thread had drawn the frame that followed. */
  painted?: number;
  /** Until the transaction that the tap began was on the disk. */
  committed?: number;
  /** What the handlers and the drawing that follows at once (microtasks) took. */
  worked?: number;
}

declare global {
  interface Window {
    tapTimes: TapTimes[];
  }
}

/**
 * A tile acts when the finger goes up, everything else when it comes down: that event is where the tap begins.
 *
 * Painted is measured by a message that is posted in the animation frame and arrives when style, layout and paint of
 * that frame are done. Event Timing would count until the screen shows it, but rounds to 8 ms, half of what is measured.
 */
export function watchTaps(): void {
  window.tapTimes = [];
  let last:
    | { readonly times: TapTimes; readonly at: number; readonly begunAt: number; hasWritten: boolean }
    | undefined;
  const isTap = (event: Event): boolean => {
    const onTile = event.target instanceof Element && event.target.closest('[data-pupil]') !== null;
    return event.type === (onTile ? 'pointerup' : 'pointerdown');
  };
  const begin = (event: Event): void => {
    if (!isTap(event)) return;
    const at = event.timeStamp;
    const times: TapTimes = {};
    window.tapTimes.push(times);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times.painted = performance.now() - at;
        port1.close();
      };
      port2.postMessage(null);
    });
    last = { times, at, begunAt: performance.now(), hasWritten: false };
  };
  // The microtasks of a listener are run before the next listener: those of the app are done when this one is called.
  const end = (event: Event): void => {
    if (last && isTap(event)) last.times.worked = performance.now() - last.begunAt;
  };
  for (const type of ['pointerdown', 'pointerup']) {
    addEventListener(type, begin, { capture: true });
    addEventListener(type, end);
  }
  const prototype = IDBDatabase.prototype;
  const beginTransaction = prototype.transaction;
  prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof beginTransaction>) {
    const transaction = beginTransaction.apply(this, args);
    if (last && !last.hasWritten && args[1] === 'readwrite') {
      const { times, at } = last;
      last.hasWritten = true;
      transaction.addEventListener('complete', () => {
        times.committed = performance.now() - at;
      });
    }
    return transaction;
  };
}
