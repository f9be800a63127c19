import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, type AssignmentProblem, assignRows, isTight } from '../../../src/core/measures/assignment';

/** Every row may have every slot. */
function problemOf(costs: readonly (readonly number[])[], aloneCost: number): AssignmentProblem {
  const slots = costs[0]?.length ?? 0;
  return {
    rows: costs.length,
    slots,
    from: costs.map(() => 0),
    to: costs.map(() => slots),
    cost: (row, slot) => BigInt(costs[row]![slot]!),
    aloneCost: BigInt(aloneCost),
  };
}

const costOf = (problem: AssignmentProblem, { slotOf }: Assignment): bigint =>
  slotOf.reduce((sum, slot, row) => sum + (slot < problem.slots ? problem.cost(row, slot) : problem.aloneCost), 0n);

/** The cheapest by trying all, from this row on. */
function cheapest(problem: AssignmentProblem, row = 0, taken: readonly number[] = []): bigint {
  if (row === problem.rows) return 0n;
  let best = problem.aloneCost + cheapest(problem, row + 1, taken);
  for (let slot = problem.from[row]!; slot < problem.to[row]!; slot++) {
    if (taken.includes(slot)) continue;
    const cost = problem.cost(row, slot) + cheapest(problem, row + 1, [...taken, slot]);
    if (cost < best) best = cost;
  }
  return best;
}

describe('the cheapest assignment', () => {
  it('is not what taking the cheapest first gives', () => {
    expect(
      assignRows(
        problemOf(
          [
            [1, 2],
            [2, 9],
          ],
          100,
        ),
      ).slotOf,
    ).toEqual([1, 0]);
  });

  it('leaves a row alone when that is cheaper', () => {
    expect(assignRows(problemOf([[5], [1]], 10)).slotOf).toEqual([1, 0]);
    expect(assignRows(problemOf([[50]], 10)).slotOf).toEqual([1]);
  });

  it('costs what trying all of them gives, at prices that prove it', () => {
    const costs = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, slots]) =>
        fc.array(fc.array(fc.nat(20), { minLength: slots, maxLength: slots }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(costs, fc.nat(25), (table, aloneCost) => {
        const problem = problemOf(table, aloneCost);
        const assignment = assignRows(problem);
        expect(costOf(problem, assignment)).toBe(cheapest(problem));
        const { slotOf, rowOf, rowPrice, slotPrice } = assignment;
        for (const [row, slot] of slotOf.entries()) {
          expect(isTight(problem, assignment, row, slot)).toBe(true);
          if (slot < problem.slots) expect(rowOf[slot]).toBe(row);
          for (let other = 0; other < problem.slots; other++) {
            expect(problem.cost(row, other) >= rowPrice[row]! + slotPrice[other]!).toBe(true);
          }
        }
        for (const [slot, row] of rowOf.entries()) if (row === -1) expect(slotPrice[slot]).toBe(0n);
      }),
    );
  });
});
