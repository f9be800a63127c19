/**
 * Whether a difference between two groups is more than shuffling the pupils would give: p by permutation of the labels.
 *
 * Formula: of all pupils of A ∪ B with `n_i > 0`, each keeping its own y and n, `m_A` get the label A. The statistic `s` is
 * `|ln(R_A / R_B)|` (ratio; ∞ when one of the two is 0) or `|R_A − R_B|` (difference). Two-sided p = share of relabellings
 * with `s ≥ s_obs − 1e-9 · max(1, s_obs)`: ties count, and rounding may not break a tie; when `s_obs` is ∞ only ∞ counts;
 * a relabelled Σy of at most 1e-9 of the total is 0. All relabellings when there are at most 50 000; else 20 000 random
 * ones, `p = (hits + 1) / (draws + 1)`, the same for all indicators that as many pupils have. Null when nothing varies:
 * `Σy = 0`, or `Σy = Σn` on the difference scale; and when a group is empty.
 *
 * Limits are compared as products (`y_A n_B ≥ e^c y_B n_A`), so that no logarithm is taken per relabelling; the smaller
 * group is the one that is summed, so that swapping A and B gives the same p to the last bit.
 *
 * Source: R. A. Fisher (1935); E. J. G. Pitman (1937); B. Phipson and G. K. Smyth (2010).
 */
import type { Scale } from './indicator';
import { percentilesOf, percentilesOfCounts } from './percentile';
import type { Ratio } from './ratio-estimate';
import { type Relabellings, type Shuffles, sumLabelled } from './relabellings';
import { finishSteps, type Pauses } from './steps';

const randomDraws = 20_000;

/** Above this many events they are not counted one by one. */
const mostCounted = 10_000;

/** Slack for ties, relative to the statistic where that is above 1. */
const tieSlack = 1e-9;

/** A sum at most this share of the total is nothing but rounding. */
const zeroShare = 1e-9;

/** One indicator: what each pupil of A ∪ B has, in the same order for all indicators. */
export interface PermutedIndicator {
  readonly scale: Scale;
  readonly pupils: readonly Ratio[];
}

export interface Permutation {
  readonly p: number;
  readonly isExact: boolean;
  /** What lots would give A: 5th and 95th percentile of its Σy over the relabellings; only when it was asked for. */
  readonly lots?: readonly [low: number, high: number];
}

interface Asked {
  /** For each pupil of A ∪ B whether it is in A. */
  readonly inA: readonly boolean[];
  readonly shuffles: Shuffles;
  readonly withLots?: boolean;
  /** For tests: fewer relabellings than the usual. */
  readonly draws?: number;
}

/** Indicators with the same denominators: these are relabelled together, and their Σn is summed once. */
interface Pool {
  /** Places in A ∪ B of who has a denominator. */
  readonly places: readonly number[];
  readonly sizeOfA: number;
  /** Of the list of indicators. */
  readonly indices: number[];
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function gatherPools(indicators: readonly PermutedIndicator[], inA: readonly boolean[]): Pool[] {
  const pools = new Map<string, Pool>();
  for (const [index, { pupils }] of indicators.entries()) {
    const key = pupils.map(({ n }) => n).join(' ');
    let pool = pools.get(key);
    if (!pool) {
      const places = [...inA.keys()].filter((place) => pupils[place]!.n > 0);
      pool = { places, sizeOfA: places.filter((place) => inA[place]).length, indices: [] };
      pools.set(key, pool);
    }
    pool.indices.push(index);
  }
  return [...pools.values()].filter(({ places, sizeOfA }) => sizeOfA > 0 && sizeOfA < places.length);
}

/** Sums of one group in each relabelling, and of both groups together. */
interface Relabelled {
  readonly y: Float64Array;
  readonly n: Float64Array;
  readonly totalY: number;
  readonly totalN: number;
}

/**
 * Whether one is true is not asked with a branch: which way it goes is chance, and a processor that guesses wrong every
 * other time takes twice as long.
 */
function countRatioHits({ y, n, totalY, totalN }: Relabelled, seenY: number, seenN: number): number {
  const zero = zeroShare * totalY;
  const isInfinite = seenY <= zero || totalY - seenY <= zero;
  const seen = Math.abs(Math.log((seenY * (totalN - seenN)) / ((totalY - seenY) * seenN)));
  const limit = isInfinite ? Infinity : Math.exp(seen - tieSlack * Math.max(1, seen));
  let hits = 0;
  for (let relabelling = 0; relabelling < y.length; relabelling++) {
    const ofOne = y[relabelling]!;
    const nOfOne = n[relabelling]!;
    const ofOther = totalY - ofOne;
    const cross = ofOne * (totalN - nOfOne);
    const otherCross = ofOther * nOfOne;
    hits +=
      Number(ofOne <= zero) |
      Number(ofOther <= zero) |
      Number(cross >= limit * otherCross) |
      Number(otherCross >= limit * cross);
  }
  return hits;
}

function countDifferenceHits({ y, n, totalY, totalN }: Relabelled, seenY: number, seenN: number): number {
  // A difference of shares is at most 1, so the slack is as it stands.
  const seen = Math.abs(seenY / seenN - (totalY - seenY) / (totalN - seenN));
  const limit = seen - tieSlack * Math.max(1, seen);
  let hits = 0;
  for (let relabelling = 0; relabelling < y.length; relabelling++) {
    const ofOne = n[relabelling]!;
    const ofOther = totalN - ofOne;
    const apart = y[relabelling]! * ofOther - (totalY - y[relabelling]!) * ofOne;
    hits += Number(Math.abs(apart) >= limit * ofOne * ofOther);
  }
  return hits;
}

/** Room for a number per relabelling, used by one indicator after the other. */
interface Room {
  readonly n: Float64Array;
  readonly y: Float64Array;
}

/** A pool with the denominators of its relabellings, and room for the numerators. */
interface Relabelling extends Room {
  readonly pool: Pool;
  readonly relabellings: Relabellings;
  /** Whether A, and not B, is the group that is summed. */
  readonly isOfA: boolean;
}

/** Works one indicator out; null when nothing varies. */
function permuteOne(
  { scale, pupils }: PermutedIndicator,
  { pool: { places }, relabellings, isOfA, n, y }: Relabelling,
  { inA, withLots }: Asked,
): Permutation | null {
  const ofPupils = Float64Array.from(places, (place) => pupils[place]!.y);
  const totalY = sum(ofPupils);
  const totalN = places.reduce((total, place) => total + pupils[place]!.n, 0);
  if (totalY === 0 || (scale === 'difference' && totalY === totalN)) return null;
  let seenY = 0;
  let seenN = 0;
  for (const place of places) {
    if (inA[place] !== isOfA) continue;
    seenY += pupils[place]!.y;
    seenN += pupils[place]!.n;
  }
  sumLabelled(relabellings, ofPupils, y);
  const relabelled = { y, n, totalY, totalN };
  const hits =
    scale === 'ratio' ? countRatioHits(relabelled, seenY, seenN) : countDifferenceHits(relabelled, seenY, seenN);
  const { isExact, count } = relabellings;
  const p = isExact ? hits / count : (hits + 1) / (count + 1);
  if (!withLots) return { p, isExact };
  const isCount = totalY <= mostCounted && ofPupils.every((value) => Number.isInteger(value));
  const [low, high] = isCount ? percentilesOfCounts(y, totalY, 0.05, 0.95) : percentilesOf(y, 0.05, 0.95);
  return { p, isExact, lots: isOfA ? [low, high] : [totalY - high, totalY - low] };
}

/** Pauses between indicators. @returns one per indicator, in their order; null where nothing can be shuffled */
export function* permuteInParts(
  indicators: readonly PermutedIndicator[],
  asked: Asked,
): Pauses<(Permutation | null)[]> {
  const { inA, shuffles, draws = randomDraws } = asked;
  const results: (Permutation | null)[] = indicators.map(() => null);
  const rooms = new Map<number, Room>();
  for (const pool of gatherPools(indicators, inA)) {
    const { places, sizeOfA, indices } = pool;
    const isOfA = sizeOfA * 2 <= places.length;
    const relabellings = yield* shuffles(places.length, isOfA ? sizeOfA : places.length - sizeOfA, draws);
    const { count } = relabellings;
    const room = rooms.get(count) ?? { y: new Float64Array(count), n: new Float64Array(count) };
    rooms.set(count, room);
    const { pupils } = indicators[indices[0]!]!;
    sumLabelled(
      relabellings,
      Float64Array.from(places, (place) => pupils[place]!.n),
      room.n,
    );
    const one = { ...room, pool, relabellings, isOfA };
    for (const index of indices) {
      yield;
      results[index] = permuteOne(indicators[index]!, one, asked);
    }
  }
  return results;
}

/** All of it at once. */
export function permuteLabels(indicators: readonly PermutedIndicator[], asked: Asked): (Permutation | null)[] {
  return finishSteps(permuteInParts(indicators, asked));
}
