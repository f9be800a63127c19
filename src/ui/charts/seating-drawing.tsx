/** The plan of a review as one drawing, to take along: initials, the number, and a tint that says the same. */
import { drawSeating, seatSizes } from '../../core/chart/seating-picture';
import type { SeatingLayout } from '../../core/chart/seating-layout';
import { tintStep } from '../../core/chart/tint-steps';
import type { PupilId } from '../../core/record/ids';
import './channel.css';
import './seating-drawing.css';

interface DrawnSeat {
  /** Initials or a number, never a name. */
  readonly name: string;
  readonly number: string;
  /** Null where there is nothing to say. */
  readonly value: number | null;
  /** A dashed outline: nothing happened, and that was watched. */
  readonly isNone: boolean;
}

interface SeatingDrawingProps {
  readonly layout: SeatingLayout;
  readonly board: string;
  readonly largest: number;
  readonly seatOf: (pupilId: PupilId) => DrawnSeat;
}

/** How much of the channel's colour each step has, as on the tiles of the screen. */
const tints = [0, 0.14, 0.26, 0.38, 0.5];

export function SeatingDrawing({ layout, board, largest, seatOf }: SeatingDrawingProps) {
  const picture = drawSeating(layout);
  const { width, height, margin } = seatSizes;
  return (
    <svg
      class="seating-drawing"
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      aria-hidden="true"
    >
      <text class="seating-drawing-board" x={picture.width / 2} y={16} text-anchor="middle">
        {board}
      </text>
      <line class="seating-drawing-line" x1={margin} x2={picture.width - margin} y1={26} y2={26} />
      {picture.boxes.map(({ pupilId, x, y }) => {
        const seat = seatOf(pupilId);
        const tint = seat.value === null || seat.isNone ? 0 : tints[tintStep(seat.value, largest)]!;
        return (
          <g key={pupilId}>
            <rect class="seating-drawing-tint" x={x} y={y} width={width} height={height} rx={6} fill-opacity={tint} />
            <rect
              class={seat.isNone ? 'seating-drawing-none' : 'seating-drawing-edge'}
              x={x}
              y={y}
              width={width}
              height={height}
              rx={6}
            />
            <text class="seating-drawing-name" x={x + 8} y={y + 20}>
              {seat.name}
            </text>
            <text class="seating-drawing-number" x={x + 8} y={y + 46}>
              {seat.number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
