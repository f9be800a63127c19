/** How often the analysis sees what is not there, and what is, in many simulated lessons. */
import type { ContrastResult } from '../src/core/profile/comparison';
import { comparePair } from '../src/core/profile/comparison';
import { profileClass } from '../src/core/profile/class-profile';
import { listPairs } from '../src/core/profile/group-pairs';
import { findTurnsApart } from '../src/core/profile/turn-findings';
import { createShuffles } from '../src/core/measures/relabellings';
import { finishSteps } from '../src/core/measures/steps';
import { seedRandom } from '../src/core/measures/seeded-random';
import { tallyPupils } from '../src/core/measures/tallies';
import { type Simulation, simulateLesson } from './simulated-lesson';

export interface SimulationCounts {
  readonly lessons: number;
  /** Lessons in which one view (one pair, all indicators) shows any `clear`. */
  anyClear: number;
  /** Lessons in which the turn rates of the pair are called `clear`; `clear` or `possible`. */
  turnsClear: number;
  turnsPossible: number;
  /** Lessons with a finding about turns, over all pairs. */
  findings: number;
  /** Intervals that were given, and those that leave out 1 (ratio) or 0 (difference). */
  readonly intervals: Map<string, { given: number; missed: number }>;
}

/** Which pair is the view. */
const isView = ({ a, b }: Pick<ContrastResult, 'a' | 'b'>): boolean => a === 'low' && b === 'high';

function countIntervals(counts: SimulationCounts, view: readonly ContrastResult[]): void {
  for (const { indicator, scale, interval } of view) {
    if (!interval || interval[0] === null || interval[1] === null) continue;
    const equal = scale === 'ratio' ? 1 : 0;
    const found = counts.intervals.get(indicator) ?? { given: 0, missed: 0 };
    found.given++;
    if (interval[0] > equal || interval[1] < equal) found.missed++;
    counts.intervals.set(indicator, found);
  }
}

/** One pair of groups is the view; the findings look at all pairs. */
export function simulateLessons(simulation: Simulation, lessons: number, seed: string): SimulationCounts {
  const random = seedRandom(seed);
  // The relabellings know nothing of the lessons, so that one set serves them all.
  const shuffles = createShuffles(seed);
  const counts = { lessons, anyClear: 0, turnsClear: 0, turnsPossible: 0, findings: 0, intervals: new Map() };
  for (let lesson = 0; lesson < lessons; lesson++) {
    const { schoolClass, observation } = simulateLesson(simulation, random);
    const tallied = tallyPupils(schoolClass.pupils, [observation]);
    const isComparable = profileClass(schoolClass, tallied).indicators.map(({ comparable }) => comparable);
    const pairs = schoolClass.groupings.flatMap(listPairs);
    const contrasts = pairs.flatMap((pair) => finishSteps(comparePair(pair, tallied.pupils, isComparable, shuffles)));
    const view = contrasts.filter(isView);
    const turns = view.find(({ indicator }) => indicator === 'turnRate')!.word;
    if (view.some(({ word }) => word === 'clear')) counts.anyClear++;
    if (turns === 'clear') counts.turnsClear++;
    if (turns === 'clear' || turns === 'possible') counts.turnsPossible++;
    if (findTurnsApart(contrasts, () => true).length > 0) counts.findings++;
    countIntervals(counts, view);
  }
  return counts;
}
