// The gates that other programs keep: each is asked how much it examined, since an empty run ends with success too.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLane } from './core-without-dom.mjs';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Runs the program of an installed package with this Node, inside a project.
 * @param {string} root
 * @param {string} script path inside node_modules
 * @param {readonly string[]} args
 */
function runPackage(root, script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(packages, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 240_000,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { isPassed: status === 0, stdout, text: `${stdout}\n${stderr}`.trim() };
}

/**
 * @param {{ isPassed: boolean, text: string }} result
 * @param {RegExp} count finds how much was examined, in its first group
 * @returns {import('./gate.mjs').GateResult}
 */
function readResult({ isPassed, text }, count) {
  return { examined: Number(count.exec(text)?.[1] ?? 0), problems: isPassed ? [] : [text || 'ended without a word'] };
}

/** @type {(root: string) => import('./gate.mjs').GateResult} */
export const checkFormat = (root) =>
  readResult(
    runPackage(root, '@biomejs/biome/bin/biome', ['format', '--max-diagnostics=50', '.']),
    /Checked (\d+) files?/,
  );

/** @type {(root: string) => import('./gate.mjs').GateResult} */
export const checkLint = (root) =>
  readResult(
    runPackage(root, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '-f', 'default']),
    /on (\d+) files?/,
  );

/** @type {(root: string) => import('./gate.mjs').GateResult} */
export function checkTypes(root) {
  /** @type {string[]} */
  const lanes = readLane(root).projectReferences?.map(({ path }) => path) ?? [];
  const counts = lanes.map((lane) => ({ lane, files: readLane(lane).fileNames.length }));
  const empty = counts.filter(({ files }) => files === 0).map(({ lane }) => `${lane}: a type lane without files`);
  const { isPassed, text } = runPackage(root, 'typescript/bin/tsc', ['--build', '--pretty', 'false']);
  return {
    examined: counts.reduce((sum, { files }) => sum + files, 0),
    problems: [...empty, ...(isPassed ? [] : [text])],
  };
}

/** @type {(root: string) => import('./gate.mjs').GateResult} */
export function checkImports(root) {
  const folders = ['src', 'test', 'tools', 'vite.config.ts'];
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, text } = runPackage(root, 'dependency-cruiser/bin/dependency-cruise.mjs', args);
  if (!stdout.trimStart().startsWith('{')) return { examined: 0, problems: [text] };
  /** @type {{ modules: { source: string }[], summary: { violations: { rule: { name: string }, from: string, to: string }[] } }} */
  const { modules, summary } = JSON.parse(stdout);
  return {
    // Packages and addresses that are only pointed at were not cruised.
    examined: modules.filter(({ source }) => source.startsWith('src/')).length,
    problems: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

/** @type {(root: string) => import('./gate.mjs').GateResult} */
export function checkDeadCode(root) {
  const args = [
    '--no-config-hints',
    '--no-progress',
    '--no-exit-code',
    '--reporter',
    './tools/gates/knip-reporter.mjs',
  ];
  const { stdout, text } = runPackage(root, 'knip/bin/knip.js', args);
  const json = stdout.split('\n').find((line) => line.startsWith('{"examined"'));
  return json === undefined ? { examined: 0, problems: [text] } : JSON.parse(json);
}

/**
 * Reads what `vite build` left: run after it.
 * @type {(root: string) => import('./gate.mjs').GateResult}
 */
export function checkSize(root) {
  const { isPassed, stdout, text } = runPackage(root, 'size-limit/bin.js', ['--json']);
  if (!stdout.trimStart().startsWith('[')) return { examined: 0, problems: [text] };
  /** @type {{ name: string, size: number, sizeLimit: number, passed: boolean }[]} */
  const budgets = JSON.parse(stdout);
  const broken = budgets
    .filter(({ passed, size }) => !passed || size === 0)
    .map(
      ({ name, size, sizeLimit }) =>
        `${name}: ${(size / 1000).toFixed(1)} kB, budget ${(sizeLimit / 1000).toFixed(1)} kB`,
    );
  return { examined: budgets.length, problems: broken.length === 0 && !isPassed ? [text] : broken };
}
