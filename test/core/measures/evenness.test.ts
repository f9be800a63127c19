import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWithoutTurn, drawLorenz, giniOf } from '../../../src/core/measures/evenness';

const present = (...turns: number[]) => turns.map((y) => ({ y, n: 1 }));
const gini = (pupils: readonly { y: number; n: number }[]) => giniOf(drawLorenz(pupils)!);

const withTurns = fc
  .array(fc.record({ y: fc.nat(40), n: fc.integer({ min: 1, max: 600 }) }), { minLength: 1, maxLength: 35 })
  .filter((pupils) => pupils.some(({ y }) => y > 0));

describe('Gini', () => {
  it('is 0 when everybody had the same rate, whatever their time', () => {
    expect(gini(present(2, 2, 2))).toBe(0);
    expect(
      gini([
        { y: 1, n: 1 },
        { y: 2, n: 2 },
        { y: 3, n: 3 },
      ]),
    ).toBeCloseTo(0, 12);
  });

  it('is (n − 1)/n when one pupil had all', () => {
    expect(gini(present(0, 0, 0, 8))).toBeCloseTo(3 / 4, 12);
  });

  it('is worked out by hand for 1, 2 and 5 turns', () => {
    // L = 1/8, 3/8, 1: 1 − (1/3)(1/8 + 4/8 + 11/8) = 1/3.
    expect(gini(present(5, 1, 2))).toBeCloseTo(1 / 3, 12);
  });

  it('is that of R’s ineq for its example of ten incomes', () => {
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    expect(gini(present(...incomes))).toBeCloseTo(0.462091130267624, 12);
  });

  it('lies within [0, 1) and does not mind the order of pupils', () => {
    fc.assert(
      fc.property(withTurns, (pupils) => {
        const value = gini(pupils);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
        expect(gini(pupils.toReversed())).toBeCloseTo(value, 9);
      }),
    );
  });

  it('equals the mean difference between pairs of pupils, weighted by time', () => {
    fc.assert(
      fc.property(withTurns, (pupils) => {
        const turns = pupils.reduce((sum, { y }) => sum + y, 0);
        const time = pupils.reduce((sum, { n }) => sum + n, 0);
        let difference = 0;
        for (const a of pupils) for (const b of pupils) difference += Math.abs(a.y * b.n - b.y * a.n);
        expect(gini(pupils)).toBeCloseTo(difference / (2 * turns * time), 9);
      }),
    );
  });
});

describe('the Lorenz curve', () => {
  it('goes from (0, 0) to (1, 1), never down and never above the diagonal', () => {
    fc.assert(
      fc.property(withTurns, (pupils) => {
        const points = drawLorenz(pupils)!;
        expect(points).toHaveLength(pupils.length + 1);
        expect(points[0]).toEqual([0, 0]);
        expect(points.at(-1)).toEqual([1, 1]);
        for (const [index, [p, l]] of points.entries()) {
          const [before, lower] = points[Math.max(0, index - 1)]!;
          expect(p).toBeGreaterThanOrEqual(before);
          expect(l).toBeGreaterThanOrEqual(lower);
          expect(l).toBeLessThanOrEqual(p + 1e-12);
        }
      }),
    );
  });

  it('is not there without turns, nor without pupils', () => {
    expect(drawLorenz(present(0, 0))).toBeNull();
    expect(drawLorenz([])).toBeNull();
  });

  it('leaves out who was not there in class time', () => {
    expect(
      drawLorenz([
        { y: 3, n: 0 },
        { y: 1, n: 1 },
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('pupils without a turn', () => {
  it('are those who were there', () => {
    expect(countWithoutTurn([...present(0, 2, 0), { y: 0, n: 0 }])).toBe(2);
  });
});
