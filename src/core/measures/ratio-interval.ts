/**
 * How many times as much one group gets as the other, with what the data leave open (95 %).
 *
 * Formula: quasi-Poisson, `exp(ln(R_A / R_B) ± t · √(φ (1/Σy_A + 1/Σy_B)))`, `t` = Student's 0.975 quantile with
 * `m_A + m_B − 2` degrees of freedom, φ from `overdispersion.ts`. No unit. Both sums must be above 0 (`contrast.ts` asks
 * first). The exact Poisson interval is not used, because events come in clusters per pupil: it calls 5–59 % of random
 * splits of real lessons a difference.
 *
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), ch. 6 and 9.
 */
import { degreesOfFreedom, type GroupSums } from './overdispersion';
import { studentQuantile } from './quantiles';

export function boundRatio(a: GroupSums, b: GroupSums, overdispersion: number): readonly [low: number, high: number] {
  const t = studentQuantile(0.975, degreesOfFreedom(a, b));
  const reach = t * Math.sqrt(overdispersion * (1 / a.y + 1 / b.y));
  const middle = Math.log(a.value / b.value);
  return [Math.exp(middle - reach), Math.exp(middle + reach)];
}
