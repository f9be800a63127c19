/** The room seen from where the observer sits: what is nearest stands at the bottom. */
import type { Pupil, Seat } from '../record/school-class';
import { planSize, type PlanSize } from '../record/seating-plan';

/** Where the observer sits; `left` and `right` as a pupil who looks at the board has them. `back` is how plans are drawn. */
export const observerSides = ['back', 'front', 'left', 'right'] as const;
export type ObserverSide = (typeof observerSides)[number];

/** Along which edge of the map the board then is. */
export function boardEdge(side: ObserverSide): 'top' | 'bottom' | 'left' | 'right' {
  switch (side) {
    case 'back':
      return 'top';
    case 'front':
      return 'bottom';
    case 'left':
      return 'left';
    case 'right':
      return 'right';
  }
}

/** Where a seat is drawn. @param size of the room as it is, not turned */
export function turnSeat({ row, column }: Seat, { rows, columns }: PlanSize, side: ObserverSide): Seat {
  switch (side) {
    case 'back':
      return { row, column };
    case 'front':
      return { row: rows + 1 - row, column: columns + 1 - column };
    // From the left wall one looks along the rows: the far end of a row is at the top, the board on the left hand.
    case 'left':
      return { row: columns + 1 - column, column: row };
    case 'right':
      return { row: column, column: rows + 1 - row };
  }
}

/** How large the room is when it is drawn. */
export function turnSize({ rows, columns }: PlanSize, side: ObserverSide): PlanSize {
  return side === 'back' || side === 'front' ? { rows, columns } : { rows: columns, columns: rows };
}

/** The pupils on the seats where they are drawn: only to draw them, never to be kept or measured. */
export function turnPupils(pupils: readonly Pupil[], side: ObserverSide): readonly Pupil[] {
  if (side === 'back') return pupils;
  const size = planSize(pupils);
  return pupils.map((pupil) => (pupil.seat ? { ...pupil, seat: turnSeat(pupil.seat, size, side) } : pupil));
}
