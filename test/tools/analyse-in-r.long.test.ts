// The same numbers from the same file in R, written from the description alone: tools/analyse.R.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareClass } from '../../src/core/profile/class-comparison';
import { analyseClass } from '../../src/core/profile/class-profile';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';

const script = join(import.meta.dirname, '../../tools/analyse.R');
const hasR = spawnSync('Rscript', ['-e', 'library(jsonlite)']).status === 0;
/** Everything coded; broken presence; part of it watched; a group with none. */
const names = ['full-a', 'edges-a', 'full-watched-a', 'syn-extreme-a'];
const lessons = ownLessons.filter(({ name }) => names.includes(name));

interface FromR {
  readonly pupils: readonly string[];
  readonly indicators: readonly {
    readonly id: string;
    readonly class?: number | null;
    readonly y: readonly number[];
    readonly n: readonly number[];
  }[];
  readonly contrasts: readonly {
    readonly indicator: string;
    readonly case: string;
    readonly interval?: readonly (number | null)[] | null;
    readonly p?: number | null;
    readonly exact?: boolean;
  }[];
  readonly estimates: Readonly<
    Record<
      string,
      readonly { pupilId: string; mean: number; low: number; high: number; bandLow: number; bandHigh: number }[]
    >
  >;
  readonly gini?: number | null;
  readonly dealt?: readonly number[] | null;
}

function computeInR(file: string): FromR {
  const { status, stdout, stderr } = spawnSync('Rscript', [script, file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as FromR;
}

/** To 1e-7 relative or 1e-9 absolute, as all reference numbers. */
function expectClose(ours: number | null | undefined, theirs: number | null | undefined, what: string): void {
  if (ours === null || ours === undefined || theirs === null || theirs === undefined) {
    expect([what, ours ?? null]).toEqual([what, theirs ?? null]);
  } else {
    expect(Math.abs(ours - theirs), what).toBeLessThanOrEqual(Math.max(1e-9, 1e-7 * Math.abs(theirs)));
  }
}

describe.skipIf(!hasR)('R computes the same', () => {
  it.each(lessons)('of $name', { timeout: 60_000 }, ({ file, input }) => {
    const theirs = computeInR(file);
    const content = readContent(input);
    const { analysis, contrasts, estimates, evennessChance } = compareClass(content.classes[0]!, content.observations);
    expect(analysis.profiles.map(({ pupilId }) => pupilId)).toEqual(theirs.pupils);
    for (const [index, row] of theirs.indicators.entries()) {
      const ours = analysis.indicators[index]!;
      expect(ours.id).toBe(row.id);
      expectClose(ours.class, row.class, row.id);
      for (const [place, { indicators }] of analysis.profiles.entries()) {
        expectClose(indicators[ours.id]!.y, row.y[place], `y of ${row.id}`);
        expectClose(indicators[ours.id]!.n, row.n[place], `n of ${row.id}`);
      }
    }
    for (const [index, theirOne] of theirs.contrasts.entries()) {
      const ours = contrasts[index]!;
      expect([ours.indicator, ours.case]).toEqual([theirOne.indicator, theirOne.case]);
      expectClose(ours.interval?.[0], theirOne.interval?.[0], `low of ${ours.indicator}`);
      expectClose(ours.interval?.[1], theirOne.interval?.[1], `high of ${ours.indicator}`);
      if (theirOne.exact !== false) expectClose(ours.p, theirOne.p, `p of ${ours.indicator}`);
      // Both drawn 20 000 times: six standard errors of the difference at ½.
      else expect(Math.abs((ours.p ?? 2) - (theirOne.p ?? 2)), ours.indicator).toBeLessThan(0.03);
    }
    for (const [id, rows] of Object.entries(theirs.estimates)) {
      for (const row of rows) {
        const ours = estimates.find(({ pupilId }) => pupilId === row.pupilId)!.indicators[id as 'turnRate']!;
        for (const key of ['mean', 'low', 'high'] as const)
          expectClose(ours.estimate?.[key], row[key], `${key} of ${id}`);
        // R has −0 where the answer is none.
        expect(ours.chance).toEqual([row.bandLow + 0, row.bandHigh]);
      }
    }
    expectClose(analysis.evenness?.gini, theirs.gini, 'Gini');
    const { p05, p50, p95 } = evennessChance?.gini ?? {};
    for (const [place, ours] of [p05, p50, p95].entries()) {
      // A few thousandths either way are the error of 5 000 draws; steps of single turns make it more in short lessons.
      if (ours !== undefined) expect(Math.abs(ours - theirs.dealt![place]!)).toBeLessThan(0.04);
    }
  });

  it('of a plan of then, which counts only when it held, and without who came later', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'beurtwijzer-r-'));
    const { classes, observations } = readContent(lessons[0]!.input);
    const behind = Object.fromEntries(classes[0]!.pupils.map(({ id }) => [id, { row: 4, column: 1 }]));
    const seatingPlans = [{ until: '2999-01-01', seats: behind }];
    const pupils = classes[0]!.pupils.map((pupil, index) => (index < 2 ? { ...pupil, joinedOn: '2999-01-01' } : pupil));
    const [silent, called] = pupils.map(({ id }) => id);
    const interactions = observations[0]!.interactions.filter(({ pupilId }) => pupilId !== silent);
    const placesIn = (seatsHold: boolean) => {
      const file = join(folder, `${String(seatsHold)}.json`);
      const lesson = { ...observations[0]!, interactions, seatsHold };
      const schoolClass = { ...classes[0]!, pupils, seatingPlans };
      writeFileSync(file, JSON.stringify({ classes: [schoolClass], observations: [lesson] }));
      const { contrasts, indicators, pupils: counted } = computeInR(file);
      expect(counted).toEqual(analyseClass(schoolClass, [lesson]).profiles.map(({ pupilId }) => pupilId));
      expect([counted.includes(silent!), counted.includes(called!)]).toEqual([false, true]);
      const places = contrasts.filter(({ indicator }) => indicator === 'frontRow').map((one) => one.case);
      return [indicators.find(({ id }) => id === 'frontRow')!.class ?? null, [...new Set(places)]];
    };
    try {
      expect(placesIn(true)).toEqual([0, ['interval']]);
      expect(placesIn(false)).toEqual([null, ['notWatched']]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
