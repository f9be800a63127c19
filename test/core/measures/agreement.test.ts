import { describe, expect, it } from 'vitest';
import { compareObservers, matchWindow } from '../../../src/core/measures/agreement';
import { compareValues } from '../compare-values';
import { readContent } from '../read-content';
import { ownLessons } from '../reference-lessons';
import { moment, turn } from './build-lesson';

const lessons = ownLessons.filter(({ expected }) => expected.agreement !== undefined);
const cases = lessons.flatMap((lesson) =>
  Object.entries(lesson.expected.agreement!).map(([window, agreement]) => ({ ...lesson, window, agreement })),
);

describe('two observers of a reference lesson', () => {
  it('are there, each in two windows', () => {
    expect(cases).toHaveLength(6);
  });

  it.each(cases)('$name at $window ms agree as other software says', ({ input, window, agreement }) => {
    const [first, second] = readContent(input).observations;
    const actual = compareObservers(first!.interactions, second!.interactions, Number(window));
    const { compared, wrong } = compareValues(agreement, actual, 'agreement', { compared: 0, wrong: [] });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(4 + 7 * 3 + 2);
  });
});

describe('two observers by hand', () => {
  const first = [
    turn('a', 1000, { waitMs: 1000, answer: 'correct', feedback: [{ tone: 'confirming' }, { tone: 'critical' }] }),
    turn('b', 9000, { waitMs: 2000, answer: 'none', eyeContact: false }),
    moment('support', 'a', 20_000),
    turn(undefined, 30_000, { answer: 'correct' }),
    moment('note', undefined, 40_000),
  ];
  const second = [
    turn('a', 2000, { waitMs: 1500, answer: 'correct', feedback: [{ focus: 'task', tone: 'confirming' }] }),
    turn('c', 9000, { waitMs: 2100, answer: 'partial', eyeContact: true }),
    moment('contact', 'a', 20_000),
    turn('b', 30_000),
    moment('everyone', undefined, 1000),
  ];
  const agreement = compareObservers(first, second, matchWindow.usual);

  it('match within a kind; notes, marks and everyone play no part', () => {
    expect(agreement).toMatchObject({ pairs: 3, onlyFirst: 1, onlySecond: 1, occurrence: 0.75 });
  });

  it('are compared on what both coded', () => {
    expect(agreement.fields.pupil.n).toBe(2);
    expect(agreement.fields.answer.n).toBe(2);
    expect(agreement.fields.feedbackFocus).toEqual({ n: 0, kappa: null, alpha: null });
    expect(agreement.fields.feedbackTone).toEqual({ n: 1, kappa: null, alpha: null });
    // Always "no" against always "yes": κ 0, α = 1 − 2 / (1 + 1).
    expect(agreement.fields.eyeContact).toEqual({ n: 1, kappa: 0, alpha: 0 });
  });

  it('have their waits set side by side, second − first in seconds', () => {
    expect(agreement.waitTime.n).toBe(2);
    expect(agreement.waitTime.meanDifference).toBeCloseTo(0.3, 12);
  });

  it('have no occurrence when both saw nothing', () => {
    expect(compareObservers([moment('note', 'a', 0)], [], 1000)).toMatchObject({ pairs: 0, occurrence: null });
  });

  it('agree wholly with themselves', () => {
    const { input } = ownLessons.find(({ name }) => name === 'full-a')!;
    const { interactions } = readContent(input).observations[0]!;
    const same = compareObservers(interactions, interactions.toReversed(), matchWindow.least);
    expect(same).toMatchObject({ onlyFirst: 0, onlySecond: 0, occurrence: 1 });
    expect(same.fields.pupil).toMatchObject({ kappa: 1, alpha: 1 });
    expect(same.waitTime.limits).toEqual([0, 0]);
  });
});
