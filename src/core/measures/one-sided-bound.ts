/**
 * What can be said when one of two groups had none at all: a bound at one side only, for rates.
 *
 * Formula: exact and conditional on the total. With `y_A = 0` and `N = y_B`: `u = 1 − 0.025^(1/N)`, upper bound of
 * `R_A / R_B` is `u / (1 − u) · n_B / n_A`. With `y_B = 0` and `N = y_A`: `l = 0.025^(1/N)`, lower bound
 * `l / (1 − l) · n_B / n_A`. The other end is null. No unit. Exactly one of the two sums must be 0.
 * Exact for events that come one by one; pupils who differ make it somewhat too tight.
 *
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), at 0 of N; J. Przyborowski and H. Wilenski, Biometrika
 * 31 (1940).
 */
import type { Ratio } from './ratio-estimate';

const tail = 0.025;

export type OneSided = readonly [low: null, high: number] | readonly [low: number, high: null];

export function boundOneSide(a: Ratio, b: Ratio): OneSided {
  const exposureRatio = b.n / a.n;
  if (a.y === 0) {
    // (1 − r) / r, for r = 0.025^(1/N), without losing digits when r is near 1.
    const root = Math.log(tail) / b.y;
    return [null, (-Math.expm1(root) / Math.exp(root)) * exposureRatio];
  }
  const root = Math.log(tail) / a.y;
  return [(Math.exp(root) / -Math.expm1(root)) * exposureRatio, null];
}
