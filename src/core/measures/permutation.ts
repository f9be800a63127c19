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
 * group is the one that is summed, so that swapping A and B gives the same p to the last bit.
 *
 * Source: R. A. Fisher (1935); E. J. G. Pitman (1937); B. Phipson and G. K. Smyth (2010).
 */
import type { Scale } from './indicator';
import { percentilesOf } from './percentile';
import type { Ratio } from './ratio-estimate';
import { countChoices, visitChoices } from './revolving-door';
import { type Random, randomRange } from './seeded-random';

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
  readonly random: Random;
  readonly withLots?: boolean;
  /** For tests: fewer relabellings than the usual. */
  readonly draws?: number;
}

/** An indicator in work: the sums of the smaller group, and what is asked of them. */
interface Column {
  readonly index: number;
  readonly scale: Scale;
  /** In the order of the pool. */
  readonly y: Float64Array;
  readonly n: Float64Array;
  readonly totalY: number;
  readonly totalN: number;
  /** The least statistic that counts; `e` to that power on the ratio scale. */
  readonly limit: number;
  readonly sums: Float64Array | undefined;
  hits: number;
}

/** Indicators that the same pupils have a denominator for: these are relabelled together. */
interface Pool {
  /** Places in A ∪ B. */
  readonly places: readonly number[];
  readonly sizeOfA: number;
  /** Size of the group that is summed: the smaller one. */
  readonly chosen: number;
  readonly choices: number;
  readonly columns: Column[];
}

function isAsFar(column: Column, y: number, n: number): boolean {
  const { totalY, totalN, limit } = column;
  const otherY = totalY - y;
  const otherN = totalN - n;
  const cross = y * otherN;
  const otherCross = otherY * n;
  if (column.scale === 'difference') return Math.abs(cross - otherCross) >= limit * n * otherN;
  const zero = zeroShare * totalY;
  if (y <= zero || otherY <= zero) return true;
  return cross >= limit * otherCross || otherCross >= limit * cross;
}

/** The smallest statistic that still counts as the one that was seen, ready to be compared with products. */
function limitOf(scale: Scale, y: number, n: number, totalY: number, totalN: number): number {
  const otherY = totalY - y;
  const otherN = totalN - n;
  if (scale === 'ratio') {
    const zero = zeroShare * totalY;
    if (y <= zero || otherY <= zero) return Infinity;
    const seen = Math.abs(Math.log((y * otherN) / (otherY * n)));
    return Math.exp(seen - tieSlack * Math.max(1, seen));
  }
  return Math.abs(y / n - otherY / otherN) - tieSlack;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Null when nothing varies. */
function createColumn(
  index: number,
  { scale, pupils }: PermutedIndicator,
  pool: Pick<Pool, 'places' | 'chosen' | 'sizeOfA'>,
  { inA, withLots }: Asked,
  relabellings: number,
): Column | null {
  const y = Float64Array.from(pool.places, (place) => pupils[place]!.y);
  const n = Float64Array.from(pool.places, (place) => pupils[place]!.n);
  const totalY = sum(y);
  const totalN = sum(n);
  if (totalY === 0 || (scale === 'difference' && totalY === totalN)) return null;
  let seenY = 0;
  let seenN = 0;
  for (const [position, place] of pool.places.entries()) {
    if (inA[place] !== (pool.chosen === pool.sizeOfA)) continue;
    seenY += y[position]!;
    seenN += n[position]!;
  }
  return {
    index,
    scale,
    y,
    n,
    totalY,
    totalN,
    limit: limitOf(scale, seenY, seenN, totalY, totalN),
    sums: withLots ? new Float64Array(relabellings) : undefined,
    hits: 0,
  };
}

function gatherPools(indicators: readonly PermutedIndicator[], asked: Asked): Pool[] {
  const pools = new Map<string, Pool>();
  for (const [index, indicator] of indicators.entries()) {
    const places = [...asked.inA.keys()].filter((place) => indicator.pupils[place]!.n > 0);
    const key = places.join(' ');
    let pool = pools.get(key);
    if (!pool) {
      const sizeOfA = places.filter((place) => asked.inA[place]).length;
      const chosen = Math.min(sizeOfA, places.length - sizeOfA);
      pool = { places, sizeOfA, chosen, choices: countChoices(places.length, chosen, mostExact), columns: [] };
      pools.set(key, pool);
    }
    if (pool.chosen === 0) continue;
    const relabellings = Number.isFinite(pool.choices) ? pool.choices : (asked.draws ?? randomDraws);
    const column = createColumn(index, indicator, pool, asked, relabellings);
    if (column) pool.columns.push(column);
  }
  return [...pools.values()].filter(({ columns }) => columns.length > 0);
}

function judge(column: Column, y: number, n: number, relabelling: number): void {
  if (isAsFar(column, y, n)) column.hits++;
  if (column.sums) column.sums[relabelling] = y;
}

function relabelAll({ places, chosen, columns }: Pool): void {
  const y = columns.map((column) => sum(column.y.subarray(0, chosen)));
  const n = columns.map((column) => sum(column.n.subarray(0, chosen)));
  let relabelling = 0;
  for (const [index, column] of columns.entries()) judge(column, y[index]!, n[index]!, relabelling);
  visitChoices(places.length, chosen, (comesIn, goesOut) => {
    relabelling++;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      y[index]! += column.y[comesIn]! - column.y[goesOut]!;
      n[index]! += column.n[comesIn]! - column.n[goesOut]!;
      judge(column, y[index]!, n[index]!, relabelling);
    }
  });
}

function relabelAtRandom(pools: readonly Pool[], size: number, random: Random, draws: number): void {
  const order = Uint32Array.from({ length: size }, (_, place) => place);
  const positions = pools.map(({ places }) => {
    const position = new Int32Array(size).fill(-1);
    for (const [index, place] of places.entries()) position[place] = index;
    return position;
  });
  const taken = new Int32Array(size);
  for (let draw = 0; draw < draws; draw++) {
    for (let last = size - 1; last > 0; last--) {
      const other = Math.floor((random() / randomRange) * (last + 1));
      const place = order[last]!;
      order[last] = order[other]!;
      order[other] = place;
    }
    for (let index = 0; index < pools.length; index++) {
      const { chosen, columns } = pools[index]!;
      const position = positions[index]!;
      let count = 0;
      for (let step = 0; count < chosen; step++) {
        const found = position[order[step]!]!;
        if (found >= 0) taken[count++] = found;
      }
      for (let each = 0; each < columns.length; each++) {
        const column = columns[each]!;
        let y = 0;
        let n = 0;
        for (let step = 0; step < chosen; step++) {
          y += column.y[taken[step]!]!;
          n += column.n[taken[step]!]!;
        }
        judge(column, y, n, draw);
      }
    }
  }
}

/** The sums are those of the smaller group; A may be the other one. */
function lotsOf({ sums, totalY }: Column, { chosen, sizeOfA }: Pool): Permutation['lots'] {
  if (!sums) return undefined;
  const [low, high] = percentilesOf(sums, 0.05, 0.95);
  return chosen === sizeOfA ? [low, high] : [totalY - high, totalY - low];
}

/** @returns one per indicator, in their order; null where nothing can be shuffled */
export function permuteLabels(indicators: readonly PermutedIndicator[], asked: Asked): (Permutation | null)[] {
  const draws = asked.draws ?? randomDraws;
  const results: (Permutation | null)[] = indicators.map(() => null);
  const pools = gatherPools(indicators, asked);
  const drawn = pools.filter(({ choices }) => !Number.isFinite(choices));
  for (const pool of pools) if (Number.isFinite(pool.choices)) relabelAll(pool);
  if (drawn.length > 0) relabelAtRandom(drawn, asked.inA.length, asked.random, draws);
  for (const pool of pools) {
    const isExact = Number.isFinite(pool.choices);
    for (const column of pool.columns) {
      const p = isExact ? column.hits / pool.choices : (column.hits + 1) / (draws + 1);
      const lots = lotsOf(column, pool);
      results[column.index] = { p, isExact, ...(lots && { lots }) };
    }
  }
  return results;
}
