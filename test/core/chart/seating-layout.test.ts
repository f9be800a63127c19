import { describe, expect, test } from 'vitest';
import { inSeatingOrder, layoutSeating } from '../../../src/core/chart/seating-layout';
import type { PupilId } from '../../../src/core/record/ids';
import type { Pupil } from '../../../src/core/record/school-class';

function pupil(id: string, row?: number, column?: number): Pupil {
  const seat = row === undefined || column === undefined ? undefined : { row, column };
  return { id: id as PupilId, label: id, groups: {}, ...(seat && { seat }) };
}

/** The plan as a drawing: one line per row, a dot where nobody sits. */
function draw(pupils: readonly Pupil[]): string[] {
  const layout = layoutSeating(pupils);
  return Array.from({ length: layout.rows }, (_, row) =>
    Array.from(
      { length: layout.columns },
      (_, column) => layout.tiles.find((tile) => tile.row === row + 1 && tile.column === column + 1)?.pupilId ?? '.',
    ).join(''),
  );
}

describe('layoutSeating', () => {
  test('puts every pupil on the seat it has', () => {
    expect(draw([pupil('a', 1, 1), pupil('c', 2, 2), pupil('b', 1, 2)])).toEqual(['ab', '.c']);
  });

  test('keeps a passage one place wide, however far apart the seats are', () => {
    const layout = layoutSeating([pupil('a', 3, 5), pupil('b', 3, 6), pupil('c', 9, 40)]);
    expect(layout).toEqual({
      rows: 3,
      columns: 4,
      aisles: [3],
      tiles: [
        { pupilId: 'a', row: 1, column: 1 },
        { pupilId: 'b', row: 1, column: 2 },
        { pupilId: 'c', row: 3, column: 4 },
      ],
    });
  });

  test('gives pupils without a seat, and the second one on a seat, rows of their own', () => {
    expect(draw([pupil('a', 1, 1), pupil('x'), pupil('b', 1, 2), pupil('d', 1, 1), pupil('y')])).toEqual([
      'ab',
      'xd',
      'y.',
    ]);
  });

  test('lays a class without any seat out in six columns', () => {
    expect(draw('abcdefgh'.split('').map((id) => pupil(id)))).toEqual(['abcdef', 'gh....']);
  });

  test('has nothing to lay out for an empty class', () => {
    expect(layoutSeating([])).toMatchObject({ rows: 0, tiles: [] });
  });
});

test('inSeatingOrder goes row by row from the board, left to right', () => {
  const order = inSeatingOrder([pupil('z'), pupil('d', 2, 1), pupil('b', 1, 2), pupil('a', 1, 1)]);
  expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'z']);
});
