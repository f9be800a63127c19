import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PupilId } from '../../../src/core/record/ids';
import { closeLine, isEmptyLine, layOutRoom, openLine, roomLayouts } from '../../../src/core/record/room-layouts';
import type { Pupil } from '../../../src/core/record/school-class';
import { planSize, pupilAt } from '../../../src/core/record/seating-plan';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const standing = (count: number): Pupil[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}` as PupilId, label: letters[index]!, groups: {} }));

/** The room as a picture, board at the top: a letter per pupil, a dot for an empty place. */
function draw(pupils: readonly Pupil[]): string[] {
  const { rows, columns } = planSize(pupils);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => pupilAt(pupils, { row: row + 1, column: column + 1 })?.label ?? '.',
    ).join(''),
  );
}

describe('a room to begin with', () => {
  it('has rows', () => {
    expect(draw(layOutRoom(standing(14), 'rows'))).toEqual(['ABCDE', 'FGHIJ', 'KLMN.']);
  });

  it('has groups of four with a passage around each', () => {
    expect(draw(layOutRoom(standing(26), 'groups'))).toEqual([
      'AB.EF.IJ',
      'CD.GH.KL',
      '........',
      'MN.QR.UV',
      'OP.ST.WX',
      '........',
      'YZ......',
    ]);
    expect(draw(layOutRoom(standing(6), 'groups'))).toEqual(['AB.EF', 'CD...']);
  });

  it('has a U that is open to the board, and one within another in a large class', () => {
    expect(draw(layOutRoom(standing(10), 'u'))).toEqual(['A..J', 'B..I', 'C..H', 'DEFG']);
    expect(draw(layOutRoom(standing(26), 'u'))).toEqual([
      'A.S..Z.R',
      'B.T..Y.Q',
      'C.UVWX.P',
      'D......O',
      'E......N',
      'FGHIJKLM',
    ]);
    expect(draw(layOutRoom(standing(1), 'u'))).toEqual(['A']);
  });

  it('gives everybody a place of their own, in any size of class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...roomLayouts), (count, layout) => {
        const seats = layOutRoom(standing(count), layout).map(({ seat }) => `${seat!.row}/${seat!.column}`);
        expect(new Set(seats).size).toBe(count);
        expect(seats.every((seat) => seat.split('/').every((place) => Number(place) >= 1))).toBe(true);
      }),
    );
  });
});

describe('rows and columns in between', () => {
  const room = layOutRoom(standing(6), 'rows');

  it('open where one is and push on what is behind', () => {
    expect(draw(openLine(room, 'row', 2))).toEqual(['ABCD', '....', 'EF..']);
    expect(draw(openLine(room, 'column', 1))).toEqual(['.ABCD', '.EF..']);
  });

  it('close again where nobody sits, and nowhere else', () => {
    const open = openLine(room, 'column', 3);
    expect(isEmptyLine(open, 'column', 3)).toBe(true);
    expect(closeLine(open, 'column', 3)).toEqual(room);
    expect(closeLine(open, 'column', 1)).toEqual(open);
  });
});
