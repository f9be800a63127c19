/**
 * What lots would give: how unevenly the same number of turns falls when they are dealt by chance.
 *
 * Formula: each of the `Σ y_i` turns goes to a pupil with probability `n_i / Σ n_i` (class exposure), 5 000 seeded times.
 * Of these: 5th, 50th and 95th percentile of the Gini, `p = (draws with Gini ≥ observed − 1e-9, + 1) / (draws + 1)`, and
 * the 5th and 95th percentile of the number of pupils without a turn. A percentile is the smallest value that at least
 * that share of the draws does not exceed. Null without turns. For a group of pupils this is too narrow, because pupils
 * differ; use it only for evenness and pupils without a turn.
 *
 * Source: B. Phipson and G. K. Smyth, permutation p-values should never be zero (2010); M. D. Vose, the alias method
 * (1991); R. J. Hyndman and Y. Fan, quantile definition 1 (1996).
 */
import { drawLorenz, giniOf } from './evenness';
import type { Ratio } from './ratio-estimate';
import { type Random, randomRange } from './seeded-random';

const turnDraws = 5000;

/** Slack for rounding when two Ginis are compared. */
const giniSlack = 1e-9;

export interface TurnChance {
  readonly gini: { readonly p05: number; readonly p50: number; readonly p95: number; readonly p: number };
  /** 5th and 95th percentile. */
  readonly withoutTurn: readonly [low: number, high: number];
}

/**
 * Draws a place with probability in proportion to its weight, in constant time: one random number picks a column and,
 * with what is left of it, one of the two places that share that column (exact to 1 in 10⁸).
 */
function createDealer(weights: readonly number[], random: Random): () => number {
  const count = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.map((weight) => (weight * count) / total);
  const keep = new Float64Array(count).fill(1);
  const other = Uint32Array.from(weights, (_, place) => place);
  const small = [...share.keys()].filter((place) => share[place]! < 1);
  const large = [...share.keys()].filter((place) => share[place]! >= 1);
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!;
    const high = large.at(-1)!;
    keep[low] = share[low]!;
    other[low] = high;
    share[high]! -= 1 - share[low]!;
    if (share[high]! < 1) small.push(large.pop()!);
  }
  const scale = count / randomRange;
  return () => {
    const drawn = random() * scale;
    const place = Math.floor(drawn);
    return drawn - place < keep[place]! ? place : other[place]!;
  };
}

/** The Gini of `evenness.ts` without its points; `order` is scratch space that holds every place once. */
function giniOfDraw(turns: Uint32Array, exposure: readonly number[], order: Uint32Array, total: number): number {
  for (let index = 1; index < order.length; index++) {
    const place = order[index]!;
    let before = index - 1;
    while (before >= 0 && turns[order[before]!]! * exposure[place]! > turns[place]! * exposure[order[before]!]!) {
      order[before + 1] = order[before]!;
      before--;
    }
    order[before + 1] = place;
  }
  let area = 0;
  let dealt = 0;
  let time = 0;
  for (const place of order) {
    const next = dealt + turns[place]!;
    area += exposure[place]! * (dealt + next);
    time += exposure[place]!;
    dealt = next;
  }
  return Math.max(0, 1 - area / (total * time));
}

/** @param sorted ascending, not empty */
function percentile(sorted: Float64Array | Uint32Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** @param pupils turns and class exposure of each; those without exposure play no part */
export function dealTurns(pupils: readonly Ratio[], random: Random, draws = turnDraws): TurnChance | null {
  const lorenz = drawLorenz(pupils);
  if (!lorenz) return null;
  const observed = giniOf(lorenz);
  const there = pupils.filter(({ n }) => n > 0);
  const exposure = there.map(({ n }) => n);
  const total = there.reduce((sum, { y }) => sum + y, 0);
  const deal = createDealer(exposure, random);
  const turns = new Uint32Array(there.length);
  const order = Uint32Array.from(there, (_, place) => place);
  const ginis = new Float64Array(draws);
  const without = new Uint32Array(draws);
  let asUneven = 0;
  for (let draw = 0; draw < draws; draw++) {
    turns.fill(0);
    for (let turn = 0; turn < total; turn++) turns[deal()]! += 1;
    const gini = giniOfDraw(turns, exposure, order, total);
    ginis[draw] = gini;
    if (gini >= observed - giniSlack) asUneven++;
    for (const count of turns) if (count === 0) without[draw]! += 1;
  }
  ginis.sort();
  without.sort();
  return {
    gini: {
      p05: percentile(ginis, 0.05),
      p50: percentile(ginis, 0.5),
      p95: percentile(ginis, 0.95),
      p: (asUneven + 1) / (draws + 1),
    },
    withoutTurn: [percentile(without, 0.05), percentile(without, 0.95)],
  };
}
