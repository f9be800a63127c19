/** How the intention of last time went: the number then, the number now, and how sure that is. */
import type { IndicatorId } from '../measures/indicator';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import type { Finding } from './finding';
import { compareLessons } from './trend';

export interface ReviewedIntention {
  readonly text: string;
  readonly indicator: IndicatorId;
  /** The lessons of then. */
  readonly before: readonly Observation[];
}

/** Null where nothing can be said: too little, not watched, or it may be chance. */
export function findIntention(
  schoolClass: SchoolClass,
  now: readonly Observation[],
  { text, indicator, before }: ReviewedIntention,
): Finding | null {
  const { valueA, valueB, word } = compareLessons(schoolClass, before, now, indicator);
  if (valueA === null || valueB === null) return null;
  if (word !== 'clear' && word !== 'possible' && word !== 'none') return null;
  return {
    fact: { template: 'intention', text, indicator, before: valueB, now: valueA, word },
    pupilIds: [],
    momentIds: [],
    confirming: false,
  };
}
