// A disk that is emptied in mid-lesson, on real storage.
import { expect, it } from 'vitest';
import type { DeviceId, NewId } from '../../src/core/record/ids';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { openObservation } from '../../src/state/open-observation';
import { createObservationStore } from '../../src/state/observation-store';
import { recoverLesson } from '../../src/state/recover-lesson';
import type { BeurtwijzerStorage } from '../../src/storage/open-storage';
import { Device } from '../storage/device';
import { aylin, bram, head, observationId, schoolClass } from '../storage/lesson';

const empty = async (device: Device) => {
  for (const table of ['meta', 'heads', 'entries', 'classes', 'labels', 'texts']) await device.clear(table);
};

function needsOf(storage: BeurtwijzerStorage) {
  let ids = 0;
  let time = 0;
  const needs = {
    ...storage,
    clock: { wallMs: () => wallMs(Date.parse(head.startedAt) + time), monotonicMs: () => monotonicMs(time) },
    newId: (() => `id-${String(++ids)}`) as NewId,
    deviceId: 'device' as DeviceId,
    startOver: () => storage.startOver(),
  };
  return { needs, pass: (ms: number) => (time += ms) };
}

it('writes the lesson again from its first tap on, and goes on; what else was there is said to be gone', async () => {
  const device = new Device();
  const storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.observations.create(head, [], 'running');
  const { needs, pass } = needsOf(storage);
  const store = createObservationStore(needs, (await storage.observations.readLog(observationId))!);
  const tap = (pupilId: typeof aylin) => {
    pass(1000);
    store.press({ press: 'tile', pupilId });
  };
  tap(aylin);
  await store.settled();
  await empty(device);
  tap(bram);
  await store.settled();
  expect(store.getState().saving).toEqual({ problem: 'dataGone' });
  const recovering = recoverLesson(needs, store, schoolClass);
  tap(aylin);
  await recovering;
  tap(bram);
  await store.settled();
  expect(store.getState().saving).toBe('saved');
  expect((await storage.observations.readLog(observationId))?.entries).toEqual(store.log.entries);
  expect(store.log.state.interactions.size).toBe(4);
  expect(await storage.classes.read(schoolClass.id)).toEqual(schoolClass);
  expect(storage.found).toBe('gone');
  expect((await device.open()).found).toBe('whole');
});

it('writes the class as it sits now, also in a lesson of an earlier plan', async () => {
  const device = new Device();
  const storage = await device.open();
  const moved = { ...schoolClass, seatingPlans: [{ until: '2026-12-01', seats: { [bram]: { row: 4, column: 4 } } }] };
  await storage.classes.save(moved);
  await storage.observations.create(head, [], 'running');
  const { needs } = needsOf(storage);
  const opened = await openObservation(needs, observationId);
  if (opened.type !== 'open') throw new Error('no lesson');
  expect(opened.schoolClass.pupils[1]?.seat).toEqual({ row: 4, column: 4 });
  await empty(device);
  await recoverLesson(needs, opened.store, opened.classNow);
  expect(await storage.classes.read(schoolClass.id)).toEqual(moved);
});
