/**
 * What the data leave open about one value of a class or group (95 %): for a picture of lessons beside each other.
 *
 * Formula: the one-group form of the intervals of a contrast. Ratio scale: `exp(ln R ± t · √(φ / Σy))`; shares: Wilson
 * limits with effective size `Σn / φ`. φ = Pearson's X² ÷ (m − 1), for rates and shares at least 1; `t` = Student's 0.975
 * quantile with m − 1 degrees of freedom, m = pupils with `n_i > 0`. In the unit of the value. Null with fewer than 3
 * pupils, evidence under 5, Σy = 0 on the ratio scale, or pupils who do not differ at all (φ < 1e-12, ratio scale).
 *
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), ch. 6 and 9; E. B. Wilson, JASA 22 (1927).
 */
import { leastVariance, sumGroup } from './contrast';
import { scoreLimits } from './difference-interval';
import { countEvidence, fewestPupils, leastEvidence } from './evidence';
import type { Addition, Indicator } from './indicator';
import { pearson } from './overdispersion';
import { studentQuantile } from './quantiles';

/** @param additions one per pupil of the class or group */
export function boundValue(
  indicator: Pick<Indicator, 'id' | 'scale' | 'kind'>,
  additions: readonly Addition[],
): readonly [low: number, high: number] | null {
  const group = sumGroup(additions);
  const degrees = group.pupils.length - 1;
  if (group.pupils.length < fewestPupils || countEvidence(indicator, additions) < leastEvidence) return null;
  const spread = pearson(group, indicator.scale) / degrees;
  const t = studentQuantile(0.975, degrees);
  if (indicator.scale === 'difference') return scoreLimits(group.value, group.n / Math.max(1, spread), t);
  const overdispersion = indicator.kind === 'rate' ? Math.max(1, spread) : spread;
  if (group.y <= 0 || overdispersion < leastVariance) return null;
  const reach = t * Math.sqrt(overdispersion / group.y);
  return [group.value * Math.exp(-reach), group.value * Math.exp(reach)];
}
