import { describe, expect, it } from 'vitest';
import { seedRandom } from '../../../src/core/measures/seeded-random';
import { finishSteps } from '../../../src/core/measures/steps';
import { dealTurns } from '../../../src/core/measures/turn-chance';

const present = (...turns: number[]) => turns.map((y) => ({ y, n: 1 }));
const deal = (pupils: readonly { y: number; n: number }[], draws?: number) =>
  finishSteps(dealTurns(pupils, seedRandom('test'), draws));

describe('what lots would give', () => {
  it('is not there without turns', () => {
    expect(deal(present(0, 0))).toBeNull();
    expect(deal([{ y: 3, n: 0 }])).toBeNull();
  });

  it('is as uneven as can be with one turn, always', () => {
    expect(deal(present(1, 0, 0, 0))).toEqual({
      gini: { p05: 0.75, p50: 0.75, p95: 0.75, p: 1 },
      withoutTurn: [3, 3],
    });
  });

  it('is even with one pupil', () => {
    expect(deal([{ y: 5, n: 2.5 }])).toEqual({ gini: { p05: 0, p50: 0, p95: 0, p: 1 }, withoutTurn: [0, 0] });
  });

  it('puts two turns with the same of two pupils half of the time', () => {
    const { gini } = deal(present(2, 0), 20_000)!;
    // p = (hits + 1) / 20 001 with hits binomial(20 000, ½): within 5 standard errors.
    expect(Math.abs(gini.p - 0.5)).toBeLessThan(0.018);
  });

  it('goes by time in the room: three times there is three times as likely', () => {
    // One turn; the pupil who is there ¼ of the time gets it, Gini ¾, else Gini ¼.
    const { gini } = deal(
      [
        { y: 1, n: 1 },
        { y: 0, n: 3 },
      ],
      20_000,
    )!;
    expect(Math.abs(gini.p - 0.25)).toBeLessThan(0.016);
    expect([gini.p05, gini.p50, gini.p95]).toEqual([0.25, 0.25, 0.75]);
  });

  it('leaves 4.9 of 25 pupils without one of 40 turns on average, most often 2 to 8', () => {
    // Exact mean 25 · (24/25)^40 = 4.88; standard deviation 1.6.
    const [low, high] = deal(present(...Array.from({ length: 25 }, (_, i) => (i < 15 ? 2 : 1))))!.withoutTurn;
    expect([2, 3]).toContain(low);
    expect([7, 8]).toContain(high);
  });

  it('is never p = 0, and p = 1 when nothing is more even than what was seen', () => {
    expect(deal(present(100, 0, 0, 0))!.gini.p).toBe(1 / 5001);
    expect(deal(present(25, 25, 25, 25))!.gini.p).toBe(1);
  });

  it('is the same each time it is asked', () => {
    expect(deal(present(3, 1, 4, 1, 5))).toEqual(deal(present(3, 1, 4, 1, 5)));
  });
});
