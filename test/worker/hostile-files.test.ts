// Files made to do harm, and good ones that chance has spoilt, for every door through which files come in: each is read
// or refused by name, within a second of work, and never throws. Only what was read whole is ever written, so a refusal
// writes nothing.
import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/universal';
import type { BackupContent } from '../../src/core/keeping/backup-content';
import { writeBackupText } from '../../src/core/keeping/backup-text';
import { filesJobs } from '../../src/worker/files-jobs';
import { exportFormats } from '../../src/core/report/export-request';
import { head, schoolClass, wordyLog } from '../storage/lesson';
import { makeFile, readReference, requestOf } from './export-request';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Work and not time: a machine that does other things as well must not make this fail. */
const mostWorkUs = 1_000_000;

/** What comes of a file: `ok`, or why not. */
type Door = (bytes: Uint8Array) => Promise<string>;

const incoming =
  (name: string): Door =>
  async (bytes) => {
    const read = await filesJobs.readIncomingFile(copyOf(bytes), name);
    if (read.type === 'copy') return read.type;
    const { reading } = read;
    return reading.type === 'ok' ? 'ok' : reading.problem.kind;
  };
const table: Door = async (bytes) => {
  const reading = await filesJobs.readClassTable(copyOf(bytes));
  return reading.type === 'ok' ? 'ok' : reading.problem.kind;
};
const copy: Door = async (bytes) => {
  const reading = await filesJobs.readBackup(copyOf(bytes), undefined);
  return reading.type === 'error' ? reading.problem.kind : reading.type;
};

const exchange = readFileSync(new URL('../reference/edges-a.exchange.json', import.meta.url), 'utf8');
const content: BackupContent = {
  ...{ kind: 'all', madeAt: '2026-11-22T09:00:00.000Z', classes: [schoolClass] },
  logs: [{ head, status: 'ended', entries: wordyLog }],
};
const backup = writeBackupText(content);
const project = (events: string) =>
  `{"behaviors_conf":{"0":{"code":"s","type":"Point event"}},"subjects_conf":{"0":{"name":"A"}},"observations":{"les":{"events":${events}}}}`;
const reference = (id: string, of: string) =>
  `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${of}"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`;
const eaf = (annotations: string) =>
  `<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT DATE="2026-11-21T09:05:00+01:00" AUTHOR="x" VERSION="3.0"><HEADER TIME_UNITS="milliseconds"/><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="4000"/></TIME_ORDER><TIER TIER_ID="beurten@A" LINGUISTIC_TYPE_REF="x">${annotations}</TIER></ANNOTATION_DOCUMENT>`;
const aligned =
  '<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>';
const equip = 'name,Teacher Solicitation,Wait Time,Solicitation Method,obsName\nZoë,Why,N/A,Called On,les 1\n';
const list = 'Roepnaam;Tussenvoegsel;Achternaam\r\nNoor;van;Dam\r\nBram;;"de Wit"\r\n';
const workbook = new Uint8Array(
  await (await writeXlsx([['Voornaam', 'Noor', 'Bram'].map((value) => ({ value }))]).toBlob()).arrayBuffer(),
);

const doors = {
  'a file of ours': [incoming('les.json'), utf8(exchange)],
  'a copy': [copy, utf8(backup)],
  'a project of BORIS': [incoming('les.boris'), utf8(project('[[1,"A","s","",""],[2,"A","s","",""]]'))],
  'a packed project': [incoming('les.boris.gz'), gzipSync(utf8(project('[[1,"A","s","",""]]')))],
  'a file of ELAN': [incoming('les.eaf'), utf8(eaf(aligned))],
  'a table of EQUIP': [incoming('les.csv'), utf8(equip)],
  'a class list': [table, utf8(list)],
  'a workbook': [table, workbook],
} as const satisfies Readonly<Record<string, readonly [Door, Uint8Array]>>;

interface Spoiler {
  readonly how: 'change' | 'drop' | 'double' | 'cut' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly byte: number;
  readonly text: string;
}

/** The same file with a few bytes changed, left out, put in twice, or cut off at the end. */
const spoilers = fc.array(
  fc.record({
    how: fc.constantFrom<Spoiler['how']>('change', 'drop', 'double', 'cut', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.integer({ min: 0, max: 255 }),
    text: fc.constantFrom('NaN', '1e999', '-1', '"__proto__"', '\ud800', '\0', '{', ']', '<', '"', ';', '&#0;', '\n'),
  }),
  { minLength: 1, maxLength: 4 },
);

function spoil(bytes: Uint8Array, changes: readonly Spoiler[]): Uint8Array {
  return changes.reduce((spoilt, { how, at, length, byte, text }) => {
    const from = Math.floor(at * spoilt.length);
    const [before, part, after] = [
      spoilt.subarray(0, from),
      spoilt.subarray(from, from + length),
      spoilt.subarray(from + length),
    ];
    const pieces = {
      change: [before, part.map(() => byte), after],
      drop: [before, after],
      double: [before, part, part, after],
      cut: [before],
      insert: [before, utf8(text), spoilt.subarray(from)],
    }[how];
    return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  }, bytes);
}

describe.each(Object.entries(doors))('%s', (_, [door, whole]) => {
  test('is read when it is whole', async () => {
    expect(await door(whole)).toBe('ok');
  });

  test('that chance has spoilt is read or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(spoilers, async (changes) => {
        expect(await door(spoil(whole, changes))).toMatch(/^[a-zA-Z]+$/);
      }),
      { numRuns: 40 },
    );
  });
});

const nest = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const inside = (text: string, key: string, value: string): string => text.replace('{', `{"${key}":${value},`);
const firstId = /"id":\s*"[^"]+"/;

describe('made to do harm: refused within a second of work', () => {
  test.each<[string, Door, () => Uint8Array, RegExp]>([
    [
      'a nest of 200 000 in a file of ours',
      incoming('x.json'),
      () => utf8(inside(exchange, 'x', nest(200_000))),
      /tooDeep/,
    ],
    ['a nest in a copy', copy, () => utf8(inside(backup, 'x', nest(200_000))), /tooDeep/],
    ['a nest in a project', incoming('x.boris'), () => utf8(inside(project('[]'), 'x', nest(200_000))), /tooDeep/],
    ['nothing but a nest', incoming('x.json'), () => utf8('['.repeat(1_000_000)), /tooDeep|notJson/],
    ...['__proto__', 'constructor', 'prototype'].flatMap((key): [string, Door, () => Uint8Array, RegExp][] => [
      [`${key} in a file of ours`, incoming('x.json'), () => utf8(inside(exchange, key, '{"a":1}')), /forbiddenKey/],
      [`${key} in a copy`, copy, () => utf8(inside(backup, key, '{"a":1}')), /forbiddenKey/],
      [`${key} in a project`, incoming('x.boris'), () => utf8(inside(project('[]'), key, '{}')), /wrongValue/],
    ]),
    [
      'two classes with one id',
      copy,
      () => utf8(writeBackupText({ ...content, classes: [schoolClass, schoolClass] })),
      /duplicateId/,
    ],
    [
      'two lessons with one id',
      copy,
      () => utf8(writeBackupText({ ...content, logs: [content.logs[0]!, content.logs[0]!] })),
      /duplicateId/,
    ],
    ['NaN', copy, () => utf8(inside(backup, 'x', 'NaN')), /notJson/],
    [
      'an id that is a number',
      copy,
      () => utf8(backup.replace(firstId, '"id":1e999')),
      /wrongValue|duplicateId|notJson/,
    ],
    [
      'entities that grow',
      incoming('x.eaf'),
      () => utf8('<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'),
      /xmlEntities/,
    ],
    ['a file packed twice', incoming('x.boris.gz'), () => gzipSync(gzipSync(utf8(project('[]')))), /damaged/],
    [
      'a quote that is never closed',
      table,
      () => utf8(`Naam;Groep\n"${'x;'.repeat(400_000)}`),
      /openQuote|looseQuote|tooManyColumns/,
    ],
    ['more columns than any list', table, () => utf8(`a${';'.repeat(100_000)}`), /tooManyColumns/],
    ['one line of 10 MB', table, () => utf8('w'.repeat(10_000_000)), /[a-zA-Z]+/],
    ['zeros', incoming('x.json'), () => new Uint8Array(1_000_000), /notJson|otherFormat/],
    ['nothing', incoming('x.json'), () => new Uint8Array(), /notJson|empty|otherFormat/],
  ])('%s', async (_, door, make, kind) => {
    const bytes = make();
    // The first file of a kind also loads what reads it.
    await door(bytes);
    const before = process.cpuUsage();
    expect(await door(bytes)).toMatch(kind);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(mostWorkUs);
  });

  test('annotations that lean on each other, or on a thousand before them, find their place once or never', async () => {
    const chain = Array.from({ length: 1000 }, (_, id) => reference(`r${id}`, id === 999 ? '1' : `r${id + 1}`));
    const text = eaf(`${aligned}${chain.join('')}${reference('x', 'y')}${reference('y', 'x')}`);
    const read = await filesJobs.readIncomingFile(copyOf(utf8(text)), 'x.eaf');
    if (read.type !== 'foreign' || read.reading.type !== 'ok') throw new Error(read.type);
    const { reading } = read;
    expect(reading.file.lessons[0]?.moments).toHaveLength(1001);
    expect(reading.file.remarks).toEqual([{ kind: 'unlisted', count: 2 }]);
  });

  test('half letters and letters of control are names like any other, and change nothing else', async () => {
    const odd = 'half \ud83d en \ude00, nul \u0000, bel \u0007, om \u202Egnir\u202C';
    const text = exchange.replace(/("label":\s*)"[^"]*"/, (_, key: string) => key + JSON.stringify(odd));
    expect(text).not.toBe(exchange);
    expect(await incoming('x.json')(utf8(text))).toMatch(/^(?:ok|wrongValue)$/);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('words of 10 000 letters go out within a second of work', () => {
  const content = readReference('full-a');
  const word = 'w'.repeat(10_000);
  const request = requestOf('exchange', {
    ...content,
    classes: content.classes.map((one) => ({
      ...one,
      name: word,
      pupils: one.pupils.map((pupil) => ({ ...pupil, label: word })),
    })),
    observations: content.observations.map((one) => ({ ...one, title: word })),
  });
  test.each(exportFormats)('as %s', async (format) => {
    // The first file of a kind also loads what writes it.
    await makeFile({ ...request, format });
    const before = process.cpuUsage();
    const { content: written } = await makeFile({ ...request, format });
    const { user, system } = process.cpuUsage(before);
    expect(written.length).toBeGreaterThan(0);
    expect(user + system).toBeLessThan(mostWorkUs);
  });
});
