/** The whole analysis beside the values: groups against each other, one pupil beside the class, turns beside lots. */
import { createShuffles } from '../measures/relabellings';
import { finishSteps, pauseWithin, type Steps } from '../measures/steps';
import { tallyInSteps } from '../measures/tallies';
import type { TurnChance } from '../measures/turn-chance';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import type { ClassAnalysis } from './class-analysis';
import { findPresent, profileClass } from './class-profile';
import { type ComparisonView, comparePair, type ContrastResult } from './comparison';
import { compareEvenness } from './evenness-chance';
import type { Findings } from './finding';
import { findWhatStandsOut } from './findings';
import { type GroupPair, listPairs } from './group-pairs';
import { findIntention, followIntentions, type IntentionChange, type ReviewedIntention } from './intention-finding';
import { estimatePupils, type PupilEstimates } from './pupil-estimates';

export interface ClassComparison {
  readonly analysis: ClassAnalysis;
  /** By pair in the order asked for, then by indicator in the order of the table. */
  readonly contrasts: readonly ContrastResult[];
  /** One per profile of the analysis, in their order. */
  readonly estimates: readonly PupilEstimates[];
  /** Null when turns were never watched, or nobody had one. */
  readonly evennessChance: TurnChance | null;
  readonly findings: Findings;
  /** What became of the intentions that were asked about, in their order. */
  readonly changes: readonly IntentionChange[];
}

export interface ComparisonRequest extends ComparisonView {
  /** Left out: every pair of every grouping. */
  readonly pairs?: readonly GroupPair[];
  /** Intentions of last time that are looked at again. */
  readonly intentions?: readonly ReviewedIntention[];
}

/**
 * In steps, none of which takes long: a part of an observation read, one indicator of one pair of groups.
 * The same request gives the same bits within one engine, however often it is interrupted.
 */
export function* compareInSteps(
  schoolClass: SchoolClass,
  observations: readonly Observation[],
  request: ComparisonRequest = {},
): Steps<ClassComparison> {
  const pairs = request.pairs ?? schoolClass.groupings.flatMap(listPairs);
  const total = observations.length + 3 + pairs.length;

  const tallied = yield* tallyInSteps(schoolClass.pupils, observations, total);
  let done = observations.length;
  const analysis = profileClass(schoolClass, tallied);
  yield { done, total };
  const estimates = yield* pauseWithin({ done, total }, estimatePupils(analysis.profiles));
  yield { done: ++done, total };
  const evennessChance = yield* pauseWithin({ done, total }, compareEvenness(analysis));
  yield { done: ++done, total };

  const there = findPresent(tallied.pupils);
  const isComparable = analysis.indicators.map(({ comparable }) => comparable);
  const shuffles = createShuffles(analysis.class.observationIds.toSorted().join(' '));
  const contrasts: ContrastResult[] = [];
  for (const pair of pairs) {
    const compared = yield* pauseWithin({ done, total }, comparePair(pair, there, isComparable, shuffles, request));
    contrasts.push(...compared);
    yield { done: ++done, total };
  }
  const changes = yield* pauseWithin(
    { done, total },
    followIntentions(schoolClass, observations, request.intentions ?? []),
  );
  const intention = findIntention(changes);
  const findings = yield* pauseWithin(
    { done, total },
    findWhatStandsOut({
      schoolClass,
      analysis,
      tallied,
      contrasts,
      evennessChance,
      ...(intention && { intention }),
    }),
  );
  yield { done: ++done, total };
  return { analysis, contrasts, estimates, evennessChance, findings, changes };
}

/** All of it at once. */
export function compareClass(
  schoolClass: SchoolClass,
  observations: readonly Observation[],
  request?: ComparisonRequest,
): ClassComparison {
  return finishSteps(compareInSteps(schoolClass, observations, request));
}
