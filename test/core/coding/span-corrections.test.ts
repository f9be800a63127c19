/** Phases, pauses and presence put right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEdge } from '../../../src/core/coding/span-corrections';

const phases = [
  { fromMs: 0, toMs: 10_000, phase: 'instruction' },
  { fromMs: 10_000, toMs: 30_000, phase: 'circle' },
  { fromMs: 40_000, phase: 'other' },
];

describe('an edge that is moved', () => {
  it('takes along the neighbour that touched, and leaves the one that did not', () => {
    expect(moveEdge(phases, 1, 'fromMs', 12_000, 60_000)).toMatchObject([{ toMs: 12_000 }, { fromMs: 12_000 }, {}]);
    expect(moveEdge(phases, 1, 'toMs', 35_000, 60_000)).toMatchObject([{}, { toMs: 35_000 }, { fromMs: 40_000 }]);
    expect(moveEdge(phases, 2, 'fromMs', 35_000, 60_000)).toMatchObject([{}, { toMs: 30_000 }, { fromMs: 35_000 }]);
  });

  it('pushes a neighbour that is in the way', () => {
    expect(moveEdge(phases, 1, 'toMs', 45_000, 60_000)).toMatchObject([{}, { toMs: 45_000 }, { fromMs: 45_000 }]);
  });

  it('of a span that goes on has no end to move', () => {
    expect(moveEdge(phases, 2, 'toMs', 50_000, 60_000)).toBe(phases);
  });

  it('keeps spans in order, in the lesson and longer than nothing, wherever it goes', () => {
    const edge = fc.constantFrom('fromMs' as const, 'toMs' as const);
    fc.assert(
      fc.property(fc.nat({ max: 2 }), edge, fc.integer({ min: -5_000, max: 90_000 }), (index, which, wanted) => {
        const moved = moveEdge(phases, index, which, wanted, 60_000);
        let reached = 0;
        for (const { fromMs, toMs = 60_000 } of moved) {
          expect(fromMs).toBeGreaterThanOrEqual(reached);
          expect(toMs).toBeGreaterThan(fromMs);
          reached = toMs;
        }
        expect(reached).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});
