import { describe, expect, it } from 'vitest';
import { createDealer } from '../../../src/core/measures/alias-table';
import { seedRandom } from '../../../src/core/measures/seeded-random';

describe('a place drawn in proportion to its weight', () => {
  it.each([[[1]], [[1, 1, 1]], [[1, 2, 3, 4]], [[0, 5, 0.01, 90, 5]]])('%j', (weights) => {
    const draws = 100_000;
    const deal = createDealer(weights, seedRandom('alias'));
    const often = weights.map(() => 0);
    for (let draw = 0; draw < draws; draw++) often[deal()]! += 1;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [place, weight] of weights.entries()) {
      const share = weight / total;
      const slack = 4.5 * Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs(often[place]! / draws - share)).toBeLessThanOrEqual(slack);
    }
  });
});
