/**
 * The value of a group, of the class or of one pupil on an indicator: a ratio of sums.
 *
 * Formula: `R = Σ y_i / Σ n_i` over the pupils with `n_i > 0`; in the unit of the indicator (per ten minutes, seconds, a
 * share). Who has no denominator adds nothing, not even a numerator: a turn of somebody without class exposure would
 * raise the rate of the others. Null when nobody has one.
 *
 * Source: W. G. Cochran, Sampling Techniques (1977), ch. 6.
 */
export interface Ratio {
  readonly y: number;
  readonly n: number;
}

export function estimateRatio(pupils: Iterable<Ratio>): number | null {
  let y = 0;
  let n = 0;
  for (const pupil of pupils) {
    if (pupil.n <= 0) continue;
    y += pupil.y;
    n += pupil.n;
  }
  return n > 0 ? y / n : null;
}
