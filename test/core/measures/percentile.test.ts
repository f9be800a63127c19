import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentilesOf } from '../../../src/core/measures/percentile';

describe('percentiles', () => {
  it('are the values that 5 and 95 of a hundred do not exceed', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentilesOf(hundred, 0.05, 0.95)).toEqual([5, 95]);
    expect(percentilesOf(Float64Array.of(7), 0.05, 0.95)).toEqual([7, 7]);
  });

  it('are the same whether values are counted or sorted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), (counts) => {
        const whole = Float64Array.from(counts);
        const shifted = whole.map((value) => value - 0.5);
        const [low, high] = percentilesOf(whole, 0.05, 0.95);
        expect(percentilesOf(shifted, 0.05, 0.95)).toEqual([low - 0.5, high - 0.5]);
        expect(whole).toEqual(Float64Array.from(counts));
      }),
    );
  });
});
