import { describe, expect, it } from 'vitest';
import { compareMeasurements } from '../../../src/core/measures/bland-altman';

describe('mean difference and limits of agreement', () => {
  it('is worked out by hand: mean 2, sample deviation 2', () => {
    const { n, meanDifference, limits } = compareMeasurements([0, 2, 4]);
    expect([n, meanDifference]).toEqual([3, 2]);
    expect(limits![0]).toBeCloseTo(2 - 1.96 * 2, 12);
    expect(limits![1]).toBeCloseTo(2 + 1.96 * 2, 12);
  });

  it('has no width when all differ as much', () => {
    expect(compareMeasurements([0.5, 0.5])).toEqual({ n: 2, meanDifference: 0.5, limits: [0.5, 0.5] });
  });

  it('has no limits for one pair, and nothing for none', () => {
    expect(compareMeasurements([3])).toEqual({ n: 1, meanDifference: 3, limits: null });
    expect(compareMeasurements([])).toEqual({ n: 0, meanDifference: null, limits: null });
  });
});
