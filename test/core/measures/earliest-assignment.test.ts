import { describe, expect, it } from 'vitest';
import { type AssignmentProblem, assignRows } from '../../../src/core/measures/assignment';
import { takeEarliest } from '../../../src/core/measures/earliest-assignment';

/** Slots per row as `[from, to)`; all cost the same unless said otherwise. */
function settle(ranges: readonly (readonly [number, number])[], slots: number, costs: readonly number[][] = []) {
  const problem: AssignmentProblem = {
    rows: ranges.length,
    slots,
    from: ranges.map(([from]) => from),
    to: ranges.map(([, to]) => to),
    cost: (row, slot) => BigInt(costs[row]?.[slot] ?? 1),
    aloneCost: 100n,
  };
  const assignment = assignRows(problem);
  takeEarliest(problem, assignment);
  for (const [row, slot] of assignment.slotOf.entries()) {
    if (slot < slots) expect(assignment.rowOf[slot]).toBe(row);
  }
  return assignment.slotOf;
}

describe('the earliest of the cheapest assignments', () => {
  it('gives the first row the first slot', () => {
    expect(
      settle(
        [
          [0, 3],
          [0, 3],
          [0, 3],
        ],
        3,
      ),
    ).toEqual([0, 1, 2]);
    expect(settle([[0, 3]], 3)).toEqual([0]);
  });

  it('leaves over the last row, not the first', () => {
    expect(
      settle(
        [
          [0, 1],
          [0, 1],
        ],
        1,
      ),
    ).toEqual([0, 2]);
  });

  it('never pays more for it', () => {
    expect(
      settle(
        [
          [0, 2],
          [0, 2],
        ],
        2,
        [
          [2, 1],
          [1, 1],
        ],
      ),
    ).toEqual([1, 0]);
  });

  it('keeps a slot that has to be used', () => {
    // Both rows alike; slot 1 is cheaper, so somebody has it, and the first row takes slot 0 only if the other has it.
    expect(
      settle(
        [
          [0, 2],
          [1, 2],
        ],
        2,
        [
          [3, 1],
          [3, 1],
        ],
      ),
    ).toEqual([0, 1]);
    expect(
      settle(
        [
          [0, 3],
          [1, 3],
        ],
        3,
        [
          [2, 1, 2],
          [9, 1, 2],
        ],
      ),
    ).toEqual([0, 1]);
  });
});
