// A disk that is emptied in mid-lesson, on real storage.
import { expect, it } from 'vitest';
import type { DeviceId, NewId } from '../../src/core/record/ids';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { createObservationStore } from '../../src/state/observation-store';
import { recoverLesson } from '../../src/state/recover-lesson';
import { Device } from '../storage/device';
import { aylin, bram, head, observationId, schoolClass } from '../storage/lesson';

it('writes the lesson again from its first tap on, and goes on; what else was there is said to be gone', async () => {
  const device = new Device();
  const storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.observations.create(head, [], 'running');
  let ids = 0;
  let time = 0;
  const needs = {
    ...storage,
    clock: { wallMs: () => wallMs(Date.parse(head.startedAt) + time), monotonicMs: () => monotonicMs(time) },
    newId: (() => `id-${String(++ids)}`) as NewId,
    deviceId: 'device' as DeviceId,
    startOver: () => storage.startOver(),
  };
  const store = createObservationStore(needs, (await storage.observations.readLog(observationId))!);
  const tap = (pupilId: typeof aylin) => {
    time += 1000;
    store.press({ press: 'tile', pupilId });
  };
  tap(aylin);
  await store.settled();
  for (const table of ['meta', 'heads', 'entries', 'classes', 'labels', 'texts']) await device.clear(table);
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
