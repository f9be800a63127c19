/** What is drawn behind one pupil's value: what lots would give, and where it probably lies when that says something. */
import { indicatorTable } from '../measures/indicator-table';
import type { IndicatorId } from '../measures/indicator';
import type { Tally } from './class-analysis';
import type { IndicatorEstimate } from './pupil-estimates';

type Range = readonly [low: number, high: number];

export interface PupilRanges {
  /** A count, 90 %; rates only. */
  readonly lots: Range | null;
  /** 5th to 95th percentile: of a rate as a multiple of the class, of a share as a share. Null when the class lies in it. */
  readonly likely: { readonly kind: 'rate' | 'share'; readonly range: Range } | null;
  /** The same two in the unit of the value, for the picture. */
  readonly band: Range | null;
  readonly likelyValues: Range | null;
}

const nothing: PupilRanges = { lots: null, likely: null, band: null, likelyValues: null };

/** @param own of the pupil @param classValue of the same indicator */
export function rangesOfPupil(
  id: IndicatorId,
  own: Tally,
  classValue: number | null,
  estimated: IndicatorEstimate | undefined,
): PupilRanges {
  const kind = indicatorTable.find((indicator) => indicator.id === id)?.kind;
  if (!estimated || own.n <= 0 || classValue === null || (kind !== 'rate' && kind !== 'share')) return nothing;
  const { estimate, chance } = estimated;
  const equal = kind === 'rate' ? 1 : classValue;
  const unit = kind === 'rate' ? classValue : 1;
  const says = estimate !== null && (estimate.low > equal || estimate.high < equal);
  return {
    lots: chance,
    band: chance && [chance[0] / own.n, chance[1] / own.n],
    likely: says ? { kind, range: [estimate.low, estimate.high] } : null,
    likelyValues: says ? [estimate.low * unit, estimate.high * unit] : null,
  };
}
