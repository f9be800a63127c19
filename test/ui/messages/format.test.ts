import { afterEach, expect, it } from 'vitest';
import { formatDay, formatShortDay, formatTimeOfDay } from '../../../src/ui/messages/format';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('a day without a time is that day everywhere, also on Curaçao', () => {
  process.env['TZ'] = 'America/Curacao';
  expect([formatDay('2026-11-21'), formatShortDay('2026-11-21')]).toEqual(['21 november 2026', '21 nov']);
  expect(formatDay('2026-11-22T02:00:00.000Z')).toBe('21 november 2026');
  expect(formatTimeOfDay('2026-11-22T02:00:00.000Z')).toBe('22:00');
  expect(formatShortDay('toen')).toBe('');
});
