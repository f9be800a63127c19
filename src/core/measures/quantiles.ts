/**
 * Quantiles of Student's t, beta, gamma and Poisson, for intervals and bands. Only what is imported here comes from the
 * library, and only the worker and the tools import this.
 *
 * Formula: the smallest x with `P(X ≤ x) ≥ p`. They agree with R's `qt`, `qbeta`, `qgamma` and `qpois` to 1e-9 (tested).
 *
 * Source: @stdlib/stats-base-dists-*; J. Maddock et al., Boost Math Toolkit (2006), which these are ports of.
 */
import quantileOfBeta from '@stdlib/stats-base-dists-beta-quantile';
import quantileOfGamma from '@stdlib/stats-base-dists-gamma-quantile';
import quantileOfPoisson from '@stdlib/stats-base-dists-poisson-quantile';
import quantileOfStudent from '@stdlib/stats-base-dists-t-quantile';

const knownStudent = new Map<string, number>();

/** Remembered, because all indicators of two groups ask for the same few. @param degrees above 0, whole */
export function studentQuantile(p: number, degrees: number): number {
  const key = `${p} ${degrees}`;
  const found = knownStudent.get(key) ?? quantileOfStudent(p, degrees);
  knownStudent.set(key, found);
  return found;
}

/** @param first @param second shape parameters, above 0 */
export const betaQuantile = (p: number, first: number, second: number): number => quantileOfBeta(p, first, second);

/** @param shape @param rate above 0; the mean is shape ÷ rate */
export const gammaQuantile = (p: number, shape: number, rate: number): number => quantileOfGamma(p, shape, rate);

/** @param mean above 0 */
// The library gives −0 where the answer is none.
export const poissonQuantile = (p: number, mean: number): number => quantileOfPoisson(p, mean) + 0;
