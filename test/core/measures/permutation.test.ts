import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scale } from '../../../src/core/measures/indicator';
import { permuteLabels } from '../../../src/core/measures/permutation';
import type { Ratio } from '../../../src/core/measures/ratio-estimate';
import { createShuffles } from '../../../src/core/measures/relabellings';

interface Two {
  readonly a: readonly Ratio[];
  readonly b: readonly Ratio[];
}

const counts = (...values: number[]): Ratio[] => values.map((y) => ({ y, n: 1 }));

function permute({ a, b }: Two, scale: Scale, options: { draws?: number; withLots?: boolean; seed?: string } = {}) {
  const { seed = 'o1', ...rest } = options;
  const inA = [...a.map(() => true), ...b.map(() => false)];
  return permuteLabels([{ scale, pupils: [...a, ...b] }], { inA, shuffles: createShuffles(seed), ...rest })[0]!;
}

/** The statistic as the text has it, logarithm and all. */
function statistic(scale: Scale, a: readonly Ratio[], b: readonly Ratio[]): number {
  const total = [...a, ...b].reduce((sum, { y }) => sum + y, 0);
  const value = (group: readonly Ratio[]): number => {
    const y = group.reduce((sum, pupil) => sum + pupil.y, 0);
    return (y <= 1e-9 * total ? 0 : y) / group.reduce((sum, pupil) => sum + pupil.n, 0);
  };
  return scale === 'difference' ? Math.abs(value(a) - value(b)) : Math.abs(Math.log(value(a) / value(b)));
}

/** Every relabelling, one by one. */
function bruteForce({ a, b }: Two, scale: Scale): number {
  const pupils = [...a, ...b];
  const seen = statistic(scale, a, b);
  let relabellings = 0;
  let hits = 0;
  for (let mask = 0; mask < 2 ** pupils.length; mask++) {
    const inA = pupils.filter((_, place) => mask & (1 << place));
    if (inA.length !== a.length) continue;
    const inB = pupils.filter((_, place) => !(mask & (1 << place)));
    relabellings++;
    const found = statistic(scale, inA, inB);
    if (found === Infinity || found >= seen - 1e-9 * Math.max(1, seen)) hits++;
  }
  return hits / relabellings;
}

describe('p by permutation', () => {
  it('is that of the mouse data, all 11 440 relabellings', () => {
    // Efron and Tibshirani (1993), ch. 15; exact p from coin::oneway_test 1.4-2.
    const mice = { a: counts(94, 197, 16, 38, 99, 141, 23), b: counts(52, 104, 146, 10, 51, 30, 40, 27, 46) };
    expect(permute(mice, 'difference').p).toBeCloseTo(0.278321678321678, 12);
    expect(permute(mice, 'difference').isExact).toBe(true);
  });

  it('is that of the rotarod data with many ties, within the error of 20 000 draws', () => {
    // Bergmann, Ludbrook and Spooren (2000), as midranks: exact p .0373 (coin::wilcox_test), of 2 704 156 relabellings.
    const rank = (seconds: number) => ({ y: [18, 22, 75, 163, 271].indexOf(seconds) + 1 || 15, n: 1 });
    const a = Array.from({ length: 12 }, () => rank(300));
    const other = [22, 300, 75, 271, 300, 18, 300, 300, 163, 300, 300, 300].map(rank);
    const found = permute({ a, b: other }, 'difference');
    expect(found.isExact).toBe(false);
    // Four standard errors.
    expect(Math.abs(found.p - 0.0372670807453416)).toBeLessThan(4 * Math.sqrt((0.0373 * 0.9627) / 20_000));
  });

  const pupil = fc.record({ y: fc.nat(6), n: fc.integer({ min: 6, max: 9 }) });
  const group = fc.array(pupil, { minLength: 1, maxLength: 5 });

  it.each(['ratio', 'difference'] as const)('is that of brute force for small groups (%s)', (scale) => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        // Where nothing varies there is no p.
        const all = [...a, ...b];
        fc.pre(all.some(({ y }) => y > 0) && (scale === 'ratio' || all.some(({ y, n }) => y < n)));
        expect(permute({ a, b }, scale).p).toBeCloseTo(bruteForce({ a, b }, scale), 12);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same to the last bit when the groups change places', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const one = { scale: 'ratio', pupils: [...a, ...b] } as const;
        const inA = one.pupils.map((_, place) => place < a.length);
        const ask = (labels: readonly boolean[]) =>
          permuteLabels([one], { inA: labels, shuffles: createShuffles('o1') })[0]?.p;
        expect(ask(inA.map((label) => !label))).toBe(ask(inA));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out who has no denominator', () => {
    const mice = { a: counts(94, 197, 16), b: counts(52, 104, 146, 10) };
    const withAbsent = { a: [...mice.a, { y: 9, n: 0 }], b: [{ y: 99, n: 0 }, ...mice.b] };
    expect(permute(withAbsent, 'ratio').p).toBe(permute(mice, 'ratio').p);
  });

  it('counts ties that rounding would break', () => {
    // 0.1 | 0.2 0.3 and 0.3 | 0.1 0.2 are as far from each other: (0.2 + 0.3) / 2 − 0.1 = 0.3 − (0.1 + 0.2) / 2.
    const tied = { a: counts(0.1, 0.2), b: counts(0.3) };
    expect(permute(tied, 'difference').p).toBe(2 / 3);
    expect(Math.abs(0.3 - (0.1 + 0.2) / 2)).not.toBe((0.2 + 0.3) / 2 - 0.1);
  });

  it('counts only ∞ when one group had none', () => {
    // Two of four had all: of six relabellings the two that part them.
    expect(permute({ a: counts(0, 0), b: counts(5, 1) }, 'ratio').p).toBeCloseTo(2 / 6, 12);
  });

  it('is not there when nothing varies, or a group is empty', () => {
    expect(permute({ a: counts(0, 0), b: counts(0) }, 'ratio')).toBeNull();
    expect(permute({ a: counts(0, 0), b: counts(0) }, 'difference')).toBeNull();
    expect(permute({ a: counts(1, 1), b: counts(1) }, 'difference')).toBeNull();
    expect(permute({ a: counts(1, 1), b: counts(1) }, 'ratio').p).toBe(1);
    expect(permute({ a: [], b: counts(1, 2) }, 'ratio')).toBeNull();
  });

  it('is drawn above 50 000 relabellings: within its own error of the exact p, never 0, the same each time', () => {
    const some = { a: counts(0, 2, 1, 3, 0, 1, 2, 0, 1), b: counts(2, 4, 1, 3, 2, 5, 1, 2, 3) };
    const exact = permute(some, 'ratio').p;
    // One more pupil who has no part in it makes no difference to the exact p of the 18.
    const larger = { a: [...some.a, { y: 1, n: 1 }], b: [...some.b, { y: 2, n: 1 }] };
    const drawn = permute(larger, 'ratio');
    expect([permute(some, 'ratio').isExact, drawn.isExact]).toEqual([true, false]);
    const many = permute(larger, 'ratio', { draws: 200_000, seed: 'other' }).p;
    expect(Math.abs(drawn.p - many)).toBeLessThan(4.5 * Math.sqrt((many * (1 - many)) / 20_000));
    expect(exact).toBeGreaterThan(0);
    expect(permute(larger, 'ratio')).toEqual(drawn);
    const apart = {
      a: counts(...Array.from({ length: 10 }, () => 0)),
      b: counts(...Array.from({ length: 10 }, () => 5)),
    };
    expect(permute(apart, 'ratio').p).toBe(1 / 20_001);
  });

  it('says what lots would give A, of the same relabellings', () => {
    // Of 1, 2, 3, 4 two are dealt: 3, 4, 5, 5, 6, 7.
    expect(permute({ a: counts(1, 2), b: counts(3, 4) }, 'ratio', { withLots: true }).lots).toEqual([3, 7]);
    // Three of four: what the one other does not get.
    expect(permute({ a: counts(1, 2, 3), b: counts(4) }, 'ratio', { withLots: true }).lots).toEqual([6, 9]);
    expect(permute({ a: counts(1, 2), b: counts(3, 4) }, 'ratio').lots).toBeUndefined();
  });
});
