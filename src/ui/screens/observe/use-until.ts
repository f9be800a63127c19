/** Whether a moment of the lesson is still to come; draws once more when it has come. */
import { useEffect, useState } from 'preact/hooks';
import type { ObservationStore } from '../../../state/observation-store';

export function useUntil(untilMs: number | undefined, store: ObservationStore): boolean {
  const [passed, setPassed] = useState<number>();
  useEffect(() => {
    if (untilMs === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = untilMs - store.now();
      // On film the lesson may stand still meanwhile, or go back.
      if (left <= 0) setPassed(untilMs);
      else timer = setTimeout(wait, left);
    };
    timer = setTimeout(wait, Math.max(0, untilMs - store.now()));
    return () => clearTimeout(timer);
  }, [untilMs, store]);
  return untilMs !== undefined && passed !== untilMs && store.now() <= untilMs;
}
