import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../src/core/measures/indicator';
import { indicatorTable } from '../../../src/core/measures/indicator-table';
import { addUpLessons, type PupilTallies, tallyLesson, tallyPupils } from '../../../src/core/measures/tallies';
import type { ObservationId } from '../../../src/core/record/ids';
import type { Observation } from '../../../src/core/record/observation';
import { classOf, lesson, moment, pupilId, turn } from './build-lesson';

/** The tally of one pupil out of two. */
function tallyOf(id: IndicatorId, pupil: 'a' | 'b', ...observations: Observation[]) {
  const { pupils } = tallyPupils(classOf({ a: null, b: null }).pupils, observations);
  const { y, n } = pupils[pupil === 'a' ? 0 : 1]!.additions[indicatorTable.findIndex((row) => row.id === id)]!;
  return { y, n };
}

describe('sums per pupil', () => {
  const visit = moment('support', 'a', 120_000, { endMs: 180_000 });

  it('divide by presence ∩ watched spans − pauses', () => {
    const observation = lesson({
      presence: { a: [{ fromMs: 0, toMs: 300_000 }] },
      pauses: [{ fromMs: 60_000, toMs: 90_000 }],
      watched: [{ row: 'support', fromMs: 30_000 }],
      interactions: [visit],
    });
    expect(tallyOf('supportRate', 'a', observation)).toEqual({ y: 1, n: 0.4 });
    expect(tallyOf('supportTime', 'a', observation)).toEqual({ y: 1, n: 0.4 });
    expect(tallyOf('supportRate', 'b', observation)).toEqual({ y: 0, n: 0.9 });
  });

  it('count a moment only in the spans in which its row was watched', () => {
    const watched = [{ row: 'wait', fromMs: 1000, toMs: 2000 } as const];
    const interactions = [999, 1000, 1999, 2000].map((atMs) => turn('a', atMs, { waitMs: atMs }));
    expect(tallyOf('waitTime', 'a', lesson({ watched, interactions }))).toEqual({ y: 2.999, n: 2 });
    expect(tallyOf('turnRate', 'a', lesson({ watched, interactions }))).toEqual({ y: 0, n: 0 });
  });

  it('are 0 outside the focus, numerator and denominator', () => {
    const observation = lesson({
      focusPupilIds: [pupilId('a')],
      watched: [{ row: 'behaviour', scope: 'focus' }],
      interactions: [
        moment('behaviour', 'a', 0, { behaviour: 'correction' }),
        moment('behaviour', 'b', 0, { behaviour: 'correction' }),
      ],
    });
    expect(tallyOf('correctionRate', 'a', observation)).toEqual({ y: 1, n: 1 });
    expect(tallyOf('correctionRate', 'b', observation)).toEqual({ y: 0, n: 0 });
  });

  it('have turns in the spans of feedback as what feedback is per', () => {
    const observation = lesson({
      watched: [{ row: 'turn' }, { row: 'feedback', fromMs: 100 }],
      interactions: [
        turn('a', 50, { feedback: [{ tone: 'confirming' }] }),
        turn('a', 150, { feedback: [{ tone: 'confirming' }] }),
        turn('a', 250),
      ],
    });
    expect(tallyOf('feedbackPerTurn', 'a', observation)).toEqual({ y: 1, n: 2 });
  });

  it('add up over observations, each with its own time and focus; a place does not', () => {
    const first = lesson({ interactions: [visit] });
    const second = lesson({ durationMs: 300_000, presence: { a: [] }, interactions: [{ ...visit }] });
    expect(tallyOf('supportRate', 'a', first, second)).toEqual({ y: 2, n: 1 });
    expect(tallyOf('supportRate', 'b', first, second)).toEqual({ y: 0, n: 1.5 });
    const seated = classOf({ a: null }, { seat: { row: 1, column: 1 } });
    const [tallies] = tallyPupils(seated.pupils, [first, second]).pupils;
    expect(tallies!.additions.at(-1)).toMatchObject({ y: 1, n: 1 });
  });

  it('know for whom a row was watched', () => {
    const { pupils } = tallyPupils(classOf({ a: null, b: null }).pupils, [
      lesson({ focusPupilIds: [pupilId('b')], watched: [{ row: 'turn' }, { row: 'warmth', scope: 'focus' }] }),
    ]);
    const watchedIds = pupils.map(({ watched }) => indicatorTable.filter((_, i) => watched[i]).map(({ id }) => id));
    expect(watchedIds).toEqual([
      ['turnRate', 'frontRow'],
      ['turnRate', 'warmShare', 'frontRow'],
    ]);
  });
});

describe('a place in front', () => {
  const { pupils } = classOf({ a: null }, { seat: { row: 1, column: 1 } });
  const frontRow = indicatorTable.findIndex(({ id }) => id === 'frontRow');
  const placed = (...observations: Observation[]) => {
    const [tally] = tallyPupils(pupils, observations).pupils;
    return [tally!.additions[frontRow]!.n, tally!.watched[frontRow]];
  };

  it('counts where the plan is taken to hold, and not before somebody said that it does', () => {
    expect(placed(lesson())).toEqual([1, true]);
    expect(placed(lesson({ seatsHold: true }))).toEqual([1, true]);
    expect(placed(lesson({ seatsHold: false }))).toEqual([0, false]);
    expect(placed(lesson({ seatsHold: false }), lesson({ seatsHold: true }))).toEqual([1, true]);
  });
});

it('a lesson of before somebody came into the class does not count for them, in whatever way it is added up', () => {
  const { pupils } = classOf({ a: null, b: null });
  const joined = pupils.map((pupil) => (pupil.id === 'b' ? { ...pupil, joinedOn: '2026-11-22' } : pupil));
  const before = lesson({ interactions: [turn('a', 0)] });
  const after = lesson({ id: 'o2' as ObservationId, startedAt: '2026-11-22T09:05:00.000Z' });
  const exposure = (one: readonly PupilTallies[]): number[] => one.map(({ exposureMs }) => exposureMs);
  expect(exposure(tallyPupils(joined, [before]).pupils)).toEqual([600_000, 0]);
  expect(exposure(tallyPupils(joined, [before, after]).pupils)).toEqual([1_200_000, 600_000]);
  const kept = [before, after].map((one) => ({ ...one, tally: tallyLesson(joined, one) }));
  expect(addUpLessons(joined, kept).pupils).toEqual(tallyPupils(joined, [before, after]).pupils);
});
