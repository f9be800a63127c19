import { expect, it } from 'vitest';
import { dayOfFilm } from '../../src/state/film-day';

const today = '2026-11-22';

it('the day of a film is what was typed, else that of the file, else today', () => {
  expect(dayOfFilm('2026-11-19', '2026-11-20', today)).toBe('2026-11-19');
  expect(dayOfFilm('', '2026-11-20', today)).toBe('2026-11-20');
  expect(dayOfFilm('', undefined, today)).toBe(today);
});

it('a day that cannot be is no day: half a year, one that has yet to come, a camera whose clock stood still', () => {
  expect(dayOfFilm('0202-11-19', '2026-11-20', today)).toBe('2026-11-20');
  expect(dayOfFilm('2026-11-23', '2026-11-20', today)).toBe('2026-11-20');
  expect(dayOfFilm('', '1970-01-01', today)).toBe(today);
  expect(dayOfFilm('', '2031-01-01', today)).toBe(today);
});
