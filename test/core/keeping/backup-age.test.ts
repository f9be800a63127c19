import { describe, expect, it } from 'vitest';
import { daysSinceBackup } from '../../../src/core/keeping/backup-age';
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
