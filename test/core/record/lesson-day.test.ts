import { expect, test } from 'vitest';
import fc from 'fast-check';
import { compareStarts, dayOfLesson, startOfLesson } from '../../../src/core/record/lesson-day';

const at = (startedAt: string, id = 'o') => ({ startedAt, id });

test('the day is the one that was written down, on every device', () => {
  const times = ['2026-11-21', '2026-11-21T00:30:00.000Z', '2026-11-21T23:30:00-05:00', '2026-11-21T23:30'];
  expect(times.map((time) => dayOfLesson(at(time)))).toEqual(times.map(() => '2026-11-21'));
});

test('lessons come in the order in which they were, also when their times were written in different zones', () => {
  const order = [
    at('2026-11-19', 'day'),
    at('2026-11-20T22:30:00.000Z', 'b'),
    at('2026-11-21T01:00:00.000+02:00', 'a'),
    at('2026-11-20T23:00:00.000Z', 'c'),
  ];
  expect(order.toReversed().toSorted(compareStarts)).toEqual(order);
});

test('times lie as far apart as a calendar says', () => {
  const days = { min: new Date('1970-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true };
  const zone = fc.constantFrom('Z', '+00:00', '+01:00', '-05:00', '+05:30', '-09:30');
  const epoch = startOfLesson(at('1970-01-01T00:00:00.000Z'));
  fc.assert(
    fc.property(fc.date(days), zone, (date, written) => {
      const startedAt = date.toISOString().replace('Z', written);
      expect(startOfLesson(at(startedAt)) - epoch).toBe(Date.parse(startedAt));
    }),
  );
  expect(startOfLesson(at('1970-01-02')) - epoch).toBe(86_400_000);
});
