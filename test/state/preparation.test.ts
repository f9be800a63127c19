import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import { analyseClass } from '../../src/core/profile/class-profile';
import { estimatePupil } from '../../src/core/record/expectation';
import {
  type ClassId,
  type DeviceId,
  type GroupValueId,
  type NewId,
  type PupilId,
  uuidV7,
} from '../../src/core/record/ids';
import { expectationGroupingId } from '../../src/core/record/school-class';
import { wallMs, monotonicMs } from '../../src/core/record/times';
import { createCodeSealer } from '../../src/main/code-sealer';
import { createClassEditor } from '../../src/state/class-editor';
import { addPupils, letPupilGo, renameClass, seatStanding } from '../../src/state/class-edits';
import { createEstimatesDesk } from '../../src/state/estimates-desk';
import { createPreparation, findGaps, mostFocusPupils } from '../../src/state/preparation';
import { openObservation } from '../../src/state/open-observation';
import { hasClassLessons, isPupilInLessons } from '../../src/state/pupil-use';
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
    codeSealer: createCodeSealer(),
  };
  const preparation = createPreparation(needs, classId);
  await preparation.load();
  return { storage, needs, preparation, pupilIds: schoolClass.pupils.map(({ id }) => id) };
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
  expect(await hasClassLessons(storage.observations, classId)).toBe(false);
  await preparation.start();
  expect(await hasClassLessons(storage.observations, classId)).toBe(true);
  expect(await hasClassLessons(storage.observations, 'other' as ClassId)).toBe(false);
  expect(await isPupilInLessons(storage.observations, classId, pupilIds[3]!)).toBe(true);
});

it('who had no turn is of a lesson too; who came into the class after it is not', async () => {
  const { storage, needs, pupilIds } = await prepare();
  const at = (minute: number): string => uuidV7(Date.UTC(2026, 10, 21, 9, minute), new Uint8Array(10));
  const newId: NewId = <T extends string>() => at(30) as T;
  expect(await isPupilInLessons(storage.observations, classId, pupilIds[5]!)).toBe(false);
  const preparation = createPreparation({ ...needs, newId }, classId);
  await preparation.load();
  preparation.fill({ title: 'Taal', focusQuestion: 'turns' });
  await preparation.start();
  expect(await isPupilInLessons(storage.observations, classId, pupilIds[5]!)).toBe(true);
  expect(await isPupilInLessons(storage.observations, classId, at(29) as PupilId)).toBe(true);
  expect(await isPupilInLessons(storage.observations, classId, at(31) as PupilId)).toBe(false);
});

it('who has left the class is not there in the lessons after it', async () => {
  const { storage, needs, pupilIds } = await prepare();
  await storage.classes.save(letPupilGo(pupilIds[2]!, '2026-11-20')((await storage.classes.read(classId))!));
  const preparation = createPreparation(needs, classId);
  await preparation.load();
  preparation.fill({ title: 'Taal', focusQuestion: 'turns' });
  const log = await storage.observations.readLog((await preparation.start())!);
  const observation = observationOf(foldLog(log!.head, log!.entries).state, 60_000);
  const { profiles } = analyseClass(preparation.getState().schoolClass!, [observation]);
  expect(profiles.map(({ pupilId }) => pupilId)).toEqual(pupilIds.filter((id) => id !== pupilIds[2]));
});

it('who left after the day of a film is in it, where they sat, and is not there once it is of a later day', async () => {
  const { storage, needs, pupilIds } = await prepare();
  const seated = seatStanding((await storage.classes.read(classId))!);
  await storage.classes.save(letPupilGo(pupilIds[2]!, '2026-11-20')(seated));
  const preparation = createPreparation(needs, classId);
  await preparation.load();
  preparation.fill({ title: 'Taal', focusQuestion: 'turns' });
  preparation.goToDay('2026-11-19');
  preparation.toggleFocus(pupilIds[2]!);
  expect(preparation.getState().schoolClass!.pupils[2]).toEqual(seated.pupils[2]);
  preparation.goToDay('2026-11-20');
  expect(preparation.getState().draft.focusPupilIds).toEqual([]);
  // A day is typed digit by digit: what was chosen before is there again.
  preparation.goToDay('2026-11-19');
  expect(preparation.getState().draft.focusPupilIds).toEqual([pupilIds[2]]);
  const fingerprint = { name: 'les.mp4', size: 1, durationMs: 60_000 };
  const id = await preparation.start({ fingerprint, startedAt: '2026-11-19T11:00:00.000Z' });
  const opened = await openObservation({ ...storage, ...needs }, id!);
  if (opened.type !== 'open') throw new Error('The lesson is gone');
  expect(opened.store.observation().presence).toEqual({});
  expect(opened.schoolClass.pupils[2]).toEqual(seated.pupils[2]);
  expect(opened.classNow.pupils[2]).toHaveProperty('leftOn', '2026-11-20');
});

it('what was typed is there again after a reload, without who left since, and is gone once the lesson began', async () => {
  const { storage, needs, preparation, pupilIds } = await prepare();
  preparation.fill({ title: 'Taal', ownQuestion: 'Hoor ik iedereen?', focusQuestion: 'turns', seatsHold: true });
  preparation.toggleFocus(pupilIds[1]!);
  preparation.toggleFocus(pupilIds[2]!);
  await preparation.keepDraft();
  const [gone] = pupilIds.slice(2);
  const schoolClass = (await storage.classes.read(classId))!;
  await storage.classes.save({ ...schoolClass, pupils: schoolClass.pupils.filter(({ id }) => id !== gone) });

  const again = createPreparation(needs, classId);
  await again.load();
  expect(again.getState().draft).toMatchObject({
    title: 'Taal',
    ownQuestion: 'Hoor ik iedereen?',
    focusQuestion: 'turns',
    focusPupilIds: [pupilIds[1]],
    seatsHold: true,
  });
  const id = await again.start();
  expect((await storage.observations.readLog(id!))?.head.seatsHold).toBe(true);
  await expect.poll(() => storage.drafts.read(classId)).toBeUndefined();
});

it('a lesson that runs is said, a film that is being coded is not', async () => {
  const { needs, preparation } = await prepare();
  const runningBeside = async () => {
    const other = createPreparation(needs, classId);
    await other.load();
    return other.getState().runningId;
  };
  const film = { fingerprint: { name: 'les.mp4', size: 1, durationMs: 60_000 }, startedAt: '2026-11-20T09:00:00.000Z' };
  preparation.fill({ title: 'Taal', focusQuestion: 'turns' });
  await preparation.start(film);
  expect(await runningBeside()).toBeUndefined();
  const id = await preparation.start();
  expect(await runningBeside()).toBe(id);
});

it('a draft that makes no sense is no draft', async () => {
  const { storage, needs } = await prepare();
  await storage.drafts.keep(classId, { title: 7, focusQuestion: 'nothing', focusPupilIds: 'p1', seatsHold: 'yes' });
  const preparation = createPreparation(needs, classId);
  await preparation.load();
  expect(preparation.getState().draft).toMatchObject({ title: '', focusQuestion: undefined, focusPupilIds: [] });
  await storage.classes.remove(classId);
  expect(await storage.drafts.read(classId)).toBeUndefined();
});

it('focus pupils come out of an inschatting under a code, which stays under it', async () => {
  const { storage, needs, pupilIds } = await prepare();
  const editor = createClassEditor(storage.classes, classId);
  await editor.load();
  pupilIds.forEach((id, index) =>
    editor.change((before) => estimatePupil(before, id, (index % 2 === 0 ? 'low' : 'high') as GroupValueId)),
  );
  await createEstimatesDesk(editor, needs).seal('zeehond 7');
  const preparation = createPreparation(needs, classId);
  await preparation.load();
  expect(await preparation.chooseFocus(expectationGroupingId, 'four', 'zeehond 8')).toBe('wrongCode');
  preparation.toggleAbsent(pupilIds[0]!);
  const choosing = preparation.chooseFocus(expectationGroupingId, 'fiveAndFive', 'zeehond 7');
  preparation.toggleAbsent(pupilIds[2]!);
  expect(await choosing).toBe('tooFew');
  expect(await preparation.chooseFocus(expectationGroupingId, 'four', 'zeehond 7')).toBe('done');
  expect(preparation.getState().draft.focusPupilIds).toHaveLength(4);
  preparation.fill({ title: 'Taal', focusQuestion: 'four' });
  const log = await storage.observations.readLog((await preparation.start())!);
  const words = JSON.stringify([log, preparation.getState().schoolClass, await storage.classes.read(classId)]);
  expect(words).not.toMatch(/"expectation":"(low|high)"/);
});
