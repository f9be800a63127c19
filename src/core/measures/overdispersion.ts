/**
 * How much more pupils of one group differ than events at random would make them: the factor by which an interval widens.
 *
 * Formula: Pearson's X² ÷ degrees of freedom (`m_A + m_B − 2`). Counts (ratio scale):
 * `Σ_g Σ_i (y_i − R_g n_i)² / (R_g n_i)`; for rates at least 1, for means and durations as it is, because their unit is
 * not an event. Shares (difference scale): `Σ_g Σ_i (y_i − R_g n_i)² / (n_i R_g (1 − R_g))`, at least 1; a group at 0 or 1
 * adds nothing. No unit; 1 is Poisson or binomial. Null without degrees of freedom.
 *
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), ch. 4, 6 and 9.
 */
import type { IndicatorKind, Scale } from './indicator';
import type { Ratio } from './ratio-estimate';

/** The pupils of one group with a denominator, and their sums. */
export interface GroupSums {
  readonly pupils: readonly Ratio[];
  readonly y: number;
  readonly n: number;
  /** `y / n` */
  readonly value: number;
}

/** Pearson's X² of one group around its own value; 0 for a group at 0 (or, as a share, at 1). */
export function pearson({ pupils, value }: GroupSums, scale: Scale): number {
  const perUnit = scale === 'ratio' ? value : value * (1 - value);
  if (!(perUnit > 0)) return 0;
  let total = 0;
  for (const { y, n } of pupils) total += (y - value * n) ** 2 / (n * perUnit);
  return total;
}

export function degreesOfFreedom(a: GroupSums, b: GroupSums): number {
  return a.pupils.length + b.pupils.length - 2;
}

export function measureOverdispersion(scale: Scale, kind: IndicatorKind, a: GroupSums, b: GroupSums): number | null {
  const degrees = degreesOfFreedom(a, b);
  if (degrees <= 0) return null;
  const factor = (pearson(a, scale) + pearson(b, scale)) / degrees;
  return scale === 'difference' || kind === 'rate' ? Math.max(1, factor) : factor;
}
