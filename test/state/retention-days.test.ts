import { describe, expect, it } from 'vitest';
import { calendarDay, daysLater } from '../../src/state/calendar-day';
import { choosableDays, goesSoon, lastDayOf, nextSchoolYearEnd } from '../../src/state/retention-days';

it('a day is that of the calendar on the device', () => {
  expect(calendarDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(daysLater('2026-12-28', 7)).toBe('2027-01-04');
  // The clock goes forward in this week, and back in that one.
  expect(daysLater('2027-03-25', 7)).toBe('2027-04-01');
  expect(daysLater('2026-10-20', 7)).toBe('2026-10-27');
});

describe('an observation', () => {
  it('is kept until its own day, or else until the end of its school year', () => {
    expect(lastDayOf({ deleteBy: '2027-01-15', startedAt: '2026-11-22T09:00:00.000Z' })).toBe('2027-01-15');
    expect(lastDayOf({ deleteBy: '2027-01-15T10:00:00Z', startedAt: '2026-11-22T09:00:00.000Z' })).toBe('2027-01-15');
    expect(lastDayOf({ startedAt: '2026-11-22T09:00:00.000Z' })).toBe('2027-07-31');
    expect(lastDayOf({ startedAt: '2026-06-22T09:00:00.000Z' })).toBe('2026-07-31');
  });

  it('is announced a week before it goes', () => {
    const kept = { deleteBy: '2027-07-31', startedAt: '2026-11-22T09:00:00.000Z' };
    expect(goesSoon(kept, '2027-07-23')).toBe(false);
    expect(goesSoon(kept, '2027-07-24')).toBe(true);
    expect(goesSoon(kept, '2027-08-02')).toBe(true);
  });
});

it('nothing is kept longer than to the end of the next school year', () => {
  expect(nextSchoolYearEnd(new Date(2026, 10, 22))).toBe('2028-07-31');
  expect(nextSchoolYearEnd(new Date(2027, 6, 31))).toBe('2028-07-31');
  expect(choosableDays(new Date(2026, 10, 22))).toEqual({ first: '2026-11-22', last: '2028-07-31' });
});
