/** The whole analysis beside the values: groups against each other, one pupil beside the class, turns beside lots. */
import { createShuffles } from '../measures/relabellings';
import { finishSteps, type Steps } from '../measures/steps';
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
 * In steps, none of which takes long with a lesson of usual size: an observation read, a pair of groups compared.
 * The same request gives the same bits within one engine, however often it is interrupted.
 */
export function* compareInSteps(
  schoolClass: SchoolClass,
  observations: readonly Observation[],
  request: ComparisonRequest = {},
): Steps<ClassComparison> {
  const pairs = request.pairs ?? schoolClass.groupings.flatMap(listPairs);
  const total = observations.length + 3 + pairs.length;
  let done = 0;
  const advance = () => ({ done: ++done, total });

  const reading = tallyInSteps(schoolClass.pupils, observations);
  let step = reading.next();
  while (!step.done) {
    yield advance();
    step = reading.next();
  }
  const tallied = step.value;
  const analysis = profileClass(schoolClass, tallied);
  const estimates = estimatePupils(analysis.profiles);
  yield advance();
  const evennessChance = compareEvenness(analysis);
  yield advance();

  const there = findPresent(tallied.pupils);
  const isComparable = analysis.indicators.map(({ comparable }) => comparable);
  const shuffles = createShuffles(analysis.class.observationIds.toSorted().join(' '));
  const contrasts: ContrastResult[] = [];
  for (const pair of pairs) {
    contrasts.push(...comparePair(pair, there, isComparable, shuffles, request));
    yield advance();
  }
  const changes = followIntentions(schoolClass, observations, request.intentions ?? []);
  const intention = findIntention(changes);
  const findings = findWhatStandsOut({
    schoolClass,
    analysis,
    tallied,
    contrasts,
    evennessChance,
    ...(intention && { intention }),
  });
  yield advance();
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
