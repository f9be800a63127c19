import { expect, test } from 'vitest';
import type { SeatingLayout } from '../../../src/core/chart/seating-layout';
import { drawSeating, seatSizes } from '../../../src/core/chart/seating-picture';
import type { PupilId } from '../../../src/core/record/ids';

const { width, height, gap, aisle, board, margin } = seatSizes;
const tile = (id: string, row: number, column: number) => ({ pupilId: id as PupilId, row, column });

test('tiles stand row by row under the board, on both sides of a passage', () => {
  const layout: SeatingLayout = {
    rows: 2,
    columns: 3,
    aisles: [2],
    tiles: [tile('a', 1, 1), tile('b', 1, 3), tile('c', 2, 1)],
  };
  expect(drawSeating(layout)).toEqual({
    width: 2 * (width + gap) + aisle + 2 * margin,
    height: board + 2 * (height + gap) + margin,
    boxes: [
      { pupilId: 'a', x: margin, y: board },
      { pupilId: 'b', x: margin + width + gap + aisle + gap, y: board },
      { pupilId: 'c', x: margin, y: board + height + gap },
    ],
  });
});

test('a class without pupils is a board alone', () => {
  expect(drawSeating({ rows: 0, columns: 1, aisles: [], tiles: [] })).toMatchObject({
    boxes: [],
    height: board + margin,
  });
});
