import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTotals, sayTotals } from '../../tools/totals.mjs';
import { createProject } from './project-folder';

const skip = { name: 'a lesson', file: 'test/a.test.ts' };

function readSuite(totals: object, isEndedWell: boolean) {
  return readTotals(join(createProject({ 'suite.json': JSON.stringify(totals) }), 'suite.json'), isEndedWell);
}

it('adds suites up to the closing line, and names skipped tests only where there are any', () => {
  expect(sayTotals([])).toBe('0 passed, 0 failed');
  const suites = [
    { passed: 3, failed: 1, skipped: [] },
    { passed: 4, failed: 0, skipped: [skip] },
  ];
  expect(sayTotals(suites)).toBe('7 passed, 1 failed, 1 skipped');
});

it('counts a suite that wrote nothing, ran nothing or ended badly as a failure', () => {
  expect(readTotals('/no/such/file.json', true).failed).toBe(1);
  expect(readSuite({ passed: 0, failed: 0, skipped: [] }, true).failed).toBe(1);
  expect(readSuite({ passed: 5, failed: 0, skipped: [] }, false).failed).toBe(1);
  expect(readSuite({ passed: 5, failed: 2, skipped: [] }, false).failed).toBe(2);
  expect(readSuite({ passed: 5, failed: 0, skipped: [] }, true).failed).toBe(0);
});
