/**
 * Deals so many turns over pupils by chance, many times over, without dealing every turn of its own.
 *
 * Method: counts that are Poisson with means in proportion to the weights are, given their sum, dealt as by lot. So each
 * pupil's count is drawn from a Poisson of a little less than what is due; what the sum then falls short of the turns is
 * dealt one by one, and a draw whose sum is above the turns is drawn again. Exact, and the work per deal grows with the
 * root of the turns instead of the turns. Only sums, products and quotients: each engine draws the same.
 *
 * Source: L. Devroye, Non-Uniform Random Variate Generation (1986), ch. XI.1 (Poisson counts given their sum).
 */
import { createDealer, type Dealer } from './alias-table';
import type { Random } from './seeded-random';

/** From this many turns per pupil on the way round is shorter. */
const fewPerPupil = 3;

/** And from this many turns on: below it the margin takes most of them. */
const fewTurns = 30;

/** How many standard deviations of the sum the Poisson counts stay below the turns: one in four is drawn again. */
const margin = 0.7;

/** A count less likely than this, against the likeliest one, is never seen in a number of draws that can be made. */
const leastLikely = 1e-18;

/** Draws counts of one mean: weights from the likeliest up and down, without a power or a logarithm. */
function createPoisson(mean: number, random: Random): Dealer {
  const likeliest = Math.floor(mean);
  const up = [1];
  for (let count = likeliest + 1; up.at(-1)! > leastLikely; count++) up.push((up.at(-1)! * mean) / count);
  const down = [1];
  for (let count = likeliest; count > 0 && down.at(-1)! > leastLikely; count--)
    down.push((down.at(-1)! * count) / mean);
  const least = likeliest - (down.length - 1);
  const above = createDealer([...down.slice(1).reverse(), ...up], random);
  return () => least + above();
}

/** Overwrites `dealt`, one count per weight; their sum is the number of turns. */
export type Deal = (dealt: Uint32Array) => void;

function dealEach(one: Dealer, turns: number): Deal {
  return (dealt) => {
    dealt.fill(0);
    for (let turn = 0; turn < turns; turn++) dealt[one()]! += 1;
  };
}

/** @param weights above 0, at least one @param turns a whole number */
export function createDeal(weights: readonly number[], turns: number, random: Random): Deal {
  const one = createDealer(weights, random);
  if (turns < Math.max(fewTurns, fewPerPupil * weights.length)) return dealEach(one, turns);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const due = turns - margin * Math.sqrt(turns);
  // Pupils who were there as long draw from one table.
  const known = new Map<number, Dealer>();
  const counts = weights.map((weight) => {
    const found = known.get(weight) ?? createPoisson((weight / total) * due, random);
    known.set(weight, found);
    return found;
  });
  return (dealt) => {
    let left: number;
    do {
      left = turns;
      for (let place = 0; place < dealt.length; place++) {
        const count = counts[place]!();
        dealt[place] = count;
        left -= count;
      }
    } while (left < 0);
    for (; left > 0; left--) dealt[one()]! += 1;
  };
}
