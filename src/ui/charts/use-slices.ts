/** Draws a chart in parts, a frame apart and after the screen around it: two thousand marks at once hold up a tablet. */
import { useEffect, useState } from 'preact/hooks';

/** @returns how many of `count` parts may be drawn: 0 at first, then one more with each frame */
export function useSlices(count: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + 1));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
