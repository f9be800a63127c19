/**
 * How many events a pupil would usually have if only time in the room counted: the band behind the bars of the chart.
 *
 * Formula: the 5th and 95th percentile of `Poisson(n_i λ)`, `λ = Σy / Σn` of the class; a count. It covers at least 90 %,
 * more when counts are small; λ is taken as known, though the pupil is a part of the class. Null for everybody when nobody
 * had any, and for a pupil without a denominator.
 *
 * Source: S. D. Poisson (1837); that the band is central and of 90 % is our own rule.
 */
import { poissonQuantile } from './quantiles';
import { estimateRatio, type Ratio } from './ratio-estimate';

export type ChanceBand = readonly [low: number, high: number];

/** @returns one per pupil, in their order */
export function drawChanceBands(pupils: readonly Ratio[]): (ChanceBand | null)[] {
  const rate = estimateRatio(pupils);
  const known = new Map<number, ChanceBand>();
  return pupils.map(({ n }) => {
    if (!rate || n <= 0) return null;
    const found = known.get(n);
    if (found) return found;
    const mean = n * rate;
    const band: ChanceBand = [poissonQuantile(0.05, mean), poissonQuantile(0.95, mean)];
    known.set(n, band);
    return band;
  });
}
