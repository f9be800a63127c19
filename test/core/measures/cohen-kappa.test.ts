import { describe, expect, it } from 'vitest';
import { type CodedPair, cohenKappa } from '../../../src/core/measures/cohen-kappa';

/** Pairs of a table of counts, rows the first observer. */
const pairsOf = (table: readonly (readonly number[])[]): CodedPair[] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): CodedPair => [`${a}`, `${b}`])),
  );

describe('Cohen’s κ', () => {
  it('is .492 in Cohen (1960), 200 cases', () => {
    expect(
      cohenKappa(
        pairsOf([
          [88, 14, 18],
          [10, 40, 10],
          [2, 6, 12],
        ]),
      ),
    ).toBeCloseTo(0.491525423728813, 12);
  });

  it('is that of R’s vcd for the vision of 7 477 women (Stuart 1953)', () => {
    const table = [
      [1520, 266, 124, 66],
      [234, 1512, 432, 78],
      [117, 362, 1772, 205],
      [36, 82, 179, 492],
    ];
    expect(cohenKappa(pairsOf(table))).toBeCloseTo(0.595388828089434, 12);
  });

  it('is 1 for the same, 0 for what chance gives, below 0 for less', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
    expect(
      cohenKappa([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBe(-1);
  });

  it('is 0 when one observer used one category only and the other did not', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'b'],
      ]),
    ).toBe(0);
  });

  it('does not exist without pairs, nor with one category', () => {
    expect(cohenKappa([])).toBeNull();
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull();
  });
});
