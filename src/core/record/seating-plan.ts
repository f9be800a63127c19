/** Who sits where: filling the room, moving pupils, and finding the way over the plan with arrow keys. */
import type { PupilId } from './ids';
import type { Pupil, Seat } from './school-class';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Columns that make a class about as wide as a classroom: six for 24 to 30 pupils. */
export function usualColumns(pupils: number): number {
  if (pupils <= 4) return Math.max(1, pupils);
  if (pupils <= 12) return 4;
  if (pupils <= 20) return 5;
  if (pupils <= 30) return 6;
  return pupils <= 42 ? 7 : 8;
}

/** Everybody in rows from the board, in the order of the list; seats that were taken before are given up. */
export function fillSeats(pupils: readonly Pupil[], columns = usualColumns(pupils.length)): Pupil[] {
  return pupils.map((pupil, index) => ({ ...pupil, seat: seatAt(index, columns) }));
}

/**
 * Gives a seat to pupils who have none, or whose seat is another's already (a file may say so): the first free one,
 * row by row. Nobody else moves.
 */
export function seatEveryone(pupils: readonly Pupil[]): Pupil[] {
  const taken = new Set<string>();
  const keepsSeat = pupils.map((pupil) => {
    if (!pupil.seat || taken.has(seatKey(pupil.seat))) return false;
    taken.add(seatKey(pupil.seat));
    return true;
  });
  const columns = taken.size > 0 ? planSize(pupils).columns : usualColumns(pupils.length);
  let next = 0;
  return pupils.map((pupil, index) => {
    if (keepsSeat[index]) return pupil;
    while (taken.has(seatKey(seatAt(next, columns)))) next++;
    return { ...pupil, seat: seatAt(next++, columns) };
  });
}

/** Moves a pupil; whoever sits there takes the seat that is left (or none, when there was none). */
export function moveToSeat(pupils: readonly Pupil[], pupilId: PupilId, seat: Seat): Pupil[] {
  const moved = pupils.find((pupil) => pupil.id === pupilId);
  if (!moved) return [...pupils];
  return pupils.map((pupil) => {
    if (pupil.id === pupilId) return { ...pupil, seat };
    return sitsAt(pupil, seat) ? withSeat(pupil, moved.seat) : pupil;
  });
}

/** Off the plan, without a place. */
export function leaveSeat(pupils: readonly Pupil[], pupilId: PupilId): Pupil[] {
  return pupils.map((pupil) => (pupil.id === pupilId ? withSeat(pupil, undefined) : pupil));
}

export interface PlanSize {
  readonly rows: number;
  readonly columns: number;
}

/** As far as the last row and column in which somebody sits; 0 by 0 when nobody has a seat. */
export function planSize(pupils: readonly Pupil[]): PlanSize {
  let rows = 0;
  let columns = 0;
  for (const { seat } of pupils) {
    rows = Math.max(rows, seat?.row ?? 0);
    columns = Math.max(columns, seat?.column ?? 0);
  }
  return { rows, columns };
}

export function pupilAt(pupils: readonly Pupil[], seat: Seat): Pupil | undefined {
  return pupils.find((pupil) => sitsAt(pupil, seat));
}

/** The seat beside this one within the plan; the same seat at its edge. For carrying a pupil to an empty seat. */
export function seatBeside(seat: Seat, direction: Direction, size: PlanSize): Seat {
  const { row, column } = stepFrom(seat, direction);
  const within = row >= 1 && row <= size.rows && column >= 1 && column <= size.columns;
  return within ? { row, column } : seat;
}

/**
 * The pupil whom an arrow key reaches from a seat: the next one in the same row (or column), over empty seats; where
 * there is none, the nearest of the nearest row (or column) in that direction.
 */
export function neighbourOf(pupils: readonly Pupil[], seat: Seat, direction: Direction): Pupil | undefined {
  let nearest: { readonly pupil: Pupil; readonly distance: number } | undefined;
  for (const pupil of pupils) {
    if (!pupil.seat) continue;
    const { ahead, aside } = offset(seat, pupil.seat, direction);
    if (ahead <= 0) continue;
    // In line comes before nearer but out of line.
    const distance = aside === 0 ? ahead : (ahead + farthest) * farthest + aside;
    if (!nearest || distance < nearest.distance) nearest = { pupil, distance };
  }
  return nearest?.pupil;
}

/** More than any plan has rows or columns. */
const farthest = 10_000;

function offset(from: Seat, to: Seat, direction: Direction): { readonly ahead: number; readonly aside: number } {
  const down = to.row - from.row;
  const right = to.column - from.column;
  switch (direction) {
    case 'up':
      return { ahead: -down, aside: Math.abs(right) };
    case 'down':
      return { ahead: down, aside: Math.abs(right) };
    case 'left':
      return { ahead: -right, aside: Math.abs(down) };
    case 'right':
      return { ahead: right, aside: Math.abs(down) };
  }
}

function stepFrom({ row, column }: Seat, direction: Direction): Seat {
  switch (direction) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
  }
}

function seatAt(index: number, columns: number): Seat {
  return { row: Math.floor(index / columns) + 1, column: (index % columns) + 1 };
}

function seatKey(seat: Seat): string {
  return `${seat.row}/${seat.column}`;
}

function sitsAt(pupil: Pupil, seat: Seat): boolean {
  return pupil.seat?.row === seat.row && pupil.seat.column === seat.column;
}

function withSeat(pupil: Pupil, seat: Seat | undefined): Pupil {
  const { seat: _left, ...standing } = pupil;
  return seat ? { ...standing, seat } : standing;
}
