import { expect, it } from 'vitest';
import type { DeviceId, NewId, ObservationId } from '../../src/core/record/ids';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { createRetentionStore, readClassWhole } from '../../src/state/retention-store';
import { Device } from '../storage/device';
import { aylin, bram, classId, head, observationId, schoolClass, turn, wordyLog } from '../storage/lesson';

async function open() {
  const device = new Device();
  const storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.observations.create(head, wordyLog, 'ended');
  await storage.observations.create(
    { ...head, id: 'runs' as ObservationId },
    [turn(1, 'runs' as ObservationId)],
    'running',
  );
  let ids = 0;
  let renewals = 0;
  const store = createRetentionStore({
    ...storage,
    clock: { wallMs: () => wallMs(Date.UTC(2026, 10, 22, 9)), monotonicMs: () => monotonicMs(0) },
    newId: (() => `id-${String(++ids)}`) as NewId,
    deviceId: 'device' as DeviceId,
    folderCopies: {
      renew: async () => {
        renewals++;
      },
    },
  });
  await store.load();
  return { device, storage, store, renewals: () => renewals };
}

const lastDays = (store: Awaited<ReturnType<typeof open>>['store']) =>
  store.getState().classes.flatMap(({ lessons }) => lessons.map((lesson) => lesson.head.deleteBy));

it('an observation is kept until another day, in its own log', async () => {
  const { storage, store } = await open();
  expect(lastDays(store)).toEqual(['2027-07-31']);
  await store.keepUntil([observationId], '2027-01-15');
  expect(lastDays(store)).toEqual(['2027-01-15']);
  expect(store.getState()).toMatchObject({ busy: false, outcome: { done: 'dated' } });
  const entries = (await storage.observations.readLog(observationId))?.entries ?? [];
  expect(entries).toHaveLength(wordyLog.length + 1);
  expect(await storage.rights.removeOverdue('2027-01-16')).toBe(1);
});

it('a pupil is erased with the date, a class made anonymous', async () => {
  const { storage, store, renewals } = await open();
  await store.erasePupil(classId, aylin);
  expect(store.getState().outcome).toEqual({ done: 'erased' });
  expect(await storage.rights.listErasures()).toEqual([{ classId, id: aylin, date: '2026-11-22T09:00:00.000Z' }]);
  expect(renewals()).toBe(1);
  await store.anonymise(classId);
  expect(renewals()).toBe(2);
  expect(store.getState().classes[0]?.schoolClass.pupils.map(({ id, label }) => [id, label])).toEqual([[bram, '1']]);
});

it('says why it could not be done', async () => {
  const { device, store, renewals } = await open();
  await device.clear('meta');
  await store.erasePupil(classId, aylin);
  expect(store.getState().outcome).toEqual({ problem: 'dataGone' });
  // Copies that still hold what could not be erased are all there is of the rest.
  expect(renewals()).toBe(0);
});

it('the whole of a class comes with the lesson that runs', async () => {
  const { storage } = await open();
  const whole = await readClassWhole(storage, classId);
  expect(whole?.schoolClass).toEqual(schoolClass);
  expect(whole?.observations.map(({ id }) => id).toSorted()).toEqual([observationId, 'runs']);
  expect(await readClassWhole(storage, 'x' as typeof classId)).toBeUndefined();
});
