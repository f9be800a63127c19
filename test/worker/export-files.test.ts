// What goes out, opened by the programs that it is for.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { interactionHeaders } from '../../src/core/report/interaction-rows';
import { exportFormats } from '../../src/core/report/export-request';
import { readIncoming } from '../../src/worker/incoming-bytes';
import { makeFile, readReference, requestOf, withHostileLabels } from './export-request';

const folder = mkdtempSync(join(tmpdir(), 'beurtwijzer-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Not asked for its version: LibreOffice takes seconds to say it.
const has = (program: string) => spawnSync('which', [program]).status === 0;
const hasOffice = has('soffice');
const hasXmllint = has('xmllint');
const schema = join(import.meta.dirname, '../../../shared/data/formats/EAFv3.0.xsd');

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Opens files as LibreOffice does in the Netherlands, and gives each back as `.fods` text. One start serves several. */
function openInOffice(paths: readonly string[], ...filter: string[]): string[] {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...filter,
      ...['--convert-to', 'fods', '--outdir', folder],
      ...paths,
    ],
    { env: { ...process.env, LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' }, stdio: 'ignore' },
  );
  return paths.map((path) => readFileSync(path.replace(/\.\w+$/, '.fods'), 'utf8'));
}

/** Semicolons, quotes, UTF-8, from the first line, every column as Dutch (1043) makes of it. */
const dutchCsv = '--infilter=CSV:59,34,UTF8,1,,1043,false,true,true,false,false,-1';

interface OfficeCell {
  readonly type: string;
  readonly value: string;
}

function readSheets(fods: string): Map<string, OfficeCell[][]> {
  const sheets = new Map<string, OfficeCell[][]>();
  for (const [, name = '', body = ''] of fods.matchAll(
    /<table:table table:name="([^"]+)"[^>]*>(.*?)<\/table:table>/gs,
  )) {
    const rows = [...body.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
        ([, attributes = '', inner = '']) => {
          const repeated = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
          const type = /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? '';
          const value = /office:value="([^"]*)"/.exec(attributes)?.[1] ?? textOf(inner);
          return Array.from({ length: Math.min(repeated, 200) }, () => ({ type, value }));
        },
      ),
    );
    sheets.set(name, rows);
  }
  return sheets;
}

const textOf = (cell: string): string =>
  [...cell.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)].map(([, line = '']) => line.replace(/<[^>]*>/g, '')).join('\n');

const hostile = withHostileLabels(readReference('full-a'));

describe.skipIf(!hasOffice)('in LibreOffice', { timeout: 120_000 }, () => {
  test('the workbook has five sheets with typed cells, and no formula', async () => {
    const { content, name } = await makeFile(requestOf('workbook', hostile));
    expect(name).toBe('beurtwijzer-2026-11-21.xlsx');
    const fods = openInOffice([save('boek.xlsx', content)])[0]!;
    expect(fods).not.toContain('table:formula');
    const sheets = readSheets(fods);
    expect([...sheets.keys()]).toEqual(['overzicht', 'leerlingen', 'vergelijkingen', 'momenten', 'codeboek']);
    const [head = [], ...rows] = sheets.get('momenten')!;
    expect(head.slice(0, interactionHeaders.length).map(({ value }) => value)).toEqual([...interactionHeaders]);
    const moments = hostile.observations[0]!.interactions.toSorted((a, b) => a.atMs - b.atMs);
    const filled = rows.filter(([first]) => first?.type === 'string');
    expect(filled).toHaveLength(moments.length);
    const time = interactionHeaders.indexOf('tijd_s');
    expect(filled.map((row) => [row[time]?.type, Number(row[time]?.value)])).toEqual(
      moments.map(({ atMs }) => ['float', atMs / 1000]),
    );
    const names = sheets
      .get('leerlingen')!
      .slice(1)
      .map(([first]) => first);
    expect(names.filter((cell) => cell?.value === '=1+1' || cell?.value === '-5').map((cell) => cell?.type)).toEqual([
      'string',
      'string',
    ]);
  });

  test('the tables as CSV have numbers that are numbers', async () => {
    const formats = ['moments', 'pupils', 'comparisons'] as const;
    const files = await Promise.all(formats.map((format) => makeFile(requestOf(format, hostile))));
    const opened = openInOffice(
      files.map(({ name, content }) => save(name, content)),
      dutchCsv,
    );
    for (const [place, fods] of opened.entries()) {
      const format = formats[place]!;
      expect(fods).not.toContain('table:formula');
      const text = files[place]!.content as string;
      const written = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data;
      const [rows = []] = readSheets(fods).values();
      const numeric = /^-?\d+(?:,\d+)?(?:e-?\d+)?$/;
      let numbers = 0;
      for (const [index, row] of written.slice(1, -1).entries()) {
        for (const [column, cell] of row.entries()) {
          if (!numeric.test(cell)) continue;
          numbers++;
          expect(rows[index + 1]?.[column], `${format} ${index} ${column} ${cell}`).toMatchObject({ type: 'float' });
        }
      }
      expect(numbers).toBeGreaterThan(50);
    }
  });
});

describe.skipIf(!hasXmllint || !existsSync(schema))('by the schema of ELAN', () => {
  test.each(['full-a', 'edges-a', 'tap-feedback-a', 'syn-large-a', 'full-watched-a'])('%s is valid', async (name) => {
    const { content } = await makeFile(requestOf('elan', withHostileLabels(readReference(name))));
    const path = save(`${name}.eaf`, content);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, path], { encoding: 'utf8' });
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  });
});

test('every lesson has an ELAN file of its own, in one zip', async () => {
  const { content, name } = await makeFile(requestOf('elan', readReference('full-three-lessons-a')));
  expect(name).toBe('beurtwijzer-2026-11-21.zip');
  const files = unzipSync(content as Uint8Array);
  expect(Object.keys(files)).toEqual([1, 2, 3].map((number) => `beurtwijzer-2026-11-21-${number}.eaf`));
  expect(strFromU8(files['beurtwijzer-2026-11-21-2.eaf']!)).toContain('FORMAT="3.0"');
});

test.each(exportFormats)('%s holds no name unless asked for', async (format) => {
  const content = readReference('full-a');
  const [schoolClass] = content.classes;
  const pupils = schoolClass!.pupils.map((pupil, index) => ({
    ...pupil,
    label: `Wilhelmina${'abcdefghijklmnopqrstuvwxyz'[index]}`,
  }));
  const [observation] = content.observations;
  const named = {
    classes: [{ ...schoolClass!, pupils }],
    observations: [
      { ...observation!, title: 'Les met Wilhelminab', film: { name: 'wilhelminac.mp4', size: 1, offsetMs: 2000 } },
    ],
  };
  const textOf = async (names: 'full' | 'initials' | 'numbers') => {
    const { content: made } = await makeFile(requestOf(format, named, { names }));
    return typeof made === 'string'
      ? made
      : Object.values(unzipSync(made))
          .map((file) => strFromU8(file))
          .join('');
  };
  // A comparison is of groups.
  if (format !== 'comparisons') expect(await textOf('full')).toMatch(/wilhelmina/i);
  expect(await textOf('initials')).not.toMatch(/wilhelmina/i);
  expect(await textOf('numbers')).not.toMatch(/wilhelmina/i);
});

/** What XML has no place for. */
const forbidden = ['\u0000', '\u0008', '\u000B', '\uFFFE', '\uFFFF'];

test.each(exportFormats)(
  '%s survives half of a pair of code units, and signs that no file may hold',
  async (format) => {
    const broken = 'Zo\uD83D \uDE00ë\u0000\u0008\u000B\uFFFE\uFFFF';
    const content = readReference('full-a');
    const [schoolClass, observation] = [content.classes[0]!, content.observations[0]!];
    const spoiled = {
      classes: [
        {
          ...schoolClass,
          name: broken,
          groupings: schoolClass.groupings.map((one) => ({
            ...one,
            name: `${broken}${one.id}`,
            values: one.values.map((value) => ({ ...value, name: `${broken}${value.id}` })),
          })),
          pupils: schoolClass.pupils.map((pupil, index) => ({ ...pupil, label: `${broken}${index}` })),
        },
      ],
      observations: [
        {
          ...observation,
          title: broken,
          observer: broken,
          film: { name: `${broken}.mp4`, size: 1, offsetMs: 2000 },
          interactions: observation.interactions.map((moment) => ({ ...moment, text: broken, quote: broken })),
        },
      ],
    } as unknown as typeof content;
    const { content: made } = await makeFile(requestOf(format, spoiled, { withGroups: true }));
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    const files = format === 'workbook' ? Object.values(unzipSync(bytes)) : [bytes];
    for (const file of files) {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
      expect(text.length).toBeGreaterThan(100);
      if (/^\ufeff?<\?xml/.test(text)) expect(forbidden.filter((sign) => text.includes(sign))).toEqual([]);
    }
    const name = format === 'borisEvents' || format === 'equip' ? 'x.csv' : 'x';
    if (['exchange', 'borisProject', 'elan', 'equip'].includes(format)) {
      expect(await readIncoming(new Uint8Array(bytes).buffer, name)).toMatchObject({ reading: { type: 'ok' } });
    }
  },
);

test('an inschatting that is closed is in no table', async () => {
  const content = readReference('full-a');
  const classes = content.classes.map((one) => ({
    ...one,
    groupings: [
      { id: 'expectation', name: 'Inschatting', sealed: true, values: [{ id: 'low', name: 'minder ver' }] },
      ...one.groupings.filter(({ id }) => id !== 'expectation'),
    ],
    pupils: one.pupils.map((pupil) => ({ ...pupil, groups: { ...pupil.groups, expectation: 'low' } })),
  })) as unknown as typeof content.classes;
  for (const format of exportFormats) {
    const { content: made } = await makeFile(requestOf(format, { ...content, classes }, { isOpened: false }));
    const text =
      typeof made === 'string'
        ? made
        : Object.values(unzipSync(made))
            .map((file) => strFromU8(file))
            .join('');
    // The exchange file names the values, and who is in none of them.
    if (format !== 'exchange') expect(text, format).not.toContain('minder ver');
    else expect(text).not.toContain('"expectation": "low"');
  }
});
