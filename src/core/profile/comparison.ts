/** Two groups of one class set beside each other on every indicator that is in view. */
import { contrastGroups, type GroupContrast, sumGroup } from '../measures/contrast';
import { chooseWord, type ContrastWord } from '../measures/contrast-word';
import type { IndicatorId, Scale } from '../measures/indicator';
import { indicatorTable } from '../measures/indicator-table';
import { adjustForMany } from '../measures/multiple-comparisons';
import type { GroupSums } from '../measures/overdispersion';
import { type Permutation, permuteInParts } from '../measures/permutation';
import type { Shuffles } from '../measures/relabellings';
import { smallestShown } from '../measures/resolution';
import type { Pauses } from '../measures/steps';
import type { PupilTallies } from '../measures/tallies';
import { additionsOf, type GroupPair, type PairedPupils, pairPupils } from './group-pairs';

/** One group's side of a comparison. */
export interface ContrastSide {
  readonly y: number;
  readonly n: number;
  /** Pupils with a denominator. */
  readonly pupils: number;
  /** 5th and 95th percentile of `y` if the same pupils were dealt over the groups by lot; null where there is no p. */
  readonly lots: readonly [low: number, high: number] | null;
}

export interface ContrastResult extends GroupPair, GroupContrast {
  readonly indicator: IndicatorId;
  readonly scale: Scale;
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly word: ContrastWord;
  /** The smallest ratio (above 1), or half-width in a share, that this much data could show. */
  readonly smallestShown: number | null;
  readonly sideA: ContrastSide;
  readonly sideB: ContrastSide;
}

export interface ComparisonView {
  /** The family of Benjamini–Hochberg; left out: all indicators. */
  readonly indicators?: readonly IndicatorId[];
}

interface Compared {
  readonly indicator: (typeof indicatorTable)[number];
  readonly index: number;
  readonly contrast: GroupContrast;
  readonly a: GroupSums;
  readonly b: GroupSums;
}

function* permuteCompared(
  { pupils, inA }: PairedPupils,
  compared: readonly Compared[],
  shuffles: Shuffles,
): Pauses<(Permutation | null)[]> {
  // Nothing is shuffled where nothing is compared.
  const asked = compared.filter(({ contrast }) => contrast.overdispersion !== null);
  const permuted = yield* permuteInParts(
    asked.map(({ indicator, index }) => ({
      scale: indicator.scale,
      pupils: pupils.map(({ additions }) => additions[index]!),
    })),
    { inA, shuffles, withLots: true },
  );
  const byIndex = new Map(asked.map(({ index }, place) => [index, permuted[place]!]));
  return compared.map(({ index }) => byIndex.get(index) ?? null);
}

/**
 * Pauses often.
 * @param pupils those with exposure, in the order of the class
 * @param isComparable per indicator, in the order of the table
 * @param shuffles seeded with the ids of the observations
 */
export function* comparePair(
  pair: GroupPair,
  pupils: readonly PupilTallies[],
  isComparable: readonly boolean[],
  shuffles: Shuffles,
  { indicators }: ComparisonView = {},
): Pauses<ContrastResult[]> {
  const paired = pairPupils(pair, pupils);
  const compared = indicatorTable.flatMap((indicator, index): Compared[] => {
    if (indicators && !indicators.includes(indicator.id)) return [];
    const additions = [additionsOf(paired, index, true), additionsOf(paired, index, false)] as const;
    const contrast = contrastGroups(indicator, additions, isComparable[index]!);
    return [{ indicator, index, contrast, a: sumGroup(additions[0]), b: sumGroup(additions[1]) }];
  });
  yield;
  const permutations = yield* permuteCompared(paired, compared, shuffles);
  const adjusted = adjustForMany(permutations.map((permutation) => permutation?.p ?? null));
  return compared.map(({ indicator, contrast, a, b }, place) => {
    const lots = permutations[place]?.lots ?? null;
    const total = a.y + b.y;
    const { overdispersion } = contrast;
    return {
      ...pair,
      indicator: indicator.id,
      scale: indicator.scale,
      ...contrast,
      p: permutations[place]?.p ?? null,
      pAdjusted: adjusted[place]!,
      word: chooseWord(indicator.scale, contrast.case, adjusted[place]!, contrast.interval),
      smallestShown: overdispersion === null ? null : smallestShown(indicator.scale, a, b, overdispersion),
      sideA: { y: a.y, n: a.n, pupils: a.pupils.length, lots },
      sideB: { y: b.y, n: b.n, pupils: b.pupils.length, lots: lots && [total - lots[1], total - lots[0]] },
    };
  });
}
