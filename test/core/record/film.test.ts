/** Knowing a film again. */
import { describe, expect, it } from 'vitest';
import { compareFilm, isSelfCoded } from '../../../src/core/record/film';

const film = { name: 'kring.mp4', size: 5_000_000, hash: 'ab', durationMs: 60_000 };

describe('a film', () => {
  it('is the same under another name', () => {
    expect(compareFilm(film, { ...film, name: 'IMG_0042.MOV' })).toEqual({ type: 'same' });
  });

  it('is another one when it is longer or shorter', () => {
    expect(compareFilm(film, { ...film, hash: 'cd', durationMs: 40_000 })).toEqual({
      type: 'otherLength',
      knownMs: 60_000,
      foundMs: 40_000,
    });
  });

  it('is another one when it is as long but not the same file', () => {
    expect(compareFilm(film, { ...film, hash: 'cd', durationMs: 60_300 })).toEqual({ type: 'otherContent' });
    expect(compareFilm(film, { ...film, size: 4 })).toEqual({ type: 'otherContent' });
  });
});

it('a film without the initials of a colleague was coded by its maker', () => {
  expect(isSelfCoded({ source: 'video', observer: '' })).toBe(true);
  expect(isSelfCoded({ source: 'video', observer: 'MV' })).toBe(false);
  expect(isSelfCoded({ source: 'live', observer: '' })).toBe(false);
});
