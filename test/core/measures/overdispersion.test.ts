import { describe, expect, it } from 'vitest';
import { sumGroup } from '../../../src/core/measures/contrast';
import { degreesOfFreedom, measureOverdispersion } from '../../../src/core/measures/overdispersion';

const group = (...pupils: [y: number, n: number][]) => sumGroup(pupils.map(([y, n]) => ({ y, n, moments: n })));

describe('how much more pupils differ than chance', () => {
  const a = group([2, 1], [4, 1], [6, 1]);
  const b = group([1, 1], [2, 1], [3, 1]);

  it('is by hand 3/4 for counts, called 1 for rates', () => {
    // A: (4 + 0 + 4) / 4 = 2; B: (1 + 0 + 1) / 2 = 1; over 3 + 3 − 2.
    expect(degreesOfFreedom(a, b)).toBe(4);
    expect(measureOverdispersion('ratio', 'mean', a, b)).toBeCloseTo(0.75, 12);
    expect(measureOverdispersion('ratio', 'rate', a, b)).toBe(1);
    const wide = group([0, 1], [4, 1], [8, 1]);
    // (16 + 0 + 16) / 4 + 1 = 9, over 4.
    expect(measureOverdispersion('ratio', 'rate', wide, b)).toBeCloseTo(9 / 4, 12);
  });

  it('is by hand for shares, where a group at 0 or 1 adds nothing', () => {
    // R = ½: four pupils at 0 or 4 of 4 each add (2)² / (4 · ¼) = 4: 16 over 4 + 3 − 2.
    const split = group([0, 4], [0, 4], [4, 4], [4, 4]);
    const all = group([2, 2], [2, 2], [2, 2]);
    expect(measureOverdispersion('difference', 'share', split, all)).toBeCloseTo(16 / 5, 12);
    expect(measureOverdispersion('difference', 'share', all, all)).toBe(1);
  });

  it('is not there with one pupil in each', () => {
    expect(measureOverdispersion('ratio', 'rate', group([1, 1]), group([2, 1]))).toBeNull();
  });
});
