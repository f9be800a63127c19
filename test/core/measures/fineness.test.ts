import { expect, it } from 'vitest';
import { isFineEnough } from '../../../src/core/measures/fineness';

it('opens a comparison under 2.5 times, or under 34 points, and never on nothing', () => {
  expect([2.49, 2.5, null].map((smallest) => isFineEnough('ratio', smallest))).toEqual([true, false, false]);
  expect([0.33, 0.34, null].map((smallest) => isFineEnough('difference', smallest))).toEqual([true, false, false]);
});
