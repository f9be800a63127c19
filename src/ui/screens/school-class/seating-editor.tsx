/** The places in the room: pick a pupil up and put the pupil down, change the room, and take any of it back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ObserverSide } from '../../../core/chart/seating-turn';
import { seatsOf } from '../../../core/record/plan-changes';
import type { PupilId } from '../../../core/record/ids';
import { closeLine, layOutRoom, openLine, type RoomLayout, type RoomLine } from '../../../core/record/room-layouts';
import type { Pupil, Seat, SeatingPlan } from '../../../core/record/school-class';
import { leaveSeat, moveToSeat, planSize, pupilAt, seatEveryone } from '../../../core/record/seating-plan';
import {
  noSeatHistory,
  redoSeats,
  rememberSeats,
  type SeatHistory,
  type SeatStep,
  undoSeats,
} from '../../../state/seat-history';
import { seatingMessages as words } from '../../messages/seating';
import { Button } from '../../parts/button';
import { PupilName } from '../../parts/pupil-name';
import { RoomTools } from './room-tools';
import { SeatGrid, seatKey } from './seat-grid';
import './seating-editor.css';

interface SeatingEditorProps {
  readonly pupils: readonly Pupil[];
  readonly side: ObserverSide;
  /** Who sits where from now on, everybody at once. */
  readonly onSeats: (seats: SeatingPlan['seats']) => void;
}

const smallest = { rows: 2, columns: 4 };

export function SeatingEditor({ pupils, side, onSeats }: SeatingEditorProps) {
  const [room, setRoom] = useState(smallest);
  const [history, setHistory] = useState<SeatHistory>(noSeatHistory);
  const [heldId, setHeldId] = useState<PupilId>();
  const [swapping, setSwapping] = useState(false);
  const [told, setTold] = useState('');
  const [chosen, setChosen] = useState<Seat>({ row: 1, column: 1 });
  const grid = useRef<HTMLDivElement>(null);

  const taken = planSize(pupils);
  const size = { rows: Math.max(room.rows, taken.rows), columns: Math.max(room.columns, taken.columns) };
  const unseated = pupils.filter((pupil) => !pupil.seat);
  const held = pupils.find((pupil) => pupil.id === heldId);
  useEffect(() => {
    if (heldId !== undefined && !held) setHeldId(undefined);
  }, [heldId, held]);

  const arrange = (next: readonly Pupil[], text: string) => {
    setHistory(rememberSeats(history, pupils));
    onSeats(seatsOf(next));
    letGo(text);
  };
  const step = (to: SeatStep | undefined, text: string) => {
    if (!to) return;
    setHistory(to.history);
    onSeats(to.seats);
    letGo(text);
  };
  const letGo = (text: string) => {
    setHeldId(undefined);
    setSwapping(false);
    setTold(text);
  };
  const pickUp = (pupil: Pupil) => {
    setHeldId(pupil.id);
    setTold(swapping ? words.swapSecond(pupil.label) : words.held(pupil.label));
  };
  const putDown = (pupilId: PupilId, seat: Seat) => {
    const pupil = pupils.find(({ id }) => id === pupilId);
    const other = pupilAt(pupils, seat);
    if (!pupil || other?.id === pupilId) return letGo('');
    setChosen(seat);
    arrange(
      moveToSeat(pupils, pupilId, seat),
      other ? words.swapped(pupil.label, other.label) : words.putDown(pupil.label, seat.row, seat.column),
    );
  };
  const tapSeat = (seat: Seat) => {
    setChosen(seat);
    const pupil = pupilAt(pupils, seat);
    if (heldId !== undefined) {
      // Who changes places with an empty chair only moves; that is not what was asked.
      if (!swapping || pupil) putDown(heldId, seat);
    } else if (pupil) pickUp(pupil);
  };
  const changeRoom = (line: RoomLine, how: 'open' | 'close') => {
    const by = how === 'open' ? 1 : -1;
    const key = line === 'row' ? 'rows' : 'columns';
    setRoom({ ...size, [key]: Math.max(smallest[key], size[key] + by) });
    arrange((how === 'open' ? openLine : closeLine)(pupils, line, chosen[line]), words.roomChanged);
    if (how === 'close')
      setChosen({ ...chosen, [line]: Math.min(chosen[line], Math.max(smallest[key], size[key] - 1)) });
  };
  const layOut = (layout: RoomLayout) => {
    setRoom(smallest);
    setChosen({ row: 1, column: 1 });
    arrange(layOutRoom(pupils, layout), words.laidOut(words.layouts[layout]));
  };

  return (
    <div class="seating-editor">
      <p class="muted">{words.hint}</p>
      {unseated.length > 0 && (
        <div class="seating-unseated">
          <h3>{words.unseatedTitle}</h3>
          <div class="seating-loose">
            {unseated.map((pupil) => (
              <button
                type="button"
                key={pupil.id}
                class="seat seat-pupil"
                aria-pressed={pupil.id === heldId}
                aria-label={words.unseated(pupil.label)}
                onClick={() => (pupil.id === heldId ? letGo('') : pickUp(pupil))}
              >
                <PupilName label={pupil.label} />
              </button>
            ))}
          </div>
          <Button icon="grid" onClick={() => arrange(seatEveryone(pupils), '')}>
            {words.fillSeats}
          </Button>
        </div>
      )}
      <SeatGrid
        grid={grid}
        size={size}
        side={side}
        pupils={pupils}
        heldId={heldId}
        chosen={chosen}
        onChoose={(seat) => seatKey(seat) !== seatKey(chosen) && setChosen(seat)}
        onTap={tapSeat}
        onDrop={putDown}
        onPutBack={() => letGo('')}
      />
      <div class="seating-bar">
        <p class="seating-told" role="status">
          {told}
        </p>
        <div class="seating-actions">
          <Button
            icon="undo"
            disabled={history.done.length === 0}
            onClick={() => step(undoSeats(history, pupils), words.undone)}
          >
            {words.undo}
          </Button>
          <Button
            icon="redo"
            disabled={history.undone.length === 0}
            onClick={() => step(redoSeats(history, pupils), words.redone)}
          >
            {words.redo}
          </Button>
          <Button
            pressed={swapping}
            onClick={() => {
              if (swapping) return letGo('');
              setSwapping(true);
              setTold(held ? words.swapSecond(held.label) : words.swapFirst);
            }}
          >
            {words.swap}
          </Button>
          {held?.seat && (
            <Button onClick={() => arrange(leaveSeat(pupils, held.id), words.takenOff(held.label))}>
              {words.takeOff}
            </Button>
          )}
        </div>
      </div>
      <RoomTools
        pupils={pupils}
        size={size}
        chosen={chosen}
        onGrow={(key) => setRoom({ ...size, [key]: size[key] + 1 })}
        onLine={changeRoom}
        onLayout={layOut}
      />
    </div>
  );
}
