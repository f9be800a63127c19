/**
 * The analysis without a screen, for researchers, for checks and for whoever doubts a number. One JSON object on standard
 * output, numbers in full precision; or an error on standard error and exit code 1.
 */
import { type Agreement, compareObservers } from '../src/core/measures/agreement';
import type { IndicatorResult, PupilProfile } from '../src/core/profile/class-analysis';
import { type ClassComparison, compareClass } from '../src/core/profile/class-comparison';
import type { ContrastResult } from '../src/core/profile/comparison';
import { type GroupPair, listPairs } from '../src/core/profile/group-pairs';
import type { PupilEstimates } from '../src/core/profile/pupil-estimates';
import { seatAsInLessons } from '../src/core/record/seated-lesson';
import type { ExchangeContent, ExchangeProblem } from '../src/core/record/exchange-content';
import { readExchangeText } from '../src/core/record/exchange-file';
import type { Observation } from '../src/core/record/observation';
import type { SchoolClass } from '../src/core/record/school-class';
import { type AnalyseArguments, readArguments } from './analyse-arguments';

/** What the command needs from around it. */
export interface ToolPorts {
  /** The text of a file; rejects when it cannot be read. A path is relative to where the command was given. */
  readonly readFile: (path: string) => Promise<string>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

type Chosen =
  | {
      readonly type: 'ok';
      readonly schoolClass: SchoolClass;
      readonly observations: readonly Observation[];
      readonly observers?: readonly Observation[];
    }
  | { readonly type: 'error'; readonly message: string };

const refuse = (message: string) => ({ type: 'error', message }) as const;

const describeProblem = ({ kind, path }: ExchangeProblem): string => (path ? `${path}: ${kind}` : kind);

function findObservations(content: ExchangeContent, ids: readonly string[]): readonly Observation[] | string {
  if (ids.length === 0) return content.observations;
  const found: Observation[] = [];
  for (const id of new Set(ids)) {
    const observation = content.observations.find((one) => one.id === id);
    if (!observation) return `no observation ${id} in this file`;
    found.push(observation);
  }
  return found;
}

/**
 * One class and its observations; a file without observations needs to have one class only. Of two observers the first
 * is analysed, unless other observations were asked for.
 */
function choose(content: ExchangeContent, { observationIds, agree }: AnalyseArguments): Chosen {
  const observers = agree && findObservations(content, [agree.first, agree.second]);
  if (typeof observers === 'string') return refuse(observers);
  const wanted = observationIds.length === 0 && agree ? [agree.first] : observationIds;
  const observations = findObservations(content, wanted);
  if (typeof observations === 'string') return refuse(observations);
  const classIds = new Set([...observations, ...(observers ?? [])].map(({ classId }) => classId));
  if (classIds.size > 1) return refuse('these observations are of different classes: choose with --observation');
  const [classId] = classIds;
  const classes = content.classes.filter(({ id }) => classId === undefined || id === classId);
  const [schoolClass] = classes;
  if (!schoolClass || classes.length > 1) return refuse('this file has no observations, and not one class');
  return { type: 'ok', schoolClass, observations, ...(observers && { observers }) };
}

/** Why the comparison that was asked for cannot be made in this class. */
function findGroupingProblem({ groupings }: SchoolClass, { grouping, pair }: AnalyseArguments): string | undefined {
  if (grouping === undefined) return undefined;
  const found = groupings.find(({ id }) => id === grouping);
  if (!found) return `this class has no grouping ${grouping}`;
  const missing = pair && [pair.a, pair.b].find((value) => !found.values.some(({ id }) => id === value));
  return missing === undefined ? undefined : `grouping ${grouping} has no value ${missing}`;
}

function printIndicator({ id, channel, scale, class: value, groups }: IndicatorResult) {
  const printed = Object.entries(groups).map(([groupingId, values]) => {
    const results = Object.entries(values).map(([valueId, group]) => {
      return [valueId, { value: group.value, representation: group.representation }] as const;
    });
    return [groupingId, Object.fromEntries(results)] as const;
  });
  return { id, channel, scale, class: value, groups: Object.fromEntries(printed) };
}

function printProfile({ pupilId, indicators }: PupilProfile, estimates: PupilEstimates | undefined) {
  const printed = Object.entries(indicators).map(([id, { moments: _, ...tally }]) => {
    const { estimate, chance } = estimates?.indicators[id as keyof typeof indicators] ?? {};
    return [id, { ...tally, ...(estimate && { estimate }), ...(chance && { chance }) }] as const;
  });
  return { pupilId, indicators: Object.fromEntries(printed) };
}

function printContrast(contrast: ContrastResult) {
  const { grouping, a, b, indicator, scale, valueA, valueB, estimate, interval, p, pAdjusted, word } = contrast;
  const values = { valueA, valueB, estimate, interval, case: contrast.case, p, pAdjusted, word };
  return { grouping, a, b, indicator, scale, ...values };
}

function printEvenness({ analysis, evennessChance: chance }: ClassComparison) {
  if (!analysis.evenness) return null;
  return { ...analysis.evenness, withoutTurnChance: chance?.withoutTurn ?? null, chance: chance?.gini ?? null };
}

function printComparison(comparison: ClassComparison, agreement: Agreement | undefined) {
  const { analysis, estimates, contrasts, findings } = comparison;
  const { id, pupils, observations, exposureMs, unknown } = analysis.class;
  return {
    class: { id, pupils, observations, exposureMs, unknown },
    indicators: analysis.indicators.map(printIndicator),
    profiles: analysis.profiles.map((profile, place) => printProfile(profile, estimates[place])),
    contrasts: contrasts.map(printContrast),
    evenness: printEvenness(comparison),
    ...(agreement && { agreement }),
    warnings: analysis.warnings,
    findings: findings.found,
  };
}

/** Every pair of every grouping; of one grouping; or the one pair that was asked for. */
function choosePairs({ groupings }: SchoolClass, { grouping, pair }: AnalyseArguments): GroupPair[] {
  if (grouping !== undefined && pair) return [{ grouping, ...pair }];
  return groupings.filter(({ id }) => grouping === undefined || id === grouping).flatMap(listPairs);
}

function compareChosen(observers: readonly Observation[] | undefined, { agree }: AnalyseArguments) {
  const [first, second = first] = observers ?? [];
  if (!agree || !first || !second) return undefined;
  return compareObservers(first.interactions, second.interactions, agree.windowMs);
}

async function analyseFile(args: readonly string[], readFile: ToolPorts['readFile']): Promise<string | Error> {
  const read = readArguments(args);
  if (read.type === 'error') return new Error(read.message);
  const { asked } = read;
  const text = await readFile(asked.file).catch(
    (cause: unknown) =>
      new Error(`cannot read ${asked.file}: ${cause instanceof Error ? cause.message : String(cause)}`),
  );
  if (text instanceof Error) return text;
  const reading = readExchangeText(text);
  if (reading.type === 'error') return new Error(`${asked.file}: ${describeProblem(reading.problem)}`);
  const chosen = choose(reading.content, asked);
  if (chosen.type === 'error') return new Error(chosen.message);
  const problem = findGroupingProblem(chosen.schoolClass, asked);
  if (problem !== undefined) return new Error(problem);
  const pairs = choosePairs(chosen.schoolClass, asked);
  const schoolClass = seatAsInLessons(chosen.schoolClass, chosen.observations);
  const comparison = compareClass(schoolClass, chosen.observations, { pairs });
  return JSON.stringify(printComparison(comparison, compareChosen(chosen.observers, asked)), null, 2);
}

/** @returns the exit code: 0, or 1 with a line on standard error and nothing on standard output */
export async function runAnalyse(args: readonly string[], { readFile, stdout, stderr }: ToolPorts): Promise<0 | 1> {
  const result = await analyseFile(args, readFile);
  if (result instanceof Error) {
    stderr(`analyse: ${result.message}\n`);
    return 1;
  }
  stdout(`${result}\n`);
  return 0;
}
