/** Sets the evenness of a class beside what lots would give. Apart from the analysis, because it takes longer. */
import { seedRandom } from '../measures/seeded-random';
import type { Pauses } from '../measures/steps';
import { dealTurns, type TurnChance } from '../measures/turn-chance';
import type { ClassAnalysis } from './class-analysis';

/**
 * Seeded with the ids of the observations, in any order: the same lessons always show the same figures.
 * Pauses often. @returns null when turns were never watched, or nobody had one
 */
export function* compareEvenness(analysis: ClassAnalysis): Pauses<TurnChance | null> {
  if (!analysis.evenness) return null;
  const turns = analysis.profiles.flatMap(({ indicators }) => indicators.turnRate ?? []);
  return yield* dealTurns(turns, seedRandom(analysis.class.observationIds.toSorted().join(' ')));
}
