import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { ClassId, PupilId } from '../../../src/core/record/ids';
import { createNameReplacer, createPupilHider, namePupils } from '../../../src/core/record/name-styles';
import type { Pupil, SchoolClass } from '../../../src/core/record/school-class';

const pupilsOf = (...labels: string[]): Pupil[] =>
  labels.map((label, index) => ({ id: `p${index}` as PupilId, label, groups: {} }));
const classOf = (...labels: string[]): SchoolClass => ({
  id: 'c1' as ClassId,
  name: '6B',
  groupings: [],
  pupils: pupilsOf(...labels),
});
const initials = (...labels: string[]): string[] => [...namePupils(pupilsOf(...labels), 'initials').values()];

describe('initials', () => {
  test.each([
    ['two letters where they tell apart', ['Aylin', 'Bram', 'Chaima'], ['AY', 'BR', 'CH']],
    ['as many as it takes', ['Mila', 'Milan', 'Mirte'], ['MI1', 'MI2', 'MIR']],
    ['never a whole first name', ['Noor', 'Noor B.', 'Noor K.'], ['NO1', 'NB', 'NK']],
    ['one letter of two', ['Bo', 'Daan'], ['B', 'DA']],
    ['a name that opens another', ['Jan', 'Jana'], ['JA1', 'JA2']],
    ['graphemes, not code units', ['Zoë', 'Zo\u0308ey', '👩‍👧👩‍👧👩‍👧'], ['ZO', 'ZÖ', '👩‍👧👩‍👧']],
    ['Arabic', ['محمد', 'فاطمة'], ['مح', 'فا']],
    ['capitals do not tell apart', ['daan', 'DAANTJE', 'Daan'], ['DA1', 'DAANT', 'DA2']],
    ['numbers and initials stay', ['1', '24', 'p07', 'AY', 'MV'], ['1', '24', 'p07', 'AY', 'MV']],
    ['a list in capitals', ['SEM', 'NOA', 'SOPHIE', 'EMMA', 'MOHAMED'], ['SE', 'NO', 'SO', 'EM', 'MO']],
    ['initials beside one name in capitals', ['MV', 'NB', 'NK', 'SOPHIE'], ['MV', 'NB', 'NK', 'SO']],
    ['the same label twice', ['AY', 'AY'], ['AY', 'A1']],
  ])('%s', (_, labels, expected) => {
    expect(initials(...labels)).toEqual(expected);
  });

  test('are all different, whatever the labels', () => {
    const label = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('Noor', 'Noor B.', 'NO1', 'No', 'N B'),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
        expect(new Set(initials(...labels)).size).toBe(labels.length);
      }),
    );
  });

  test('numbers follow the class', () => {
    expect([...namePupils(pupilsOf('Aylin', 'Bram'), 'numbers').values()]).toEqual(['1', '2']);
  });
});

describe('names in running text', () => {
  const replace = createNameReplacer(
    classOf('Aylin', 'Bram', 'Noor B.', 'Noor K.', 'İpek', '7', 'A+B (c)'),
    [],
    'initials',
  );

  test.each([
    ['Aylin en Bram, AYLIN!', 'AY en BR, AY!'],
    ["Aylin's beurt, Aylins idee, Brampje", "AY's beurt, AYs idee, BRpje"],
    ['Noor B. hielp Noor K. en Noor', 'NB hielp NK en NB/NK'],
    ['İpek zei het', 'İP zei het'],
    ['Abraham at 7 bramen', 'Abraham at 7 bramen'],
    ['kijk: A+B (c).', 'kijk: A+.'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(replace(text)).toBe(expected);
  });

  test('letters put together from parts', () => {
    expect(createNameReplacer(classOf('Zoë'), [], 'initials')('Zoe\u0308 mag')).toBe('ZO mag');
  });

  test('numbers do not read as amounts', () => {
    expect(createNameReplacer(classOf('Aylin', 'Bram'), [], 'numbers')('Bram telt 2 keer')).toBe('nr. 2 telt 2 keer');
  });

  test('names of other classes too, the own class first', () => {
    const own = classOf('Aylin');
    const other = { ...classOf('Bram', 'Aylin'), id: 'c2' as ClassId };
    expect(createNameReplacer(own, [own, other], 'numbers')('Aylin en Bram')).toBe('nr. 1 en nr. 1');
  });

  test('full names and classes without names leave text alone', () => {
    expect(createNameReplacer(classOf('Aylin'), [], 'full')('Aylin')).toBe('Aylin');
    expect(createNameReplacer(classOf('1', '2'), [], 'initials')('1 en 2')).toBe('1 en 2');
    expect(createNameReplacer(undefined, [], 'initials')('Aylin')).toBe('Aylin');
  });

  test('a first word that many share, or that opens a surname, is a word', () => {
    const many = classOf('Leerling 1', 'Leerling 2', 'Leerling 3', 'Leerling 4', 'De Vries');
    const kept = createNameReplacer(many, [], 'initials');
    expect(kept('de leerling vroeg het aan leerling 2')).toBe('de leerling vroeg het aan L2');
  });
});

describe('nobody on the paper', () => {
  const hide = createPupilHider(
    [classOf('Aylin', 'Bram', 'Noor B.', 'Noor K.', 'De Vries', '7', '<b>')],
    'een leerling',
  );

  test.each([
    ['Aylin legt het uit aan BRAM', 'een leerling legt het uit aan een leerling'],
    ['AY vroeg het, en Noor B. ook; nr. 12 niet', 'een leerling vroeg het, en een leerling ook; een leerling niet'],
    ['ay, dat was 7 keer', 'ay, dat was 7 keer'],
    ['de stilte', 'de stilte'],
  ])('%j', (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});
