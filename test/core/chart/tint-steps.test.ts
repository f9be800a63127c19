import { expect, test } from 'vitest';
import { tintStep } from '../../../src/core/chart/tint-steps';

test('nothing has no tint, the largest the strongest, and the least more than nothing', () => {
  expect([null, 0, 1, 2, 3, 4, 8].map((value) => tintStep(value, 8))).toEqual([0, 0, 1, 1, 2, 2, 4]);
});

test('where nobody has anything there is no tint', () => {
  expect(tintStep(0, 0)).toBe(0);
});
