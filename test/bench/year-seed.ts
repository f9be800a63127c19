/** Puts a school year on the disk: lessons of one class that are over and were looked at, each of as many moments. */
import { importedLog } from '../../src/core/coding/imported-log';
import { seedRandom } from '../../src/core/measures/seeded-random';
import type { DeviceId, GroupingId, ObservationId } from '../../src/core/record/ids';
import type { Interaction } from '../../src/core/record/interaction';
import type { Observation } from '../../src/core/record/observation';
import type { SchoolClass } from '../../src/core/record/school-class';
import { wallMs } from '../../src/core/record/times';
import { newRandomId } from '../../src/main/browser-ports';
import { openStorage } from '../../src/storage/open-storage';
import { simulateLesson } from '../../tools/simulated-lesson';

const dayMs = 86_400_000;

/** The own inschatting would stay closed: then there were no groups to count. */
function withOpenGroups(schoolClass: SchoolClass): SchoolClass {
  const id = 'table' as GroupingId;
  return {
    ...schoolClass,
    groupings: schoolClass.groupings.map((grouping) => ({ ...grouping, id })),
    pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, groups: { [id]: Object.values(pupil.groups)[0]! } })),
  };
}

async function seedYear(lessons: number, moments: number): Promise<void> {
  const storage = await openStorage({ indexedDB, IDBKeyRange, localStorage, newId: newRandomId });
  const random = seedRandom('year');
  const needs = { clock: { wallMs: () => wallMs(Date.now()) }, newId: newRandomId };
  const { schoolClass } = simulateLesson({ pupilsPerGroup: 10, turns: 1, ratio: 1 }, random);
  await storage.classes.save(withOpenGroups(schoolClass));
  for (let place = 0; place < lessons; place += 1) {
    const { observation } = simulateLesson({ pupilsPerGroup: 10, turns: moments, ratio: 0.8 }, random);
    const startedAt = new Date(Date.now() - (lessons - place) * dayMs).toISOString();
    const year: Observation = {
      ...observation,
      id: `year-lesson-${String(place)}` as ObservationId,
      title: `Les ${String(place + 1)}`,
      source: 'live',
      startedAt,
      sharedAt: startedAt,
      interactions: Array.from({ length: moments }, (_, index) => ({
        ...observation.interactions[index % observation.interactions.length]!,
        id: newRandomId() as string as Interaction['id'],
      })),
    };
    const { head, entries } = importedLog(year, needs, 'bench-device' as DeviceId);
    await storage.observations.create(head, entries, 'ended');
  }
  storage.close();
}

declare global {
  interface Window {
    seedYear: typeof seedYear;
  }
}

window.seedYear = seedYear;
