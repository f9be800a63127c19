import { describe, expect, it } from 'vitest';
import { boundDifference } from '../../../src/core/measures/difference-interval';
import type { GroupSums } from '../../../src/core/measures/overdispersion';

/** So many pupils that t is z. */
const share = (y: number, n: number, pupils = 400_000): GroupSums => ({
  pupils: Array.from({ length: pupils }, () => ({ y: y / pupils, n: n / pupils })),
  y,
  n,
  value: y / n,
});

describe('the interval of a difference of shares', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10, contrasts (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('is that of Newcombe’s method 10 for %d/%d and %d/%d', (y1, n1, y2, n2, low, high) => {
    const found = boundDifference(share(y1, n1), share(y2, n2), 1);
    expect(Math.abs(found[0] - low)).toBeLessThan(6e-5);
    expect(Math.abs(found[1] - high)).toBeLessThan(6e-5);
  });

  it('mirrors when the groups change places', () => {
    const a = share(7, 20, 5);
    const b = share(15, 30, 6);
    const [low, high] = boundDifference(a, b, 1.7);
    const mirrored = boundDifference(b, a, 1.7);
    expect(mirrored[0]).toBeCloseTo(-high, 12);
    expect(mirrored[1]).toBeCloseTo(-low, 12);
  });

  it('is that of half the moments when φ is 2', () => {
    expect(boundDifference(share(8, 20, 5), share(15, 30, 6), 2)).toEqual(
      boundDifference(share(4, 10, 5), share(7.5, 15, 6), 1),
    );
  });
});
