/** Lets what is looked back on (the last moments, the spoken line) wait until the tap itself is on the screen. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ObservationStore, ObservationView } from '../../../state/observation-store';
import { afterPaint } from './after-paint';
import { onNextBeat } from './screen-beat';

/**
 * Calls back once, on the first beat behind the frame that shows the last of the changes of the log so far.
 * @returns ends it
 */
export function followAfterPaint(store: ObservationStore, draw: (view: ObservationView) => void): () => void {
  let isWanted = true;
  const run = (): void => {
    if (isWanted) draw(store.getState());
  };
  const wait = (): void => onNextBeat(run);
  const stop = store.subscribe((view, before) => {
    // That the disk has it changes nothing of what was written down.
    if (view.version !== before.version) afterPaint(wait);
  });
  return () => {
    stop();
    isWanted = false;
  };
}

/** A part of the view, a moment late. */
export function useAfterPaint<Part>(store: ObservationStore, select: (view: ObservationView) => Part): Part {
  const [part, setPart] = useState<Part>(() => select(store.getState()));
  useLayoutEffect(() => followAfterPaint(store, (view) => setPart(() => select(view))), [store]);
  return part;
}
