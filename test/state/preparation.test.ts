import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import type { ClassId, DeviceId, NewId, PupilId } from '../../src/core/record/ids';
import { wallMs, monotonicMs } from '../../src/core/record/times';
import { createClassEditor } from '../../src/state/class-editor';
import { addPupils, renameClass } from '../../src/state/class-edits';
import { createPreparation, findGaps, mostFocusPupils } from '../../src/state/preparation';
import { isPupilInLessons } from '../../src/state/pupil-use';
import { Device } from '../storage/device';

const classId = 'c' as ClassId;

async function prepare() {
  const storage = await new Device().open();
  let ids = 0;
  const newId = (() => `id-${String(++ids)}`) as NewId;
  const labels = Array.from({ length: 12 }, (_, index) => `L${index}`);
  const schoolClass = addPupils(labels, newId)({ id: classId, name: '6B', groupings: [], pupils: [] });
  await storage.classes.save(schoolClass);
  const needs = {
    ...storage,
    clock: { wallMs: () => wallMs(Date.UTC(2026, 10, 21, 9)), monotonicMs: () => monotonicMs(0) },
    newId,
    deviceId: 'device' as DeviceId,
  };
  const preparation = createPreparation(needs, classId);
  await preparation.load();
  return { storage, preparation, pupilIds: schoolClass.pupils.map(({ id }) => id) };
}

it('a lesson starts with what was agreed, and whoever is absent was never there', async () => {
  const { storage, preparation, pupilIds } = await prepare();
  expect(findGaps(preparation.getState())).toEqual(['title', 'focusQuestion']);
  preparation.fill({ title: ' Rekenen ', observer: 'MV', focusQuestion: 'feedback', ownQuestion: 'Hoor ik iedereen?' });
  preparation.toggleAbsent(pupilIds[0]!);
  preparation.toggleFocus(pupilIds[1]!);
  expect(findGaps(preparation.getState())).toEqual([]);
  const id = await preparation.start();
  const log = await storage.observations.readLog(id!);
  expect(log?.status).toBe('running');
  const observation = observationOf(foldLog(log!.head, log!.entries).state, 1000);
  expect(observation).toMatchObject({
    title: 'Rekenen',
    observer: 'MV',
    ownQuestion: 'Hoor ik iedereen?',
    startedAt: '2026-11-21T09:00:00.000Z',
    deleteBy: '2027-07-31',
    focusPupilIds: [pupilIds[1]],
    watched: [{ row: 'turn' }, { row: 'wait' }, { row: 'feedback' }],
    presence: { [pupilIds[0]!]: [] },
  });
  expect(observation).not.toHaveProperty('lessonGoal');
  await expect.poll(async () => (await storage.settings.read()).observer).toBe('MV');
});

it('four pupils, four channels needs pupils; at most ten, and never one who is absent', async () => {
  const { preparation, pupilIds } = await prepare();
  preparation.fill({ title: 'Taal', focusQuestion: 'four' });
  expect(findGaps(preparation.getState())).toEqual(['focusPupils']);
  for (const id of pupilIds) preparation.toggleFocus(id);
  expect(preparation.getState().draft.focusPupilIds).toEqual(pupilIds.slice(0, mostFocusPupils));
  preparation.toggleAbsent(pupilIds[0]!);
  preparation.toggleFocus(pupilIds[0]!);
  expect(preparation.getState().draft.focusPupilIds).not.toContain(pupilIds[0]);
});

it('a class is written once typing stops, and a pupil of a lesson is known to be in it', async () => {
  const { storage, preparation, pupilIds } = await prepare();
  const editor = createClassEditor(storage.classes, classId);
  await editor.load();
  editor.change(renameClass('7'));
  editor.change(renameClass('7A'));
  expect(editor.getState().saving).toBe('saving');
  await editor.flush();
  expect(editor.getState().saving).toBe('saved');
  expect((await storage.classes.read(classId))?.name).toBe('7A');

  preparation.fill({ title: 'Taal', focusQuestion: 'turns' });
  preparation.toggleAbsent(pupilIds[3]!);
  await preparation.start();
  expect(await isPupilInLessons(storage.observations, classId, pupilIds[3]!)).toBe(true);
  expect(await isPupilInLessons(storage.observations, classId, 'nobody' as PupilId)).toBe(false);
});
