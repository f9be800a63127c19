import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastGroups } from '../../../src/core/measures/contrast';
import type { Addition, IndicatorId, IndicatorKind, Scale } from '../../../src/core/measures/indicator';

const rate = { id: 'turnRate', scale: 'ratio', kind: 'rate' } as const;
const mean = { id: 'waitTime', scale: 'ratio', kind: 'mean' } as const;
const share = { id: 'longWait', scale: 'difference', kind: 'share' } as const;

const counts = (...values: number[]): Addition[] => values.map((y) => ({ y, n: 1, moments: y }));
const coded = (...pairs: [y: number, n: number][]): Addition[] => pairs.map(([y, n]) => ({ y, n, moments: n }));
const caseOf = (
  indicator: { id: IndicatorId; scale: Scale; kind: IndicatorKind },
  a: Addition[],
  b: Addition[],
  comparable = true,
) => contrastGroups(indicator, [a, b], comparable);

describe('the cases, in the order of asking', () => {
  it('is not watched before anything else, with values', () => {
    expect(caseOf(rate, counts(1), counts(2), false)).toEqual({
      case: 'notWatched',
      valueA: 1,
      valueB: 2,
      estimate: 0.5,
      interval: null,
      overdispersion: null,
    });
  });

  it('is too little with two pupils in a group, or four events', () => {
    expect(caseOf(rate, counts(9, 9), counts(9, 9, 9)).case).toBe('tooLittle');
    expect(caseOf(rate, [...counts(9, 9), { y: 1, n: 0, moments: 1 }], counts(9, 9, 9)).case).toBe('tooLittle');
    expect(caseOf(rate, counts(1, 1, 0), counts(1, 1, 0)).case).toBe('tooLittle');
    expect(caseOf(rate, counts(1, 1, 1), counts(1, 1, 0)).case).toBe('interval');
    expect(caseOf(rate, counts(0, 0, 0), counts(0, 0, 0)).case).toBe('tooLittle');
  });

  it('has no value of a group that is empty after absences', () => {
    expect(caseOf(rate, [], counts(1, 2, 3))).toMatchObject({ case: 'tooLittle', valueA: null, estimate: null });
  });

  it('is neither, only A or only B, with a bound at one side for rates alone', () => {
    const perTurn = { id: 'feedbackPerTurn', scale: 'ratio', kind: 'rate' } as const;
    expect(caseOf(perTurn, coded([0, 3], [0, 3], [0, 3]), coded([0, 3], [0, 3], [0, 3]))).toMatchObject({
      case: 'neither',
      estimate: null,
      interval: null,
    });
    const onlyB = caseOf(rate, counts(0, 0, 0), counts(2, 3, 4));
    expect(onlyB).toMatchObject({ case: 'onlyB', estimate: 0 });
    expect(onlyB.interval![0]).toBeNull();
    expect(onlyB.interval![1]).toBeCloseTo((1 - 0.025 ** (1 / 9)) / 0.025 ** (1 / 9), 12);
    const onlyA = caseOf(rate, counts(2, 3, 4), counts(0, 0, 0));
    expect(onlyA).toMatchObject({ case: 'onlyA', estimate: null });
    expect(onlyA.interval![1]).toBeNull();
    expect(caseOf(mean, coded([0, 3], [0, 3], [0, 3]), coded([1, 3], [2, 3], [1, 3]))).toMatchObject({
      case: 'onlyB',
      interval: null,
    });
  });

  it('is without variance when all waits are equal: estimate without interval', () => {
    const equal = coded([2, 2], [3, 3], [1, 1]);
    expect(caseOf(mean, equal, equal)).toMatchObject({ case: 'noVariance', estimate: 1, interval: null });
  });

  it('has an interval of shares also where both are 0', () => {
    const none = coded([0, 4], [0, 4], [0, 4]);
    const found = caseOf(share, none, none);
    expect(found).toMatchObject({ case: 'interval', estimate: 0, overdispersion: 1 });
    expect(found.interval![0]).toBeCloseTo(-found.interval![1]!, 12);
  });
});

describe('laws', () => {
  const addition = fc.record({ y: fc.nat(12), n: fc.integer({ min: 12, max: 20 }), moments: fc.constant(1) });
  const group = fc.array(addition, { minLength: 3, maxLength: 9 });

  it('swapping A and B inverts the ratio and mirrors the interval', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const one = caseOf(rate, a, b);
        const other = caseOf(rate, b, a);
        if (one.case !== 'interval') return;
        expect(one.estimate! * other.estimate!).toBeCloseTo(1, 10);
        expect(one.interval![0]! * other.interval![1]!).toBeCloseTo(1, 10);
        const points = [caseOf(share, a, b), caseOf(share, b, a)];
        expect(points[0]!.estimate).toBeCloseTo(-points[1]!.estimate!, 12);
        expect(points[0]!.interval![0]).toBeCloseTo(-points[1]!.interval![1]!, 12);
      }),
      { numRuns: 40 },
    );
  });

  it('an interval holds its estimate, a difference stays within −1 and 1, and nothing is NaN', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        for (const indicator of [rate, mean, share]) {
          const { estimate, interval, overdispersion } = caseOf(indicator, a, b);
          for (const value of [estimate, overdispersion, ...(interval ?? [])]) {
            expect(value === null || Number.isFinite(value)).toBe(true);
          }
          if (typeof interval?.[0] === 'number' && estimate !== null)
            expect(interval[0]).toBeLessThanOrEqual(estimate + 1e-12);
          if (typeof interval?.[1] === 'number' && estimate !== null)
            expect(interval[1]).toBeGreaterThanOrEqual(estimate - 1e-12);
          if (indicator === share && interval)
            expect(Math.max(...interval.map((end) => Math.abs(end!)))).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('twice the exposure halves the rates and leaves the ratio', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const twice = (some: Addition[]) => some.map((one) => ({ ...one, n: 2 * one.n }));
        const one = caseOf(rate, a, b);
        const other = caseOf(rate, twice(a), twice(b));
        expect(other.valueA).toBeCloseTo(one.valueA! / 2, 12);
        expect(other.case).toBe(one.case);
        if (one.case === 'interval') expect(other.interval![0]).toBeCloseTo(one.interval![0]!, 10);
      }),
      { numRuns: 40 },
    );
  });
});
