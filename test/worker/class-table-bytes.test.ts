import { expect, it, test } from 'vitest';
import writeXlsx from 'write-excel-file/universal';
import { zipSync } from 'fflate';
import { type ClassTable, findClassColumns, labelTable, proposeChoice } from '../../src/core/record/class-table';
import { readClassTableBytes } from '../../src/worker/class-table-bytes';

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

async function read(bytes: ArrayBuffer): Promise<ClassTable> {
  const reading = await readClassTableBytes(bytes);
  if (reading.type === 'error') throw new Error(JSON.stringify(reading.problem));
  return reading.table;
}
async function labelsOf(bytes: ArrayBuffer): Promise<readonly string[]> {
  const table = await read(bytes);
  const reading = labelTable(table, proposeChoice(table));
  return reading.type === 'ok' ? reading.labels : [reading.problem.kind];
}
async function refused(bytes: ArrayBuffer): Promise<unknown> {
  const reading = await readClassTableBytes(bytes);
  return reading.type === 'error' ? reading.problem : reading.table.rows.length;
}
const workbook = async (rows: readonly (readonly (string | number | null)[])[]): Promise<ArrayBuffer> => {
  const blob = await writeXlsx(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBlob();
  return blob.arrayBuffer();
};

test.each([
  ['semicolons', 'Roepnaam;Tussenvoegsel;Achternaam\r\nNoor;van;Dam\r\nNoor;;Bakker\r\nBram;de;Wit\r\n'],
  ['commas', 'Roepnaam,Tussenvoegsel,Achternaam\nNoor,van,Dam\nNoor,,Bakker\nBram,de,Wit\n'],
  ['tabs', 'Roepnaam\tTussenvoegsel\tAchternaam\nNoor\tvan\tDam\nNoor\t\tBakker\nBram\tde\tWit'],
  ['a mark at the start', '\uFEFFRoepnaam;Tussenvoegsel;Achternaam\nNoor;van;Dam\nNoor;;Bakker\nBram;de;Wit\n'],
  ['the line of Excel', 'sep=;\r\nRoepnaam;Tussenvoegsel;Achternaam\r\nNoor;van;Dam\r\nNoor;;Bakker\r\nBram;de;Wit'],
])('a list with %s', async (_, text) => {
  expect(await labelsOf(utf8(text))).toEqual(['Noor D.', 'Noor B.', 'Bram']);
});

it('reads what older Windows programs write', async () => {
  const bytes = Uint8Array.from(
    'Voornaam;Groep\r\nZo\xEB;6\r\nAn\xEFs;7\r\n'.split('').map((letter) => letter.charCodeAt(0)),
  );
  expect(await labelsOf(bytes.buffer)).toEqual(['Zoë', 'Anïs']);
});

it('keeps names with quotes, delimiters and formulas as text', async () => {
  const text = 'Naam;Groep\n"Jansen; ""Noor""";6\n=HYPERLINK("x");6\n+31 6;6\n';
  expect((await read(utf8(text))).rows.slice(1).map(([name]) => name)).toEqual([
    'Jansen; "Noor"',
    '=HYPERLINK("x")',
    '+31 6',
  ]);
});

it('of a list of the whole school takes one class', async () => {
  const rows = Array.from(
    { length: 90 },
    (_, index) => `${100 + index};Kind${'abcdefghij'[index % 10]}${'xyz'[index % 3]};groep ${5 + (index % 3)}`,
  );
  const table = await read(utf8(['Nummer;Roepnaam;Groep', ...rows].join('\n')));
  const choice = proposeChoice(table);
  expect(labelTable(table, choice)).toMatchObject({ type: 'error', problem: { kind: 'tooMany', count: 90 } });
  expect([...findClassColumns(table, choice)]).toEqual([[2, ['groep 5', 'groep 6', 'groep 7']]]);
  const one = labelTable(table, { ...choice, only: { column: 2, value: 'groep 6' } });
  expect(one.type === 'ok' && one.labels.length).toBe(30);
});

it('a workbook, with what its formulas gave and numbers as text', async () => {
  expect(
    await labelsOf(
      await workbook([
        ['Nr', 'Voornaam', 'Achternaam'],
        [1, 'Noor', 'Dam'],
        [2, 'Noor', 'Bakker'],
        [3, 'Bram', null],
      ]),
    ),
  ).toEqual(['Noor D.', 'Noor B.', 'Bram']);
});

it('100 000 rows are read, one more is refused', async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `Kind ${index};${index}`);
  expect(await refused(utf8(lines.join('\n')))).toBe(100_000);
  expect(await refused(utf8([...lines, 'Nog;een'].join('\n')))).toEqual({ kind: 'tooManyRows', line: 100_001 });
});

it('says in which line a file is wrong', async () => {
  expect(await refused(utf8('Naam;Groep\nNoor;6\n"Bram;6\nSem;6\n'))).toEqual({ kind: 'openQuote', line: 3 });
  expect(await refused(utf8('Naam;Groep\n"Noor" x;6\nSem;6\n'))).toEqual({ kind: 'looseQuote', line: 2 });
  expect((await read(utf8('Naam;Groep;Nr\nNoor;6;1\nBram;6;2\nSe'))).cutLine).toBe(4);
});

it('refuses what is no class list, by name', async () => {
  const whole = await workbook([['Voornaam'], ['Noor']]);
  expect(await refused(whole.slice(0, whole.byteLength / 2))).toEqual({ kind: 'damaged' });
  expect(await refused(zipSync({ 'a.txt': new Uint8Array(3) }).buffer as ArrayBuffer)).toEqual({ kind: 'notTable' });
  expect(await refused(zipSync({ 'content.xml': new Uint8Array(3) }).buffer as ArrayBuffer)).toEqual({
    kind: 'openDocument',
  });
  expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]).buffer)).toEqual({ kind: 'oldExcel' });
  expect(await refused(utf8('\0\x01binary'))).toEqual({ kind: 'notTable' });
  expect(await refused(utf8('  \n;;\n'))).toEqual({ kind: 'empty' });
  expect(await refused(utf8(''))).toEqual({ kind: 'empty' });
  expect(await refused(utf8(`a${';'.repeat(300)}`))).toEqual({ kind: 'tooManyColumns', line: 1 });
});

it('a small file that unpacks to a great one is not unpacked', async () => {
  const packing = performance.now();
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(101_000_000) }, { level: 1 });
  const started = performance.now();
  expect(await refused(bomb.buffer as ArrayBuffer)).toEqual({ kind: 'tooLarge' });
  // Whoever unpacks it needs about as long as packing took.
  expect(performance.now() - started).toBeLessThan((started - packing) / 2);
});
