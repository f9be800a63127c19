import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentilesOf, percentilesOfCounts } from '../../../src/core/measures/percentile';

describe('percentiles', () => {
  it('are the values that 5 and 95 of a hundred do not exceed', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentilesOf(hundred, 0.05, 0.95)).toEqual([5, 95]);
    expect(percentilesOf(Float64Array.of(7), 0.05, 0.95)).toEqual([7, 7]);
  });

  it('are those of sorting, of whole numbers and of others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), fc.boolean(), (counts, isWhole) => {
        const values = Float64Array.from(counts, (count) => (isWhole ? count : count / 7 - 3));
        const sorted = values.toSorted();
        const rankOf = (share: number) => Math.max(1, Math.ceil(share * values.length));
        const expected = [0.05, 0.95].map((share) => sorted[rankOf(share) - 1]);
        expect(percentilesOf(values, 0.05, 0.95)).toEqual(expected);
        if (isWhole) expect(percentilesOfCounts(values, 40, 0.05, 0.95)).toEqual(expected);
      }),
    );
  });
});
