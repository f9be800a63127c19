/**
 * How evenly the turns were spread over the pupils who were there.
 *
 * Formula: pupils with class exposure sorted by `y_i / n_i` (ties in list order); `p_k` = cumulative share of exposure,
 * `L_k` = cumulative share of turns, from (0, 0) to (1, 1); Gini = `1 − Σ (p_k − p_{k−1})(L_k + L_{k−1})`: 0 when
 * everybody had the same rate, towards 1 when one pupil had all. With full attendance it is the usual Gini. No unit.
 * Null without turns. Somebody with turns and no class exposure is left out.
 *
 * Source: M. O. Lorenz (1905); C. Gini (1912); weighted form as in F. A. Cowell, Measuring Inequality (2011).
 */
import type { Ratio } from './ratio-estimate';

export type LorenzPoint = readonly [exposureShare: number, turnShare: number];

/** Points from (0, 0), one per pupil; null when nobody had a turn. */
export function drawLorenz(pupils: readonly Ratio[]): LorenzPoint[] | null {
  // Summed in the same order as below, so that rounding cannot keep the last point from (1, 1).
  const there = pupils.filter(({ n }) => n > 0).toSorted((a, b) => a.y / a.n - b.y / b.n);
  const turns = there.reduce((sum, { y }) => sum + y, 0);
  if (turns === 0) return null;
  const exposure = there.reduce((sum, { n }) => sum + n, 0);
  const points: LorenzPoint[] = [[0, 0]];
  let n = 0;
  let y = 0;
  for (const pupil of there) {
    n += pupil.n;
    y += pupil.y;
    points.push([n / exposure, y / turns]);
  }
  return points;
}

/** Twice the area between the curve and the diagonal; never below 0, where rounding would put it. */
export function giniOf(points: readonly LorenzPoint[]): number {
  let below = 0;
  let [lastP, lastL] = [0, 0];
  for (const [p, l] of points) {
    below += (p - lastP) * (l + lastL);
    [lastP, lastL] = [p, l];
  }
  return Math.max(0, 1 - below);
}

/** Pupils who were there and had no turn. */
export function countWithoutTurn(pupils: readonly Ratio[]): number {
  return pupils.filter(({ y, n }) => n > 0 && y === 0).length;
}
