/**
 * Whether a difference between two groups is more than shuffling the pupils would give: p by permutation of the labels.
 *
 * Formula: of all pupils of A ∪ B with `n_i > 0`, each keeping its own y and n, `m_A` get the label A. The statistic `s` is
 * `|ln(R_A / R_B)|` (ratio; ∞ when one of the two is 0) or `|R_A − R_B|` (difference). Two-sided p = share of relabellings
 * with `s ≥ s_obs − 1e-9 · max(1, s_obs)`: ties count, and rounding may not break a tie; when `s_obs` is ∞ only ∞ counts;
 * a relabelled Σy of at most 1e-9 of the total is 0. All relabellings when there are at most 50 000; else 20 000 random
 * ones, `p = (hits + 1) / (draws + 1)`, in one shared order for all indicators. Null when nothing varies: `Σy = 0`, or
 * `Σy = Σn` on the difference scale; and when a group is empty.
 *
 * Limits are compared as products (`y_A n_B ≥ e^c y_B n_A`), so that no logarithm is taken per relabelling; the smaller
 * group is the one that is summed, so that swapping A and B gives the same p to the last bit. Who changes place is worked
 * out once for all indicators that the same pupils have; then one indicator after the other is summed in one tight loop.
 *
 * Source: R. A. Fisher (1935); E. J. G. Pitman (1937); B. Phipson and G. K. Smyth (2010).
 */
import type { Scale } from './indicator';
import { percentilesOf } from './percentile';
import type { Ratio } from './ratio-estimate';
import { countChoices, visitChoices } from './revolving-door';
import { type Random, randomRange, seedRandom } from './seeded-random';

/** Up to here all relabellings are looked at. */
const mostExact = 50_000;

const randomDraws = 20_000;

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

/** Indicators that the same pupils have a denominator for: these are relabelled together. */
interface Pool {
  /** Places in A ∪ B. */
  readonly places: readonly number[];
  readonly sizeOfA: number;
  /** Size of the group that is summed: the smaller one. */
  readonly chosen: number;
  /** Infinity when they are too many to look at all of them. */
  readonly choices: number;
  /** Of the list of indicators. */
  readonly indices: number[];
}

/** Writes the sum over the chosen of each relabelling. */
type SumChosen = (values: Float64Array, sums: Float64Array) => void;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function gatherPools(indicators: readonly PermutedIndicator[], inA: readonly boolean[]): Pool[] {
  const pools = new Map<string, Pool>();
  for (const [index, { pupils }] of indicators.entries()) {
    const places = [...inA.keys()].filter((place) => pupils[place]!.n > 0);
    const key = places.join(' ');
    let pool = pools.get(key);
    if (!pool) {
      const sizeOfA = places.filter((place) => inA[place]).length;
      const chosen = Math.min(sizeOfA, places.length - sizeOfA);
      pool = { places, sizeOfA, chosen, choices: countChoices(places.length, chosen, mostExact), indices: [] };
      pools.set(key, pool);
    }
    pool.indices.push(index);
  }
  return [...pools.values()].filter(({ chosen }) => chosen > 0);
}

/** All relabellings, each by one change from the one before. */
function chooseAll({ places, chosen, choices }: Pool): SumChosen {
  const comesIn = new Uint16Array(choices);
  const goesOut = new Uint16Array(choices);
  let count = 1;
  visitChoices(places.length, chosen, (inPlace, outPlace) => {
    comesIn[count] = inPlace;
    goesOut[count] = outPlace;
    count++;
  });
  return (values, sums) => {
    let total = sum(values.subarray(0, chosen));
    sums[0] = total;
    for (let relabelling = 1; relabelling < choices; relabelling++) {
      total += values[comesIn[relabelling]!]! - values[goesOut[relabelling]!]!;
      sums[relabelling] = total;
    }
  };
}

/** The first of each shuffled order of A ∪ B that are in the pool. */
function chooseDrawn({ places, chosen }: Pool, orders: Uint16Array, size: number, draws: number): SumChosen {
  const position = new Int32Array(size).fill(-1);
  for (const [index, place] of places.entries()) position[place] = index;
  const taken = new Uint16Array(draws * chosen);
  for (let draw = 0; draw < draws; draw++) {
    let step = draw * size;
    for (let count = 0; count < chosen; step++) {
      const found = position[orders[step]!]!;
      if (found >= 0) taken[draw * chosen + count++] = found;
    }
  }
  return (values, sums) => {
    let next = 0;
    for (let draw = 0; draw < draws; draw++) {
      let total = 0;
      for (let count = 0; count < chosen; count++) total += values[taken[next++]!]!;
      sums[draw] = total;
    }
  };
}

/** `draws` shuffled orders of so many places, one after the other. */
function shuffleOrders(size: number, random: Random, draws: number): Uint16Array {
  const orders = new Uint16Array(draws * size);
  const order = Uint16Array.from({ length: size }, (_, place) => place);
  for (let draw = 0; draw < draws; draw++) {
    for (let last = size - 1; last > 0; last--) {
      const other = Math.floor((random() / randomRange) * (last + 1));
      const place = order[last]!;
      order[last] = order[other]!;
      order[other] = place;
    }
    orders.set(order, draw * size);
  }
  return orders;
}

/** Shuffled orders of so many places; asked again, the same. */
export type Shuffles = (size: number, draws: number) => Uint16Array;

/** Pairs of groups of one size share their orders: shuffling takes longer than summing. */
export function createShuffles(seed: string): Shuffles {
  const known = new Map<string, Uint16Array>();
  return (size, draws) => {
    const key = `${size} ${draws}`;
    const found = known.get(key) ?? shuffleOrders(size, seedRandom(`${seed} ${key}`), draws);
    known.set(key, found);
    return found;
  };
}

/** Sums of one group in each relabelling, and of both groups together. */
interface Relabelled {
  readonly y: Float64Array;
  readonly n: Float64Array;
  readonly totalY: number;
  readonly totalN: number;
}

function countRatioHits({ y, n, totalY, totalN }: Relabelled, seenY: number, seenN: number): number {
  const zero = zeroShare * totalY;
  const isInfinite = seenY <= zero || totalY - seenY <= zero;
  const seen = Math.abs(Math.log((seenY * (totalN - seenN)) / ((totalY - seenY) * seenN)));
  const limit = isInfinite ? Infinity : Math.exp(seen - tieSlack * Math.max(1, seen));
  let hits = 0;
  for (let relabelling = 0; relabelling < y.length; relabelling++) {
    const ofOne = y[relabelling]!;
    const ofOther = totalY - ofOne;
    const cross = ofOne * (totalN - n[relabelling]!);
    const otherCross = ofOther * n[relabelling]!;
    if (ofOne <= zero || ofOther <= zero || cross >= limit * otherCross || otherCross >= limit * cross) hits++;
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
    if (Math.abs(apart) >= limit * ofOne * ofOther) hits++;
  }
  return hits;
}

/** Works one indicator out; null when nothing varies. The two buffers hold a number per relabelling. */
function permuteOne(
  { scale, pupils }: PermutedIndicator,
  { places, sizeOfA, chosen, choices }: Pool,
  sumChosen: SumChosen,
  [y, n]: readonly [Float64Array, Float64Array],
  { inA, withLots }: Asked,
): Permutation | null {
  const ofPupils = {
    y: Float64Array.from(places, (place) => pupils[place]!.y),
    n: Float64Array.from(places, (place) => pupils[place]!.n),
  };
  const totalY = sum(ofPupils.y);
  const totalN = sum(ofPupils.n);
  if (totalY === 0 || (scale === 'difference' && totalY === totalN)) return null;
  const isChosen = chosen === sizeOfA;
  const seen = places.filter((place) => inA[place] === isChosen).map((place) => pupils[place]!);
  const seenY = seen.reduce((total, pupil) => total + pupil.y, 0);
  const seenN = seen.reduce((total, pupil) => total + pupil.n, 0);
  sumChosen(ofPupils.y, y);
  sumChosen(ofPupils.n, n);
  const relabelled = { y, n, totalY, totalN };
  const hits =
    scale === 'ratio' ? countRatioHits(relabelled, seenY, seenN) : countDifferenceHits(relabelled, seenY, seenN);
  const isExact = Number.isFinite(choices);
  const p = isExact ? hits / y.length : (hits + 1) / (y.length + 1);
  if (!withLots) return { p, isExact };
  const [low, high] = percentilesOf(y, 0.05, 0.95);
  return { p, isExact, lots: isChosen ? [low, high] : [totalY - high, totalY - low] };
}

/** @returns one per indicator, in their order; null where nothing can be shuffled */
export function permuteLabels(indicators: readonly PermutedIndicator[], asked: Asked): (Permutation | null)[] {
  const { inA, shuffles, draws = randomDraws } = asked;
  const results: (Permutation | null)[] = indicators.map(() => null);
  const pools = gatherPools(indicators, inA);
  const isDrawn = pools.some(({ choices }) => !Number.isFinite(choices));
  const orders = isDrawn ? shuffles(inA.length, draws) : new Uint16Array();
  for (const pool of pools) {
    const isExact = Number.isFinite(pool.choices);
    const relabellings = isExact ? pool.choices : draws;
    const sumChosen = isExact ? chooseAll(pool) : chooseDrawn(pool, orders, inA.length, draws);
    const buffers = [new Float64Array(relabellings), new Float64Array(relabellings)] as const;
    for (const index of pool.indices) {
      results[index] = permuteOne(indicators[index]!, pool, sumChosen, buffers, asked);
    }
  }
  return results;
}
