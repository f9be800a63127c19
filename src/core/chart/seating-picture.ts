/** The seating plan as a drawing for outside the app: boxes in pixels, the board on top. */
import type { PupilId } from '../record/ids';
import type { SeatingLayout } from './seating-layout';

interface SeatBox {
  readonly pupilId: PupilId;
  readonly x: number;
  readonly y: number;
}

interface SeatingPicture {
  readonly width: number;
  readonly height: number;
  /** In seating order. */
  readonly boxes: readonly SeatBox[];
}

export const seatSizes = { width: 84, height: 58, gap: 8, aisle: 22, board: 40, margin: 12 } as const;

/** Every tile is as wide as the others, and a passage is narrower than a tile. */
export function drawSeating(layout: SeatingLayout): SeatingPicture {
  const { width, height, gap, aisle, board, margin } = seatSizes;
  const aisles = new Set(layout.aisles);
  const left: number[] = [];
  let x = margin;
  for (let column = 1; column <= layout.columns; column++) {
    left.push(x);
    x += (aisles.has(column) ? aisle : width) + gap;
  }
  return {
    width: x - gap + margin,
    height: board + layout.rows * (height + gap) + margin,
    boxes: layout.tiles.map(({ pupilId, row, column }) => ({
      pupilId,
      x: left[column - 1]!,
      y: board + (row - 1) * (height + gap),
    })),
  };
}
