import { describe, expect, it } from 'vitest';
import { daysSinceBackup, isBackupDue } from '../../../src/core/keeping/backup-age';
import { wallMs } from '../../../src/core/record/times';

const at = (text: string) => wallMs(Date.parse(text));
const midnight = at('2026-11-22T00:00:00Z');

describe('the age of a copy', () => {
  it.each([
    ['2026-11-22T00:00:00Z', 0],
    ['2026-11-22T15:00:00Z', 0],
    ['2026-11-23T15:00:00Z', 0],
    ['2026-11-21T23:59:00Z', 1],
    ['2026-11-21T00:00:00Z', 1],
    ['2026-11-20T23:00:00Z', 2],
    ['2026-11-15T12:00:00Z', 7],
  ])('made %s it is %i nights old', (made, nights) => {
    expect(daysSinceBackup(at(made), midnight)).toBe(nights);
  });
});

describe('the reminder', () => {
  const now = at('2026-11-22T12:00:00Z');

  it.each([
    ['without lessons', [], undefined, false],
    ['for a lesson of today', ['2026-11-22T09:00:00Z'], undefined, false],
    ['for a lesson of three days ago', ['2026-11-22T09:00:00Z', '2026-11-19T09:00:00Z'], undefined, true],
    ['when a copy holds it', ['2026-11-19T09:00:00Z'], '2026-11-20T09:00:00Z', false],
    ['when a copy is old and a lesson is young', ['2026-11-21T09:00:00Z'], '2026-11-01T09:00:00Z', false],
    [
      'when a lesson came after the copy',
      ['2026-11-10T09:00:00Z', '2026-11-18T09:00:00Z'],
      '2026-11-17T09:00:00Z',
      true,
    ],
    ['for a start that is no time', ['gisteren'], undefined, false],
  ] as const)('%s', (_when, starts, lastBackup, due) => {
    expect(isBackupDue(starts.map(at), lastBackup && at(lastBackup), now)).toBe(due);
  });
});
