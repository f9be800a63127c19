// The gates that other programs keep: each is asked how much it examined, since an empty run ends with success too.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readLane } from './core-without-dom.mjs';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Runs the program of an installed package with this Node, inside a project.
 * @param {string} root
 * @param {string} script path inside node_modules
 * @param {readonly string[]} args
 */
async function runPackage(root, script, args) {
  const child = spawn(process.execPath, [join(packages, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 480_000,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const [stdout, stderr, status] = await Promise.all([readText(child.stdout), readText(child.stderr), ending(child)]);
  return { isPassed: status === 0, stdout, text: `${stdout}\n${stderr}`.trim() };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>} null when it was ended
 */
function ending(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/**
 * @param {{ isPassed: boolean, text: string }} result
 * @param {RegExp} count finds how much was examined, in its first group
 * @returns {import('./gate.mjs').GateResult}
 */
function readResult({ isPassed, text }, count) {
  return { examined: Number(count.exec(text)?.[1] ?? 0), problems: isPassed ? [] : [text || 'ended without a word'] };
}

/** @type {(root: string) => Promise<import('./gate.mjs').GateResult>} */
export const checkFormat = async (root) =>
  readResult(
    await runPackage(root, '@biomejs/biome/bin/biome', ['format', '--max-diagnostics=50', '.']),
    /Checked (\d+) files?/,
  );

/** @type {(root: string) => Promise<import('./gate.mjs').GateResult>} */
export const checkLint = async (root) =>
  readResult(
    await runPackage(root, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '-f', 'default']),
    /on (\d+) files?/,
  );

/** @type {(root: string) => Promise<import('./gate.mjs').GateResult>} */
export async function checkTypes(root) {
  /** @type {string[]} */
  const lanes = readLane(root).projectReferences?.map(({ path }) => path) ?? [];
  const counts = lanes.map((lane) => ({ lane, files: readLane(lane).fileNames.length }));
  const empty = counts.filter(({ files }) => files === 0).map(({ lane }) => `${lane}: a type lane without files`);
  const { isPassed, text } = await runPackage(root, 'typescript-native/bin/tsc', ['--build', '--pretty', 'false']);
  return {
    examined: counts.reduce((sum, { files }) => sum + files, 0),
    problems: [...empty, ...(isPassed ? [] : [text])],
  };
}

/** @type {(root: string) => Promise<import('./gate.mjs').GateResult>} */
export async function checkImports(root) {
  const folders = ['src', 'test', 'tools', 'vite.config.ts'];
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, text } = await runPackage(root, 'dependency-cruiser/bin/dependency-cruise.mjs', args);
  if (!stdout.trimStart().startsWith('{')) return { examined: 0, problems: [text] };
  /** @type {{ modules: { source: string }[], summary: { violations: { rule: { name: string }, from: string, to: string }[] } }} */
  const { modules, summary } = JSON.parse(stdout);
  return {
    // Packages and addresses that are only pointed at were not cruised.
    examined: modules.filter(({ source }) => source.startsWith('src/')).length,
    problems: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

/** @type {(root: string) => Promise<import('./gate.mjs').GateResult>} */
export async function checkDeadCode(root) {
  const args = [
    '--no-config-hints',
    '--no-progress',
    '--no-exit-code',
    '--reporter',
    './tools/gates/knip-reporter.mjs',
  ];
  const { stdout, text } = await runPackage(root, 'knip/bin/knip.js', args);
  const json = stdout.split('\n').find((line) => line.startsWith('{"examined"'));
  return json === undefined ? { examined: 0, problems: [text] } : JSON.parse(json);
}

/**
 * Reads what `vite build` left: run after it.
 * @type {(root: string) => Promise<import('./gate.mjs').GateResult>}
 */
export async function checkSize(root) {
  const { isPassed, stdout, text } = await runPackage(root, 'size-limit/bin.js', ['--json']);
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
