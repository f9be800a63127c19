import { describe, expect, test } from 'vitest';
import type { ForeignFile } from '../../../src/core/foreign/foreign-file';
import { toContent } from '../../../src/core/foreign/foreign-content';
import { type ForeignMapping, guessClass, guessCodes, guessSubjects } from '../../../src/core/foreign/foreign-mapping';
import type { ClassId, PupilId } from '../../../src/core/record/ids';
import type { SchoolClass } from '../../../src/core/record/school-class';

const pupils = ['Aylin', 'Bram', 'Noor'].map((label, index) => ({ id: `p${index}` as PupilId, label, groups: {} }));
const schoolClass: SchoolClass = { id: 'c1' as ClassId, name: 'groep 6', groupings: [], pupils };

const fields = {};
const file: ForeignFile = {
  tool: 'boris',
  title: 'project',
  lessons: [
    {
      title: 'les',
      durationMs: 60_000,
      rows: 3,
      phases: [],
      moments: [
        { subject: 'aylin ', code: 'beurt', atMs: 1000, fields: { waitMs: 500 }, text: 'hard' },
        { subject: 'BR', code: 'krabt', atMs: 2000, endMs: 3000, fields, text: '' },
        { subject: 'Juf', code: 'help', atMs: 3000, endMs: 9000, fields, text: '' },
      ],
    },
  ],
  subjects: [{ name: 'aylin ' }, { name: 'BR' }, { name: 'Juf' }],
  codes: [
    { code: 'beurt', count: 1 },
    { code: 'krabt', count: 1 },
    { code: 'help', count: 1 },
  ],
  remarks: [],
};

const mapping = (change: Partial<ForeignMapping> = {}): ForeignMapping => ({
  classId: schoolClass.id,
  className: '',
  subjects: guessSubjects(file, schoolClass),
  codes: guessCodes(file),
  startedAt: '2026-11-21',
  durationMs: 1,
  ...change,
});

describe('who is who', () => {
  test('is known by label and by initials; the rest is new', () => {
    expect(guessClass(file, [schoolClass])).toBe(schoolClass);
    expect([...guessSubjects(file, schoolClass).values()]).toEqual([
      { type: 'pupil', pupilId: 'p0' },
      { type: 'pupil', pupilId: 'p1' },
      { type: 'new' },
    ]);
  });

  test('a class in which few of them are is not guessed', () => {
    expect(guessClass(file, [{ ...schoolClass, pupils: pupils.slice(2) }])).toBeUndefined();
  });
});

describe('what comes of it', () => {
  test('what is not known is a note, and only what was found was watched', () => {
    const subjects = new Map(mapping().subjects).set('Juf', { type: 'nobody' });
    const { classes, observations } = toContent(file, mapping({ subjects }), [schoolClass]);
    expect(classes[0]?.pupils).toHaveLength(3);
    expect(observations[0]?.interactions).toMatchObject([
      { kind: 'turn', pupilId: 'p0', atMs: 1000, waitMs: 500, text: 'hard' },
      { kind: 'note', pupilId: 'p1', atMs: 2000, text: 'krabt' },
      { kind: 'support', atMs: 3000, endMs: 9000, text: 'Juf' },
    ]);
    expect(observations[0]?.interactions[1]).not.toHaveProperty('endMs');
    expect(observations[0]?.watched).toEqual([{ row: 'turn' }, { row: 'wait' }, { row: 'support' }]);
  });

  test('the same file twice has the same ids, and another class other pupils', () => {
    const first = toContent(file, mapping(), [schoolClass]);
    expect(toContent(file, mapping(), [schoolClass])).toEqual(first);
    const { classId: _, ...apart } = mapping({ className: 'nieuw', subjects: guessSubjects(file, undefined) });
    const second = toContent(file, apart, [schoolClass]);
    const known = new Set<string>(first.classes[0]!.pupils.map(({ id }) => id));
    expect(second.classes[0]!.pupils.some(({ id }) => known.has(id))).toBe(false);
    expect(second.classes[0]!.id).not.toBe(schoolClass.id);
  });

  test('what is left out stays out', () => {
    const codes = new Map(mapping().codes).set('krabt', 'leaveOut');
    expect(toContent(file, mapping({ codes }), [schoolClass]).observations[0]?.interactions).toHaveLength(2);
  });
});
