/** Two observations of one lesson: how far they agree, and where they do not. */
import { type Agreement, compareObservers } from '../measures/agreement';
import { listObserverDifferences, type ObserverDifference } from '../measures/observer-differences';
import type { Observation } from '../record/observation';

export interface ObserverComparison {
  readonly agreement: Agreement;
  /** In order of time. */
  readonly differences: readonly ObserverDifference[];
}

/** @param windowMs how far apart in time the same moment may be noted, whole milliseconds, 1 000 to 10 000 */
export function compareObservations(first: Observation, second: Observation, windowMs: number): ObserverComparison {
  return {
    agreement: compareObservers(first.interactions, second.interactions, windowMs),
    differences: listObserverDifferences(first.interactions, second.interactions, windowMs),
  };
}
