import { describe, expect, test } from 'vitest';
import { layoutGini, layoutLorenz } from '../../../src/core/chart/lorenz-chart';
import { drawLorenz } from '../../../src/core/measures/evenness';

/** The square in letters: `o` a pupil on the curve, `·` the line of even. */
function draw(turns: readonly number[]): string[] {
  const side = 8;
  const { curve } = layoutLorenz(drawLorenz(turns.map((y) => ({ y, n: 1 })))!, side);
  const cells = Array.from({ length: side + 1 }, () => Array.from({ length: side + 1 }, () => ' '));
  for (let step = 0; step <= side; step++) cells[side - step]![step] = '·';
  for (const { x, y } of curve) cells[Math.round(y)]![Math.round(x)] = 'o';
  return cells.map((row) => row.join('').trimEnd());
}

describe('the curve', () => {
  test('lies on the line of even when everybody had as many', () => {
    expect(draw([3, 3, 3, 3])).toEqual([
      '        o',
      '       ·',
      '      o',
      '     ·',
      '    o',
      '   ·',
      '  o',
      ' ·',
      'o',
    ]);
  });

  test('hangs down when one had all', () => {
    expect(draw([0, 0, 0, 5])).toEqual([
      '        o',
      '       ·',
      '      ·',
      '     ·',
      '    ·',
      '   ·',
      '  ·',
      ' ·',
      'o o o o',
    ]);
  });

  test('says what the half with the fewest had, between two pupils in proportion', () => {
    const half = (...turns: number[]) => layoutLorenz(drawLorenz(turns.map((y) => ({ y, n: 1 })))!, 100).half;
    expect(half(1, 3)).toEqual({ x: 50, y: 75, turnShare: 0.25 });
    expect(half(1, 2, 7).turnShare).toBeCloseTo((1 + 2 / 2) / 10, 12);
    expect(half(0, 0, 0, 4).turnShare).toBe(0);
  });
});

describe('the Gini', () => {
  test('stands beside the band of lots', () => {
    const chance = { gini: { p05: 0.25, p50: 0.3, p95: 0.4, p: 0.02 }, withoutTurn: [0, 3] } as const;
    expect(layoutGini(0.5, chance, 200)).toEqual({
      ownX: 100,
      chance: { fromX: 50, middleX: 60, toX: 80 },
      width: 200,
    });
    expect(layoutGini(0, null, 200)).toEqual({ ownX: 0, width: 200 });
  });
});
