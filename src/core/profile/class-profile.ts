/** Puts the measures of one class together: from rows to what a screen, a paper or the `analyse` command says. */
import { countWithoutTurn, drawLorenz, giniOf } from '../measures/evenness';
import { indicatorTable } from '../measures/indicator-table';
import { finishSteps, type Steps } from '../measures/steps';
import { type PupilTallies, type ReadLesson, type Tallied, tallyInSteps } from '../measures/tallies';
import { turnRate } from '../measures/turn-rates';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import { collectWarnings } from './analysis-warnings';
import type { ClassAnalysis, Evenness, PupilProfile } from './class-analysis';
import { summariseIndicators } from './indicator-results';

const turnIndex = indicatorTable.indexOf(turnRate);

function toProfile({ pupil, exposureMs, additions }: PupilTallies): PupilProfile {
  const tallies = indicatorTable.map(({ id }, index) => {
    const { y, n, moments } = additions[index]!;
    return [id, { y, n, value: n > 0 ? y / n : null, moments }] as const;
  });
  return { pupilId: pupil.id, exposureMs, indicators: Object.fromEntries(tallies) };
}

function spreadTurns(there: readonly PupilTallies[], read: readonly ReadLesson[]): Evenness | null {
  if (!read.some(({ watched }) => watched[turnIndex]!.anyone)) return null;
  const turns = there.map(({ additions }) => additions[turnIndex]!);
  const lorenz = drawLorenz(turns);
  return { gini: lorenz && giniOf(lorenz), lorenz, withoutTurn: countWithoutTurn(turns) };
}

/** Pupils without any exposure play no part. */
export function findPresent(pupils: readonly PupilTallies[]): PupilTallies[] {
  return pupils.filter(({ exposureMs }) => exposureMs > 0);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Everything that can be said of a class over one or several of its observations, pupils first: `y` and `n` are summed
 * per pupil over the observations before anything is divided. Pure; one pass over each observation, and a step for each.
 * Pupils without any exposure are left out with everything of theirs, and named in the warnings.
 *
 * @param observations of this class; none gives an analysis in which nothing was watched
 */
export function* analyseInSteps(schoolClass: SchoolClass, observations: readonly Observation[]): Steps<ClassAnalysis> {
  return profileClass(schoolClass, yield* tallyInSteps(schoolClass.pupils, observations));
}

/** All of it at once. */
export function analyseClass(schoolClass: SchoolClass, observations: readonly Observation[]): ClassAnalysis {
  return finishSteps(analyseInSteps(schoolClass, observations));
}

/** The same from tallies that are there already. */
export function profileClass(schoolClass: SchoolClass, { pupils, read }: Tallied<ReadLesson>): ClassAnalysis {
  const observations = read.map(({ observation }) => observation);
  const there = findPresent(pupils);
  const indicators = summariseIndicators(schoolClass.groupings, there, read);
  return {
    class: {
      id: schoolClass.id,
      pupils: there.length,
      observations: observations.length,
      observationIds: observations.map(({ id }) => id),
      exposureMs: sum(there.map(({ exposureMs }) => exposureMs)),
      classTimeMs: sum(read.map(({ classTimeMs }) => classTimeMs)),
      lessonMs: sum(read.map(({ openMs }) => openMs)),
      unknown: sum(read.map(({ moments }) => moments.unknownTurns.length + moments.unknownVisits.length)),
    },
    indicators,
    profiles: there.map(toProfile),
    evenness: spreadTurns(there, read),
    everyone: sum(read.map(({ moments }) => moments.everyone)),
    warnings: collectWarnings(pupils, read, indicators),
  };
}
