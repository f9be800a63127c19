/** What can be said of who had the turn: beside what lots would give, and of groups beside each other. */
import { chooseWord } from '../measures/contrast-word';
import { adjustForMany } from '../measures/multiple-comparisons';
import { isFineEnough } from '../measures/fineness';
import type { TurnChance } from '../measures/turn-chance';
import type { IndicatorId } from '../measures/indicator';
import type { ClassAnalysis } from './class-analysis';
import type { ContrastResult, ContrastSide } from './comparison';
import type { GroupTurns } from './finding';
import type { Candidate } from './lesson-findings';

/** Everybody who was there had one, or more pupils than lots would leave had none. */
export function findWithoutTurn(analysis: ClassAnalysis, chance: TurnChance | null): Candidate | null {
  if (!analysis.evenness || !chance) return null;
  // Of somebody who was not looked at nobody knows whether they had a turn.
  const looked = analysis.indicators.find(({ id }) => id === 'turnRate')?.watchedPupilIds.length ?? 0;
  if (looked < analysis.profiles.length) return null;
  const there = analysis.profiles.filter(({ indicators }) => (indicators.turnRate?.n ?? 0) > 0);
  const without = there.filter(({ indicators }) => indicators.turnRate!.y === 0).map(({ pupilId }) => pupilId);
  if (without.length === 0) {
    const fact = { template: 'allHadTurn', pupils: there.length } as const;
    return { fact, pupilIds: [], momentIds: [], confirming: true, strength: 0.85 };
  }
  if (without.length <= chance.withoutTurn[1]) return null;
  const { everyone } = analysis;
  return {
    fact: { template: 'withoutTurn', pupils: without.length, lots: chance.withoutTurn, everyone },
    pupilIds: without,
    momentIds: [],
    confirming: false,
    strength: 0.9,
  };
}

const toGroupTurns = (group: string, { y, pupils, lots }: ContrastSide): GroupTurns | null =>
  lots && { group, turns: y, pupils, lots };

function describeApart(contrast: ContrastResult): Candidate['fact'] | null {
  const { valueA, valueB, interval, a, b, grouping, sideA, sideB } = contrast;
  if (valueA === null || valueB === null || !interval) return null;
  const [first, second] = [toGroupTurns(a, sideA), toGroupTurns(b, sideB)];
  if (!first || !second) return null;
  const [low, high] = interval;
  if (valueA >= valueB) {
    return low === null ? null : { template: 'turnsApart', grouping, more: first, less: second, times: [low, high] };
  }
  if (high === null) return null;
  return {
    template: 'turnsApart',
    grouping,
    more: second,
    less: first,
    times: [1 / high, low === null || low === 0 ? null : 1 / low],
  };
}

/**
 * Groups of which one had clearly more turns. One family of Benjamini–Hochberg over all pairs and all indicators in view,
 * because a lesson is looked at in all of them before anything is said.
 */
export function findTurnsApart(
  contrasts: readonly ContrastResult[],
  isInView: (id: IndicatorId) => boolean,
): Candidate[] {
  const family = contrasts.filter(({ indicator }) => isInView(indicator));
  const adjusted = adjustForMany(family.map(({ p }) => p));
  return family.flatMap((contrast, place): Candidate[] => {
    const p = adjusted[place]!;
    if (contrast.indicator !== 'turnRate' || p === null) return [];
    if (chooseWord(contrast.scale, contrast.case, p, contrast.interval) !== 'clear') return [];
    // What the comparison beside it does not open is not said here either.
    if (!isFineEnough(contrast.scale, contrast.smallestShown)) return [];
    const fact = describeApart(contrast);
    return fact ? [{ fact, pupilIds: [], momentIds: [], confirming: false, strength: 1 - p }] : [];
  });
}
