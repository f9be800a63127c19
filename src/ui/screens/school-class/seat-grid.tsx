/** The places of the room as buttons, turned to where the observer sits; arrow keys walk over them as they are drawn. */
import { type RefObject } from 'preact';
import { boardEdge, type ObserverSide, turnSeat, turnSize } from '../../../core/chart/seating-turn';
import type { PupilId } from '../../../core/record/ids';
import type { Pupil, Seat } from '../../../core/record/school-class';
import type { PlanSize } from '../../../core/record/seating-plan';
import { seatingMessages } from '../../messages/seating';
import { PupilName } from '../../parts/pupil-name';
import { useSeatDrag } from './seat-drag';

interface SeatGridProps {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly size: PlanSize;
  readonly side: ObserverSide;
  readonly pupils: readonly Pupil[];
  readonly heldId: PupilId | undefined;
  /** The one place that the Tab key reaches, and that the tools for rows and columns are about. */
  readonly chosen: Seat;
  readonly onChoose: (seat: Seat) => void;
  readonly onTap: (seat: Seat) => void;
  readonly onDrop: (pupilId: PupilId, seat: Seat) => void;
  readonly onPutBack: () => void;
}

export const seatKey = (seat: Seat) => `${seat.row}/${seat.column}`;

export function SeatGrid({ grid, size, side, pupils, heldId, chosen, ...on }: SeatGridProps) {
  const drag = useSeatDrag(on.onDrop);
  const bySeat = new Map(pupils.flatMap((pupil) => (pupil.seat ? [[seatKey(pupil.seat), pupil] as const] : [])));
  const drawn = turnSize(size, side);
  const seats = listSeats(size)
    .map((seat) => ({ seat, at: turnSeat(seat, size, side) }))
    .toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') on.onPutBack();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const from = turnSeat(chosen, size, side);
    const wanted = { row: from.row + step.row, column: from.column + step.column };
    const next = seats.find(({ at }) => at.row === wanted.row && at.column === wanted.column)?.seat;
    if (!next) return;
    on.onChoose(next);
    grid.current?.querySelector<HTMLElement>(`[data-seat="${seatKey(next)}"]`)?.focus();
  };

  return (
    <div class={`seating-room seating-room-${boardEdge(side)}`}>
      <div class="seating-board" aria-hidden="true">
        {seatingMessages.board}
      </div>
      <div class="seating-scroll">
        <div
          ref={grid}
          class={`seating-grid${heldId === undefined ? '' : ' seating-holding'}`}
          role="group"
          aria-label={seatingMessages.plan}
          style={{ gridTemplateColumns: `repeat(${drawn.columns}, minmax(86px, 1fr))` }}
          onKeyDown={walk}
        >
          {seats.map(({ seat }) => {
            const pupil = bySeat.get(seatKey(seat));
            return (
              <button
                type="button"
                key={seatKey(seat)}
                class={`seat ${pupil ? 'seat-pupil' : 'seat-empty'}`}
                data-seat={seatKey(seat)}
                tabIndex={seatKey(seat) === seatKey(chosen) ? 0 : -1}
                aria-pressed={pupil ? pupil.id === heldId : undefined}
                aria-label={
                  pupil
                    ? seatingMessages.seat(pupil.label, seat.row, seat.column)
                    : seatingMessages.emptySeat(seat.row, seat.column)
                }
                onFocus={() => on.onChoose(seat)}
                onClick={() => !drag.justDragged() && on.onTap(seat)}
                {...(pupil && drag.handlers(pupil.id))}
              >
                {pupil && <PupilName label={pupil.label} />}
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, Seat>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function listSeats({ rows, columns }: PlanSize): Seat[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns) + 1,
    column: (index % columns) + 1,
  }));
}
