import { expect, test } from 'vitest';
import { box, shapePath } from '../../../src/core/chart/mark-shapes';

const shapes = ['circle', 'square', 'diamond', 'triangle', 'cross', 'bar', 'flag', 'page'] as const;

test.each(shapes)('a %s begins at its place and is closed', (shape) => {
  expect(shapePath(shape, 10.04, 20.06, 5)).toMatch(/^M10 20\.1m [^M]*z$/);
});

test('no two shapes are drawn the same', () => {
  expect(new Set(shapes.map((shape) => shapePath(shape, 0, 0, 5))).size).toBe(shapes.length);
});

test('a square around the origin', () => {
  expect(shapePath('square', 0, 0, 10)).toBe('M0 0m -9 -9 h 18 v 18 h -18 z');
});

test('a box', () => {
  expect(box(1, 2, 3, 4)).toBe('M1 2h3v4h-3z');
});
