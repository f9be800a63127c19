// How many tests of a suite passed, failed and were skipped: each suite writes a file, `npm test` adds them up.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {readonly { name: string, file: string }[]} skipped
 */

/**
 * Writes to the file named in TOTALS_FILE; without it, as when somebody runs one suite, nothing.
 * @param {Totals} totals
 */
export function writeTotals(totals) {
  const file = process.env['TOTALS_FILE'];
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(totals, null, 2)}\n`);
}

/**
 * What a suite wrote. A suite that wrote nothing, or ran no test, or ended badly though no test failed, is one failure.
 * @param {string} file
 * @param {boolean} isEndedWell whether its process ended with code 0
 * @returns {Totals}
 */
export function readTotals(file, isEndedWell) {
  const totals = readFile(file);
  const ran = totals.passed + totals.failed + totals.skipped.length;
  const isHiddenFailure = ran === 0 || (!isEndedWell && totals.failed === 0);
  return isHiddenFailure ? { ...totals, failed: totals.failed + 1 } : totals;
}

/**
 * @param {string} file
 * @returns {Totals}
 */
function readFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: [] };
  }
}

/**
 * The closing line.
 * @param {readonly Totals[]} suites
 */
export function sayTotals(suites) {
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
  const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
  const skipped = suites.reduce((sum, suite) => sum + suite.skipped.length, 0);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
