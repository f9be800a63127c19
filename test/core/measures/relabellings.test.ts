import { describe, expect, it } from 'vitest';
import { createShuffles, type Relabellings, type Shuffles, sumLabelled } from '../../../src/core/measures/relabellings';
import { finishSteps } from '../../../src/core/measures/steps';

const draws = 2000;

const shuffle = (seed: string, ...asked: Parameters<Shuffles>): Relabellings =>
  finishSteps(createShuffles(seed)(...asked));

/** What each relabelling sums to. */
function sumsOf(relabellings: Relabellings, values: readonly number[]): Float64Array {
  const sums = new Float64Array(relabellings.count);
  sumLabelled(relabellings, Float64Array.from(values), sums);
  return sums;
}

/** Powers of two, so that a sum says who is in it. */
const powers = (size: number): number[] => Array.from({ length: size }, (_, place) => 2 ** place);

describe('relabellings', () => {
  it('are all of them, each once, also where the pupils take more than one block', () => {
    const all = shuffle('o1', 13, 5, draws);
    const sums = [...sumsOf(all, powers(13))];
    // 13! / (5! 8!)
    expect([all.isExact, all.count, new Set(sums).size]).toEqual([true, 1287, 1287]);
    expect(sums.every((sum) => sum.toString(2).replaceAll('0', '').length === 5 && sum < 2 ** 13)).toBe(true);
  });

  it('are drawn where they are more than 50 000: so many pupils each time, and each pupil as often', () => {
    const some = shuffle('o1', 31, 15, 20_000);
    expect([some.isExact, some.count]).toEqual([false, 20_000]);
    const ones = sumsOf(
      some,
      powers(31).map(() => 1),
    );
    expect(new Set(ones)).toEqual(new Set([15]));
    const often = Array.from({ length: 31 }, () => 0);
    for (const sum of sumsOf(some, powers(31))) {
      for (let place = 0; place < 31; place++) if (Math.floor(sum / 2 ** place) % 2 === 1) often[place]! += 1;
    }
    // Binomial(20 000, 15/31): within 4.5 standard errors each.
    const slack = 4.5 * Math.sqrt((20_000 * 15 * 16) / 31 ** 2);
    expect(often.filter((count) => Math.abs(count - (20_000 * 15) / 31) > slack)).toEqual([]);
  });

  it('draws pairs of pupils together as often as lots would', () => {
    const sums = sumsOf(shuffle('pairs', 24, 12, 20_000), powers(24));
    const together = [...sums].filter((sum) => sum % 4 === 3).length;
    const share = (12 * 11) / (24 * 23);
    expect(Math.abs(together / 20_000 - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / 20_000));
  });

  it('are the same when asked again, and with the same seed; others with another', () => {
    const shuffles = createShuffles('o1');
    const first = finishSteps(shuffles(30, 15, draws));
    expect(finishSteps(shuffles(30, 15, draws))).toBe(first);
    expect(shuffle('o1', 30, 15, draws)).toEqual(first);
    expect(shuffle('o2', 30, 15, draws)).not.toEqual(first);
  });
});
