/** What can be said about one pupil beside the class: an estimate held back to the class, and what chance would give. */
import { type ChanceBand, drawChanceBands } from '../measures/chance-band';
import type { IndicatorId, IndicatorKind } from '../measures/indicator';
import { indicatorTable } from '../measures/indicator-table';
import { type Estimate, shrinkRates } from '../measures/rate-shrinkage';
import type { Ratio } from '../measures/ratio-estimate';
import { shrinkShares } from '../measures/share-shrinkage';
import type { Pauses } from '../measures/steps';
import type { PupilId } from '../record/ids';
import type { PupilProfile } from './class-analysis';

export interface IndicatorEstimate {
  /** Rates: relative to the class, 1 is as often. Shares: a share. Null where there is nothing to hold back to. */
  readonly estimate: Estimate | null;
  /** A count; rates only. */
  readonly chance: ChanceBand | null;
}

export interface PupilEstimates {
  readonly pupilId: PupilId;
  /** Rates and shares only: of means, a duration and a place nothing is estimated for one pupil. */
  readonly indicators: Readonly<Partial<Record<IndicatorId, IndicatorEstimate>>>;
}

function* estimateIndicator(
  kind: IndicatorKind,
  tallies: readonly Ratio[],
): Pauses<readonly IndicatorEstimate[] | null> {
  if (kind === 'rate') {
    const bands = drawChanceBands(tallies);
    yield;
    return shrinkRates(tallies).map((estimate, place) => ({ estimate, chance: bands[place]! }));
  }
  if (kind === 'share') return shrinkShares(tallies).map((estimate) => ({ estimate, chance: null }));
  return null;
}

const nobody: Ratio = { y: 0, n: 0 };

/** Pauses after each indicator. @returns one per profile, in their order */
export function* estimatePupils(profiles: readonly PupilProfile[]): Pauses<PupilEstimates[]> {
  const columns: { readonly id: IndicatorId; readonly estimates: readonly IndicatorEstimate[] }[] = [];
  for (const { id, kind } of indicatorTable) {
    const estimates = yield* estimateIndicator(
      kind,
      profiles.map(({ indicators }) => indicators[id] ?? nobody),
    );
    if (estimates) columns.push({ id, estimates });
    yield;
  }
  return profiles.map(({ pupilId }, place) => ({
    pupilId,
    indicators: Object.fromEntries(columns.map(({ id, estimates }) => [id, estimates[place]!])),
  }));
}
