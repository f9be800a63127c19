/**
 * What lots would give: how unevenly the same number of turns falls when they are dealt by chance.
 *
 * Formula: each of the `Σ y_i` turns goes to a pupil with probability `n_i / Σ n_i` (class exposure), 5 000 seeded times.
 * Of these: 5th, 50th and 95th percentile of the Gini, `p = (draws with Gini ≥ observed − 1e-9, + 1) / (draws + 1)`, and
 * the 5th and 95th percentile of the number of pupils without a turn. A percentile is the smallest value that at least
 * that share of the draws does not exceed. Null without turns. For a group of pupils this is too narrow, because pupils
 * differ; use it only for evenness and pupils without a turn.
 *
 * Source: B. Phipson and G. K. Smyth, permutation p-values should never be zero (2010); R. J. Hyndman and Y. Fan,
 * quantile definition 1 (1996).
 */
import { drawLorenz, giniOf } from './evenness';
import { createDeal } from './multinomial';
import type { Ratio } from './ratio-estimate';
import type { Random } from './seeded-random';
import type { Pauses } from './steps';

const turnDraws = 5000;

/** Slack for rounding when two Ginis are compared. */
const giniSlack = 1e-9;

export interface TurnChance {
  readonly gini: { readonly p05: number; readonly p50: number; readonly p95: number; readonly p: number };
  /** 5th and 95th percentile. */
  readonly withoutTurn: readonly [low: number, high: number];
}

/** Scratch space of one number per pupil; `order` holds every place once. */
interface Sorting {
  readonly order: Uint16Array;
  /** By place in `order`, not by pupil. */
  readonly rates: Float64Array;
}

/** The Gini of `evenness.ts` without its points. */
function giniOfDraw(turns: Uint32Array, exposure: Float64Array, total: number, { order, rates }: Sorting): number {
  const count = order.length;
  for (let index = 0; index < count; index++) {
    const place = order[index]!;
    const rate = turns[place]! / exposure[place]!;
    let before = index - 1;
    for (; before >= 0 && rates[before]! > rate; before--) {
      rates[before + 1] = rates[before]!;
      order[before + 1] = order[before]!;
    }
    rates[before + 1] = rate;
    order[before + 1] = place;
  }
  let area = 0;
  let dealt = 0;
  let time = 0;
  for (let index = 0; index < count; index++) {
    const place = order[index]!;
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

/** As many are dealt between two pauses. */
const dealsAtOnce = 100;

/**
 * Pauses often.
 * @param pupils turns and class exposure of each; those without exposure play no part
 */
export function* dealTurns(pupils: readonly Ratio[], random: Random, draws = turnDraws): Pauses<TurnChance | null> {
  const lorenz = drawLorenz(pupils);
  if (!lorenz) return null;
  const observed = giniOf(lorenz);
  const there = pupils.filter(({ n }) => n > 0);
  const exposure = Float64Array.from(there, ({ n }) => n);
  const total = there.reduce((sum, { y }) => sum + y, 0);
  const deal = createDeal([...exposure], total, random);
  yield;
  const turns = new Uint32Array(there.length);
  const sorting = { order: Uint16Array.from(there, (_, place) => place), rates: new Float64Array(there.length) };
  const ginis = new Float64Array(draws);
  const without = new Uint32Array(draws);

  function dealSome(from: number, to: number): void {
    for (let draw = from; draw < to; draw++) {
      deal(turns);
      ginis[draw] = giniOfDraw(turns, exposure, total, sorting);
      for (let place = 0; place < turns.length; place++) if (turns[place] === 0) without[draw]! += 1;
    }
  }

  for (let from = 0; from < draws; from += dealsAtOnce) {
    dealSome(from, Math.min(draws, from + dealsAtOnce));
    yield;
  }
  ginis.sort();
  without.sort();
  const asUneven = ginis.filter((gini) => gini >= observed - giniSlack).length;
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
