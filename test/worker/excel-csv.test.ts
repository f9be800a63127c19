import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toDutchExcelCsv } from '../../src/worker/excel-csv';

const lineOf = (...cells: (string | number | null)[]): string => toDutchExcelCsv(['kop'], [cells]).split('\r\n')[1]!;

describe('as Dutch Excel wants it', () => {
  test('byte order mark, semicolons, CRLF, decimal comma', () => {
    expect(
      toDutchExcelCsv(
        ['a', 'b'],
        [
          [1.5, 'x;y'],
          [-2, null],
        ],
      ),
    ).toBe('\uFEFFa;b\r\n1,5;"x;y"\r\n-2;\r\n');
  });

  test('quotes and line ends in text stay in their cell', () => {
    expect(toDutchExcelCsv(['a'], [['zei "ja"\nen ging']])).toBe('\uFEFFa\r\n"zei ""ja""\nen ging"\r\n');
  });

  test('times of every millisecond keep their decimals', () => {
    expect(lineOf(61.001, 2.4, 0, 1200)).toBe('61,001;2,4;0;1200');
  });
});

describe('text never becomes a formula', () => {
  test.each([
    '=1+1',
    '+31 6',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '  =1+1',
    ' \t=1',
    '\u00a0@x',
    '-',
    "=cmd|'/c calc'!A0",
  ])('%j', (text) => {
    const [row] = Papa.parse<string[]>(toDutchExcelCsv(['kop'], [[text]]).slice(1), { delimiter: ';' }).data.slice(1);
    expect(row).toEqual([`'${text}`]);
  });

  test.each(['Noor', '1+1=2', 'a@b', '’t kofschip', '', '–'])('%j stays as it is', (text) => {
    expect(lineOf(text, 1)).toBe(`${text};1`);
  });

  test('numbers are never guarded', () => {
    expect(lineOf(-5, -0.25)).toBe('-5;-0,25');
  });
});

test('any cells come back from the file', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const { data } = Papa.parse<string[]>(toDutchExcelCsv(['a', 'b'], rows).slice(1), {
        delimiter: ';',
        newline: '\r\n',
      });
      const read = data.slice(1, -1).map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r\n])/u, '')));
      expect(read).toEqual(rows.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r\n])/u, ''))));
    }),
  );
});
