/**
 * How many of the moments were coded, beside every share and mean: absent is not observed, and much absent is thin.
 *
 * Formula: coded = `Σ n_i`, moments = those on which it could have been coded; coverage is coded ÷ moments, in [0, 1].
 * Under 60 % in a group is to be said. Only for shares and means; null where there were no moments.
 *
 * Source: our own rule; on missing codes, K. Krippendorff (2011).
 */
import type { Addition, Indicator } from './indicator';

/** Below this share of coded moments a value is called thin. */
const thinCoverage = 0.6;

export interface Coverage {
  readonly coded: number;
  readonly moments: number;
}

export function coverMoments(indicator: Indicator, additions: Iterable<Addition>): Coverage | null {
  if (indicator.kind !== 'share' && indicator.kind !== 'mean') return null;
  let coded = 0;
  let moments = 0;
  for (const addition of additions) {
    coded += addition.n;
    moments += addition.moments;
  }
  return moments > 0 ? { coded, moments } : null;
}

export function isThin(coverage: Coverage | null): boolean {
  return coverage !== null && coverage.coded < thinCoverage * coverage.moments;
}
