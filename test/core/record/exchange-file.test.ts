import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExchangeText } from '../../../src/core/record/exchange-file';
import { largestFileBytes } from '../../../src/core/record/exchange-format';
import type { ExchangeContent, ExchangeProblem } from '../../../src/core/record/exchange-content';
import { writeExchangeText } from '../../../src/core/record/exchange-text';

const exportedAt = '2026-11-21T10:00:00.000Z';
const fixture = readFileSync(new URL('../../fixtures/exchange-1.json', import.meta.url), 'utf8');

function contentOf(text: string): ExchangeContent {
  const reading = readExchangeText(text);
  if (reading.type === 'error') throw new Error(`${reading.problem.kind} at ${reading.problem.path}`);
  return reading.content;
}

function problemOf(text: string): ExchangeProblem | undefined {
  const reading = readExchangeText(text);
  return reading.type === 'error' ? reading.problem : undefined;
}

const lessons = '../shared/data/lessons';
const lessonFiles = existsSync(lessons) ? readdirSync(lessons).filter((name) => name.endsWith('.exchange.json')) : [];

describe('real and made-up lessons', () => {
  test.skipIf(lessonFiles.length === 0)('there are twenty-five', () => {
    expect(lessonFiles).toHaveLength(25);
  });

  test.each(lessonFiles)('%s is read whole and comes back the same', (name) => {
    const text = readFileSync(`${lessons}/${name}`, 'utf8');
    const content = contentOf(text);
    const source = JSON.parse(text) as { observations: { interactions: unknown[] }[] };
    expect(content.observations.map(({ interactions }) => interactions.length)).toEqual(
      source.observations.map(({ interactions }) => interactions.length),
    );
    expect(contentOf(writeExchangeText(content, 'full', exportedAt))).toEqual(content);
  });
});

describe('version 1, frozen', () => {
  const content = contentOf(fixture);
  const [first, second] = content.observations;

  test('comes back the same, key for key', () => {
    const written = writeExchangeText(content, 'full', exportedAt);
    expect(contentOf(written)).toEqual(content);
    expect(written).toBe(writeExchangeText(contentOf(written), 'full', exportedAt));
    const withDefaults = JSON.parse(fixture) as { classes: { pupils: object[] }[]; observations: object[] };
    Object.assign(withDefaults.classes[0]!.pupils[3]!, { groups: {} });
    const defaults = { title: '', source: 'import', observer: '', focusQuestion: 'all', focusPupilIds: [] };
    const lists = { codebook: 'leidraad-1', pauses: [], phases: [], presence: {}, interactions: [] };
    Object.assign(withDefaults.observations[1]!, defaults, lists);
    const { interactions } = withDefaults.observations[0] as { interactions: Record<string, unknown>[] };
    delete interactions[2]!['pupilId'];
    expect(JSON.parse(written)).toEqual(withDefaults);
  });

  test('keeps keys that are not known', () => {
    expect(content.extra).toEqual({ madeBy: { app: 'something later', colours: ['#fff'] } });
    expect(content.classes[0]?.extra).toEqual({ room: 12 });
    expect(content.classes[0]?.pupils[0]?.extra).toEqual({ glasses: true });
    expect(content.classes[0]?.groupings[0]?.subject).toBe('rekenen');
    expect(first?.film).toEqual({ name: 'les.mp4', size: 12, offsetMs: -40 });
    expect(first?.interactions[0]?.extra).toEqual({ mood: 'blij' });
    expect(first?.debrief?.extra).toEqual({ cheer: ['Bram'] });
  });

  test('nobody and null are the same; watched left out stays left out', () => {
    expect(first?.interactions[2]).toEqual({ id: 'i3', kind: 'turn', atMs: 5 });
    expect(second?.watched).toEqual([]);
    expect(contentOf(fixture.replace(', "watched": []', '')).observations[1]).not.toHaveProperty('watched');
  });

  test('a byte order mark is no part of the file', () => {
    expect(contentOf(`\ufeff${fixture}`)).toEqual(content);
  });
});

const minimal = (): Record<string, unknown> & { classes: never[]; observations: never[] } =>
  JSON.parse(`{
    "format": "beurtwijzer", "version": 1,
    "classes": [{ "id": "c1", "name": "6B", "groupings": [{ "id": "g", "name": "G", "values": [{ "id": "a", "name": "A" }] }],
      "pupils": [{ "id": "p1", "label": "Aylin" }, { "id": "p2", "label": "Bram" }] }],
    "observations": [{ "id": "o1", "classId": "c1", "startedAt": "2026-11-21", "durationMs": 1000,
      "focusPupilIds": ["p1"], "pauses": [{ "fromMs": 1, "toMs": 2 }], "phases": [{ "phase": "other", "fromMs": 0, "toMs": 9 }],
      "presence": { "p1": [{ "fromMs": 0, "toMs": 9 }] },
      "interactions": [{ "id": "i1", "pupilId": "p1", "kind": "turn", "atMs": 5 }, { "id": "i2", "kind": "support", "atMs": 5, "endMs": 5 }] }]
  }`) as never;

/** The minimal file with one place set (or taken out, with undefined). */
function withValue(path: (string | number)[], value: unknown): string {
  const document = minimal();
  let node = document as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete node[last];
  else node[last] = value;
  return JSON.stringify(document, (_, item: unknown) => (item === infinite ? '1e999' : item)).replaceAll(
    '"1e999"',
    '1e999',
  );
}
const infinite = Symbol('a number beyond all numbers').toString();

describe('what is refused', () => {
  const o = ['observations', 0];
  const i = [...o, 'interactions', 0];

  test('the minimal file is not', () => {
    expect(problemOf(JSON.stringify(minimal()))).toBeUndefined();
  });

  test.each<[string, (string | number)[], unknown, ExchangeProblem['kind'], string?]>([
    ['another format', ['format'], 'boris', 'otherFormat'],
    ['no format', ['format'], undefined, 'otherFormat'],
    ['a newer version', ['version'], 2, 'newerVersion'],
    ['version 1.5', ['version'], 1.5, 'newerVersion'],
    ['version 0', ['version'], 0, 'wrongValue'],
    ['version as text', ['version'], '1', 'wrongValue'],
    ['no classes', ['classes'], undefined, 'wrongValue'],
    ['observations that are no list', ['observations'], {}, 'wrongValue'],
    ['a style of names that is not known', ['names'], 'secret', 'wrongValue'],
    ['a pupil that the class lacks', [...i, 'pupilId'], 'p9', 'unknownPupil'],
    ['in the focus', [...o, 'focusPupilIds', 0], 'p9', 'unknownPupil'],
    ['in the presence', [...o, 'presence', 'p9'], [], 'unknownPupil'],
    [
      'at the instruction table',
      [...o, 'phases', 0, 'pupilIds'],
      ['p2', 'p9'],
      'unknownPupil',
      'observations[0].phases[0].pupilIds[1]',
    ],
    [
      'in the prediction',
      [...o, 'prediction'],
      { fewTurns: ['p9'] },
      'unknownPupil',
      'observations[0].prediction.fewTurns[0]',
    ],
    ['a class that is not there', [...o, 'classId'], 'c9', 'unknownClass'],
    ['a negative time', [...i, 'atMs'], -1, 'wrongValue'],
    ['half a millisecond', [...i, 'waitMs'], 0.5, 'wrongValue'],
    ['an infinite time', [...i, 'atMs'], infinite, 'wrongValue'],
    ['a time as text', [...i, 'thinkMs'], '5', 'wrongValue'],
    ['a time that is null', [...i, 'answerMs'], null, 'wrongValue'],
    ['a moment without time', [...i, 'atMs'], undefined, 'wrongValue'],
    ['an end before the start', [...o, 'interactions', 1, 'endMs'], 4, 'endBeforeStart'],
    ['a pause that runs back', [...o, 'pauses', 0, 'toMs'], 0, 'endBeforeStart'],
    ['a phase that runs back', [...o, 'phases', 0, 'fromMs'], 10, 'endBeforeStart', 'observations[0].phases[0].toMs'],
    [
      'presence that runs back',
      [...o, 'presence', 'p1', 0, 'fromMs'],
      10,
      'endBeforeStart',
      'observations[0].presence.p1[0].toMs',
    ],
    [
      'watching that runs back',
      [...o, 'watched'],
      [{ row: 'turn', fromMs: 2, toMs: 1 }],
      'endBeforeStart',
      'observations[0].watched[0].toMs',
    ],
    ['no length', [...o, 'durationMs'], undefined, 'wrongValue'],
    ['an infinite length', [...o, 'durationMs'], infinite, 'wrongValue'],
    ['no start', [...o, 'startedAt'], undefined, 'wrongValue'],
    ['a start that is no date', [...o, 'startedAt'], '2026-02-30', 'wrongValue'],
    ['a pupil twice', ['classes', 0, 'pupils', 1, 'id'], 'p1', 'duplicateId'],
    [
      'a grouping twice',
      ['classes', 0, 'groupings', 1],
      { id: 'g', name: '', values: [] },
      'duplicateId',
      'classes[0].groupings[1].id',
    ],
    [
      'a group value twice',
      ['classes', 0, 'groupings', 0, 'values', 1],
      { id: 'a', name: '' },
      'duplicateId',
      'classes[0].groupings[0].values[1].id',
    ],
    ['a moment twice', [...o, 'interactions', 1, 'id'], 'i1', 'duplicateId'],
    ['a class twice', ['classes', 1], { id: 'c1', name: '', pupils: [] }, 'duplicateId', 'classes[1].id'],
    ['an unknown kind', [...i, 'kind'], 'dance', 'unknownCode'],
    ['a kind that is no text', [...i, 'kind'], 3, 'wrongValue'],
    ['an unknown value', [...i, 'warmth'], 'lukewarm', 'unknownCode'],
    [
      'an unknown value of feedback',
      [...i, 'feedback'],
      [{ tone: 'neutral' }, { focus: 'x' }],
      'unknownCode',
      'observations[0].interactions[0].feedback[1].focus',
    ],
    ['an unknown phase', [...o, 'phases', 0, 'phase'], 'gym', 'unknownCode'],
    ['an unknown row', [...o, 'watched'], [{ row: 'mood' }], 'unknownCode', 'observations[0].watched[0].row'],
    ['an unknown origin', [...i, 'origin'], { atMs: 'guess' }, 'wrongValue'],
    ['another codebook', [...o, 'codebook'], 'mine-3', 'unknownCode'],
    ['an id that is a number', [...i, 'id'], 7, 'wrongValue'],
    ['an id that every object has', ['classes', 0, 'pupils', 1, 'id'], 'toString', 'wrongValue'],
    ['a pupil without label', ['classes', 0, 'pupils', 0, 'label'], undefined, 'wrongValue'],
    [
      'a seat in row 0',
      ['classes', 0, 'pupils', 0, 'seat'],
      { row: 0, column: 1 },
      'wrongValue',
      'classes[0].pupils[0].seat.row',
    ],
    [
      'a group that is a number',
      ['classes', 0, 'pupils', 0, 'groups'],
      { g: 1 },
      'wrongValue',
      'classes[0].pupils[0].groups.g',
    ],
    [
      '13 groups',
      ['classes', 0, 'groupings', 0, 'values'],
      Array.from({ length: 13 }, (_, n) => ({ id: `v${n}`, name: '' })),
      'tooLarge',
    ],
    ['a debrief that is a list', [...o, 'debrief'], [], 'wrongValue'],
    [
      'a forbidden key deep in what is not known',
      ['later'],
      [{ constructor: 1 }],
      'forbiddenKey',
      'later[0].constructor',
    ],
    [
      'a strange key, so that it can be found',
      [...o, 'presence', 'p 9'],
      [],
      'unknownPupil',
      'observations[0].presence["p 9"]',
    ],
  ])('%s', (_, path, value, kind, place) => {
    const spelled = path.reduce<string>(
      (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
      '',
    );
    expect(problemOf(withValue(path, value))).toEqual({ kind, path: place ?? spelled });
  });

  test('an observation twice, and a pupil of another class', () => {
    const document = minimal() as unknown as { classes: object[]; observations: object[] };
    const again = { ...document, observations: [...document.observations, ...document.observations] };
    expect(problemOf(JSON.stringify(again))).toEqual({ kind: 'duplicateId', path: 'observations[1].id' });
    const other = { id: 'c2', name: '', pupils: [{ id: 'q1', label: 'Q' }] };
    const text = withValue(['observations', 0, 'interactions', 0, 'pupilId'], 'q1').replace(
      '"classes":[',
      `"classes":[${JSON.stringify(other)},`,
    );
    expect(problemOf(text)).toEqual({ kind: 'unknownPupil', path: 'observations[0].interactions[0].pupilId' });
  });

  test('of several wrong values the first of the document is named', () => {
    const wrong = (keys: string): string =>
      `{"format":"beurtwijzer","version":1,"classes":[{"id":"c1","name":"","pupils":[]}],"observations":[{"id":"o1",${keys}}]}`;
    const late = '"startedAt":"never","durationMs":1';
    const early = '"interactions":[{"id":"i1","kind":"turn","atMs":1,"pupilId":"p9","answer":"x"}]';
    const place = (text: string): string | undefined => problemOf(text)?.path;
    expect(place(wrong(`"classId":"c1",${early},${late}`))).toBe('observations[0].interactions[0].pupilId');
    expect(place(wrong(`"classId":"c1",${late},${early}`))).toBe('observations[0].startedAt');
    expect(place(wrong(`${late},"classId":"c1"`))).toBe('observations[0].startedAt');
    expect(place(wrong(`"classId":"c9",${late}`))).toBe('observations[0].classId');
  });

  test('observations may stand before the classes they refer to', () => {
    const { format, version, classes, observations } = minimal();
    expect(problemOf(JSON.stringify({ observations, format, version, classes }))).toBeUndefined();
  });
});

describe('files made to hurt end within a second', () => {
  const filled = (keys: string): string =>
    `{"format":"beurtwijzer","version":1,"classes":[{"id":"c1","name":"","pupils":[{"id":"p1","label":"A"}]}],
      "observations":[{"id":"o1","classId":"c1","startedAt":"2026-11-21","durationMs":1${keys}}]}`;
  const million = `${'1,'.repeat(999_999)}1`;

  test.each<[string, () => string, ExchangeProblem | undefined]>([
    ['nothing', () => '', { kind: 'notJson', path: '' }],
    ['a list', () => '[]', { kind: 'otherFormat', path: '' }],
    ['null', () => 'null', { kind: 'otherFormat', path: '' }],
    ['NaN', () => filled(',"x":NaN'), { kind: 'notJson', path: '' }],
    ['cut off', () => fixture.slice(0, 3000), { kind: 'notJson', path: '' }],
    [
      '__proto__',
      () => filled(',"x":{"__proto__":{"admin":true}}'),
      { kind: 'forbiddenKey', path: 'observations[0].x.__proto__' },
    ],
    [
      '21 deep',
      () => `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`,
      { kind: 'tooDeep', path: Array(20).fill('a').join('.') },
    ],
    ['a million deep', () => '['.repeat(1_000_000) + ']'.repeat(1_000_000), { kind: 'tooDeep', path: '' }],
    [
      'a million moments',
      () => filled(`,"interactions":[${million}]`),
      { kind: 'tooLarge', path: 'observations[0].interactions' },
    ],
    ['a million pauses', () => filled(`,"pauses":[${million}]`), { kind: 'tooLarge', path: 'observations[0].pauses' }],
    [
      'a million focus pupils',
      () => filled(`,"focusPupilIds":[${million}]`),
      { kind: 'tooLarge', path: 'observations[0].focusPupilIds' },
    ],
    ['a million of what is not known', () => filled(`,"x":[${million}]`), undefined],
    [
      'a million keys',
      () => filled(`,"presence":{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
      { kind: 'tooLarge', path: '' },
    ],
    ['quotes and backslashes', () => filled(`,"x":"${'\\\\\\"'.repeat(1_000_000)}"`), undefined],
    ['over 50 MB', () => ' '.repeat(largestFileBytes + 1), { kind: 'tooLarge', path: '' }],
  ])('%s', (_, make, problem) => {
    const text = make();
    // Time of the processor, not of the clock: other tests run beside this one.
    const start = process.cpuUsage();
    expect(problemOf(text)).toEqual(problem);
    const used = process.cpuUsage(start);
    expect((used.user + used.system) / 1000).toBeLessThan(1000);
  });

  test('20 levels are allowed', () => {
    const deep = `${'['.repeat(17)}${']'.repeat(17)}`;
    expect(problemOf(filled(`,"x":${deep}`))).toBeUndefined();
    expect(problemOf(filled(`,"x":[${deep}]`))?.kind).toBe('tooDeep');
  });

  test('a file cut off anywhere is refused', () => {
    for (let length = 0; length < fixture.trimEnd().length; length += 7) {
      expect(problemOf(fixture.slice(0, length))).toEqual({ kind: 'notJson', path: '' });
    }
  });
});
