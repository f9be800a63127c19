// Each gate says no to what it is there for, and to having looked at nothing.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { allGates } from '../../tools/gates/all-gates.mjs';
import { checkCoreWithoutDom } from '../../tools/gates/core-without-dom.mjs';
import { findFocusedTests } from '../../tools/gates/focused-tests.mjs';
import { judgeGate } from '../../tools/gates/gate.mjs';
import { checkLockfile } from '../../tools/gates/lockfile.mjs';
import { checkMeasureFiles } from '../../tools/gates/measure-files.mjs';
import { findUnusedMessages } from '../../tools/gates/messages.mjs';
import { findRegistryHosts } from '../../tools/gates/registry-hosts.mjs';
import {
  checkDeadCode,
  checkFormat,
  checkImports,
  checkLint,
  checkSize,
  checkTypes,
} from '../../tools/gates/tool-gates.mjs';
import { createProject, linkPackages, projectRoot } from './project-folder';

// Real linters and compilers are started here.
vi.setConfig({ testTimeout: 120_000 });

const baseConfig = readFileSync(join(projectRoot, 'tsconfig.json'), 'utf8');
const configOf = (lane: string): string => readFileSync(join(projectRoot, lane, 'tsconfig.json'), 'utf8');

/** A project with the real configuration of the given names and no source at all. */
function createBareProject(files: Readonly<Record<string, string>>, configs: readonly string[]): string {
  const root = createProject(files);
  for (const name of configs) cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  return root;
}

describe('the rule for all gates', () => {
  it('fails a gate that examined nothing, found something or broke down', async () => {
    const judge = (run: () => { examined: number; problems: string[] }) =>
      judgeGate({ name: 'g', what: 'files', run }, '.');
    expect(await judge(() => ({ examined: 0, problems: [] }))).toEqual({
      isPassed: false,
      text: 'FAILED g: examined no files',
    });
    expect((await judge(() => ({ examined: Number.NaN, problems: [] }))).isPassed).toBe(false);
    expect((await judge(() => ({ examined: 3, problems: ['a.ts: wrong'] }))).text).toContain('a.ts: wrong');
    const broken = await judge(() => {
      throw new Error('no such file');
    });
    expect(broken).toEqual({ isPassed: false, text: 'FAILED g: 1\n  no such file' });
    expect((await judge(() => ({ examined: 3, problems: [] }))).isPassed).toBe(true);
  });

  it('holds in an empty project for every gate', async () => {
    const root = createProject({});
    for (const gate of allGates) expect((await judgeGate(gate, root)).isPassed, gate.name).toBe(false);
  });
});

describe('tests-not-focused', () => {
  it('finds what runs alone or is left out, and lets skipIf pass', () => {
    const focused = [
      'test.on',
      'ly("a")\nit.sk',
      'ip("b")\ndescribe.to',
      'do("c")\nx',
      'it("d")\nit.skipIf(true)("e")',
    ];
    const root = createProject({ 'test/a.test.ts': focused.join('') });
    const { examined, problems } = findFocusedTests(root);
    expect(examined).toBe(1);
    expect(problems.map((problem) => problem.split(':')[1])).toEqual(['1', '2', '3', '4']);
  });
});

describe('measures', () => {
  it('asks each method for a test and a source', () => {
    const root = createProject({
      'src/core/measures/good.ts': '/**\n * Means.\n *\n * Source: W. G. Cochran (1977).\n */',
      'test/core/measures/good.test.ts': '',
      'src/core/measures/bare.ts': '// The source: my own head',
    });
    expect(checkMeasureFiles(root).problems).toEqual([
      'src/core/measures/bare.ts: has no test/core/measures/bare.test.ts',
      'src/core/measures/bare.ts: no comment with "Source: …"',
    ]);
  });
});

describe('lockfile', () => {
  it('finds an optional dependency that npm would skip in silence', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { '@tool/linux': '1', '@tool/mac': '1' } },
      'node_modules/@tool/linux': {},
      'node_modules/a/node_modules/b': { optionalDependencies: { '@tool/linux': '1', c: '1' } },
      'node_modules/a/node_modules/c': {},
    };
    const root = createProject({ 'package-lock.json': JSON.stringify({ packages }) });
    expect(checkLockfile(root)).toEqual({
      examined: 4,
      problems: ['node_modules/tool: @tool/mac is not in the lockfile'],
    });
  });
});

describe('registry-hosts', () => {
  it('finds a host in a test', () => {
    const host = ['registry', 'npmjs', 'org'].join('.');
    const root = createProject({ 'test/a.test.ts': `fetch('https://${host}/x')`, 'src/b.ts': 'export {};' });
    expect(findRegistryHosts(root)).toEqual({ examined: 2, problems: [`test/a.test.ts: names ${host}`] });
  });
});

describe('core-without-dom', () => {
  const files = {
    'tsconfig.json': baseConfig,
    'src/core/tsconfig.json': configOf('src/core'),
    'src/core/a.ts': 'export {};',
  };

  it('passes core as it is', () => {
    expect(checkCoreWithoutDom(createProject(files))).toEqual({ examined: 21, problems: [] });
  });

  it('sees that an import brings the types of the screen in', () => {
    const root = createProject({ ...files, 'src/core/a.ts': '/// <reference lib="dom" />\nexport {};' });
    const { problems } = checkCoreWithoutDom(root);
    expect(problems.some((problem) => problem.includes('can reach document'))).toBe(true);
    expect(problems.some((problem) => problem.includes('can reach HTMLElement'))).toBe(true);
    expect(problems.some((problem) => problem.includes('can reach process'))).toBe(false);
  });
});

describe('messages', () => {
  it('finds the words that no screen shows', () => {
    const root = createProject({
      'tsconfig.json': baseConfig,
      'src/tsconfig.json': configOf('src'),
      'src/ui/messages/nl.ts': `
        export const words = { shown: 'a', lost: 'b', taken: 'c', group: { one: 'd', two: 'e' }, deep: { used: 'f', lost: 'g' }, count: (n: number) => String(n), lostCount: () => '' } as const;
        export const byCode: Readonly<Record<string, string>> = { x: 'x', y: 'y' };
        export const lostTable: Readonly<Record<string, string>> = { z: 'z' };`,
      'src/ui/screen.ts': `
        import { byCode, words } from './messages/nl';
        const { taken: renamed } = words;
        export const show = (key: 'one' | 'two') => [words.shown, words.group[key], words.deep.used, words.count(2), renamed, byCode[key]];`,
    });
    const { examined, problems } = findUnusedMessages(root);
    expect(examined).toBe(11);
    expect(problems).toEqual([
      'words.lost is shown nowhere',
      'words.deep.lost is shown nowhere',
      'words.lostCount is shown nowhere',
      'lostTable is shown nowhere',
    ]);
  });
});

describe('types', () => {
  it('sees a wrong type, and a lane that lost its files', async () => {
    const lane = (name: string) =>
      JSON.stringify({ extends: '../tsconfig.json', compilerOptions: { outDir: `../out/${name}` }, include: ['.'] });
    const references = JSON.stringify({ ...readBase(), references: [{ path: 'one' }, { path: 'two' }] });
    const root = createProject({
      'tsconfig.json': references,
      'one/tsconfig.json': lane('one'),
      'one/a.ts': 'export const a: number = "text";',
      'two/tsconfig.json': lane('two'),
    });
    const { problems } = await checkTypes(root);
    expect(problems.join('\n')).toMatch(/two: a type lane without files/);
    expect(problems.join('\n')).toMatch(/one\/a\.ts.*TS2322/);
  });
});

describe('imports', () => {
  it('keeps the floors, the packages and the circles', async () => {
    const root = createBareProject(
      {
        'package.json': '{"type":"module"}',
        'src/core/a.ts': "import { b } from '../ui/b';\nexport const a = b;",
        'src/core/c.ts': "import type { D } from './d';\nexport type C = D;",
        'src/core/d.ts': "import type { C } from './c';\nexport type D = C;",
        'src/core/e.ts': "import { readFileSync } from 'node:fs';\nexport const e = readFileSync;",
        'src/state/f.ts': "import { g } from '../storage/g';\nexport const f = g;",
        'src/storage/g.ts': "import Dexie from 'dexie';\nexport const g = Dexie;",
        'src/ui/b.ts': "import Dexie from 'dexie';\nimport { h } from 'preact';\nexport const b = [Dexie, h];",
        'src/ui/z.ts':
          "import { create } from 'zustand';\nimport { chromium } from 'playwright-core';\nexport const z = [create, chromium];",
        'src/ui/lost.ts': "import { x } from './nowhere';\nexport const lost = x;",
        'src/helpers/x.ts': "import { g } from '../storage/g';\nexport const x = g;",
        'test/a.test.ts': "import '../src/core/a';",
        'tools/a.mjs': 'export {};',
        'vite.config.ts': 'export {};',
      },
      ['.dependency-cruiser.cjs', 'tsconfig.json'],
    );
    linkPackages(root);
    const { examined, problems } = await checkImports(root);
    expect(examined).toBeGreaterThan(8);
    const names = problems.map((problem) => problem.replace(/ → .*/, ''));
    for (const wanted of [
      'floor-core: src/core/a.ts',
      'no-circular: src/core/c.ts',
      'node-stays-out: src/core/e.ts',
      'floor-state: src/state/f.ts',
      'package-dexie: src/ui/b.ts',
      'zustand-vanilla-only: src/ui/z.ts',
      'package-unknown: src/ui/z.ts',
      'resolvable: src/ui/lost.ts',
      'floor-unknown: src/helpers/x.ts',
    ]) {
      expect(names, wanted).toContain(wanted);
    }
    expect(names.filter((name) => name.endsWith('src/storage/g.ts'))).toEqual([]);
  });
});

describe('lint', () => {
  it('knows the types: a save that nobody awaits, a switch that forgot a case, a clock in core', async () => {
    const root = createBareProject(
      {
        'src/core/a.ts': [
          'export async function save(): Promise<void> {}',
          'export function tap(): void {\n  save();\n}',
          "export function say(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}",
          'export const now = (): number => Date.now() + Math.random();',
          'export const loud = (): void => console.log(1);',
        ].join('\n'),
        'tsconfig.json':
          '{"compilerOptions":{"strict":true,"target":"ES2022","lib":["ES2023","DOM"]},"include":["src"]}',
      },
      ['.oxlintrc.json'],
    );
    const text = (await checkLint(root)).problems.join('\n');
    for (const rule of [
      'no-floating-promises',
      'switch-exhaustiveness-check',
      'no-restricted-globals',
      'no-restricted-properties',
      'no-console',
    ]) {
      expect(text).toContain(rule);
    }
  });
});

describe('format', () => {
  it('sees a file that the formatter would change', async () => {
    const root = createBareProject({ 'a.ts': 'export const a   = "x"' }, ['.biome.json']);
    expect((await checkFormat(root)).problems.join()).toContain('a.ts');
  });
});

describe('dead-code', () => {
  it('finds a file, an export and a package that nobody uses', async () => {
    const root = createBareProject(
      {
        'package.json': '{"name":"x","type":"module","dependencies":{"dexie":"1","preact":"1"}}',
        'src/main/index.tsx': "import { a } from './a';\nimport 'preact';\nexport {};\nvoid a;",
        'src/main/a.ts': 'export const a = 1;\nexport const b = 2;',
        'src/main/lost.ts': 'export const lost = 1;',
        'src/sw/service-worker.ts': 'export {};',
      },
      ['.knip.jsonc', 'tools/gates/knip-reporter.mjs'],
    );
    const { examined, problems } = await checkDeadCode(root);
    expect(examined).toBeGreaterThan(2);
    const text = problems.join('\n');
    expect(text).toContain('src/main/lost.ts: unused files');
    expect(text).toContain('src/main/a.ts: unused exports: b');
    expect(text).toContain('dexie');
    expect(text).not.toContain('unused dependencies: preact');
  });
});

describe('size', () => {
  const chunkOf = (name: string, module: string) => ({
    file: `assets/${name}.js`,
    isEntry: false,
    imports: [],
    dynamicImports: [],
    modules: [module],
  });
  const entry = { ...chunkOf('index', 'src/main/index.tsx'), isEntry: true };
  const disk = chunkOf('disk', 'src/storage/open-storage.ts');
  const observe = chunkOf('observe', 'src/ui/screens/observe/observe-screen.tsx');
  const build = (scriptOfTheScreen: string, chunks: readonly (typeof entry)[]) =>
    createBareProject(
      {
        'package.json': readFileSync(join(projectRoot, 'package.json'), 'utf8'),
        'dist/assets/index.js': 'export {};',
        'dist/assets/disk.js': 'export {};',
        'dist/assets/observe.js': scriptOfTheScreen,
        '.cache/build-report/dist.json': JSON.stringify(chunks),
      },
      ['.size-limit.mjs', 'tools/first-tap-files.mjs'],
    );

  it('measures the entry, the disk and the observation screen against the budget', async () => {
    const chunks = [entry, disk, observe];
    expect(await checkSize(build('export {};', chunks))).toEqual({ examined: 2, problems: [] });
    expect((await checkSize(build(randomText(300_000), chunks))).problems.join()).toContain('first tap');
  });

  it('fails when the build lacks what the first tap needs', async () => {
    const problemsOf = async (...chunks: (typeof entry)[]) =>
      (await checkSize(build('export {};', chunks))).problems.join();
    expect(await problemsOf(entry, disk)).toContain('observe-screen.tsx is not in the build');
    expect(await problemsOf(entry, observe)).toContain('open-storage.ts is not in the build');
  });
});

/** Text that hardly compresses, the same every time (a linear congruential generator). */
function randomText(length: number): string {
  let state = 1;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += String.fromCharCode(33 + ((state >> 16) % 90));
  }
  return text;
}

function readBase(): object {
  return { ...(JSON.parse(baseConfig) as object) };
}
