import { describe, expect, it } from 'vitest';
import { drawChanceBands } from '../../../src/core/measures/chance-band';
import { randomRange, seedRandom } from '../../../src/core/measures/seeded-random';

/** P(X ≤ k) of a Poisson count, summed term by term. */
function cumulate(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let total = k < 0 ? 0 : term;
  for (let count = 1; count <= k; count++) {
    term *= mean / count;
    total += term;
  }
  return total;
}

describe('what chance would give one pupil', () => {
  it('goes by time in the room: 1 to 6 at a mean of 3.2, none at a quarter of that', () => {
    const bands = drawChanceBands([
      { y: 8, n: 2 },
      { y: 0, n: 0.5 },
    ]);
    expect(bands).toEqual([
      [3, 11],
      [0, 4],
    ]);
    expect(
      drawChanceBands([
        { y: 32, n: 10 },
        { y: 0, n: 0 },
      ])[1],
    ).toBeNull();
  });

  it('covers at least 90 % by the exact sum of probabilities, and no more than it must', () => {
    for (let tenths = 1; tenths <= 400; tenths += 3) {
      const mean = tenths / 10;
      const [low, high] = drawChanceBands([{ y: mean, n: 1 }])[0]!;
      const coverage = cumulate(high, mean) - cumulate(low - 1, mean);
      expect(coverage).toBeGreaterThanOrEqual(0.9 - 1e-12);
      // One less at either side leaves more than 5 % outside there.
      expect(cumulate(high - 1, mean)).toBeLessThan(0.95);
      expect(cumulate(low, mean)).toBeGreaterThanOrEqual(0.05);
    }
  });

  it('holds as many simulated counts as the exact sum of probabilities says', () => {
    const random = seedRandom('coverage');
    const draws = 20_000;
    for (const mean of [0.7, 3.2, 11]) {
      const [low, high] = drawChanceBands([{ y: mean, n: 1 }])[0]!;
      const exact = cumulate(high, mean) - cumulate(low - 1, mean);
      let within = 0;
      for (let draw = 0; draw < draws; draw++) {
        // D. E. Knuth (1969): uniform numbers are multiplied until their product falls under e to the minus mean.
        let count = -1;
        for (let product = 1; product > Math.exp(-mean); count++) product *= (random() + 0.5) / randomRange;
        if (count >= low && count <= high) within++;
      }
      // Four and a half standard errors.
      expect(Math.abs(within / draws - exact)).toBeLessThan(4.5 * Math.sqrt((exact * (1 - exact)) / draws));
    }
  });

  it('is not there when nobody had any', () => {
    expect(drawChanceBands([{ y: 0, n: 1 }])).toEqual([null]);
    expect(drawChanceBands([])).toEqual([]);
  });
});
