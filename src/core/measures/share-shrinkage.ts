/**
 * The share of one pupil's moments, held back to the share of the class as if four more moments had been like those of
 * the class.
 *
 * Formula: beta–binomial with prior mean `R = Σy / Σn` of the class and prior weight 4: posterior
 * `Beta(4R + y_i, 4(1 − R) + n_i − y_i)`: mean and 5th and 95th percentile, in [0, 1]. A pupil without moments gets the
 * prior. Null for everybody when the class share is 0 or 1, or nothing was coded.
 *
 * Source: A. Agresti and B. A. Coull, weight of four (1998); J. C. Kleinman, JASA 68 (1973).
 */
import { betaQuantile } from './quantiles';
import type { Estimate } from './rate-shrinkage';
import { estimateRatio, type Ratio } from './ratio-estimate';

const priorWeight = 4;

/** @returns one per pupil, in their order */
export function shrinkShares(pupils: readonly Ratio[]): (Estimate | null)[] {
  const share = estimateRatio(pupils);
  if (share === null || share <= 0 || share >= 1) return pupils.map(() => null);
  const known = new Map<string, Estimate>();
  return pupils.map(({ y, n }) => {
    const key = `${y} ${n}`;
    const found = known.get(key);
    if (found) return found;
    const hits = priorWeight * share + y;
    const misses = priorWeight * (1 - share) + n - y;
    const estimate = {
      mean: hits / (hits + misses),
      low: betaQuantile(0.05, hits, misses),
      high: betaQuantile(0.95, hits, misses),
    };
    known.set(key, estimate);
    return estimate;
  });
}
