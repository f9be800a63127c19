import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateRatio } from '../../../src/core/measures/ratio-estimate';

const pupils = fc.array(fc.record({ y: fc.nat(50), n: fc.nat(50) }), { minLength: 1, maxLength: 30 });

describe('a ratio of sums', () => {
  it('is not a mean of ratios', () => {
    expect(
      estimateRatio([
        { y: 1, n: 1 },
        { y: 0, n: 3 },
      ]),
    ).toBe(0.25);
  });

  it('leaves out whoever has no denominator, numerator included', () => {
    expect(
      estimateRatio([
        { y: 4, n: 2 },
        { y: 9, n: 0 },
      ]),
    ).toBe(2);
  });

  it('has no value without a denominator', () => {
    expect(estimateRatio([])).toBeNull();
    expect(estimateRatio([{ y: 3, n: 0 }])).toBeNull();
  });

  it('halves when exposure doubles', () => {
    fc.assert(
      fc.property(pupils, (some) => {
        const once = estimateRatio(some);
        const twice = estimateRatio(some.map(({ y, n }) => ({ y, n: 2 * n })));
        expect(twice).toBe(once === null ? null : once / 2);
      }),
    );
  });
});
