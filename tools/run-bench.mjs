// `npm run bench`: builds, measures in a real browser, prints the tables and writes test/bench/results.json.
// `npm run bench -- offline-start` measures only what is named like that.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './find-browser.mjs';
import { installWhenNeeded } from './install.mjs';

/**
 * @typedef {{ what: string, measured: number, floor: number | null, unit: string, goal: string }} BenchRow
 * @typedef {{ title: string, rows: BenchRow[] }} BenchTable
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'bench');

/** @param {number} value */
const show = (value) => (Math.abs(value) < 100 ? value.toFixed(1) : value.toFixed(0));

/** @param {BenchTable} table */
function printTable({ title, rows }) {
  const cells = rows.map(({ what, measured, floor, unit, goal }) => [
    what,
    `${show(measured)} ${unit}`,
    floor === null ? '–' : `${show(floor)} ${unit}`,
    floor === null || floor === 0 ? '–' : (measured / floor).toFixed(2),
    goal,
  ]);
  const lines = [['what', 'measured', 'floor', 'ratio', 'goal'], ['---', '---:', '---:', '---:', '---'], ...cells];
  process.stdout.write(`\n${title}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`);
}

installWhenNeeded(root);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = requireBrowser();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'bench', ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CHROME_PATH: browser },
});

/** @type {BenchTable[]} */
const tables = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
for (const table of tables) printTable(table);
const version = spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
const machine = {
  system: `${platform()} ${release()}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  browser: version,
  node: process.versions.node,
};
process.stdout.write(
  `\n${new Date().toISOString().slice(0, 10)}, ${machine.cores} cores, ${machine.processor}, ${version}\n`,
);
if (tables.length === 0) process.stderr.write('nothing was measured\n');
else {
  const date = new Date().toISOString();
  const file = join(root, 'test', 'bench', 'results.json');
  /** @type {{ date: string, tables: (BenchTable & { date?: string })[] }} */
  const before = JSON.parse(readFileSync(file, 'utf8'));
  // What was not measured this time keeps what was found last, with the day of it.
  const titles = new Set(tables.map(({ title }) => title));
  const kept = before.tables
    .filter(({ title }) => !titles.has(title))
    .map((table) => ({ date: before.date, ...table }));
  const results = { date, machine, tables: [...tables.map((table) => ({ date, ...table })), ...kept] };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
process.exitCode = status === 0 && tables.length > 0 ? 0 : 1;
