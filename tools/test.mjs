// `npm test`: install, find a browser, run every gate and every suite, end with one line over all of them.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './find-browser.mjs';
import { listFiles } from './gates/source-files.mjs';
import { installWhenNeeded } from './install.mjs';
import { readTotals, sayTotals } from './totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCi = Boolean(process.env['CI']);
const isWhole = isCi || process.argv.includes('--all');
/** The whole run takes some ten minutes on a quiet machine; a suite that hangs is ended, and has failed. */
const suiteLimitMs = 40 * 60_000;
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const zones = ['America/Los_Angeles', 'Asia/Tokyo'];

/**
 * @param {string} name
 * @param {readonly string[]} args for Node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('./totals.mjs').Totals>}
 */
async function runSuite(name, args, env = {}) {
  process.stdout.write(`\n— ${name}\n`);
  const file = join(root, '.cache', 'totals', `${name.replaceAll(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  const startedAt = Date.now();
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, TOTALS_FILE: file },
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), suiteLimitMs);
    child.on('error', () => resolve(1));
    child.on('close', (status) => {
      clearTimeout(limit);
      resolve(status ?? 1);
    });
  });
  const totals = readTotals(file, code === 0);
  process.stdout.write(`${name}: ${sayTotals([totals])} in ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
  return totals;
}

/**
 * Unit tests whose result may hang on the time zone: those that, or whose source, deal with dates.
 * @returns {string[]}
 */
function listDateTests() {
  const aboutDates = /\bDate\b|\bIntl\b|date-fns|format(?:Day|TimeOfDay)/;
  // The same in every zone.
  const universal = /\bDate\.(?:UTC|now|parse)\b|new Date\([^;]*?\)\.toISOString\(\)/g;
  return listFiles(root, ['test'], /\.test\.tsx?$/).filter((test) => {
    if (test.startsWith('test/e2e/') || test.startsWith('test/tools/')) return false;
    const source = test.replace(/^test\//, 'src/').replace(/\.test(\.tsx?)$/, '$1');
    return [test, source].some(
      (file) =>
        existsSync(join(root, file)) &&
        aboutDates.test(readFileSync(join(root, file), 'utf8').replaceAll(universal, '')),
    );
  });
}

/**
 * In CI nothing may be skipped but what needs the reference data, and that only where the data are not there.
 * @param {readonly import('./totals.mjs').Totals[]} suites
 * @returns {string[]}
 */
function findForbiddenSkips(suites) {
  if (!isCi) return [];
  const hasData = existsSync(join(root, '..', 'shared', 'data'));
  return suites
    .flatMap(({ skipped }) => skipped)
    .filter(({ file }) => hasData || !readFileSync(join(root, file), 'utf8').includes('shared/data'))
    .map(({ name, file }) => `${file}: ${name}`);
}

installWhenNeeded(root);
/** @type {import('./totals.mjs').Totals[]} */
const suites = [];
suites.push(await runSuite('check', [join(root, 'tools', 'check.mjs')]));
suites.push(await runSuite('unit', [vitest, 'run', '--project', 'unit']));
if (isWhole) suites.push(await runSuite('unit-long', [vitest, 'run', '--project', 'unit-long']));
const dateTests = listDateTests();
for (const zone of zones) {
  suites.push(await runSuite(`unit ${zone}`, [vitest, 'run', '--project', 'unit', ...dateTests], { TZ: zone }));
}
try {
  requireBrowser();
  const env = { PICTURES: 'none' };
  suites.push(await runSuite('browser', [vitest, 'run', '--project', 'browser'], env));
  if (isWhole) {
    suites.push(await runSuite('browser-long', [vitest, 'run', '--project', 'browser-long'], env));
  } else {
    process.stdout.write(
      '\nNot run here: test/e2e/long and *.long.test.ts (always in CI; `npm test -- --all` runs them too)\n',
    );
  }
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  suites.push({ passed: 0, failed: 1, skipped: [] });
}

for (const { name, file } of suites.flatMap(({ skipped }) => skipped)) {
  process.stdout.write(`skipped: ${file}: ${name}\n`);
}
const forbidden = findForbiddenSkips(suites);
for (const skip of forbidden) process.stdout.write(`skipped in CI, which counts as failed: ${skip}\n`);
suites.push({ passed: 0, failed: forbidden.length, skipped: [] });
process.exitCode = suites.every(({ failed }) => failed === 0) ? 0 : 1;
process.stdout.write(`\n${sayTotals(suites)}\n`);
