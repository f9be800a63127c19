/** How the intentions of last time went: the number then, the number now, and how sure that is. */
import type { IndicatorId } from '../measures/indicator';
import type { Pauses } from '../measures/steps';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import type { Finding } from './finding';
import { type Change, compareLessons } from './trend';

export interface ReviewedIntention {
  readonly text: string;
  readonly indicator: IndicatorId;
  /** The lessons of then. */
  readonly before: readonly Observation[];
}

/** An intention with what became of its number: A is now, B is before. */
export interface IntentionChange extends Change {
  readonly text: string;
}

/** Pauses after each. @returns one for each intention, in their order */
export function* followIntentions(
  schoolClass: SchoolClass,
  now: readonly Observation[],
  intentions: readonly ReviewedIntention[],
): Pauses<IntentionChange[]> {
  const changes: IntentionChange[] = [];
  for (const { text, indicator, before } of intentions) {
    changes.push({ text, ...compareLessons(schoolClass, before, now, indicator) });
    yield;
  }
  return changes;
}

/** The first of which something can be said; null where all are too little, not watched, or may be chance. */
export function findIntention(changes: readonly IntentionChange[]): Finding | null {
  for (const { text, indicator, valueA, valueB, word } of changes) {
    if (valueA === null || valueB === null) continue;
    if (word !== 'clear' && word !== 'possible' && word !== 'none') continue;
    return {
      fact: { template: 'intention', text, indicator, before: valueB, now: valueA, word },
      pupilIds: [],
      momentIds: [],
      confirming: false,
    };
  }
  return null;
}
