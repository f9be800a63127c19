import { describe, expect, it } from 'vitest';
import { finishSteps } from '../../../src/core/measures/steps';
import { analyseClass } from '../../../src/core/profile/class-profile';
import { compareEvenness } from '../../../src/core/profile/evenness-chance';
import type { ClassAnalysis } from '../../../src/core/profile/class-analysis';
import type { ObservationId } from '../../../src/core/record/ids';
import { classOf, lesson, turn } from '../measures/build-lesson';
import { readContent } from '../read-content';
import { ownLessons, sharedLessons } from '../reference-lessons';

interface ExpectedChance {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly p: number;
  readonly quantileTolerance: number;
  readonly pTolerance: number;
}

const chanceOf = (analysis: ClassAnalysis) => finishSteps(compareEvenness(analysis));

describe('evenness against chance', () => {
  it.each([...ownLessons, ...sharedLessons])('$name is as far from chance as other software says', (reference) => {
    const { classes, observations } = readContent(reference.input);
    const chosen = observations.length === 2 ? observations.slice(0, 1) : observations;
    const chance = chanceOf(analyseClass(classes[0]!, chosen));
    const expected = (reference.expected.evenness as { chance?: ExpectedChance | null } | null)?.chance ?? null;
    if (expected === null) {
      expect(chance).toBeNull();
      return;
    }
    for (const key of ['p05', 'p50', 'p95'] as const) {
      expect(Math.abs(chance!.gini[key] - expected[key])).toBeLessThanOrEqual(expected.quantileTolerance);
    }
    expect(Math.abs(chance!.gini.p - expected.p)).toBeLessThanOrEqual(expected.pTolerance);
  });

  const schoolClass = classOf({ a: null, b: null });

  it('is not there when turns were not watched', () => {
    expect(chanceOf(analyseClass(schoolClass, [lesson({ watched: [] })]))).toBeNull();
  });

  it('does not mind in which order the lessons come', () => {
    const lessons = ['o1', 'o2'].map((id) =>
      lesson({ id: id as ObservationId, interactions: [turn('a', 5), turn('b', 6)] }),
    );
    const chance = chanceOf(analyseClass(schoolClass, lessons));
    expect(chanceOf(analyseClass(schoolClass, lessons.toReversed()))).toEqual(chance);
    expect(chance?.withoutTurn).toEqual([0, 1]);
  });
});
