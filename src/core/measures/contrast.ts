/**
 * Two groups set beside each other on one indicator: what was seen, what the data leave open, or why nothing is said.
 *
 * Formula: estimate `R_A / R_B` (ratio) or `R_A − R_B` (difference), `R_g = Σy / Σn` over the pupils with `n_i > 0`; the
 * interval (95 %) from `ratio-interval.ts` or `difference-interval.ts`. The cases are asked for in this order, and the
 * first that is true is the case:
 * - `notWatched`: the row was not watched, or only now and then; values only;
 * - `tooLittle`: a group of fewer than 3 pupils, or evidence (`evidence.ts`) under 5 in both groups together; values only;
 * - `neither`, `onlyA` (R_B = 0), `onlyB` (R_A = 0), on the ratio scale: for rates a bound at one side;
 * - `noVariance`: pupils do not differ at all (φ < 1e-12, ratio scale), so that there is no interval;
 * - `interval`.
 *
 * Source: the methods named there; the order is our own rule.
 */
import { boundDifference } from './difference-interval';
import { countEvidence, fewestPupils, leastEvidence } from './evidence';
import type { Addition, Indicator, IndicatorKind, Scale } from './indicator';
import { boundOneSide } from './one-sided-bound';
import { type GroupSums, measureOverdispersion } from './overdispersion';
import { boundRatio } from './ratio-interval';

export const contrastCases = [
  'notWatched',
  'tooLittle',
  'neither',
  'onlyA',
  'onlyB',
  'noVariance',
  'interval',
] as const;
export type ContrastCase = (typeof contrastCases)[number];

/** A bound is null where there is none at that side. */
export type Interval = readonly [low: number | null, high: number | null];

export interface GroupContrast {
  readonly case: ContrastCase;
  readonly valueA: number | null;
  readonly valueB: number | null;
  /** Null without both values, and on the ratio scale when B is 0. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** φ; null where nothing is compared. */
  readonly overdispersion: number | null;
}

/** φ below which no interval is drawn. */
export const leastVariance = 1e-12;

/** Sums of a group over those with a denominator. */
export function sumGroup(additions: readonly Addition[]): GroupSums {
  const pupils = additions.filter(({ n }) => n > 0);
  let y = 0;
  let n = 0;
  for (const pupil of pupils) {
    y += pupil.y;
    n += pupil.n;
  }
  return { pupils, y, n, value: n > 0 ? y / n : 0 };
}

function estimateContrast(scale: Scale, a: GroupSums, b: GroupSums): number | null {
  if (a.n === 0 || b.n === 0) return null;
  if (scale === 'difference') return a.value - b.value;
  return b.value === 0 ? null : a.value / b.value;
}

function caseOfRatio(a: GroupSums, b: GroupSums, overdispersion: number | null): ContrastCase {
  if (a.y === 0 && b.y === 0) return 'neither';
  if (b.y === 0) return 'onlyA';
  if (a.y === 0) return 'onlyB';
  return overdispersion !== null && overdispersion < leastVariance ? 'noVariance' : 'interval';
}

function boundContrast(
  scale: Scale,
  kind: IndicatorKind,
  found: ContrastCase,
  [a, b]: readonly [GroupSums, GroupSums],
  overdispersion: number,
): Interval | null {
  if (found === 'interval') {
    return scale === 'ratio' ? boundRatio(a, b, overdispersion) : boundDifference(a, b, overdispersion);
  }
  if ((found === 'onlyA' || found === 'onlyB') && kind === 'rate') return boundOneSide(a, b);
  return null;
}

/**
 * @param additions of group A and of group B, in the order of the class
 * @param comparable the row was watched somewhere, and nowhere only now and then
 */
export function contrastGroups(
  indicator: Pick<Indicator, 'id' | 'scale' | 'kind'>,
  [additionsA, additionsB]: readonly [readonly Addition[], readonly Addition[]],
  comparable: boolean,
): GroupContrast {
  const { scale, kind } = indicator;
  const a = sumGroup(additionsA);
  const b = sumGroup(additionsB);
  const values = {
    valueA: a.n > 0 ? a.value : null,
    valueB: b.n > 0 ? b.value : null,
    estimate: estimateContrast(scale, a, b),
  };
  const nothingSaid = { ...values, interval: null, overdispersion: null };
  if (!comparable) return { case: 'notWatched', ...nothingSaid };
  const evidence = countEvidence(indicator, additionsA) + countEvidence(indicator, additionsB);
  if (a.pupils.length < fewestPupils || b.pupils.length < fewestPupils || evidence < leastEvidence) {
    return { case: 'tooLittle', ...nothingSaid };
  }
  // There are at least four degrees of freedom by now.
  const overdispersion = measureOverdispersion(scale, kind, a, b)!;
  const found = scale === 'ratio' ? caseOfRatio(a, b, overdispersion) : 'interval';
  return {
    case: found,
    ...values,
    interval: boundContrast(scale, kind, found, [a, b], overdispersion),
    overdispersion,
  };
}
