import { expect, test } from 'vitest';
import type { PupilId } from '../../../src/core/record/ids';
import type { Pupil } from '../../../src/core/record/school-class';
import { placeSeats } from '../../../src/core/report/paper-seats';

const pupil = (name: string, row?: number, column?: number): Pupil => ({
  id: name as PupilId,
  label: name,
  groups: {},
  ...(row !== undefined && column !== undefined && { seat: { row, column } }),
});

const place = (pupils: readonly Pupil[]) => {
  const { columns, seats } = placeSeats(pupils, (id) => ({ name: id, count: '1', isNone: false }));
  return [columns, seats.map((seat) => seat?.name ?? null)];
};

test('the class as it sits, with its passages', () => {
  expect(place([pupil('c', 2, 1), pupil('a', 1, 1), pupil('b', 1, 3), pupil('d', 2, 3)])).toEqual([
    3,
    ['a', null, 'b', 'c', null, 'd'],
  ]);
});

test('in seating order, six in a row, where the plan is wider than the paper or mostly empty', () => {
  const wide = Array.from({ length: 10 }, (_, index) => pupil(`p${index}`, 1, index + 1));
  expect(place(wide)).toEqual([6, wide.map(({ label }) => label)]);
  const spread = Array.from({ length: 7 }, (_, index) => pupil(`p${index}`, index + 1, index + 1));
  expect(place(spread)[0]).toBe(6);
  expect(place([pupil('a'), pupil('b')])).toEqual([6, ['a', 'b', null, null, null, null]]);
});
