/** Draws a chart in parts, a frame apart and after the screen around it: two thousand marks at once hold up a tablet. */
import { useEffect, useState } from 'preact/hooks';

/**
 * @param of what is drawn: with another thing the parts begin anew
 * @returns how many of `count` parts may be drawn: 0 at first, then one more with each frame
 */
export function useSlices(count: number, of?: unknown): number {
  const [slices, setSlices] = useState({ of, drawn: 0 });
  const drawn = Object.is(slices.of, of) ? slices.drawn : 0;
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setSlices({ of, drawn: drawn + 1 }));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count, of]);
  return Math.min(drawn, count);
}
