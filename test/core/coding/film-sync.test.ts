/** Where the lesson lies in a film: one tied moment, two, and two that cannot both be right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmToLesson, lessonToFilm, tieFilm } from '../../../src/core/coding/film-sync';
import { filmMs } from '../../../src/core/record/times';

describe('one tied moment', () => {
  it('gives the place of the lesson in the film', () => {
    expect(tieFilm({ lessonMs: 61_000, filmMs: 95_500 })).toEqual({
      type: 'tied',
      sync: { offsetMs: 34_500, drift: 0 },
    });
  });

  it('lets the film begin after the lesson', () => {
    const tying = tieFilm({ lessonMs: 61_000, filmMs: 1000 });
    expect(tying).toMatchObject({ sync: { offsetMs: -60_000 } });
    expect(filmToLesson({ offsetMs: -60_000, drift: 0 }, filmMs(0))).toBe(60_000);
    expect(lessonToFilm({ offsetMs: -60_000, drift: 0 }, 30_000)).toBe(0);
  });
});

describe('two tied moments', () => {
  it('give the drift as well, and both lie where they were tied', () => {
    const tying = tieFilm({ lessonMs: 60_000, filmMs: 70_000 }, { lessonMs: 2_460_000, filmMs: 2_471_200 });
    if (tying.type !== 'tied') throw new Error(tying.type);
    expect(tying.sync.drift).toBeCloseTo(0.0005, 10);
    expect(lessonToFilm(tying.sync, 60_000)).toBeCloseTo(70_000, 6);
    expect(lessonToFilm(tying.sync, 2_460_000)).toBeCloseTo(2_471_200, 6);
  });

  it('near each other give only the place, between the two', () => {
    const tying = tieFilm({ lessonMs: 60_000, filmMs: 70_000 }, { lessonMs: 90_000, filmMs: 100_400 });
    expect(tying).toEqual({ type: 'tooNear', sync: { offsetMs: 10_200, drift: 0 } });
  });

  it('that cannot both be right are refused', () => {
    expect(tieFilm({ lessonMs: 0, filmMs: 0 }, { lessonMs: 600_000, filmMs: 660_000 })).toMatchObject({
      type: 'contradict',
    });
    expect(tieFilm({ lessonMs: 5000, filmMs: 0 }, { lessonMs: 5000, filmMs: 60_000 }).type).toBe('contradict');
  });
});

it('there and back is the same millisecond', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 43_200_000 }),
      fc.double({ min: 0, max: 3_600_000, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
      (lesson, offsetMs, drift) => {
        expect(filmToLesson({ offsetMs, drift }, lessonToFilm({ offsetMs, drift }, lesson))).toBe(lesson);
      },
    ),
  );
});
