/**
 * Of all cheapest assignments the one in which the first row has its earliest slot, then the second row, and so on.
 *
 * Method: every cheapest assignment uses tight edges only and leaves no slot with a price other than 0 free (complementary
 * slackness). Two of them differ by exchanges: a row takes another slot, whoever had that takes another, until somebody
 * takes the slot that the first left, or a slot that was free is taken and one that may be free is left. Row by row the
 * earliest slot is taken to which such an exchange exists that moves no earlier row. Ties are local, and so is the search.
 *
 * Source: A. Schrijver, Combinatorial Optimization (2003), ch. 17.
 */
import { type Assignment, type AssignmentProblem, isTight } from './assignment';

/** Row → the slot that it is to take. */
type Moves = Map<number, number>;

/** Back from a slot along the moves that led to it. */
function collectMoves(arrivedBy: ReadonlyMap<number, { row: number; from: number }>, end: number, moves: Moves): Moves {
  let slot = end;
  for (let step = arrivedBy.get(slot); step; step = arrivedBy.get(slot)) {
    moves.set(step.row, slot);
    slot = step.from;
  }
  return moves;
}

interface Exchange {
  readonly problem: AssignmentProblem;
  readonly assignment: Assignment;
  /** Rows before this one keep their slot; this one moves to the wanted slot. */
  readonly row: number;
  /** Per slot the rows that may have it. */
  readonly rowsOf: readonly (readonly number[])[];
}

/** Pushes on whoever has the wanted slot, until the slot `left` is taken (best) or one that was free. */
function pushOn({ problem, assignment, row }: Exchange, wanted: number, left: number) {
  const arrivedBy = new Map<number, { row: number; from: number }>();
  const queue = [wanted];
  let free: number | undefined;
  for (const slot of queue) {
    const holder = slot < problem.slots ? assignment.rowOf[slot]! : -1;
    if (holder === -1) {
      free ??= slot;
      continue;
    }
    if (holder <= row) continue;
    const alone = problem.slots + holder;
    const reachable = [alone];
    for (let next = problem.from[holder]!; next < problem.to[holder]!; next++) reachable.push(next);
    for (const next of reachable) {
      if (next === slot || next === wanted || arrivedBy.has(next)) continue;
      if (!isTight(problem, assignment, holder, next)) continue;
      arrivedBy.set(next, { row: holder, from: slot });
      if (next === left) return { end: left, moves: collectMoves(arrivedBy, left, new Map()) };
      queue.push(next);
    }
  }
  return free === undefined ? undefined : { end: free, moves: collectMoves(arrivedBy, free, new Map()) };
}

/** Pulls somebody into the slot that was left, until the slot that is left in turn may be free. */
function pullIn({ problem, assignment, row, rowsOf }: Exchange, left: number): Moves | undefined {
  const takenBy = new Map<number, { row: number; slot: number }>();
  const seen = new Set([left]);
  const queue = [left];
  for (const slot of queue) {
    if (slot >= problem.slots || assignment.slotPrice[slot] === 0n) {
      const moves: Moves = new Map();
      for (let step = takenBy.get(slot); step; step = takenBy.get(step.slot)) moves.set(step.row, step.slot);
      return moves;
    }
    for (const taker of rowsOf[slot]!) {
      const from = assignment.slotOf[taker]!;
      if (taker <= row || seen.has(from) || !isTight(problem, assignment, taker, slot)) continue;
      seen.add(from);
      takenBy.set(from, { row: taker, slot });
      queue.push(from);
    }
  }
  return undefined;
}

function makeMoves({ problem, assignment: { slotOf, rowOf } }: Exchange, moves: Moves): void {
  for (const mover of moves.keys()) {
    const slot = slotOf[mover]!;
    if (slot < problem.slots) rowOf[slot] = -1;
  }
  for (const [mover, slot] of moves) {
    slotOf[mover] = slot;
    if (slot < problem.slots) rowOf[slot] = mover;
  }
}

/** Gives the row the wanted slot if some cheapest assignment does. */
function tryExchange(exchange: Exchange, wanted: number): boolean {
  const { assignment, row } = exchange;
  const left = assignment.slotOf[row]!;
  const pushed = pushOn(exchange, wanted, left);
  if (!pushed) return false;
  const pulled = pushed.end === left ? new Map() : pullIn(exchange, left);
  if (!pulled) return false;
  makeMoves(exchange, new Map([[row, wanted], ...pushed.moves, ...pulled]));
  return true;
}

/** Changes the assignment in place; its prices stay as they are. */
export function takeEarliest(problem: AssignmentProblem, assignment: Assignment): void {
  const rowsOf = Array.from({ length: problem.slots }, (): number[] => []);
  for (let row = 0; row < problem.rows; row++) {
    for (let slot = problem.from[row]!; slot < problem.to[row]!; slot++) rowsOf[slot]!.push(row);
  }
  for (let row = 0; row < problem.rows; row++) {
    const last = Math.min(problem.to[row]!, assignment.slotOf[row]!);
    for (let slot = problem.from[row]!; slot < last; slot++) {
      if (!isTight(problem, assignment, row, slot)) continue;
      if (tryExchange({ problem, assignment, row, rowsOf }, slot)) break;
    }
  }
}
