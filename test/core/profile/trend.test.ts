import { describe, expect, it } from 'vitest';
import { finishSteps } from '../../../src/core/measures/steps';
import { tallyLesson } from '../../../src/core/measures/tallies';
import { compareLessons, traceInSteps, type TrendPoint } from '../../../src/core/profile/trend';
import type { Observation } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { classOf, lesson, turn } from '../measures/build-lesson';

const schoolClass = classOf({ a: 'left', b: 'left', c: 'right', d: 'right' });
const on = (id: string, startedAt: string, turns: Record<string, number>, fields: Partial<Observation> = {}) =>
  lesson({
    id: id as Observation['id'],
    startedAt,
    interactions: Object.entries(turns).flatMap(([pupil, count]) =>
      Array.from({ length: count }, (_, index) => turn(pupil, index, { waitMs: 1000 * (index + 1) })),
    ),
    ...fields,
  });

function traceTurns(schoolClassOf: SchoolClass, observations: readonly Observation[]): TrendPoint[] {
  const lessons = observations.map((one) => ({ ...one, tally: tallyLesson(schoolClassOf.pupils, one) }));
  return finishSteps(traceInSteps(schoolClassOf, lessons, 'turnRate'));
}

describe('an indicator over the lessons', () => {
  it('has a point per lesson, oldest first, with what it was counted from', () => {
    const late = on('o2', '2026-11-20T22:30:00.000-02:00', { a: 2, b: 2, c: 4 });
    const early = on('o1', '2026-11-21T00:00:00.000Z', { a: 1 }, { presence: { d: [] } });
    const blind = on('o3', '2026-11-28T09:00:00.000Z', { a: 1 }, { watched: [] });
    const points = traceTurns(schoolClass, [late, blind, early]);
    expect(points.map(({ observationId, value, y, n, watched }) => [observationId, value, y, n, watched])).toEqual([
      ['o1', 1 / 3, 1, 3, 'yes'],
      ['o2', 2, 8, 4, 'yes'],
      ['o3', null, 0, 0, 'no'],
    ]);
    expect(points[1]!.groups['side']).toEqual({
      left: { value: 2, y: 4, n: 2, interval: null },
      right: { value: 2, y: 4, n: 2, interval: null },
    });
  });
});

it('says of a group what the tallies leave open, as of a class of those pupils alone', () => {
  const large = classOf({ a: 'left', b: 'left', c: 'left', d: 'right' });
  const given = on('o1', '2026-11-14T09:00:00.000Z', { a: 1, b: 3, c: 2, d: 9 });
  const alone = traceTurns(classOf({ a: 'left', b: 'left', c: 'left' }), [given])[0]!;
  const { left, right } = traceTurns(large, [given])[0]!.groups['side']!;
  expect(left).toEqual({ value: alone.value, y: alone.y, n: alone.n, interval: alone.interval });
  expect(alone.interval).not.toBeNull();
  expect(right).toMatchObject({ value: 9, interval: null });
});

describe('then and now', () => {
  const then = on('o1', '2026-11-14T09:00:00.000Z', { a: 1, b: 1, c: 1, d: 2 });
  const now = on('o2', '2026-11-21T09:00:00.000Z', { a: 6, b: 7, c: 6, d: 7 });

  it('is a contrast of now against then, with its word', () => {
    const change = compareLessons(schoolClass, [then], [now], 'turnRate');
    expect(change).toMatchObject({ case: 'interval', valueA: 6.5, valueB: 1.25, estimate: 5.2, indicator: 'turnRate' });
    // Of the 70 ways to deal the eight pupil-lessons, only this one and its mirror are as far apart.
    expect(change.p).toBeCloseTo(2 / 70, 12);
    expect(change.word).toBe('clear');
  });

  it('mirrors in time, and says too little of too little', () => {
    const back = compareLessons(schoolClass, [now], [then], 'turnRate');
    expect(back.p).toBeCloseTo(2 / 70, 12);
    expect(back.estimate).toBeCloseTo(1.25 / 6.5, 12);
    const empty = on('o3', '2026-11-28T09:00:00.000Z', {});
    expect(compareLessons(schoolClass, [empty], [empty], 'turnRate')).toMatchObject({ word: 'tooLittle', p: null });
    const some = on('o4', '2026-11-28T09:00:00.000Z', { a: 9 }, { watched: [{ row: 'turn', completeness: 'some' }] });
    expect(compareLessons(schoolClass, [then], [some], 'turnRate').word).toBe('notWatched');
  });
});
