import { describe, expect, it } from 'vitest';
import { createDeal } from '../../../src/core/measures/multinomial';
import { seedRandom } from '../../../src/core/measures/seeded-random';

/** Means, variances and the covariance of the first two, over many deals. */
function describeDeals(weights: readonly number[], turns: number, deals: number) {
  const deal = createDeal(weights, turns, seedRandom('deal'));
  const dealt = new Uint32Array(weights.length);
  const all: number[][] = [];
  for (let count = 0; count < deals; count++) {
    deal(dealt);
    all.push([...dealt]);
  }
  const mean = weights.map((_, place) => all.reduce((sum, one) => sum + one[place]!, 0) / deals);
  const covary = (a: number, b: number): number =>
    all.reduce((sum, one) => sum + (one[a]! - mean[a]!) * (one[b]! - mean[b]!), 0) / deals;
  return { all, mean, covary };
}

describe('turns dealt by chance', () => {
  // Under the way round, just above it, and far above it; one pupil was there a quarter of the time.
  it.each([20, 40, 90, 1800, 2_000_000])('are multinomial: %i turns over nine pupils', (turns) => {
    const weights = [1, 4, 4, 4, 4, 4, 4, 4, 4];
    const deals = 20_000;
    const { all, mean, covary } = describeDeals(weights, turns, deals);
    expect(all.every((one) => one.reduce((sum, count) => sum + count, 0) === turns)).toBe(true);
    for (const [place, weight] of weights.entries()) {
      const share = weight / 33;
      const variance = turns * share * (1 - share);
      expect(Math.abs(mean[place]! - turns * share)).toBeLessThan(4.5 * Math.sqrt(variance / deals));
      // The standard error of a variance is about √(2 / deals) of it, a little more for so few events.
      expect(Math.abs(covary(place, place) / variance - 1)).toBeLessThan(0.06);
    }
    const between = -turns * (1 / 33) * (4 / 33);
    const scale = turns * Math.sqrt((1 / 33) * (32 / 33) * (4 / 33) * (29 / 33));
    expect(Math.abs(covary(0, 1) - between)).toBeLessThan((4.5 * scale) / Math.sqrt(deals));
  });

  it('all go to the only pupil', () => {
    expect(describeDeals([2.5], 5, 3).all).toEqual([[5], [5], [5]]);
    expect(describeDeals([2.5], 500, 3).all).toEqual([[500], [500], [500]]);
  });

  it('are the same each time', () => {
    expect(describeDeals([1, 2, 3], 300, 20).all).toEqual(describeDeals([1, 2, 3], 300, 20).all);
  });
});
