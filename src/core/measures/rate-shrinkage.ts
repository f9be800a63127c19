/**
 * How often one pupil gets something, relative to the class, held back to what few events can show.
 *
 * Formula: gamma–Poisson. `y_i ~ Poisson(n_i λ θ_i)`, `θ_i ~ Gamma(a, a)`, `λ = Σy / Σn`; `a` by moments:
 * `1/a = max(0.01, (Σ (y_i − n_iλ)² − Σ n_iλ) / Σ (n_iλ)²)`. Posterior `Gamma(a + y_i, a + n_iλ)`: its mean and its 5th and
 * 95th percentile. No unit: 1 is as often as the class. A pupil stands out when the interval excludes 1. The uncertainty
 * of λ and a is left out, so that with few pupils the interval covers somewhat less than 90 %. Null for everybody when
 * nobody had any (λ = 0), and for a pupil without a denominator.
 *
 * Source: D. G. Clayton and J. Kaldor, Biometrics 43 (1987); D. P. Gaver and I. G. O'Muircheartaigh (1987).
 */
import { gammaQuantile } from './quantiles';
import type { Ratio } from './ratio-estimate';

/** A mean with its 5th and 95th percentile. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Pupils never differ less than this: the variance of θ below which a handful of events cannot see. */
const leastVariance = 0.01;

/** The class rate over those with a denominator, and the shape of the prior; null when there is nothing to shrink to. */
function fitPrior(pupils: readonly Ratio[]): { readonly rate: number; readonly shape: number } | null {
  let y = 0;
  let n = 0;
  for (const pupil of pupils) {
    y += pupil.y;
    n += pupil.n;
  }
  if (!(y > 0)) return null;
  const rate = y / n;
  let excess = 0;
  let squares = 0;
  for (const pupil of pupils) {
    const expected = pupil.n * rate;
    excess += (pupil.y - expected) ** 2 - expected;
    squares += expected ** 2;
  }
  return { rate, shape: 1 / Math.max(leastVariance, excess / squares) };
}

/** @returns one per pupil, in their order */
export function shrinkRates(pupils: readonly Ratio[]): (Estimate | null)[] {
  const prior = fitPrior(pupils.filter(({ n }) => n > 0));
  // Pupils who were there as long and got as much are alike, and a quantile is dear.
  const known = new Map<string, Estimate>();
  return pupils.map(({ y, n }) => {
    if (!prior || n <= 0) return null;
    const key = `${y} ${n}`;
    const found = known.get(key);
    if (found) return found;
    const shape = prior.shape + y;
    const rate = prior.shape + n * prior.rate;
    const estimate = {
      mean: shape / rate,
      low: gammaQuantile(0.05, shape, rate),
      high: gammaQuantile(0.95, shape, rate),
    };
    known.set(key, estimate);
    return estimate;
  });
}
