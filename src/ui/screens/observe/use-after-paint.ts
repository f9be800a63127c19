/** Lets what is looked back on (the last moments, the spoken line) wait until the tap itself is on the screen. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ObservationStore, ObservationView } from '../../../state/observation-store';

/**
 * Calls back once after the frame that shows the last of the changes so far.
 * @returns ends it
 */
export function followAfterPaint(store: ObservationStore, draw: (view: ObservationView) => void): () => void {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.subscribe(() => {
    if (frame !== undefined) return;
    frame = requestAnimationFrame(() => {
      // The frame is painted after its callbacks; a task comes behind the paint.
      timer = setTimeout(() => {
        frame = undefined;
        draw(store.getState());
      });
    });
  });
  return () => {
    stop();
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** A part of the view, a frame late. */
export function useAfterPaint<Part>(store: ObservationStore, select: (view: ObservationView) => Part): Part {
  const [part, setPart] = useState<Part>(() => select(store.getState()));
  useLayoutEffect(() => followAfterPaint(store, (view) => setPart(() => select(view))), [store]);
  return part;
}
