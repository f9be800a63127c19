import { expect, test } from 'vitest';
import { shortLabel } from '../../../src/core/chart/short-label';

test('a label that fits stays as it is', () => {
  expect(shortLabel('Aylin', 5)).toBe('Aylin');
  expect(shortLabel('', 5)).toBe('');
});

test('a longer one ends in an ellipsis, at a whole letter', () => {
  expect(shortLabel('Wilhelmina', 5)).toBe('Wilh…');
  expect(shortLabel('👨‍👩‍👧‍👦👩🏽‍🚀Noor', 3)).toBe('👨‍👩‍👧‍👦👩🏽‍🚀…');
  expect(shortLabel('Noor van den Berg', 6)).toBe('Noor…');
});
