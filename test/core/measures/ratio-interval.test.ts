import { describe, expect, it } from 'vitest';
import { sumGroup } from '../../../src/core/measures/contrast';
import { boundRatio } from '../../../src/core/measures/ratio-interval';

const group = (...pupils: [y: number, n: number][]) => sumGroup(pupils.map(([y, n]) => ({ y, n, moments: n })));

describe('the interval of a ratio', () => {
  const a = group([2, 1], [4, 1], [6, 1]);
  const b = group([1, 1], [2, 1], [3, 1]);

  it('is by hand 2 ×÷ exp(2.7764 · √(1/12 + 1/6))', () => {
    const reach = Math.exp(2.7764451051977934 / 2);
    const [low, high] = boundRatio(a, b, 1);
    expect(low).toBeCloseTo(2 / reach, 12);
    expect(high).toBeCloseTo(2 * reach, 12);
  });

  it('mirrors when the groups change places, and widens with φ', () => {
    const [low, high] = boundRatio(a, b, 2);
    const [mirroredLow, mirroredHigh] = boundRatio(b, a, 2);
    expect(mirroredLow).toBeCloseTo(1 / high, 12);
    expect(mirroredHigh).toBeCloseTo(1 / low, 12);
    expect(Math.log(high / low) / Math.log(boundRatio(a, b, 1)[1] / boundRatio(a, b, 1)[0])).toBeCloseTo(
      Math.SQRT2,
      12,
    );
  });
});
