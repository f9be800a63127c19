/** The places in the room, board at the front: pick a pupil up and put the pupil down; nothing by dragging alone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { Pupil, Seat } from '../../../core/record/school-class';
import { classMessages } from '../../messages/class';
import { Button } from '../../parts/button';
import { PupilName } from '../../parts/pupil-name';
import { useSeatDrag } from './seat-drag';
import './seating-editor.css';

interface SeatingEditorProps {
  readonly pupils: readonly Pupil[];
  /** Puts a pupil on a place; who sat there goes to where the pupil came from. */
  readonly onMove: (pupilId: PupilId, seat: Seat) => void;
  /** Gives everybody without a place the next free one. */
  readonly onFill: () => void;
}

const smallest = { rows: 2, columns: 4 };
const largest = 20;

const keyOf = (seat: Seat) => `${seat.row}/${seat.column}`;

export function SeatingEditor({ pupils, onMove, onFill }: SeatingEditorProps) {
  const [extra, setExtra] = useState({ rows: 0, columns: 0 });
  const [heldId, setHeldId] = useState<PupilId>();
  const [told, setTold] = useState('');
  const [focused, setFocused] = useState<Seat>({ row: 1, column: 1 });
  const grid = useRef<HTMLDivElement>(null);

  const seated = pupils.filter((pupil) => pupil.seat);
  const unseated = pupils.filter((pupil) => !pupil.seat);
  const rows = Math.max(smallest.rows, ...seated.map((pupil) => pupil.seat!.row)) + extra.rows;
  const columns = Math.max(smallest.columns, ...seated.map((pupil) => pupil.seat!.column)) + extra.columns;
  const bySeat = new Map(seated.map((pupil) => [keyOf(pupil.seat!), pupil]));
  const held = pupils.find((pupil) => pupil.id === heldId);

  const pickUp = (pupil: Pupil) => {
    setHeldId(pupil.id);
    setTold(classMessages.held(pupil.label));
  };
  const putDown = (pupilId: PupilId, seat: Seat) => {
    const pupil = pupils.find(({ id }) => id === pupilId);
    const other = bySeat.get(keyOf(seat));
    setHeldId(undefined);
    if (!pupil) return;
    if (other?.id === pupilId) return setTold('');
    onMove(pupilId, seat);
    setTold(
      other
        ? classMessages.swapped(pupil.label, other.label)
        : classMessages.putDown(pupil.label, seat.row, seat.column),
    );
  };
  const tapSeat = (seat: Seat) => {
    setFocused(seat);
    const pupil = bySeat.get(keyOf(seat));
    if (heldId !== undefined) putDown(heldId, seat);
    else if (pupil) pickUp(pupil);
  };
  const drag = useSeatDrag(putDown);

  const moveFocus = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Escape' && heldId !== undefined) {
      setHeldId(undefined);
      setTold('');
    }
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows, Math.max(1, focused.row + step.row));
    const column = Math.min(columns, Math.max(1, focused.column + step.column));
    setFocused({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-seat="${row}/${column}"]`)?.focus();
  };
  useEffect(() => {
    if (heldId !== undefined && !held) setHeldId(undefined);
  }, [heldId, held]);

  return (
    <div class="seating-editor">
      <p class="muted">{classMessages.seatsHint}</p>
      {unseated.length > 0 && (
        <div class="seating-editor-unseated">
          <h3>{classMessages.unseatedTitle}</h3>
          <div class="seating-editor-loose">
            {unseated.map((pupil) => (
              <button
                type="button"
                key={pupil.id}
                class="seat seat-pupil"
                aria-pressed={pupil.id === heldId}
                aria-label={classMessages.unseated(pupil.label)}
                onClick={() => (pupil.id === heldId ? setHeldId(undefined) : pickUp(pupil))}
              >
                <PupilName label={pupil.label} />
              </button>
            ))}
          </div>
          <Button icon="grid" onClick={onFill}>
            {classMessages.fillSeats}
          </Button>
        </div>
      )}
      <div class="seating-editor-room">
        <div class="seating-editor-board" aria-hidden="true">
          {classMessages.board}
        </div>
        <div
          ref={grid}
          class={`seating-editor-grid${held ? ' seating-editor-holding' : ''}`}
          role="group"
          aria-label={classMessages.plan}
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(68px, 1fr))` }}
          onKeyDown={moveFocus}
        >
          {seatsOf(rows, columns).map((seat) => {
            const pupil = bySeat.get(keyOf(seat));
            return (
              <button
                type="button"
                key={keyOf(seat)}
                class={`seat ${pupil ? 'seat-pupil' : 'seat-empty'}`}
                data-seat={keyOf(seat)}
                tabIndex={seat.row === focused.row && seat.column === focused.column ? 0 : -1}
                aria-pressed={pupil ? pupil.id === heldId : undefined}
                aria-label={
                  pupil
                    ? classMessages.seat(pupil.label, seat.row, seat.column)
                    : classMessages.emptySeat(seat.row, seat.column)
                }
                onFocus={() => setFocused(seat)}
                onClick={() => !drag.justDragged() && tapSeat(seat)}
                {...(pupil && drag.handlers(pupil.id))}
              >
                {pupil && <PupilName label={pupil.label} />}
              </button>
            );
          })}
        </div>
      </div>
      <p class="seating-editor-told" role="status">
        {told}
      </p>
      <div class="seating-editor-actions">
        <Button icon="plus" disabled={rows >= largest} onClick={() => setExtra({ ...extra, rows: extra.rows + 1 })}>
          {classMessages.addRow}
        </Button>
        <Button
          icon="plus"
          disabled={columns >= largest}
          onClick={() => setExtra({ ...extra, columns: extra.columns + 1 })}
        >
          {classMessages.addColumn}
        </Button>
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

function seatsOf(rows: number, columns: number): Seat[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns) + 1,
    column: (index % columns) + 1,
  }));
}
