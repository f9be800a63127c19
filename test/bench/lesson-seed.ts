/** Puts running lessons of any length on the disk, as if they had been tapped: by the app's own rules and storage. */
import type { Press } from '../../src/core/coding/press';
import { findFocusQuestion } from '../../src/core/coding/focus-questions';
import { startEntries } from '../../src/core/coding/lesson-start';
import { createEntryWriter } from '../../src/core/coding/entry-writer';
import type { ClassId, DeviceId, ObservationId, PupilId } from '../../src/core/record/ids';
import type { ObservationHead } from '../../src/core/record/observation';
import { lessonMs, monotonicMs, wallMs } from '../../src/core/record/times';
import { newRandomId } from '../../src/main/browser-ports';
import { createObservationStore } from '../../src/state/observation-store';
import { openStorage } from '../../src/storage/open-storage';

const classId = 'bench-class' as ClassId;
const deviceId = 'bench-device' as DeviceId;
const question = findFocusQuestion('feedback')!;
const pupilIds = Array.from({ length: 30 }, (_, index) => `bench-pupil-${String(index)}` as PupilId);

/** @returns the ids of the lessons, one for each number of interactions asked for */
async function seedLessons(lengths: readonly number[]): Promise<readonly string[]> {
  const storage = await openStorage({ indexedDB, IDBKeyRange, localStorage, newId: newRandomId });
  await storage.classes.save({
    id: classId,
    name: '7A',
    groupings: [],
    pupils: pupilIds.map((id, index) => ({
      id,
      label: `Leerling ${String(index + 1)}`,
      seat: { row: 1 + Math.floor(index / 6), column: 1 + (index % 6) },
      groups: {},
    })),
  });
  const ids: string[] = [];
  for (const length of lengths) {
    const head: ObservationHead = {
      id: `bench-lesson-${String(length)}` as ObservationId,
      classId,
      title: `Les van ${String(length)}`,
      source: 'live',
      startedAt: new Date(Date.now()).toISOString(),
      observer: 'MV',
      focusQuestion: question.id,
      focusPupilIds: [],
      codebook: 'leidraad-1',
    };
    await storage.observations.create(head, playLesson(head, length), 'running');
    ids.push(head.id);
  }
  storage.close();
  return ids;
}

/** One turn in seven presses, again and again, by a clock that goes as fast as we like. */
function playLesson(head: ObservationHead, interactions: number) {
  let now = 0;
  const startedAt = Date.parse(head.startedAt);
  const clock = { monotonicMs: () => monotonicMs(now), wallMs: () => wallMs(startedAt + now) };
  const writer = createEntryWriter({ clock, newId: newRandomId }, { observationId: head.id, deviceId, lastSeq: 0 });
  const entries = writer.stamp(startEntries(question, []), lessonMs(0));
  const store = createObservationStore(
    { clock, newId: newRandomId, deviceId, observations: { append: () => Promise.resolve() } },
    { head, entries, status: 'running', damagedEntries: 0 },
  );
  const press = (what: Press): void => {
    now += 1500;
    store.press(what);
  };
  for (let turn = 0; turn < interactions; turn += 1) {
    press({ press: 'questionPosed' });
    press({ press: 'tile', pupilId: pupilIds[turn % pupilIds.length]! });
    press({ press: 'answerBegins' });
    press({ press: 'finished' });
    press({ press: 'feedback', focus: 'task', tone: 'confirming' });
    press({ press: 'done' });
  }
  // The wall clock of the lesson must not be ahead of the one on the wall.
  return store.log.entries.map((entry) => ({ ...entry, wallMs: wallMs(startedAt) }));
}

declare global {
  interface Window {
    seedLessons: typeof seedLessons;
  }
}

window.seedLessons = seedLessons;
