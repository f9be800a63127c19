import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import {
  addSubject,
  countEstimates,
  estimatePupil,
  expectationsOf,
  isSealed,
  isUnderCode,
  nameSubject,
  removeSubject,
  sealExpectations,
  setBasis,
} from '../../src/core/record/expectation';
import type { ClassId, GroupValueId, NewId, PupilId } from '../../src/core/record/ids';
import type { SchoolClass } from '../../src/core/record/school-class';
import { writeExchangeText } from '../../src/core/record/exchange-text';
import { listFilledGroupings, listShownGroupings } from '../../src/core/record/shown-groupings';
import { wallMs } from '../../src/core/record/times';
import { createCodeSealer } from '../../src/main/code-sealer';
import { createClassEditor } from '../../src/state/class-editor';
import { addPupils } from '../../src/state/class-edits';
import { breakSeal, createEstimatesDesk } from '../../src/state/estimates-desk';
import { Device } from '../storage/device';

const high = 'high' as GroupValueId;
const low = 'low' as GroupValueId;
const id = (value: string) => value as PupilId;
const classId = 'c' as ClassId;

function classOf(...labels: string[]): SchoolClass {
  let ids = 0;
  const newId = (() => `p${String(++ids)}`) as NewId;
  return addPupils(labels, newId)({ id: classId, name: '6B', groupings: [], pupils: [] });
}

/** Two estimates with what they are based on, for arithmetic and one for reading. */
function filled(): SchoolClass {
  const first = estimatePupil(estimatePupil(classOf('Aylin', 'Bram', 'Noor'), id('p1'), high), id('p2'), low);
  const based = nameSubject(setBasis(first, id('p1'), 'test'), 'rekenen');
  const reading = expectationsOf(addSubject(based, 'x')).at(-1)!.id;
  return estimatePupil(nameSubject(addSubject(based, 'x'), 'lezen', reading), id('p1'), low, reading);
}

async function sit(schoolClass = filled()) {
  const storage = await new Device().open();
  await storage.classes.save(schoolClass);
  const editor = createClassEditor(storage.classes, classId);
  await editor.load();
  const codeSealer = createCodeSealer();
  const clock = { wallMs: () => wallMs(Date.UTC(2026, 10, 21, 9)) };
  const desk = createEstimatesDesk(editor, { clock, codeSealer });
  const onDisk = async () => {
    await editor.flush();
    return (await storage.classes.read(classId))!;
  };
  return { editor, desk, codeSealer, onDisk };
}

it('an inschatting is counted per pupil and subject, can be left open, and takes its basis along', () => {
  const schoolClass = filled();
  const [arithmetic, reading] = expectationsOf(schoolClass);
  expect(expectationsOf(schoolClass).map(({ subject }) => subject)).toEqual(['rekenen', 'lezen']);
  expect([countEstimates(schoolClass), countEstimates(schoolClass, reading!.id)]).toEqual([2, 1]);
  expect(arithmetic?.basis).toEqual({ p1: 'test' });
  const open = estimatePupil(schoolClass, id('p1'), null);
  expect(countEstimates(open)).toBe(1);
  expect(expectationsOf(open)[0]?.basis).toEqual({});
  const one = removeSubject(schoolClass, reading!.id);
  expect(expectationsOf(one)).toHaveLength(1);
  expect(one.pupils[0]?.groups).toEqual({ expectation: 'high' });
});

it('says when it was last filled in, not when it was only looked at', () => {
  const sealed = sealExpectations(filled(), new Set(), '2026-10-01T10:00:00.000Z');
  const again = sealExpectations(sealed, new Set(['expectation']), '2026-11-01T10:00:00.000Z');
  expect(expectationsOf(again).map(({ filledAt }) => filledAt?.slice(0, 10))).toEqual(['2026-11-01', '2026-10-01']);
});

it('without a code it is sealed, stays on the disk, and is in no file', async () => {
  const { desk, onDisk } = await sit();
  await desk.seal();
  const kept = await onDisk();
  expect(isSealed(kept)).toBe(true);
  expect(countEstimates(kept)).toBe(2);
  const file = writeExchangeText({ classes: [kept], observations: [] }, 'full', '2026-11-21T10:00:00.000Z');
  for (const word of ['"high"', '"basis"']) expect(file.split('"values"')[1]!.split(']')[1]).not.toContain(word);
  expect(file).not.toContain('"test"');
});

it('under a code nothing of it is on the disk in the open, and only that code brings it back', async () => {
  const { desk, editor, codeSealer, onDisk } = await sit();
  await desk.seal('zeehond 7');
  const kept = await onDisk();
  expect(isUnderCode(kept)).toBe(true);
  expect(kept.pupils.map(({ groups }) => groups)).toEqual([{}, {}, {}]);
  expect(expectationsOf(kept).every(({ basis }) => basis === undefined)).toBe(true);
  expect(listFilledGroupings(kept)).toHaveLength(2);
  expect(listShownGroupings(kept, false)).toEqual([]);
  const file = writeExchangeText({ classes: [kept], observations: [] }, 'full', '2026-11-21T10:00:00.000Z');
  expect(file).not.toContain('underCode');

  await desk.open('zeehond 8');
  expect(desk.getState()).toMatchObject({ open: undefined, problem: 'wrongCode' });
  await desk.open('zeehond 7');
  const open = desk.getState().open!;
  expect(open.pupils.map(({ groups }) => groups)).toEqual(filled().pupils.map(({ groups }) => groups));
  expect(expectationsOf(open)[0]?.basis).toEqual({ p1: 'test' });
  expect(await breakSeal(codeSealer, editor.getState().schoolClass!, 'zeehond 8')).toBeUndefined();
  const seen = await breakSeal(codeSealer, editor.getState().schoolClass!, 'zeehond 7');
  expect(countEstimates(seen!)).toBe(2);
});

it('what is changed under a code goes under it again, and the code can be taken off', async () => {
  const { desk, onDisk } = await sit();
  await desk.seal('zeehond 7');
  await desk.open('zeehond 7');
  desk.change((before) => estimatePupil(before, id('p3'), high), 'expectation');
  await desk.seal();
  expect((await onDisk()).pupils.map(({ groups }) => groups)).toEqual([{}, {}, {}]);
  await desk.open('zeehond 7');
  expect(countEstimates(desk.getState().open!)).toBe(3);
  await desk.seal(null);
  const kept = await onDisk();
  expect([isUnderCode(kept), isSealed(kept), countEstimates(kept)]).toEqual([false, true, 3]);
});

it('whoever leaves has the last change on the disk under the code, and nothing of it in memory', async () => {
  const { desk, codeSealer, onDisk } = await sit();
  await desk.seal('zeehond 7');
  await desk.open('zeehond 7');
  desk.change((before) => estimatePupil(before, id('p3'), high), 'expectation');
  desk.leave();
  await expect.poll(() => desk.getState()).toMatchObject({ open: undefined, hasCode: false });
  const kept = await onDisk();
  expect(kept.pupils.map(({ groups }) => groups)).toEqual([{}, {}, {}]);
  expect(countEstimates((await breakSeal(codeSealer, kept, 'zeehond 7'))!)).toBe(3);
});
