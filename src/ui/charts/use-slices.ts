/** Draws a chart in parts, a frame apart and after the screen around it: two thousand marks at once hold up a tablet. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { afterFrame } from './after-frame';

/**
 * Each part is made between two frames and laid out with the second: in one go they would hold up the screen together.
 * @param of what is drawn: with another thing the parts begin anew
 * @returns how many of `count` parts may be drawn: 0 at first, then one more with each frame
 */
export function useSlices(count: number, of?: unknown): number {
  const [slices, setSlices] = useState({ of, drawn: 0 });
  const drawn = Object.is(slices.of, of) ? slices.drawn : 0;
  // Asked for while this is drawn: an effect behind the frame would be a frame later.
  useLayoutEffect(() => {
    if (drawn >= count) return;
    return afterFrame(() => setSlices({ of, drawn: drawn + 1 }));
  }, [drawn, count, of]);
  return Math.min(drawn, count);
}
