import { expect, test } from 'vitest';
import { choosePaperDensity } from '../../../src/core/report/paper-density';

test('a usual class with little written is set roomily', () => {
  expect(choosePaperDensity({ pupils: 30, hasFullNames: false, texts: ['kort', ''] })).toBe('roomy');
});

test('full names and written texts bring the lines closer', () => {
  expect(choosePaperDensity({ pupils: 30, hasFullNames: true, texts: Array(8).fill('a'.repeat(100)) })).toBe('close');
});

test('every field full is set tightly', () => {
  expect(choosePaperDensity({ pupils: 30, hasFullNames: true, texts: Array(8).fill('a'.repeat(400)) })).toBe('tight');
});
