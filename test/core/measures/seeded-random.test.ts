import { describe, expect, it } from 'vitest';
import { createRandom, randomRange, seedRandom } from '../../../src/core/measures/seeded-random';

const take = (random: () => number, count: number) => Array.from({ length: count }, () => random());

describe('chance that can be repeated', () => {
  it('is xoshiro128**: the first numbers of its authors’ code from the state 1, 2, 3, 4', () => {
    expect(take(createRandom([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('goes on where a batch ends', () => {
    // The authors' code, one number at a time.
    const words = Int32Array.of(1, 2, 3, 4);
    const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
    const expected = Array.from({ length: 1500 }, () => {
      const [a, b, c, d] = words as unknown as [number, number, number, number];
      words.set([a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), rotate(d ^ b, 11)]);
      return Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    });
    expect(take(createRandom([1, 2, 3, 4]), 1500)).toEqual(expected);
  });

  it('is the same for the same seed and another for another', () => {
    expect(take(seedRandom('o1'), 5)).toEqual(take(seedRandom('o1'), 5));
    const firsts = new Set(['', 'o1', 'o2', 'o1 o2', '1o'].map((seed) => seedRandom(seed)()));
    expect(firsts.size).toBe(5);
  });

  it('falls evenly in sixteen parts: χ² with 15 degrees of freedom below its 99.99 % point', () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (const value of take(seedRandom('even'), 160_000)) counts[Math.floor((value / randomRange) * 16)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(44.3);
  });
});
