import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatSeconds,
  formatShortDay,
  formatTimeOfDay,
} from '../../../src/ui/messages/format';

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

it('writes seconds and megabytes as the formatter of the browser does, without asking it', () => {
  const byBrowser = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  fc.assert(
    fc.property(fc.oneof(fc.nat(120_000), fc.nat()), (milliseconds) => {
      expect(formatSeconds(milliseconds)).toBe(`${byBrowser.format(milliseconds / 1000)} s`);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 50_000_000_000 }), (bytes) => {
      expect(formatBytes(bytes)).toBe(`${byBrowser.format(bytes / 1_000_000)}\u00a0MB`);
    }),
  );
});
