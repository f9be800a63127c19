/**
 * Whether this much data could show a difference small enough to be worth a comparison.
 *
 * Formula: the smallest difference that could be shown (`resolution.ts`) is under 2.5 times, or under 34 points for shares:
 * as many times "about equal" (15 points beside 1½ times) as 2.5 is on the logarithmic scale. Apart from it, because the
 * screens ask this and need no quantiles for it.
 *
 * Source: our own rule, for the reader's sake and not for the numbers'.
 */
import type { Scale } from './indicator';

const finest = { ratio: 2.5, difference: (0.15 * Math.log(2.5)) / Math.log(1.5) } as const;

/** @param smallest null could show nothing */
export function isFineEnough(scale: Scale, smallest: number | null): boolean {
  return smallest !== null && smallest < finest[scale];
}
