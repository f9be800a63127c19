import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustForMany } from '../../../src/core/measures/multiple-comparisons';

describe('Benjamini–Hochberg', () => {
  it('rejects four of the fifteen of Benjamini and Hochberg (1995), as R’s p.adjust', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486,
      0.581181818181818, 0.714875, 0.753230769230769, 0.813214285714286, 1,
    ];
    const adjusted = adjustForMany(ps);
    for (const [place, value] of expected.entries()) expect(adjusted[place]).toBeCloseTo(value, 12);
    expect(adjusted.filter((p) => p! <= 0.05)).toHaveLength(4);
  });

  it('leaves out what has no p, which makes the family smaller', () => {
    expect(adjustForMany([null, 0.02, null, 0.04])).toEqual([null, 0.04, null, 0.04]);
    expect(adjustForMany([])).toEqual([]);
  });

  it('never lowers a p, keeps their order, and does not mind the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (ps) => {
        const adjusted = adjustForMany(ps) as number[];
        for (const [place, p] of ps.entries()) {
          expect(adjusted[place]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(adjusted[place]).toBeLessThanOrEqual(1);
          for (const [other, q] of ps.entries())
            if (p <= q) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[other]!);
        }
        expect(adjustForMany(ps.toReversed()).toReversed()).toEqual(adjusted);
      }),
      { numRuns: 50 },
    );
  });
});
