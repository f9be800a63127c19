/**
 * How far two measurements of the same thing lie apart: on average, and as a rule.
 *
 * Formula: mean of second − first; limits of agreement = mean ± 1.96 × sample standard deviation (n − 1), in the unit of
 * the differences. The mean is null without pairs, the limits with fewer than two.
 *
 * Source: J. M. Bland and D. G. Altman, Lancet 327 (1986).
 */
export interface Difference {
  readonly n: number;
  readonly meanDifference: number | null;
  readonly limits: readonly [low: number, high: number] | null;
}

/** The 97.5th percentile of the normal distribution as Bland and Altman round it. */
const width = 1.96;

export function compareMeasurements(differences: readonly number[]): Difference {
  const n = differences.length;
  if (n === 0) return { n, meanDifference: null, limits: null };
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, meanDifference: mean, limits: null };
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (n - 1));
  return { n, meanDifference: mean, limits: [mean - width * deviation, mean + width * deviation] };
}
