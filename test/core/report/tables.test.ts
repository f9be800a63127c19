import { describe, expect, test } from 'vitest';
import { compareClass } from '../../../src/core/profile/class-comparison';
import { withShownGroupings } from '../../../src/core/record/shown-groupings';
import { comparisonHeaders, comparisonTable } from '../../../src/core/report/comparison-rows';
import { equipHeaders, equipTable } from '../../../src/core/report/equip-table';
import { codebookTable, overviewTable } from '../../../src/core/report/key-value-rows';
import { pupilTable } from '../../../src/core/report/pupil-rows';
import { distinguish, headerIn } from '../../../src/core/report/table';
import { indicatorNames } from '../../../src/ui/messages/indicators';
import { wordMessages } from '../../../src/ui/messages/comparison';
import { readContent } from '../read-content';
import { ownLessons } from '../reference-lessons';

const reference = ownLessons.find(({ name }) => name === 'full-a')!;
const content = readContent(reference.input);
const schoolClass = withShownGroupings(content.classes[0]!, true);
const [observation] = content.observations;
const comparison = compareClass(schoolClass, content.observations);
const asIs = (text: string): string => text;

describe('leerlingen', () => {
  const { headers, rows } = pupilTable(schoolClass, comparison.analysis, 'full', asIs);

  test('has the columns of the specification', () => {
    expect(headers.slice(0, 3)).toEqual(['leerling', 'rij', 'kolom']);
    const present = headers.indexOf('aanwezig_min');
    expect(headers.slice(3, present)).toEqual(schoolClass.groupings.map(({ name }) => name));
    expect(headers.slice(present + 1, present + 4)).toEqual(['turnRate_teller', 'turnRate_noemer', 'turnRate_waarde']);
    expect(headers.at(-1)).toBe('frontRow_waarde');
  });

  test('says what other software counted', () => {
    expect(rows).toHaveLength(schoolClass.pupils.length);
    const column = headers.indexOf('turnRate_teller');
    for (const { pupilId, indicators } of reference.expected.profiles) {
      const { label } = schoolClass.pupils.find(({ id }) => id === pupilId)!;
      const { y, n } = indicators['turnRate'] as { y: number; n: number };
      const row = rows.find(([called]) => called === label)!;
      expect(row[column]).toBe(y);
      expect(row[column + 1]).toBeCloseTo(n, 9);
    }
  });

  test('leaves empty what was not watched, and never writes a nought for it', () => {
    const none = compareClass(schoolClass, [{ ...observation!, watched: [{ row: 'turn' }] }]);
    const table = pupilTable(schoolClass, none.analysis, 'full', asIs);
    const column = table.headers.indexOf('waitTime_teller');
    expect(new Set(table.rows.map((row) => row[column]))).toEqual(new Set([null]));
  });
});

test('vergelijkingen lists every pair and indicator in the order of the class', () => {
  const { headers, rows } = comparisonTable(schoolClass, comparison.contrasts, wordMessages, asIs);
  expect(headers).toEqual(comparisonHeaders);
  expect(rows).toHaveLength(comparison.contrasts.length);
  const closed = { ...schoolClass, groupings: [] };
  expect(comparisonTable(closed, comparison.contrasts, wordMessages, asIs).rows).toEqual([]);
});

test('overzicht and codeboek are keys with their values', () => {
  const overview = { schoolClass, observations: content.observations, analysis: comparison.analysis };
  const { rows } = overviewTable({ ...overview, names: 'full', day: '2026-11-21' }, () => '2026-11-20', asIs);
  expect(rows).toContainEqual(['gemaakt_op', '2026-11-21']);
  expect(rows).toContainEqual(['leerlingen', schoolClass.pupils.length]);
  expect(rows.find(([key]) => key === observation!.id)?.[1]).toMatch(/^2026-11-20 · /);
  const keys = codebookTable(indicatorNames()).rows.map(([key]) => key);
  expect(keys).toEqual(expect.arrayContaining(['turnRate', 'turn', 'warmth = warm', 'fase = circle']));
});

test('contributions have the columns and values of EQUIP, and no letters that it cannot keep', () => {
  const pupils = schoolClass.pupils.map((pupil) => ({ ...pupil, label: `${pupil.label}.$x` }));
  const { headers, rows } = equipTable({ ...schoolClass, pupils }, content.observations, 'full', asIs);
  expect(headers).toEqual(equipHeaders);
  const known = observation!.interactions.filter(({ kind, pupilId }) => kind === 'turn' && pupilId);
  expect(rows).toHaveLength(known.length);
  expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['Less than 3 seconds', '3 or more seconds', 'N/A']));
  expect(rows.every(([name]) => !/[.$]/.test(String(name)))).toBe(true);
});

test('columns in English, and own names kept apart', () => {
  expect(['tijd_s', 'turnRate_waarde', 'groep', 'p'].map((header) => headerIn('english', header))).toEqual([
    'time_s',
    'turnRate_value',
    'groep',
    'p',
  ]);
  expect(headerIn('dutch', 'tijd_s')).toBe('tijd_s');
  expect(distinguish(['rij', 'a', 'a'], ['rij'])).toEqual(['rij (2)', 'a', 'a (2)']);
});
