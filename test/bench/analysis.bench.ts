// How long the analysis takes: one lesson with everything, a school year, a million moments. In Node, as in the worker.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishSteps } from '../../src/core/measures/steps';
import { seedRandom } from '../../src/core/measures/seeded-random';
import type { GroupingId, GroupValueId, ObservationId } from '../../src/core/record/ids';
import type { Interaction } from '../../src/core/record/interaction';
import type { Observation } from '../../src/core/record/observation';
import type { SchoolClass } from '../../src/core/record/school-class';
import { simulateLesson } from '../../tools/simulated-lesson';
import { type BenchRow, keepTable, medianOf } from './bench-table';
import { buildAnalysis } from './build-analysis';

const random = seedRandom('bench');

/** Two groupings of two values and one of three beside the one of three that is there: 8 pairs. */
function addGroupings(schoolClass: SchoolClass): SchoolClass {
  const sizes = { gender: 2, language: 2, side: 3 };
  const valueOf = (place: number, size: number) => `v${place % size}` as GroupValueId;
  const groupings = Object.entries(sizes).map(([id, size]) => ({
    id: id as GroupingId,
    name: id,
    sealed: false,
    values: Array.from({ length: size }, (_, place) => ({ id: valueOf(place, size), name: id })),
  }));
  const pupils = schoolClass.pupils.map((pupil, place) => {
    // Some hundred apart, so that the groupings do not coincide.
    const own = Object.entries(sizes).map(([id, size], index) => [
      id,
      valueOf((place + (index * place) / 7) | 0, size),
    ]);
    return { ...pupil, groups: { ...pupil.groups, ...Object.fromEntries(own) } };
  });
  return { ...schoolClass, groupings: [...schoolClass.groupings, ...groupings], pupils };
}

/** Exactly so many moments, taken from a simulated lesson in turn. */
function lessonOf(observation: Observation, moments: number, id: string): Observation {
  const interactions: Interaction[] = Array.from({ length: moments }, (_, index) => ({
    ...observation.interactions[index % observation.interactions.length]!,
    id: `${id}-${index}` as Interaction['id'],
  }));
  return { ...observation, id: id as ObservationId, interactions };
}

/** Median of so many runs, in milliseconds. */
function time(runs: number, work: () => void): number {
  return medianOf(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** R computing the same from the same file, reading it left out; null where R or jsonlite is not installed. */
function timeInR(schoolClass: SchoolClass, observation: Observation): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'beurtwijzer-r-'));
  const file = join(folder, 'lesson.json');
  writeFileSync(file, JSON.stringify({ classes: [schoolClass], observations: [observation] }));
  const script = fileURLToPath(new URL('../../tools/analyse.R', import.meta.url));
  const { status, stdout } = spawnSync('Rscript', [script, file, '--time'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? Number(stdout) : null;
}

const row = (what: string, measured: number, floor: number | null, goal: string): BenchRow => ({
  what,
  measured,
  floor,
  unit: 'ms',
  goal,
});

test('analysis', async () => {
  const jobs = await buildAnalysis();
  const analyseClass = (...needs: Parameters<typeof jobs.analyseClass>) => finishSteps(jobs.analyseClass(...needs));
  const simulated = simulateLesson({ pupilsPerGroup: 10, turns: 1800, ratio: 0.6 }, random);
  const schoolClass = addGroupings(simulated.schoolClass);
  const lesson = lessonOf(simulated.observation, 2000, 'o1');
  const longestSteps: number[] = [];
  const startOfProcessor = process.cpuUsage();
  const wholes = Array.from({ length: 7 }, () => {
    const began = performance.now();
    const steps = jobs.compareClass(schoolClass, [lesson]);
    let longest = 0;
    for (let isDone = false; !isDone; ) {
      const start = performance.now();
      isDone = steps.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
    longestSteps.push(longest);
    return performance.now() - began;
  });
  const { user, system } = process.cpuUsage(startOfProcessor);
  const ofProcessor = (user + system) / 1000 / wholes.length;
  const inR = timeInR(schoolClass, lesson);
  const values = time(7, () => analyseClass(schoolClass, [lesson]));

  const year = Array.from({ length: 200 }, (_, index) => lessonOf(simulated.observation, 600, `y${index}`));
  const ofYear = time(3, () => analyseClass(schoolClass, year));

  const many = lessonOf(simulated.observation, 1_000_000, 'm');
  const few = lessonOf(simulated.observation, 100_000, 'f');
  const before = process.memoryUsage().heapUsed;
  // In turn, so that a busy moment of the machine falls on both.
  const inTurn = Array.from({ length: 3 }, () => [
    time(1, () => analyseClass(schoolClass, [many])),
    medianOf(Array.from({ length: 5 }, () => time(1, () => analyseClass(schoolClass, [few])))),
  ]);
  const [ofMany, ofFew] = [0, 1].map((place) => medianOf(inTurn.map((times) => times[place]!))) as [number, number];
  const grown = (process.memoryUsage().heapUsed - before) / 1e6;
  process.stdout.write(`one million moments: heap ${grown.toFixed(0)} MB larger after three analyses\n`);

  expect(ofMany).toBeGreaterThan(0);
  keepTable(
    '5-analysis',
    'Analysis in Node, bundled as the worker; floor: the values alone, or a tenth of the moments ten times',
    [
      row(
        'one lesson, 2 000 moments, 30 pupils, 8 pairs of 4 groupings, all of it',
        medianOf(wholes),
        values,
        '< 300 ms',
      ),
      row('the same the first time, when nothing is compiled yet', wholes[0]!, null, ''),
      row('processor time of it, of all threads, mean of seven with that first one', ofProcessor, null, ''),
      ...(inR === null
        ? []
        : [row('the same in R, without Benjamini–Hochberg and shares of one pupil', inR, null, '')]),
      row('the longest step of that, between two looks at the messages', medianOf(longestSteps), null, '≤ 16 ms'),
      row('200 lessons of 600 moments, values', ofYear, null, '< 500 ms'),
      row('1 000 000 moments, values', ofMany, ofFew * 10, '≤ 1.3 ×'),
    ],
  );
});
