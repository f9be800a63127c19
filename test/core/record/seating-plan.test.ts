import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { PupilId } from '../../../src/core/record/ids';
import type { Pupil } from '../../../src/core/record/school-class';
import {
  fillSeats,
  moveToSeat,
  neighbourOf,
  planSize,
  pupilAt,
  seatBeside,
  seatEveryone,
  usualColumns,
} from '../../../src/core/record/seating-plan';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The plan as a picture: a letter per pupil, a dot for an empty seat. */
function draw(pupils: readonly Pupil[]): string[] {
  const { rows, columns } = planSize(pupils);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => pupilAt(pupils, { row: row + 1, column: column + 1 })?.label ?? '.',
    ).join(''),
  );
}

function plan(...rows: string[]): Pupil[] {
  return rows.flatMap((line, row) =>
    line
      .split('')
      .flatMap((label, column) =>
        label === '.' ? [] : [{ id: label as PupilId, label, groups: {}, seat: { row: row + 1, column: column + 1 } }],
      ),
  );
}

const standing = (count: number): Pupil[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}` as PupilId,
    label: letters[index % 26]!,
    groups: {},
  }));

describe('filling the room', () => {
  test('26 pupils sit six in a row, the first at the board', () => {
    expect(draw(fillSeats(standing(26)))).toEqual(['ABCDEF', 'GHIJKL', 'MNOPQR', 'STUVWX', 'YZ....']);
  });

  test('a chosen width holds', () => {
    expect(draw(fillSeats(standing(5), 3))).toEqual(['ABC', 'DE.']);
  });

  test.each([
    [1, 1],
    [3, 3],
    [12, 4],
    [20, 5],
    [24, 6],
    [30, 6],
    [36, 7],
    [60, 8],
  ])('%i pupils: %i columns', (pupils, columns) => {
    expect(usualColumns(pupils)).toBe(columns);
  });

  test('a newcomer takes the first free seat and nobody moves', () => {
    const pupils = [...plan('AB.D', 'E...'), ...standing(2).map((pupil, index) => ({ ...pupil, label: 'XY'[index]! }))];
    expect(draw(seatEveryone(pupils))).toEqual(['ABXD', 'EY..']);
  });

  test('of two pupils on one seat the second is moved', () => {
    const [a, b] = plan('AB');
    const pupils = seatEveryone([a!, { ...b!, seat: a!.seat! }]);
    expect(pupils.map((pupil) => pupil.seat)).toEqual([
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ]);
  });

  test('nobody, and a class without any seat', () => {
    expect(seatEveryone([])).toEqual([]);
    expect(draw(seatEveryone(standing(7)))).toEqual(['ABCD', 'EFG.']);
  });
});

describe('moving', () => {
  test('to an empty seat', () => {
    expect(draw(moveToSeat(plan('AB.', 'C..'), 'A' as PupilId, { row: 2, column: 3 }))).toEqual(['.B.', 'C.A']);
  });

  test('to a taken seat swaps', () => {
    expect(draw(moveToSeat(plan('AB', 'C.'), 'C' as PupilId, { row: 1, column: 2 }))).toEqual(['AC', 'B.']);
  });

  test('from nowhere to a taken seat leaves the other standing', () => {
    const [newcomer] = standing(1);
    const pupils = moveToSeat([...plan('BC'), newcomer!], newcomer!.id, { row: 1, column: 1 });
    expect(draw(pupils)).toEqual(['AC']);
    expect(pupils.find((pupil) => pupil.label === 'B')).not.toHaveProperty('seat');
  });

  test('to the own seat, or of somebody who is not there, changes nothing', () => {
    const pupils = plan('AB');
    expect(moveToSeat(pupils, 'A' as PupilId, { row: 1, column: 1 })).toEqual(pupils);
    expect(moveToSeat(pupils, 'Z' as PupilId, { row: 1, column: 1 })).toEqual(pupils);
  });

  test('after any moves nobody shares a seat and nobody is lost', () => {
    const move = fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let pupils = fillSeats(standing(12));
        for (const [who, row, column] of moves) pupils = moveToSeat(pupils, `p${who}` as PupilId, { row, column });
        const seats = pupils.map(({ seat }) => `${seat?.row}/${seat?.column}`);
        expect(new Set(seats).size).toBe(12);
      }),
    );
  });
});

describe('arrow keys', () => {
  const pupils = plan('AB.D', '....', 'E..H');
  const from = (label: string, direction: 'up' | 'down' | 'left' | 'right'): string | undefined =>
    neighbourOf(pupils, pupils.find((pupil) => pupil.label === label)!.seat!, direction)?.label;

  test('go over empty seats and rows', () => {
    expect(from('B', 'right')).toBe('D');
    expect(from('A', 'down')).toBe('E');
    expect(from('H', 'up')).toBe('D');
    expect(from('H', 'left')).toBe('E');
  });

  test('go to the nearest when nobody sits straight ahead', () => {
    expect(from('B', 'down')).toBe('E');
  });

  test('stop at the edge', () => {
    expect(from('A', 'left')).toBeUndefined();
    expect(from('A', 'up')).toBeUndefined();
    expect(from('H', 'down')).toBeUndefined();
  });

  test('carry a pupil within the plan', () => {
    const size = { rows: 2, columns: 3 };
    expect(seatBeside({ row: 1, column: 1 }, 'right', size)).toEqual({ row: 1, column: 2 });
    expect(seatBeside({ row: 1, column: 1 }, 'down', size)).toEqual({ row: 2, column: 1 });
    expect(seatBeside({ row: 1, column: 1 }, 'up', size)).toEqual({ row: 1, column: 1 });
    expect(seatBeside({ row: 2, column: 3 }, 'right', size)).toEqual({ row: 2, column: 3 });
    expect(seatBeside({ row: 2, column: 3 }, 'left', size)).toEqual({ row: 2, column: 2 });
  });
});
