/** Every value of every reference lesson, computed with other software, to the tolerance that comes with them. */
import { describe, expect, it } from 'vitest';
import { analyseClass } from '../../../src/core/profile/class-profile';
import type { ClassAnalysis } from '../../../src/core/profile/class-analysis';
import { compareValues, type Comparison } from '../compare-values';
import { readContent } from '../read-content';
import { hasSharedLessons, ownLessons, type ReferenceLesson, sharedLessons } from '../reference-lessons';

/** A file with two observations is of two observers of one lesson: the values are of the first. */
function analyseLesson(lesson: ReferenceLesson): ClassAnalysis {
  const { classes, observations } = readContent(lesson.input);
  return analyseClass(classes[0]!, observations.length === 2 ? observations.slice(0, 1) : observations);
}

function compareLesson(lesson: ReferenceLesson): Comparison {
  const actual = analyseLesson(lesson);
  const { expected } = lesson;
  const result: Comparison = { compared: 0, wrong: [] };
  compareValues(expected.class, actual.class, 'class', result);
  compareValues(expected.indicators, actual.indicators, 'indicators', result);
  const profiles = expected.profiles.map(({ pupilId, indicators }) => ({
    pupilId,
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, tally]) => {
        const { y, n, value } = tally as Record<string, unknown>;
        return [id, { y, n, value }];
      }),
    ),
  }));
  compareValues(profiles, actual.profiles, 'profiles', result);
  const spread = expected.evenness && {
    gini: expected.evenness.gini,
    lorenz: expected.evenness.lorenz,
    withoutTurn: expected.evenness.withoutTurn,
  };
  return compareValues(spread, actual.evenness, 'evenness', result);
}

/** Class head, 29 indicators and 29 tallies of three values for every pupil: fewer would mean that nothing was read. */
function leastValues(lesson: ReferenceLesson): number {
  return 5 + 29 * 4 + lesson.expected.profiles.length * (1 + 29 * 3);
}

describe('reference lessons in the project', () => {
  it('are all there', () => {
    expect(ownLessons.map(({ name }) => name)).toHaveLength(18);
  });

  it.each(ownLessons)('$name gives the values of other software', (lesson) => {
    const { compared, wrong } = compareLesson(lesson);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(leastValues(lesson));
  });
});

describe('reference lessons beside the project', () => {
  it.skipIf(!hasSharedLessons)('are there', () => {
    expect(sharedLessons.length).toBeGreaterThan(0);
  });

  for (const name of sharedNames()) {
    it.skipIf(!hasSharedLessons)(`${name} gives the values of other software`, () => {
      const lesson = sharedLessons.find((one) => one.name === name)!;
      const { compared, wrong } = compareLesson(lesson);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThanOrEqual(leastValues(lesson));
    });
  }
});

/** Named here, so that they are reported as skipped where the folder is missing. */
function sharedNames(): readonly string[] {
  return [
    'equip-demo-obs1',
    'sp-primary-1b-day1',
    'tm-year1-gibson-spring-030220',
    'tm-year1-keene-spring-012420',
    'tm-year1-parker-spring-011520',
    'tm-year2-davies-spring-021621',
    'tm-year2-reeves-042921',
  ];
}
