import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Addition } from '../../../src/core/measures/indicator';
import { boundValue } from '../../../src/core/measures/value-interval';

const rate = { id: 'turnRate', scale: 'ratio', kind: 'rate' } as const;
const share = { id: 'longWait', scale: 'difference', kind: 'share' } as const;
const mean = { id: 'pauseTime', scale: 'ratio', kind: 'mean' } as const;
const additions = (...pairs: readonly (readonly [y: number, n: number])[]): Addition[] =>
  pairs.map(([y, n]) => ({ y, n, moments: n }));

describe('one value with what is left open', () => {
  test('a rate without more spread than chance: exp(± t / √Σy), by hand', () => {
    // Ten pupils, two turns each in one unit of time: φ = 1, t(9) = 2.262157.
    const [low, high] = boundValue(rate, additions(...Array.from({ length: 10 }, () => [2, 1] as const)))!;
    const reach = Math.exp(2.2621571628 / Math.sqrt(20));
    expect(low).toBeCloseTo(2 / reach, 8);
    expect(high).toBeCloseTo(2 * reach, 8);
  });

  test('a share: Wilson limits with t, by hand', () => {
    const [low, high] = boundValue(share, additions([1, 2], [1, 2], [1, 2], [1, 2], [1, 2]))!;
    const t = 2.7764451052; // t(4)
    const middle = (0.5 + (t * t) / 20) / (1 + (t * t) / 10);
    const reach = (t * Math.sqrt(0.25 / 10 + (t * t) / 400)) / (1 + (t * t) / 10);
    expect(low).toBeCloseTo(middle - reach, 8);
    expect(high).toBeCloseTo(middle + reach, 8);
  });

  test.each([
    ['two pupils', rate, additions([5, 1], [5, 1])],
    ['under five events', rate, additions([1, 1], [1, 1], [2, 1])],
    ['nothing happened', rate, additions([0, 1], [0, 1], [0, 1])],
    ['all waits equal', mean, additions([2, 2], [2, 2], [2, 2])],
    ['nobody', share, []],
  ] as const)('none for %s', (_what, indicator, given) => {
    expect(boundValue(indicator, given)).toBeNull();
  });

  test('holds the value, stays where values can be', () => {
    const pupils = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 20 })), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pupils, (pairs) => {
        const once = boundValue(share, additions(...pairs))!;
        const value = pairs.reduce((sum, [y]) => sum + y, 0) / pairs.reduce((sum, [, n]) => sum + n, 0);
        expect(once[0]).toBeGreaterThanOrEqual(0);
        expect(once[1]).toBeLessThanOrEqual(1);
        expect(once[0]).toBeLessThanOrEqual(value + 1e-12);
        expect(once[1]).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});
