/**
 * What stands out in a lesson: at most three findings, strongest first, over what the kijkvraag watched only.
 *
 * Nothing that may be chance becomes a finding; one of the three is confirming when one is true; and where there are few
 * turns nothing is said but that. Groups that are sealed stay so: nothing about them is found.
 */
import type { Pauses } from '../measures/steps';
import type { Tallied } from '../measures/tallies';
import type { TurnChance } from '../measures/turn-chance';
import type { SchoolClass } from '../record/school-class';
import type { ClassAnalysis } from './class-analysis';
import type { ContrastResult } from './comparison';
import { listFocusIndicators } from './focus-indicators';
import type { Finding, Findings } from './finding';
import { type Candidate, findInLesson, type LessonView } from './lesson-findings';
import { listSeen } from './seen-moments';
import { findTurnsApart, findWithoutTurn } from './turn-findings';

const mostFindings = 3;

/** Fewer turns than this are too few to say anything about who had them. */
const thinTurns = 10;

/** At most one finding of a kind, so that three pairs of groups do not say the same thing thrice. */
function keepStrongest(candidates: readonly Candidate[]): Candidate[] {
  const byTemplate = new Map<string, Candidate>();
  for (const candidate of candidates.toSorted((a, b) => b.strength - a.strength)) {
    if (!byTemplate.has(candidate.fact.template)) byTemplate.set(candidate.fact.template, candidate);
  }
  return [...byTemplate.values()];
}

/** @param candidates strongest first */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen = candidates.slice(0, mostFindings);
  const confirming = candidates.find((candidate) => candidate.confirming);
  if (confirming && !chosen.includes(confirming)) chosen.splice(mostFindings - 1, 1, confirming);
  return chosen;
}

export interface FindingSources {
  readonly schoolClass: SchoolClass;
  readonly analysis: ClassAnalysis;
  readonly tallied: Tallied;
  readonly contrasts: readonly ContrastResult[];
  readonly evennessChance: TurnChance | null;
  /** *Voornemen*: what was intended, and how it went; template `intention`. */
  readonly intention?: Finding;
}

/** Pauses often. */
export function* findWhatStandsOut(sources: FindingSources): Pauses<Findings> {
  const { schoolClass, analysis, tallied, contrasts, evennessChance, intention } = sources;
  const observations = tallied.read.map(({ observation }) => observation);
  const inView = new Set(listFocusIndicators(observations));
  const comparable = new Set(analysis.indicators.flatMap(({ id, comparable }) => (comparable ? [id] : [])));
  const isInView: LessonView['isInView'] = (id) => inView.has(id) && comparable.has(id);
  const there = new Set(analysis.profiles.map(({ pupilId }) => pupilId));
  const seen: LessonView['seen'] = (kind, row) => listSeen(tallied.read, there, kind, row);

  const turns = seen('turn', 'turn').length;
  if (isInView('turnRate') && turns < thinTurns) return { found: [], thin: { turns } };

  const open = new Set<string>(schoolClass.groupings.filter(({ sealed }) => !sealed).map(({ id }) => id));
  const focusPupilIds = [...new Set(observations.flatMap((observation) => observation.focusPupilIds))];
  yield;
  const withoutTurn = isInView('turnRate') ? findWithoutTurn(analysis, evennessChance) : null;
  const inLesson = yield* findInLesson({ isInView, seen, focusPupilIds });
  const candidates = [
    ...(withoutTurn ? [withoutTurn] : []),
    ...findTurnsApart(
      contrasts.filter(({ grouping }) => open.has(grouping)),
      isInView,
    ),
    ...inLesson,
    ...(intention ? [{ ...intention, strength: 1 }] : []),
  ];
  const found = choose(keepStrongest(candidates)).map(({ fact, pupilIds, momentIds, confirming }) => ({
    fact,
    pupilIds,
    momentIds,
    confirming,
  }));
  return { found, thin: null };
}
