/**
 * How many points apart two shares are, with what the data leave open (95 %).
 *
 * Formula: hybrid score interval (Newcombe's method 10) with effective sizes `N_g = Σn_g / φ`. Wilson limits of each
 * share with `t` (Student's 0.975 quantile, `m_A + m_B − 2` degrees of freedom) for z:
 * `(R + t²/2N ± t √(R(1 − R)/N + t²/4N²)) / (1 + t²/N)`; then, with `d = R_A − R_B`,
 * `[d − √((R_A − l_A)² + (u_B − R_B)²), d + √((u_A − R_A)² + (R_B − l_B)²)]`. In [−1, 1].
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10; E. B. Wilson, JASA 22 (1927).
 */
import { degreesOfFreedom, type GroupSums } from './overdispersion';
import { studentQuantile } from './quantiles';

/** Wilson limits of one share. @param size effective number of moments @param t the half-width in standard errors */
export function scoreLimits(share: number, size: number, t: number): readonly [low: number, high: number] {
  const middle = share + (t * t) / (2 * size);
  const reach = t * Math.sqrt((share * (1 - share)) / size + (t * t) / (4 * size * size));
  const scale = 1 + (t * t) / size;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

export function boundDifference(
  a: GroupSums,
  b: GroupSums,
  overdispersion: number,
): readonly [low: number, high: number] {
  const t = studentQuantile(0.975, degreesOfFreedom(a, b));
  const [lowA, highA] = scoreLimits(a.value, a.n / overdispersion, t);
  const [lowB, highB] = scoreLimits(b.value, b.n / overdispersion, t);
  const difference = a.value - b.value;
  return [
    difference - Math.hypot(a.value - lowA, highB - b.value),
    difference + Math.hypot(highA - a.value, b.value - lowB),
  ];
}
