import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import type { OutputFile } from '../../src/core/ports';
import { writeExchangeText } from '../../src/core/record/exchange-text';
import { guessCodes, guessSubjects } from '../../src/core/foreign/foreign-mapping';
import type { ClassId, DeviceId, NewId, ObservationId, PupilId } from '../../src/core/record/ids';
import type { SchoolClass } from '../../src/core/record/school-class';
import type { Observation } from '../../src/core/record/observation';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { exportClass } from '../../src/state/class-export';
import { importPreview, type ImportPreview, previewFile, previewForeign } from '../../src/state/import-files';
import { filesJobs } from '../../src/worker/files-jobs';
import { readIncoming } from '../../src/worker/incoming-bytes';
import type { BeurtwijzerStorage } from '../../src/storage/open-storage';
import { Device } from '../storage/device';
import { backupDesk } from './backup-desk';

const readLesson = (name: string) =>
  readFileSync(new URL(`../reference/${name}.exchange.json`, import.meta.url), 'utf8');
const fileOf = (text: string) => new Blob([text]);

let storage: BeurtwijzerStorage;
let needs: Parameters<typeof previewFile>[0];

beforeEach(async () => {
  storage = await new Device().open();
  let ids = 0;
  const newId = (() => `id-${String(++ids)}`) as NewId;
  needs = {
    clock: { wallMs: () => wallMs(Date.UTC(2026, 10, 21, 11)), monotonicMs: () => monotonicMs(0) },
    newId,
    deviceId: 'device' as DeviceId,
    classes: storage.classes,
    observations: storage.observations,
    imports: storage.imports,
    rights: storage.rights,
    fileDesk: {
      readIncomingFile: async (file) => readIncoming(await file.arrayBuffer(), file.name ?? ''),
      mapForeignFile: async (file, mapping, classes) =>
        filesJobs.mapForeignFile(file, mapping, classes, '2026-11-21T10:00:00.000Z'),
      writeExchangeFile: async (content, names) => writeExchangeText(content, names, '2026-11-21T10:00:00.000Z'),
      writeInteractionsCsv: async () => '',
      writeExport: () => Promise.reject(new Error('not asked for')),
      readClassTable: () => Promise.reject(new Error('not asked for')),
      ...backupDesk,
    },
  };
});

async function previewOf(text: string): Promise<ImportPreview> {
  const reading = await previewFile(needs, fileOf(text));
  if (reading.type !== 'ok') throw new Error(JSON.stringify(reading));
  return reading.preview;
}

async function storedObservation(id: ObservationId): Promise<Observation> {
  const log = await storage.observations.readLog(id);
  if (!log) throw new Error('not there');
  return observationOf(foldLog(log.head, log.entries).state);
}

const inOrder = ({ interactions, ...rest }: Observation) => ({
  ...rest,
  interactions: interactions.toSorted((a, b) => a.atMs - b.atMs),
});

it('a class of which a pupil was erased is still that class, and the pupil stays away', async () => {
  const first = await previewOf(readLesson('full-a'));
  await importPreview(needs, first);
  const [schoolClass] = await storage.classes.list();
  const gone = schoolClass!.pupils[3]!;
  await storage.rights.erasePupil({ classId: schoolClass!.id, id: gone.id, date: '2026-11-22T10:00:00.000Z' });
  const again = await previewOf(readLesson('full-a'));
  expect(again.newClasses).toEqual([]);
  await importPreview(needs, again);
  const classes = await storage.classes.list();
  expect(classes).toHaveLength(1);
  expect(classes[0]?.pupils.map(({ id }) => id)).toEqual(
    schoolClass!.pupils.map(({ id }) => id).filter((id) => id !== gone.id),
  );
});

describe('a file coming in', () => {
  it.each(['full-a', 'full-three-lessons-a', 'full-watched-a', 'tap-turns-a', 'edges-a', 'syn-absence-a'])(
    '%s comes back out of storage as it was',
    async (name) => {
      const preview = await previewOf(readLesson(name));
      await importPreview(needs, preview);
      for (const observation of preview.content.observations)
        expect(await storedObservation(observation.id)).toEqual({ ...inOrder(observation), deleteBy: '2027-07-31' });
      expect(await storage.classes.list()).toEqual(preview.content.classes);
    },
  );

  it('is kept until its own last day; the demo class and a lesson without one as long as one that is made now', async () => {
    const { content } = await previewOf(readLesson('syn-tiny-a'));
    const kept = { ...content.observations[0]!, deleteBy: '2026-12-24' };
    const preview = await previewOf(writeExchangeText({ ...content, observations: [kept] }, 'full', ''));
    const undo = await importPreview(needs, preview);
    expect((await storedObservation(kept.id)).deleteBy).toBe('2026-12-24');
    await undo();
    await importPreview(needs, preview, { demo: true });
    expect((await storedObservation(kept.id)).deleteBy).toBe('2027-07-31');
  });

  it('twice gives the same, and says so beforehand', async () => {
    await importPreview(needs, await previewOf(readLesson('full-three-lessons-a')));
    const again = await previewOf(readLesson('full-three-lessons-a'));
    expect([again.newClasses.length, again.newObservationIds.length, again.knownObservations]).toEqual([0, 0, 3]);
    await importPreview(needs, again);
    expect(await storage.observations.list()).toHaveLength(3);
  });

  it('keeps two lessons apart that were numbered from 1 elsewhere', async () => {
    for (const name of ['full-a', 'full-calm-a', 'syn-tiny-a', 'tap-turns-a', 'tap-thinking-a', 'full-a', 'syn-tiny-a'])
      await importPreview(needs, await previewOf(readLesson(name)));
    const lessons = await storage.observations.list();
    expect(lessons).toHaveLength(5);
    const turnsOf = async (focusQuestion: string) => {
      const lesson = lessons.find(({ head }) => head.focusQuestion === focusQuestion);
      return (await storedObservation(lesson!.head.id)).interactions.length;
    };
    expect(await turnsOf('turns')).toBe(119);
    expect(await turnsOf('thinking')).toBe(124);
  });

  it('taken back, leaves what was there before', async () => {
    await importPreview(needs, await previewOf(readLesson('full-a')));
    const before = [await storage.classes.list(), await storage.observations.list()];
    const undo = await importPreview(needs, await previewOf(readLesson('syn-tiny-a')));
    expect(await storage.classes.list()).toHaveLength(2);
    await undo();
    expect([await storage.classes.list(), await storage.observations.list()]).toEqual(before);
  });

  it('refused, writes nothing and names the place', async () => {
    const text = readLesson('full-a').replace('"pupilId": "p01"', '"pupilId": "p99"');
    const reading = await previewFile(needs, fileOf(text));
    expect(reading).toMatchObject({ type: 'error', problem: { kind: 'unknownPupil' } });
    expect(reading.type === 'error' && reading.problem.path).toMatch(
      /^observations\[0\]\.interactions\[\d+\]\.pupilId$/,
    );
    expect(await storage.classes.list()).toEqual([]);
  });

  it('that cannot be read at all is said without a place', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    expect(await previewFile(needs, gone)).toEqual({ type: 'error', problem: { kind: 'unreadable', path: '' } });
  });
});

describe('a class going out', () => {
  it('carries initials unless names are asked for, and never the name of a pupil in its own', async () => {
    const named = readLesson('syn-tiny-a').replace('"label": "P01"', '"label": "Wilhelmina"');
    const preview = await previewOf(named);
    await importPreview(needs, preview);
    const files: OutputFile[] = [];
    const saveFile = async (file: OutputFile) => {
      files.push(file);
      return 'saved' as const;
    };
    const classId = preview.content.classes[0]!.id;
    expect(await exportClass({ ...needs, saveFile }, classId, 'initials')).toBe('saved');
    await exportClass({ ...needs, saveFile }, classId, 'full');
    expect(files.map(({ name }) => name)).toEqual(['beurtwijzer-2026-11-21.json', 'beurtwijzer-2026-11-21.json']);
    expect(files[0]?.content).not.toContain('Wilhelmina');
    expect(files[1]?.content).toContain('Wilhelmina');
  });
});

describe('a file of another tool coming in', () => {
  const project = JSON.stringify({
    project_format_version: '7.0',
    project_name: 'gang',
    subjects_conf: { '0': { name: 'Aylin' }, '1': { name: 'Bram' } },
    behaviors_conf: { '0': { code: 'beurt', type: 'Point event' }, '1': { code: 'help', type: 'State event' } },
    observations: {
      les: {
        date: '2026-11-21T09:05:00.000',
        events: [
          [1.5, 'Aylin', 'beurt', '', ''],
          [2, 'Bram', 'help', '', ''],
          [9.25, 'Bram', 'help', '', ''],
        ],
      },
    },
  });

  async function previewProject(classId?: ClassId): Promise<ImportPreview> {
    const reading = await previewFile(needs, Object.assign(fileOf(project), { name: 'x.boris' }));
    if (reading.type !== 'foreign') throw new Error(JSON.stringify(reading));
    const { file, classes } = reading;
    const known = classes.find(({ id }) => id === classId);
    const mapping = { className: 'gang', startedAt: '2026-11-21', durationMs: 1, codes: guessCodes(file) };
    const found = await previewForeign(needs, file, {
      ...mapping,
      ...(classId && { classId }),
      subjects: guessSubjects(file, known),
    });
    if (found.type !== 'ok') throw new Error(JSON.stringify(found));
    return found.preview;
  }

  it('twice gives the same lesson, and undone it leaves nothing', async () => {
    const undo = await importPreview(needs, await previewProject());
    expect(await storage.classes.list()).toMatchObject([
      { name: 'gang', pupils: [{ label: 'Aylin' }, { label: 'Bram' }] },
    ]);
    const again = await previewProject();
    expect([again.newClasses, again.newObservationIds, again.knownObservations]).toEqual([[], [], 1]);
    await undo();
    expect([await storage.classes.list(), await storage.observations.list()]).toEqual([[], []]);
  });

  it('joins a class that is here, renames nobody in it, and takes back only what it added', async () => {
    const here = { id: 'short' as ClassId, name: 'groep 6', groupings: [], pupils: [] as SchoolClass['pupils'] };
    const aylin = { id: 'a' as PupilId, label: 'AYLIN', groups: {} };
    await storage.classes.save({ ...here, pupils: [aylin] });
    const before = await storage.classes.list();
    const undo = await importPreview(needs, await previewProject(here.id));
    const [joined, ...others] = await storage.classes.list();
    expect(others).toEqual([]);
    expect(joined?.pupils.map(({ label }) => label)).toEqual(['AYLIN', 'Bram']);
    const [lesson] = await storage.observations.list();
    const moments = (await storedObservation(lesson!.head.id)).interactions;
    expect(moments).toMatchObject([
      { kind: 'turn', pupilId: 'a', atMs: 1500 },
      { kind: 'support', pupilId: joined?.pupils[1]?.id, atMs: 2000, endMs: 9250 },
    ]);
    await undo();
    expect(await storage.classes.list()).toEqual(before);
    expect(await storage.observations.list()).toEqual([]);
  });
});
