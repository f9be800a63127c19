import { expect, test } from 'vitest';
import { compareStarts, dayOfLesson } from '../../../src/core/record/lesson-day';

const at = (startedAt: string, id = 'o') => ({ startedAt, id });

test('the day is the one on the calendar of the device, in whatever zone the time was written', () => {
  const lateEvening = new Date(2026, 10, 21, 23, 30);
  const earlyMorning = new Date(2026, 10, 21, 0, 30);
  expect([lateEvening, earlyMorning].map((time) => dayOfLesson(at(time.toISOString())))).toEqual([
    '2026-11-21',
    '2026-11-21',
  ]);
  expect(dayOfLesson(at('2026-11-21'))).toBe('2026-11-21');
  expect(dayOfLesson(at('2026-11-21T23:30'))).toBe('2026-11-21');
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
