// What comes in from other tools: counted as they count, or refused with the place and the reason; never half.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ForeignFile } from '../../src/core/foreign/foreign-file';
import { writeBackupText } from '../../src/core/keeping/backup-text';
import { readIncoming } from '../../src/worker/incoming-bytes';

const folder = join(import.meta.dirname, '../../../shared/data/formats');
const bytesOf = (content: string | Uint8Array): ArrayBuffer =>
  new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content).buffer;

async function readForeign(content: string | Uint8Array, name: string): Promise<ForeignFile> {
  const incoming = await readIncoming(bytesOf(content), name);
  if (incoming.type !== 'foreign' || incoming.reading.type !== 'ok') throw new Error(JSON.stringify(incoming));
  return incoming.reading.file;
}

async function problemOf(content: string | Uint8Array, name: string) {
  const incoming = await readIncoming(bytesOf(content), name);
  if (incoming.type === 'copy') throw new Error('a copy');
  return incoming.reading.type === 'error' ? incoming.reading.problem : incoming.reading;
}

describe.skipIf(!existsSync(folder))('real files of other tools', () => {
  const counts = {
    'boris-test.boris': {
      'offset positif': 2,
      'offset neg': 4,
      'observation #1': 8,
      'observation #2': 28,
      'live not paired': 12,
      live: 12,
      modifiers: 7,
      '2 video': 2,
      '2 video avi': 0,
      'live export behavioral sequences': 30,
      'observation #2 (copy)': 28,
      'observation without events': 0,
    },
    'boris-test_without_media_files_paths.boris': {
      'offset positif': 2,
      'offset neg': 4,
      'observation #1': 8,
      'observation #2': 28,
      'live not paired': 12,
      live: 12,
      modifiers: 7,
      '2 video': 0,
      '2 video avi': 0,
    },
    'boris-test_with_leading_trailing_spaces_in_modifiers.boris': { 'test1 live': 4 },
  };

  test.each(Object.entries(counts))('%s', async (name, expected) => {
    const content = readFileSync(join(folder, name));
    for (const packed of [content, gzipSync(content)]) {
      const { lessons, subjects } = await readForeign(packed, name);
      expect(Object.fromEntries(lessons.map(({ title, rows }) => [title, rows]))).toEqual(expected);
      if (name.startsWith('boris-test.')) expect(subjects.map((one) => one.name)).toEqual(['subject1', 'subject2']);
    }
  });

  test('states are joined, and what was never ended is told', async () => {
    const file = await readForeign(readFileSync(join(folder, 'boris-test.boris')), 'x.boris');
    const first = file.lessons.find(({ title }) => title === 'observation #1')!;
    expect(first.moments.slice(0, 2)).toMatchObject([
      { subject: 'subject1', code: 's', atMs: 3300, endMs: 7750 },
      { subject: 'subject1', code: 's', atMs: 9900, endMs: 16_200 },
    ]);
    expect(file.remarks.some(({ kind, count }) => kind === 'unpaired' && count > 0)).toBe(true);
  });

  test('the sample of ELAN has 8 778 annotations, each with a time', async () => {
    const file = await readForeign(readFileSync(join(folder, 'elan-sample_3.0.eaf')), 'sample.eaf');
    const [lesson] = file.lessons;
    expect(lesson?.rows).toBe(8778);
    expect(lesson?.moments).toHaveLength(8778);
    expect(file.remarks).toEqual([]);
    expect(lesson!.moments.every(({ atMs, endMs = atMs }) => atMs >= 0 && endMs >= atMs)).toBe(true);
  });
});

const eaf = (inner: string, header = '') =>
  `<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT DATE="2026-11-21T09:05:00+01:00" AUTHOR="x" VERSION="3.0">
<HEADER TIME_UNITS="milliseconds">${header}</HEADER>${inner}</ANNOTATION_DOCUMENT>`;
const alignable = (id: string, from: string, to: string, value: string) =>
  `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="${from}" TIME_SLOT_REF2="${to}"><ANNOTATION_VALUE>${value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`;
const order =
  '<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="4000"/><TIME_SLOT TIME_SLOT_ID="c"/><TIME_SLOT TIME_SLOT_ID="d" TIME_VALUE="9000"/></TIME_ORDER>';

describe('an ELAN file of another tool', () => {
  test('with overlapping tiers, entities of XML and a slot without time is read', async () => {
    const file = await readForeign(
      eaf(
        `${order}<TIER TIER_ID="beurten@Aylin" LINGUISTIC_TYPE_REF="x">${alignable('1', 'a', 'd', 'Noor &amp; &#x1F600; &lt;b&gt;')}${alignable('2', 'a', 'b', 'later')}${alignable('3', 'b', 'c', 'half')}${alignable('4', 'c', 'd', 'rest')}</TIER>`,
      ),
      'les.eaf',
    );
    expect(
      file.lessons[0]?.moments.map(({ subject, code, atMs, endMs, text }) => [subject, code, atMs, endMs, text]),
    ).toEqual([
      ['Aylin', 'beurten', 1000, 9000, 'Noor & 😀 <b>'],
      ['Aylin', 'beurten', 1000, 4000, 'later'],
      ['Aylin', 'beurten', 4000, 6500, 'half'],
      ['Aylin', 'beurten', 6500, 9000, 'rest'],
    ]);
  });

  test('in which the annotations are the codes, has the tiers as pupils', async () => {
    const file = await readForeign(
      eaf(`${order}<TIER TIER_ID="Bram" LINGUISTIC_TYPE_REF="x">${alignable('1', 'a', 'b', 'beurt')}</TIER>`),
      'les.eaf',
    );
    expect(file.lessons[0]?.moments).toMatchObject([{ subject: 'Bram', code: 'beurt' }]);
  });
});

describe('refused, with the place', () => {
  const project = (events: string) =>
    `{"behaviors_conf":{"0":{"code":"s","type":"State event"}},"subjects_conf":{},"observations":{"les":{"events":${events}}}}`;

  test.each([
    [
      'entities that grow',
      '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol">]>\n<lolz/>',
      'x.eaf',
      'xmlEntities',
      '',
      2,
    ],
    ['half a document', eaf(order).slice(0, 120), 'x.eaf', 'notXml', '', undefined],
    ['a nest', `<a>${'<b>'.repeat(300_000)}`, 'x.eaf', 'tooDeep', '', 1],
    ['another document', '<html></html>', 'x.eaf', 'notElan', 'html', undefined],
    [
      'a time that is none',
      eaf(order.replace('4000', '1e999')),
      'x.eaf',
      'wrongValue',
      'TIME_ORDER.TIME_SLOT[1].TIME_VALUE',
      undefined,
    ],
    [
      'frames for times',
      eaf(order).replace('milliseconds', 'PAL-frames'),
      'x.eaf',
      'wrongValue',
      'HEADER.TIME_UNITS',
      undefined,
    ],
    [
      'a time without end',
      project('[[1e999,"","s","",""]]'),
      'x.boris',
      'wrongValue',
      'observations.les.events[0][0]',
      undefined,
    ],
    [
      'a negative time',
      project('[[1,"","s","",""],[-2,"","s","",""]]'),
      'x.boris',
      'wrongValue',
      'observations.les.events[1][0]',
      undefined,
    ],
    [
      'a subject that is a number',
      project('[[1,7,"s","",""]]'),
      'x.boris',
      'wrongValue',
      'observations.les.events[0][1]',
      undefined,
    ],
    [
      'a dangerous key',
      project('[]').replace('"les"', '"__proto__"'),
      'x.boris',
      'wrongValue',
      'observations.__proto__',
      undefined,
    ],
    ['half a project', project('[]').slice(0, -5), 'x.boris', 'damaged', '', undefined],
    ['a project without lessons', '{"behaviors_conf":{},"observations":{}}', 'x.boris', 'empty', '', undefined],
    ['another table', 'a;b\n1;2\n', 'x.csv', 'notEquip', '', 1],
    ['a row that is too short', 'name,obsName\nA,les\nB\n', 'x.csv', 'wrongValue', '', 3],
  ] as const)('%s', async (_, content, name, kind, path, line) => {
    const problem = await problemOf(content, name);
    expect(problem).toMatchObject({ kind, path });
    if (line !== undefined) expect(problem).toMatchObject({ line });
  });

  test('100 000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `L${index % 30},N/A,les`).join('\n');
    expect(await problemOf(`name,Wait Time,obsName\n${rows}\n`, 'x.csv')).toMatchObject({
      kind: 'tooLarge',
      line: 20_002,
    });
  });

  test('a packed project that unpacks to more than 50 MB', async () => {
    const packed = gzipSync(new Uint8Array(60_000_000));
    expect(await problemOf(packed, 'x.boris.gz')).toMatchObject({ kind: 'tooLarge' });
  });

  test('a packed project that is damaged', async () => {
    const packed = gzipSync(new TextEncoder().encode(project('[]')));
    expect(await problemOf(packed.slice(0, 30), 'x.boris.gz')).toEqual({ kind: 'damaged', path: '' });
  });

  test.each([
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'foto.jpg'],
    ['a letter', 'Beste ouders,\n', 'brief.rtf'],
  ])('%s is no file of ours that was cut off', async (_, content, name) => {
    expect(await problemOf(content, name)).toEqual({ kind: 'otherFormat', path: '' });
  });

  test('a spreadsheet, unopened', async () => {
    expect(await problemOf(zipSync({ 'xl/workbook.xml': new Uint8Array(10) }), 'x.xlsx')).toEqual({
      kind: 'spreadsheet',
      path: '',
    });
  });
});

test.each([
  ['under a passphrase', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3Yx\n'],
  ['without a lock', writeBackupText({ kind: 'class', madeAt: '2026-11-22T10:00:00.000Z', classes: [], logs: [] })],
])('a copy or a shared class %s is told apart, and not opened', async (_, content) => {
  expect(await readIncoming(bytesOf(content), 'beurtwijzer-klas.txt')).toEqual({ type: 'copy' });
});

describe('contributions of EQUIP', () => {
  const header = ['name', 'Teacher Solicitation', 'Wait Time', 'Solicitation Method', 'obsName'];
  const rows = [
    ['Zoë', 'Why', '3 or more seconds', 'Not Called On', 'les 1'],
    ['Bram', 'N/A', 'N/A', 'Called On', 'les 1'],
    ['Zoë', 'Recall', 'N/A', 'N/A', 'les 2'],
  ];
  const tableOf = (delimiter: string) => [header, ...rows].map((row) => row.join(delimiter)).join('\r\n');

  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s', async (_, delimiter) => {
    const { lessons, subjects } = await readForeign(`\ufeff${tableOf(delimiter)}\r\n`, 'x.csv');
    expect(lessons.map(({ title, rows: count }) => [title, count])).toEqual([
      ['les 1', 2],
      ['les 2', 1],
    ]);
    expect(subjects).toEqual([{ name: 'Zoë' }, { name: 'Bram' }]);
    expect(lessons[0]?.moments[0]).toMatchObject({
      fields: { solicitation: 'calledOut' },
      text: 'Teacher Solicitation: Why · Wait Time: 3 or more seconds',
    });
  });

  test('as an older Windows program writes it', async () => {
    const bytes = Uint8Array.from(tableOf(';'), (letter) => letter.charCodeAt(0));
    expect((await readForeign(bytes, 'x.csv')).subjects[0]).toEqual({ name: 'Zoë' });
  });
});
