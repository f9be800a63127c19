import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAnalyse } from '../../tools/analyse-command';
import { compareValues } from '../core/compare-values';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';

const root = join(import.meta.dirname, '../..');
const fileOf = (name: string) => join(root, 'test/reference', `${name}.exchange.json`);

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process; `files` stand in for the disk. */
async function run(args: readonly string[], files: Readonly<Record<string, unknown>> = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await runAnalyse(args, {
    readFile: async (path) => {
      if (path in files) return typeof files[path] === 'string' ? files[path] : JSON.stringify(files[path]);
      return readFileSync(path, 'utf8');
    },
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}

interface Printed {
  readonly class: { readonly observations: number; readonly exposureMs: number };
  readonly [key: string]: unknown;
}

async function print(...args: string[]): Promise<Printed> {
  const { code, stdout, stderr } = await run(args);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Printed;
}

describe('analyse', () => {
  it('prints one object with the keys of the specification', async () => {
    expect(Object.keys(await print(fileOf('full-a')))).toEqual([
      'class',
      'indicators',
      'profiles',
      'contrasts',
      'evenness',
      'warnings',
      'findings',
    ]);
  });

  it.each(ownLessons)(
    'prints the values of other software for $name, in full precision',
    async ({ file, input, expected }) => {
      const [first] = readContent(input).observations;
      const observers = expected.agreement ? ['--observation', first!.id] : [];
      const printed = await print(file, ...observers);
      const parts = { class: expected.class, indicators: expected.indicators, profiles: expected.profiles };
      const { compared, wrong } = compareValues(parts, printed, '', { compared: 0, wrong: [] });
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    },
  );

  it('sets evenness beside chance, and has nothing to set without turns', async () => {
    const { evenness } = await print(fileOf('syn-class30-a'));
    expect(Object.keys(evenness as object)).toEqual(['gini', 'lorenz', 'withoutTurn', 'withoutTurnChance', 'chance']);
    expect((await print(fileOf('syn-empty-a')))['evenness']).toEqual({
      gini: null,
      lorenz: null,
      withoutTurn: 10,
      withoutTurnChance: null,
      chance: null,
    });
  });

  it('takes all observations of a class, or those that were asked for', async () => {
    const file = fileOf('full-three-lessons-a');
    const all = await print(file);
    const two = await print(file, '--observation', 'o1', 'o3');
    const same = await print('--observation', 'o1', '--observation', 'o3', file, '--observation', 'o1');
    const second = await print(file, '--observation', 'o2');
    expect([all, two, second].map((printed) => printed.class.observations)).toEqual([3, 2, 1]);
    expect(two.class.exposureMs + second.class.exposureMs).toBe(all.class.exposureMs);
    expect(same).toEqual(two);
  });

  it('takes the places of the plan that held when the lesson was given, and none of a plan that does not hold', async () => {
    const file = JSON.parse(readFileSync(fileOf('full-a'), 'utf8')) as {
      classes: Record<string, unknown>[];
      observations: Record<string, unknown>[];
    };
    const { pupils } = readContent(JSON.stringify(file)).classes[0]!;
    const behind = Object.fromEntries(pupils.map(({ id }, index) => [id, { row: 4, column: index + 1 }]));
    const [schoolClass, observation] = [file.classes[0]!, file.observations[0]!];
    const seatingPlans = [{ until: '2999-01-01', seats: behind }];
    const moved = { ...file, classes: [{ ...schoolClass, seatingPlans }] };
    const doubted = { ...moved, observations: [{ ...observation, seatsHold: false }] };
    const frontRowIn = async (content: unknown) => {
      const { stdout } = await run(['x.json'], { 'x.json': content });
      return (JSON.parse(stdout) as { indicators: { id: string; class: number | null }[] }).indicators.find(
        ({ id }) => id === 'frontRow',
      )?.class;
    };
    expect(await frontRowIn(file)).toBeGreaterThan(0);
    expect([await frontRowIn(moved), await frontRowIn(doubted)]).toEqual([0, null]);
  });

  it('contrasts every pair of every grouping, those of one grouping, or one pair', async () => {
    const file = fileOf('full-a');
    const contrastsOf = async (...args: string[]) =>
      (await print(file, ...args))['contrasts'] as { grouping: string; a: string; b: string; p: number | null }[];
    const pairsOf = (contrasts: { grouping: string; a: string; b: string }[]) => [
      ...new Set(contrasts.map(({ grouping, a, b }) => `${grouping} ${a} ${b}`)),
    ];
    const all = await contrastsOf();
    expect(pairsOf(all)).toEqual([
      'expectation low middle',
      'expectation low high',
      'expectation middle high',
      'gender girl boy',
    ]);
    const expectation = await contrastsOf('--grouping', 'expectation');
    expect(expectation).toEqual(all.filter(({ grouping }) => grouping === 'expectation'));
    const one = await contrastsOf('--grouping', 'expectation', '--a', 'low', '--b', 'high');
    expect(one).toEqual(all.filter(({ a, b }) => a === 'low' && b === 'high'));
    expect(one).toHaveLength(29);
    const turned = await contrastsOf('--grouping', 'expectation', '--a', 'high', '--b', 'low');
    expect(turned.map(({ p }) => p)).toEqual(one.map(({ p }) => p));
  });

  it.each(ownLessons.filter(({ expected }) => expected.agreement))(
    'prints the agreement of two observers for $name, in any window',
    async ({ file, input, expected }) => {
      const [first, second] = readContent(input).observations.map(({ id }) => id);
      for (const [window, agreement] of Object.entries(expected.agreement!)) {
        const printed = await print(file, '--agree', first!, second!, '--window', String(Number(window) / 1000));
        const parts = { class: expected.class, agreement };
        expect(compareValues(parts, printed, '', { compared: 0, wrong: [] }).wrong).toEqual([]);
      }
      const usual = await print(file, '--agree', first!, second!);
      expect(
        compareValues(expected.agreement!['3000'], usual['agreement'], '', { compared: 0, wrong: [] }).wrong,
      ).toEqual([]);
      expect((await print(file, '--observation', first!))['agreement']).toBeUndefined();
    },
  );

  it('answers the same when run from a terminal', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/run-tool.mjs', 'tools/analyse.ts', 'tap-turns-a.exchange.json'],
      { cwd: root, env: { ...process.env, INIT_CWD: join(root, 'test/reference') }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    const { expected } = ownLessons.find(({ name }) => name === 'tap-turns-a')!;
    const { wrong } = compareValues({ class: expected.class }, JSON.parse(stdout), '', { compared: 0, wrong: [] });
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('analyse refuses, with a line on standard error, exit code 1 and nothing on standard output', () => {
  const pupil = { id: 'p1', label: 'a', groups: {} };
  const classes = [
    { id: 'c1', name: '6A', groupings: [], pupils: [pupil] },
    { id: 'c2', name: '6B', groupings: [], pupils: [{ ...pupil, id: 'p2' }] },
  ];
  const observation = {
    id: 'o1',
    classId: 'c1',
    title: 'Rekenen',
    source: 'live',
    startedAt: '2026-11-21T09:05:00.000Z',
    durationMs: 1000,
    observer: 'MV',
    focusQuestion: 'all',
    focusPupilIds: [],
    codebook: 'leidraad-1',
    interactions: [],
  };
  const head = { format: 'beurtwijzer', version: 1, exportedAt: '2026-11-21T10:00:00.000Z' };
  const files = {
    'two.json': { ...head, classes, observations: [observation, { ...observation, id: 'o2', classId: 'c2' }] },
    'none.json': { ...head, classes, observations: [] },
    'newer.json': { ...head, version: 2, classes: [], observations: [] },
    'wrong.json': { ...head, classes, observations: [{ ...observation, durationMs: -1 }] },
    'half.json': '{"format": "beurtwijzer", "version": 1, "clas',
  };
  const full = fileOf('full-a');

  it.each([
    [[], 'which file?'],
    [['missing.json'], 'cannot read missing.json'],
    [['half.json'], 'half.json: notJson'],
    [['newer.json'], 'newer.json: version: newerVersion'],
    [['wrong.json'], 'observations[0].durationMs'],
    [['two.json'], 'different classes'],
    [['two.json', '--observation', 'o1', 'o2'], 'different classes'],
    [['none.json'], 'no observations'],
    [['two.json', 'none.json'], 'one file at a time'],
    [['two.json', '--observation', 'o9'], 'no observation o9'],
    [['two.json', '--observation'], '--observation needs a value'],
    [['two.json', '--verbose'], 'unknown option --verbose'],
    [[full, '--grouping', 'height'], 'no grouping height'],
    [[full, '--grouping', 'gender', '--grouping', 'gender'], 'twice'],
    [[full, '--grouping', 'gender', '--a', 'girl'], '--a and --b go together'],
    [[full, '--grouping', 'gender', '--b', 'girl'], '--a and --b go together'],
    [[full, '--grouping', 'gender', '--a', 'girl', '--b', 'dog'], 'no value dog'],
    [[full, '--grouping', 'gender', '--a', 'girl', '--b', 'girl'], 'the same group'],
    [[full, '--a', 'girl', '--b', 'boy'], 'need --grouping'],
    [['two.json', '--agree', 'o1'], '--agree needs a value'],
    [['two.json', '--agree', 'o1', 'o9'], 'no observation o9'],
    [['two.json', '--agree', 'o1', 'o2'], 'different classes'],
    [[full, '--window', '3'], '--window needs --agree'],
    [[full, '--agree', 'o1', 'o1', '--window', '0.5'], '--window is 1 to 10 seconds'],
    [[full, '--agree', 'o1', 'o1', '--window', '11'], '--window is 1 to 10 seconds'],
    [[full, '--agree', 'o1', 'o1', '--window', '2.0005'], '--window is 1 to 10 seconds'],
    [[full, '--agree', 'o1', 'o1', '--window', 'long'], '--window is 1 to 10 seconds'],
  ])('%j: %s', async (args, message) => {
    const { code, stdout, stderr } = await run(args, files);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('but takes one class of two when its observation is named', async () => {
    const { code, stdout } = await run(['two.json', '--observation', 'o2'], files);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ class: { id: 'c2', pupils: 1 } });
  });
});
