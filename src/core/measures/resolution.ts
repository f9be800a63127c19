/**
 * How small a difference this much data could show at all, and so how much more looking would help.
 *
 * Formula: ratio scale `exp(t · √(φ (1/E_A + 1/E_B)))` with the sums that equal treatment would give,
 * `E_g = Σy · n_g / Σn`: a ratio above 1. Difference scale: half the width of the interval at the pooled share, in
 * points / 100. `t` and φ as in the intervals. Null where nothing is compared, or nothing varies. It is a half-width and no
 * power: a true difference of that size is found every second time at most. The uncertainty goes with one over the root of
 * the data, so four times as much (three such lessons more) halves it.
 *
 * Source: P. McCullagh and J. A. Nelder (1989), ch. 6; R. G. Newcombe (1998), method 10.
 */
import { boundDifference } from './difference-interval';
import type { Scale } from './indicator';
import { degreesOfFreedom, type GroupSums } from './overdispersion';
import { studentQuantile } from './quantiles';

/** How many times as many lessons it takes to halve the uncertainty; the first is there already. */
export const lessonsToHalve = 4;

export function smallestShown(scale: Scale, a: GroupSums, b: GroupSums, overdispersion: number): number | null {
  const y = a.y + b.y;
  const n = a.n + b.n;
  if (!(y > 0) || a.n === 0 || b.n === 0 || !(overdispersion > 0)) return null;
  const pooled = y / n;
  if (scale === 'ratio') {
    const t = studentQuantile(0.975, degreesOfFreedom(a, b));
    return Math.exp(t * Math.sqrt(overdispersion * (1 / (pooled * a.n) + 1 / (pooled * b.n))));
  }
  const [low, high] = boundDifference({ ...a, value: pooled }, { ...b, value: pooled }, overdispersion);
  return (high - low) / 2;
}
