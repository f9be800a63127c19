import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { mostPupils, readClassList } from '../../../src/core/record/class-list';

function labelsOf(text: string): readonly string[] {
  const reading = readClassList(text);
  if (reading.type === 'error') throw new Error(reading.problem.kind);
  return reading.labels;
}

describe('what a teacher pastes', () => {
  test.each([
    ['a name per line', 'Aylin\nBram\nChaima', ['Aylin', 'Bram', 'Chaima']],
    ['Windows and old Mac line ends', 'Aylin\r\nBram\rChaima\n', ['Aylin', 'Bram', 'Chaima']],
    ['empty lines and spaces', '\n  Aylin \n\n\t\n Bram\u00a0\n', ['Aylin', 'Bram']],
    ['numbering', '1. Aylin\n2) Bram\n 3 Chaima\n(4) Daan\n10 - Emma', ['Aylin', 'Bram', 'Chaima', 'Daan', 'Emma']],
    ['bullets', '- Aylin\n• Bram\n* Chaima', ['Aylin', 'Bram', 'Chaima']],
    ['one row with commas', 'Aylin, Bram, Chaima en Daan', ['Aylin', 'Bram', 'Chaima']],
    ['commas over two lines', 'Aylin, Bram, Chaima,\nDaan, Emma', ['Aylin', 'Bram', 'Chaima', 'Daan', 'Emma']],
    ['one row with tabs', 'Aylin\tBram\tChaima', ['Aylin', 'Bram', 'Chaima']],
    ['one row with semicolons', 'Aylin; Bram; Chaima', ['Aylin', 'Bram', 'Chaima']],
    ['full names', 'Noor Bakker\nAylin van den Berg', ['Noor', 'Aylin']],
    ['surname first', 'Bakker, Noor\nvan den Berg, Aylin', ['Noor', 'Aylin']],
    ['a header of one column', 'Naam\nAylin\nBram', ['Aylin', 'Bram']],
    ['a header of two', 'Voornaam;Achternaam\nNoor;Bakker\nAylin;Demir', ['Noor', 'Aylin']],
    ['columns in another order', 'Achternaam\tRoepnaam\nBakker\tNoor\nDemir\tAylin', ['Noor', 'Aylin']],
    [
      'a register with more than names',
      'Nr\tRoepnaam\tTussenvoegsel\tAchternaam\tGroep\tGeboortedatum\n1\tNoor\tvan\tBerg\t6B\t01-02-2017\n2\tNoor\t\tKok\t6B\t03-04-2016',
      ['Noor B.', 'Noor K.'],
    ],
    ['numbers and group without header', '1\tAylin\tDemir\t6B\n2\tBram\tKok\t6B', ['Aylin', 'Bram']],
    ['quoted cells', '"Bakker; de";"6B"\n"Noor";"6B"', ['Bakker; de', 'Noor']],
    ['a plan of the room', 'Aylin\tBram\tChaima\tDaan\nEmma\tFinn\tGiulia\tHamza', 8],
    ['byte order mark, NUL, direction marks', '\ufeffAy\u0000lin\n\u202eBram\u202c', ['Aylin', 'Bram']],
    ['letters put together from parts', 'Zoe\u0308', ['Zoë']],
    ['apostrophes and hyphens', "Anne-Marie\nD'Angelo Smit\nI’m", ['Anne-Marie', "D'Angelo", 'I’m']],
    ['Arabic', 'محمد علي\nفاطمة', ['محمد', 'فاطمة']],
    ['HTML is text', '<img src=x onerror=alert(1)>\nBram', ['<img src=x onerror=alert(1)>', 'Bram']],
    ['emoji are kept', '🦄 Sam\n👩‍👧', ['🦄 Sam', '👩‍👧']],
    ['initials are no first name', 'J. Jansen\nJ. Smit', ['J. Jansen', 'J. Smit']],
    ['numbers as names', '1\n2\n3', ['1', '2', '3']],
  ])('%s', (_, text, expected) => {
    const labels = labelsOf(text);
    if (typeof expected === 'number') expect(labels).toHaveLength(expected);
    else expect(labels.slice(0, expected.length)).toEqual(expected);
  });

  test('a number of pupils gives numbers', () => {
    const numbers = Array.from({ length: 24 }, (_, index) => String(index + 1));
    expect(labelsOf('24')).toEqual(numbers);
    expect(labelsOf(' 24 leerlingen\n')).toEqual(numbers);
  });

  test('a very long name is kept whole', () => {
    const name = 'Wilhelmina'.repeat(20);
    expect(labelsOf(`${name}\nBram`)).toEqual([name, 'Bram']);
  });
});

describe('labels are unique', () => {
  test.each([
    ['surname letters', 'Noor Bakker\nNoor Kok\nBram Smit', ['Noor B.', 'Noor K.', 'Bram']],
    ['more letters when one is shared', 'Noor Bakker\nNoor Bos', ['Noor Ba.', 'Noor Bo.']],
    ['not the particle', 'Noor van den Berg\nNoor van der Kok', ['Noor B.', 'Noor K.']],
    ['no surname: numbers', 'Noor\nNoor\nNoor', ['Noor', 'Noor 2', 'Noor 3']],
    ['one without surname', 'Noor\nNoor Bakker', ['Noor', 'Noor B.']],
    ['the same name twice', 'Noor Bakker\nNoor Bakker', ['Noor B.', 'Noor B. 2']],
    ['a surname that goes on', 'Noor Bos\nNoor Bosman', ['Noor Bos', 'Noor Bosm.']],
    ['capitals do not tell apart', 'noor\nNOOR', ['noor', 'NOOR 2']],
  ])('%s', (_, text, expected) => {
    expect(labelsOf(text)).toEqual(expected);
  });

  test('whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 70 }),
        fc.constantFrom('\n', '\t', ', '),
        (cells, glue) => {
          const reading = readClassList(cells.join(glue));
          if (reading.type === 'error') return;
          const folded = reading.labels.map((label) => label.toLowerCase());
          expect(new Set(folded).size).toBe(folded.length);
          expect(folded.length).toBeLessThanOrEqual(mostPupils);
          for (const label of reading.labels) expect(label.trim()).toBe(label);
          expect(folded).not.toContain('');
        },
      ),
    );
  });
});

describe('too few or too many', () => {
  test.each(['', '  \n\t\n', '\ufeff', '0', '0 leerlingen', 'Naam'])('%j holds no names', (text) => {
    expect(readClassList(text)).toEqual({ type: 'error', problem: { kind: 'noNames' } });
  });

  test('60 is a class, 61 and 200 are not', () => {
    const names = (count: number): string => Array.from({ length: count }, (_, index) => `Kind${index}`).join('\n');
    expect(labelsOf(names(60))).toHaveLength(60);
    expect(readClassList(names(61))).toEqual({ type: 'error', problem: { kind: 'tooMany', count: 61 } });
    expect(readClassList(names(200))).toEqual({ type: 'error', problem: { kind: 'tooMany', count: 200 } });
    expect(readClassList('200 leerlingen')).toEqual({ type: 'error', problem: { kind: 'tooMany', count: 200 } });
  });

  test('takes a separator in a few names for a sign in those names', () => {
    const names = [
      'Aylin',
      "Robin'); DROP TABLE labels;--",
      '&lt;b&gt;',
      '=A1("x","y")',
      'Bram',
      'Chaima',
      'Daan',
      'Emma',
      'Finn',
    ];
    expect(readClassList(names.join('\n'))).toEqual({ type: 'ok', labels: names, alike: 0 });
  });
});

test.each([
  ['nobody shares a name', 'Emma\nBram', 0],
  ['a name twice', 'Emma\nBram\nemma', 1],
  ['a first name twice', 'Noor Bakker\nNoor Kok\nBram Smit', 2],
  ['numbers', '24 leerlingen', 0],
])('says how many labels were made different: %s', (_what, text, alike) => {
  expect(readClassList(text)).toMatchObject({ type: 'ok', alike });
});
