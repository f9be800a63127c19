/**
 * The cheapest one-to-one assignment of rows to slots, where a row has few slots and may always stay alone.
 *
 * Method: rows are added one by one, each along a shortest augmenting path under prices that keep every reduced cost
 * `cost − rowPrice − slotPrice` at or above 0. Costs are integers (bigint), so "cheapest" is exact. A path explores only
 * slots nearer than its own end: with local costs the time per row does not grow with the number of rows.
 * Slots of a row are consecutive, `[from, to)`; slot `slots + row` is that row's own place to stay alone.
 *
 * Source: H. W. Kuhn, the Hungarian method (1955); R. Jonker and A. Volgenant, shortest augmenting paths (1987).
 */
export interface AssignmentProblem {
  readonly rows: number;
  readonly slots: number;
  /** Per row its slots, `[from, to)`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** At least 0. */
  readonly cost: (row: number, slot: number) => bigint;
  readonly aloneCost: bigint;
}

export interface Assignment {
  /** Per row its slot; `slots + row` when it stays alone. */
  readonly slotOf: number[];
  /** Per slot its row, -1 when it is free. */
  readonly rowOf: number[];
  readonly rowPrice: readonly bigint[];
  /** 0 for every slot that is free, and for the places to stay alone. */
  readonly slotPrice: readonly bigint[];
}

interface Prices {
  readonly row: bigint[];
  readonly slot: bigint[];
}

/** A slot that the search has come to: how far, from which row, and whether it is surely the shortest way. */
interface Reached {
  readonly distance: bigint;
  readonly row: number;
  readonly isDone: boolean;
}

/** The nearest slots that were reached and not yet left. */
class Search {
  readonly reached = new Map<number, Reached>();
  readonly #frontier = new Set<number>();

  reach(slot: number, row: number, distance: bigint): void {
    const known = this.reached.get(slot);
    if (known && (known.isDone || known.distance <= distance)) return;
    this.reached.set(slot, { distance, row, isDone: false });
    this.#frontier.add(slot);
  }

  /** Takes the nearest slot; the lowest of equally near ones, so that the same input takes the same way. */
  leave(): { readonly slot: number; readonly distance: bigint } | undefined {
    let nearest: { slot: number; distance: bigint } | undefined;
    for (const slot of this.#frontier) {
      const { distance } = this.reached.get(slot)!;
      const isNearer =
        !nearest || distance < nearest.distance || (distance === nearest.distance && slot < nearest.slot);
      if (isNearer) nearest = { slot, distance };
    }
    if (!nearest) return undefined;
    this.#frontier.delete(nearest.slot);
    const { row } = this.reached.get(nearest.slot)!;
    this.reached.set(nearest.slot, { distance: nearest.distance, row, isDone: true });
    return nearest;
  }
}

/** Follows the shortest paths from a row without a slot until one ends in a slot that is free. */
function findEnd(problem: AssignmentProblem, rowOf: readonly number[], prices: Prices, start: number) {
  const search = new Search();
  let row = start;
  let base = 0n;
  let alone: { slot: number; distance: bigint } | undefined;
  for (;;) {
    const ahead = base - prices.row[row]!;
    for (let slot = problem.from[row]!; slot < problem.to[row]!; slot++) {
      search.reach(slot, row, ahead + problem.cost(row, slot) - prices.slot[slot]!);
    }
    const aloneDistance = ahead + problem.aloneCost;
    if (!alone || aloneDistance < alone.distance) alone = { slot: problem.slots + row, distance: aloneDistance };
    const next = search.leave();
    if (!next || next.distance > alone.distance) return { end: alone, reached: search.reached };
    if (rowOf[next.slot] === -1) return { end: next, reached: search.reached };
    row = rowOf[next.slot]!;
    base = next.distance;
  }
}

function addRow(problem: AssignmentProblem, { slotOf, rowOf }: Assignment, prices: Prices, start: number): void {
  const { end, reached } = findEnd(problem, rowOf, prices, start);
  prices.row[start]! += end.distance;
  for (const [slot, { distance, isDone }] of reached) {
    const row = rowOf[slot]!;
    if (!isDone || row === -1 || distance > end.distance) continue;
    prices.row[row]! += end.distance - distance;
    prices.slot[slot]! -= end.distance - distance;
  }
  // Back along the path: every row takes the slot it reached and hands on its own.
  let slot = end.slot;
  for (;;) {
    const row = slot >= problem.slots ? slot - problem.slots : reached.get(slot)!.row;
    const handedOn = slotOf[row]!;
    slotOf[row] = slot;
    if (slot < problem.slots) rowOf[slot] = row;
    if (row === start) return;
    slot = handedOn;
  }
}

export function assignRows(problem: AssignmentProblem): Assignment {
  const prices: Prices = {
    row: Array.from({ length: problem.rows }, () => 0n),
    slot: Array.from({ length: problem.slots }, () => 0n),
  };
  const assignment: Assignment = {
    slotOf: Array.from({ length: problem.rows }, (_, row) => problem.slots + row),
    rowOf: Array.from({ length: problem.slots }, () => -1),
    rowPrice: prices.row,
    slotPrice: prices.slot,
  };
  for (let row = 0; row < problem.rows; row++) addRow(problem, assignment, prices, row);
  return assignment;
}

/** Whether a row may have a slot in some cheapest assignment: only then is its reduced cost 0. */
export function isTight(problem: AssignmentProblem, { rowPrice, slotPrice }: Assignment, row: number, slot: number) {
  if (slot === problem.slots + row) return problem.aloneCost === rowPrice[row];
  if (slot < problem.from[row]! || slot >= problem.to[row]!) return false;
  return problem.cost(row, slot) === rowPrice[row]! + slotPrice[slot]!;
}
