import { expect, test } from 'vitest';
import { analyseClass } from '../../src/core/profile/class-profile';
import type { ClassId } from '../../src/core/record/ids';
import { expectationGroupingId, type SchoolClass } from '../../src/core/record/school-class';
import {
  createTogether,
  type Together,
  type TogetherResults,
  type TogetherState,
} from '../../src/state/together-store';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';
import { createReferenceDisk } from './reference-disk';

const shared = { sharedAt: '2026-11-21T12:00:00.000Z' };

function ready(together: Together): Extract<TogetherState, { type: 'ready' }> {
  const state = together.store.getState();
  if (state.type !== 'ready') throw new Error(`it is ${state.type}`);
  return state;
}

/** Resolves when nothing is being computed. */
async function settle(together: Together): Promise<void> {
  while (ready(together).computing === 'running') await Promise.resolve();
}

test('all lessons that the teacher has seen are taken together, and one number is followed', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', () => shared);
  const together = createTogether(disk.ports, disk.schoolClass.id);
  await together.open();
  const { results, chosen } = ready(together);
  expect([...chosen]).toEqual(disk.ids);
  const { classes, observations } = readContent(ownLessons.find(({ name }) => name === 'full-three-lessons-a')!.input);
  const turnRate = analyseClass(classes[0]!, observations).indicators.find(({ id }) => id === 'turnRate')!;
  expect(results?.analysis.indicators.find(({ id }) => id === 'turnRate')?.class).toBe(turnRate.class);
  expect(results?.traces.get('turnRate')?.map(({ observationId }) => observationId)).toEqual(disk.ids);
});

test('a lesson is counted once, and anew when the class or what is counted is another', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', () => shared);
  const look = async (schoolClass: SchoolClass): Promise<TogetherResults> => {
    disk.countedIds.length = 0;
    const classes = { read: async () => schoolClass };
    const together = createTogether({ ...disk.ports, classes }, disk.schoolClass.id);
    await together.open();
    return ready(together).results!;
  };
  const first = await look(disk.schoolClass);
  expect(disk.countedIds).toEqual(disk.ids);
  expect(await look(disk.schoolClass)).toEqual(first);
  expect(disk.countedIds).toEqual([]);
  const before = disk.kept.get(disk.ids[1]!)!;
  disk.kept.set(disk.ids[1]!, { ...before, measuresVersion: before.measuresVersion - 1 });
  expect(await look(disk.schoolClass)).toEqual(first);
  expect(disk.countedIds).toEqual([disk.ids[1]]);
  const pupils = disk.schoolClass.pupils.slice(1);
  const without = await look({ ...disk.schoolClass, pupils });
  expect(disk.countedIds).toEqual(disk.ids);
  expect(without.analysis.profiles.map(({ pupilId }) => pupilId)).not.toContain(disk.schoolClass.pupils[0]!.id);
  expect(JSON.stringify([...disk.kept.values()])).not.toContain(`"${disk.schoolClass.pupils[0]!.id}"`);
});

test('whoever leaves the screen ends the counting after the lessons that were begun', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', () => shared);
  const together = createTogether(disk.ports, disk.schoolClass.id);
  const opening = together.open();
  while (together.store.getState().type !== 'ready') await Promise.resolve();
  together.close();
  await opening;
  expect(ready(together).results).toBeNull();
  expect(disk.analysed).toEqual([]);
});

test('a lesson that the teacher has not seen first is listed, and not counted', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', (_, index) => (index === 1 ? { source: 'live' } : shared));
  const together = createTogether(disk.ports, disk.schoolClass.id);
  await together.open();
  const { lessons, results } = ready(together);
  expect(lessons.map(({ maySee }) => maySee)).toEqual([true, false, true]);
  expect(results?.heads.map(({ id }) => id)).toEqual([disk.ids[0], disk.ids[2]]);
});

test('a lesson that is there live and on film is counted once, and both can be chosen to compare them', async () => {
  const startedAt = '2026-11-20T08:30:00.000Z';
  const disk = createReferenceDisk('full-three-lessons-a', (_, index) => ({
    ...shared,
    ...(index === 0 && { source: 'live', startedAt }),
    ...(index === 2 && { source: 'video', startedAt }),
  }));
  const together = createTogether(disk.ports, disk.schoolClass.id);
  await together.open();
  expect([...ready(together).chosen]).toEqual([disk.ids[1], disk.ids[2]]);
  together.choose(disk.ids[0]!, true);
  await settle(together);
  expect(ready(together).results?.heads).toHaveLength(3);
});

test('a lesson that still runs is listed, and not counted', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', () => shared);
  const observations = {
    ...disk.ports.observations,
    list: async () =>
      (await disk.ports.observations.list()).map((one) =>
        one.head.id === disk.ids[2] ? { ...one, status: 'running' as const } : one,
      ),
  };
  const together = createTogether({ ...disk.ports, observations }, disk.schoolClass.id);
  await together.open();
  expect(ready(together).lessons.map(({ isRunning }) => isRunning)).toEqual([false, false, true]);
  expect([...ready(together).chosen]).toEqual(disk.ids.slice(0, 2));
  together.chooseAll(false);
  await settle(together);
  expect(ready(together).results).toBeNull();
  together.chooseAll(true);
  await settle(together);
  expect(ready(together).results?.heads.map(({ id }) => id)).toEqual(disk.ids.slice(0, 2));
});

test('the own inschatting does not leave the disk before its teacher opens it', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', () => shared);
  expect(disk.schoolClass.groupings.map(({ id }) => id)).toContain(expectationGroupingId);
  const together = createTogether(disk.ports, disk.schoolClass.id);
  await together.open();
  const analysedGroupings = () => disk.analysed.flatMap(({ groupings }) => groupings.map(({ id }) => id));
  expect(analysedGroupings()).not.toContain(expectationGroupingId);
  expect(ready(together).results?.traces.get('turnRate')?.[0]?.groups).toEqual({});
  await together.openSeal();
  await settle(together);
  expect(analysedGroupings()).toContain(expectationGroupingId);
  expect(Object.keys(ready(together).results!.traces.get('turnRate')![0]!.groups)).toContain(expectationGroupingId);
});

test('the last choice is the one that is answered', async () => {
  const disk = createReferenceDisk('full-three-lessons-a', () => shared);
  const together = createTogether(disk.ports, disk.schoolClass.id);
  await together.open();
  together.choose(disk.ids[0]!, false);
  together.choose(disk.ids[1]!, false);
  together.chooseIndicator('longWait');
  await settle(together);
  const { results } = ready(together);
  expect(results?.heads.map(({ id }) => id)).toEqual([disk.ids[2]]);
  expect(results?.indicator).toBe('longWait');
});

test('a class that is not there, and a disk that cannot be read', async () => {
  const disk = createReferenceDisk('full-three-lessons-a');
  const missing = createTogether(disk.ports, 'other' as ClassId);
  await missing.open();
  expect(missing.store.getState().type).toBe('missing');
  const broken = createTogether(
    { ...disk.ports, classes: { read: () => Promise.reject(new Error('no disk')) } },
    disk.schoolClass.id,
  );
  await broken.open();
  expect(broken.store.getState().type).toBe('failed');
});
