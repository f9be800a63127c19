import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { foldLog } from '../../../src/core/coding/lesson-log';
import { importedLog } from '../../../src/core/coding/imported-log';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { indicatorIds } from '../../../src/core/measures/indicator';
import { addSums, isTallyOf, measuresVersion, startSums } from '../../../src/core/measures/lesson-tally';
import { tallyLesson } from '../../../src/core/measures/tallies';
import type { DeviceId, NewId } from '../../../src/core/record/ids';
import { wallMs } from '../../../src/core/record/times';
import { readContent } from '../read-content';
import { ownLessons } from '../reference-lessons';
import { classOf, lesson, pupilId, turn } from './build-lesson';

test('a lesson counts as before as long as the definitions and the class are those of then', () => {
  const { pupils } = classOf({ a: null, b: null });
  const tally = tallyLesson(pupils, lesson({ interactions: [turn('a', 0)] }));
  expect(isTallyOf(tally, pupils)).toBe(true);
  expect(isTallyOf(tally, pupils.toReversed())).toBe(true);
  expect(isTallyOf(tally, classOf({ a: null }).pupils)).toBe(false);
  expect(isTallyOf(tally, classOf({ a: null, c: null }).pupils)).toBe(false);
  expect(isTallyOf(tally, classOf({ a: null, b: null, c: null }).pupils)).toBe(false);
  expect(isTallyOf({ ...tally, measuresVersion: measuresVersion - 1 }, pupils)).toBe(false);
  expect(isTallyOf({ ...tally, sums: startSums(1) }, pupils)).toBe(false);
  const since = pupils.map((pupil) => ({ ...pupil, joinedOn: '2026-11-22' }));
  expect(isTallyOf(tally, since)).toBe(false);
  expect(isTallyOf(tallyLesson(since, lesson()), since)).toBe(true);
  expect(isTallyOf(tallyLesson(since, lesson()), pupils)).toBe(false);
});

test('sums of a pupil are added to that pupil, wherever they stand', () => {
  const of = (...ids: string[]) => classOf(Object.fromEntries(ids.map((id) => [id, null]))).pupils;
  const one = tallyLesson(of('b', 'a'), lesson({ interactions: [turn('a', 0), turn('a', 1), turn('b', 2)] }));
  const sums = startSums(2);
  addSums(sums, one.sums, [1, 0]);
  addSums(sums, one.sums, [1, 0]);
  expect(one.pupilIds).toEqual([pupilId('b'), pupilId('a')]);
  expect([sums.y[0], sums.y[indicatorIds.length]]).toEqual([4, 2]);
  expect(Array.from(sums.exposureMs)).toEqual([1_200_000, 1_200_000]);
});

/** Of lessons with everything in them, as logs that were folded. */
const guarded = ['edges-a', 'full-a', 'full-three-lessons-a', 'full-watched-a', 'syn-absence-a'];

function countReferences(): string {
  let made = 0;
  const needs = { clock: { wallMs: () => wallMs(0) }, newId: (() => `n${++made}`) as NewId };
  const hash = createHash('sha256');
  for (const { input } of ownLessons.filter(({ name }) => guarded.includes(name))) {
    const { classes, observations } = readContent(input);
    for (const observation of observations) {
      const { head, entries } = importedLog(observation, needs, 'd1' as DeviceId);
      const folded = observationOf(foldLog(head, entries).state);
      const { measuresVersion: _, ...tally } = tallyLesson(classes[0]!.pupils, folded);
      hash.update(JSON.stringify(tally));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

test('with other definitions comes another version, or lessons that were counted before keep their old numbers', () => {
  expect([measuresVersion, countReferences()], 'raise measuresVersion, and put the new sum here').toEqual([
    3,
    'e77001b0a4504205',
  ]);
});
