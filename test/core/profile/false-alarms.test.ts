/** A cheap version of `tools/simulate.ts`, whose full table stands in docs/analysis.md. */
import { describe, expect, it } from 'vitest';
import { simulateLessons } from '../../../tools/simulation';

describe('in simulated lessons', () => {
  it('without a difference few views show any clear one, and few intervals leave it out', () => {
    const lessons = 150;
    const found = simulateLessons({ pupilsPerGroup: 5, turns: 60, ratio: 1 }, lessons, 'cheap');
    // The goals are 6 % and 9 % in 2 000 lessons; three standard errors more for 150.
    expect(found.anyClear / lessons).toBeLessThan(0.06 + 3 * Math.sqrt((0.06 * 0.94) / lessons));
    const intervals = [...found.intervals.values()];
    const given = intervals.reduce((total, one) => total + one.given, 0);
    const missed = intervals.reduce((total, one) => total + one.missed, 0);
    expect(given).toBeGreaterThan(lessons * 15);
    expect(missed / given).toBeLessThan(0.09);
    expect(missed).toBeGreaterThan(0);
  }, 60_000);

  it('with a large difference it is found when there are turns enough', () => {
    const found = simulateLessons({ pupilsPerGroup: 5, turns: 400, ratio: 0.05 }, 10, 'cheap');
    expect(found.turnsPossible).toBeGreaterThan(5);
  }, 60_000);
});
