import { describe, expect, test } from 'vitest';
import { analyseClass } from '../../../src/core/profile/class-profile';
import type { InteractionId } from '../../../src/core/record/ids';
import { lessonMs } from '../../../src/core/record/times';
import { countWaits, keepOfFilm, listWaits } from '../../../src/core/report/wait-list';
import { divideWaits, type WaitDivision } from '../../../src/core/report/wait-rows';
import { readContent } from '../read-content';
import { ownLessons } from '../reference-lessons';

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe.each(ownLessons)('the waits of $name', ({ input }) => {
  const { classes, observations } = readContent(input);
  const schoolClass = classes[0]!;
  const lessons = observations.map((observation) => ({
    observation,
    analysis: analyseClass(schoolClass, [observation]),
  }));

  test('are counted as the analysis counts them', () => {
    for (const { observation, analysis } of lessons) {
      const counts = countWaits(listWaits(observation, analysis, 'pause'));
      const tallies = analysis.profiles.map(({ indicators }) => indicators.longWait);
      expect(counts.long).toBe(sum(tallies.map((tally) => tally?.y)));
      expect(counts.counted).toBe(sum(tallies.map((tally) => tally?.n)));
    }
  });

  test('are as long as the analysis says', () => {
    for (const { observation, analysis } of lessons) {
      for (const [measure, id] of [
        ['pause', 'pauseTime'],
        ['wait', 'waitTime'],
      ] as const) {
        const counted = listWaits(observation, analysis, measure).filter(({ counts }) => counts);
        const seconds = sum(analysis.profiles.map(({ indicators }) => indicators[id]?.y));
        expect(sum(counted.map(({ ms }) => ms)) / 1000).toBeCloseTo(seconds, 6);
      }
    }
  });

  test('are each in one row, however they are divided', () => {
    const divisions: readonly WaitDivision[] = [
      { by: 'pupil' },
      { by: 'question' },
      { by: 'phase' },
      ...schoolClass.groupings.map(({ id }) => ({ by: 'grouping', groupingId: id }) as const),
    ];
    for (const { observation, analysis } of lessons) {
      const waits = listWaits(observation, analysis, 'pause');
      for (const division of divisions) {
        const rows = divideWaits(waits, division, schoolClass, observation);
        expect(rows.flatMap((row) => row.waits.map(({ turn }) => turn.id)).sort()).toEqual(
          waits.map(({ turn }) => turn.id).sort(),
        );
        expect(rows.every((row) => row.waits.length > 0)).toBe(true);
      }
    }
  });
});

test.each([
  ['video', 'pause', 1],
  ['live', 'pause', 0],
  [{ waitMs: 'video', thinkMs: 'live' }, 'wait', 1],
  [{ waitMs: 'video', thinkMs: 'live' }, 'pause', 0],
  // What says nothing came as the lesson did.
  [{ waitMs: 'video' }, 'pause', 0],
] as const)('that was timed by %o is of film as a %s %i times', (origin, measure, times) => {
  const id = 'm1' as InteractionId;
  const turn = { id, kind: 'turn', atMs: lessonMs(4000), thinkMs: 1500, waitMs: 2000, origin } as const;
  expect(keepOfFilm([{ turn, ms: 3500, counts: true }], { source: 'live' }, measure)).toHaveLength(times);
});
