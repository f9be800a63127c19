import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boardEdge, observerSides, turnPupils, turnSeat, turnSize } from '../../../src/core/chart/seating-turn';
import type { PupilId } from '../../../src/core/record/ids';
import type { Pupil } from '../../../src/core/record/school-class';
import { planSize, pupilAt } from '../../../src/core/record/seating-plan';

const rows = ['ABC', 'D.F'];
const room: Pupil[] = rows.flatMap((line, row) =>
  line
    .split('')
    .flatMap((label, column) =>
      label === '.' ? [] : [{ id: label as PupilId, label, groups: {}, seat: { row: row + 1, column: column + 1 } }],
    ),
);

function draw(pupils: readonly Pupil[]): string[] {
  const size = planSize(pupils);
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from(
      { length: size.columns },
      (__, column) => pupilAt(pupils, { row: row + 1, column: column + 1 })?.label ?? '.',
    ).join(''),
  );
}

it('the map is turned to the observer, the board with it', () => {
  expect(draw(turnPupils(room, 'back'))).toEqual(rows);
  expect(draw(turnPupils(room, 'front'))).toEqual(['F.D', 'CBA']);
  // At the left wall the far end of each row is at the top; the front row is on the left, where the board is.
  expect(draw(turnPupils(room, 'left'))).toEqual(['CF', 'B.', 'AD']);
  expect(draw(turnPupils(room, 'right'))).toEqual(['DA', '.B', 'FC']);
  expect(observerSides.map(boardEdge)).toEqual(['top', 'bottom', 'left', 'right']);
});

it('every place of the room is drawn once, within the drawn room', () => {
  const sizes = fc.record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 8 }) });
  fc.assert(
    fc.property(sizes, fc.constantFrom(...observerSides), (size, side) => {
      const drawn = turnSize(size, side);
      const places = Array.from({ length: size.rows * size.columns }, (_, index) =>
        turnSeat({ row: Math.floor(index / size.columns) + 1, column: (index % size.columns) + 1 }, size, side),
      );
      expect(new Set(places.map(({ row, column }) => `${row}/${column}`)).size).toBe(size.rows * size.columns);
      for (const { row, column } of places) {
        expect(row >= 1 && row <= drawn.rows && column >= 1 && column <= drawn.columns).toBe(true);
      }
    }),
  );
});
