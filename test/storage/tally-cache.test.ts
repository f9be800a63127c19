// Sums that are kept beside a log: used only as long as the log is the one they were counted from.
import { expect, test } from 'vitest';
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import type { LessonTally } from '../../src/core/measures/lesson-tally';
import { tallyLesson } from '../../src/core/measures/tallies';
import type { StoredLog } from '../../src/core/ports';
import type { ObservationId } from '../../src/core/record/ids';
import { lessonMs } from '../../src/core/record/times';
import { Device } from './device';
import { aylin, classId, entryOf, head, observationId, schoolClass, secret, turn, wordyLog } from './lesson';

const ids = [observationId];
const count = ({ head: ofLesson, entries }: Pick<StoredLog, 'head' | 'entries'>): LessonTally =>
  tallyLesson(schoolClass.pupils, observationOf(foldLog(ofLesson, entries).state));

async function deviceWithTally() {
  const device = new Device();
  const storage = await device.open();
  await storage.classes.save(schoolClass);
  await storage.observations.create(head, wordyLog, 'ended');
  const counted = (await storage.tallies.count(ids, count)).get(observationId)!;
  return { device, ...storage, counted };
}

test('sums are kept from one start to the next, without a word, and are those of the log', async () => {
  const { device, observations, counted } = await deviceWithTally();
  const log = (await observations.readLog(observationId))!;
  expect(counted).toEqual(count(log));
  expect(counted.sums.y[0]).toBeGreaterThan(0);
  expect(await (await device.open()).tallies.read(classId)).toEqual(new Map([[observationId, counted]]));
  const { tallies } = await device.dump();
  expect(tallies).toHaveLength(1);
  expect(JSON.stringify(tallies)).not.toContain(secret);
});

test('a correction makes them void, packed or not, and so does one that cannot be written', async () => {
  const { device, observations, tallies } = await deviceWithTally();
  const seq = wordyLog.length;
  await observations.append(observationId, [turn(seq + 1)]);
  expect(await tallies.read(classId)).toEqual(new Map());
  const corrected = await tallies.count(ids, count);
  expect(await tallies.read(classId)).toEqual(corrected);
  await observations.append(observationId, [turn(seq + 2)]);
  expect(await tallies.read(classId)).toEqual(new Map());
  await observations.pack(observationId);
  expect(await tallies.read(classId)).toEqual(new Map());
  await tallies.count(ids, count);
  // The log is packed as it was when the first sums were kept, and is not the log of then.
  await observations.append(observationId, [turn(seq + 3)]);
  await observations.pack(observationId);
  expect(await tallies.read(classId)).toEqual(new Map());
  await tallies.count(ids, count);
  device.localStorage.setItem(`beurtwijzer.journal.${observationId}.x`, JSON.stringify(turn(seq + 4)));
  expect(await tallies.read(classId)).toEqual(new Map());
  const more = (await tallies.count(ids, count)).get(observationId)!;
  device.localStorage.removeItem(`beurtwijzer.journal.${observationId}.x`);
  const kept = (await tallies.read(classId)).get(observationId)!;
  expect(more.sums.y[0]! - kept.sums.y[0]!).toBe(1);
});

test('an erased pupil is in no sum, and a lesson that is removed leaves none', async () => {
  const { device, rights, observations, tallies } = await deviceWithTally();
  expect(JSON.stringify((await device.dump())['tallies'])).toContain(aylin);
  await rights.erasePupil({ classId, id: aylin, date: '2026-11-22T10:00:00.000Z' });
  expect((await device.dump())['tallies']).toEqual([]);
  await tallies.count(ids, count);
  await observations.remove(observationId);
  expect((await device.dump())['tallies']).toEqual([]);
  expect(await tallies.count(ids, count)).toEqual(new Map());
});

test('a lesson that still runs does not spoil those of others, and a full disk no number', async () => {
  const { device, observations, tallies, counted } = await deviceWithTally();
  const running = 'observation-2' as ObservationId;
  await observations.create({ ...head, id: running }, [turn(1, running)], 'running');
  await observations.append(running, [entryOf(2, { type: 'paused', atMs: lessonMs(5) }, running)]);
  expect(await tallies.read(classId)).toEqual(new Map([[observationId, counted]]));
  await device.put('meta', { key: 'stamp', formatVersion: 1, installId: 'of another' });
  expect(await tallies.count(ids, count)).toEqual(new Map([[observationId, counted]]));
});
