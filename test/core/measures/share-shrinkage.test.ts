import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../src/core/measures/quantiles';
import { shrinkShares } from '../../../src/core/measures/share-shrinkage';

describe('a share held back to the class', () => {
  it('is by hand (4 · ½ + 3) / (4 + 4) for 3 of 4 in a class at a half', () => {
    const [first, second, unseen] = shrinkShares([
      { y: 3, n: 4 },
      { y: 1, n: 4 },
      { y: 0, n: 0 },
    ]);
    expect(first!.mean).toBe(5 / 8);
    expect(second!.mean).toBe(3 / 8);
    expect(first!.low).toBe(betaQuantile(0.05, 5, 3));
    expect(first!.high).toBeCloseTo(1 - second!.low, 12);
    // Without a moment of one's own only the class is known: Beta(2, 2).
    expect(unseen!.mean).toBe(0.5);
    expect(unseen!.low).toBeCloseTo(1 - unseen!.high, 12);
  });

  it('says nothing of anyone when the class is at 0 or 1, or nothing was coded', () => {
    expect(shrinkShares([{ y: 0, n: 4 }])).toEqual([null]);
    expect(shrinkShares([{ y: 4, n: 4 }])).toEqual([null]);
    expect(shrinkShares([{ y: 0, n: 0 }])).toEqual([null]);
  });
});
