/**
 * How much there is behind a value, and how little of it is too little to say something.
 *
 * Formula: the number of events. Σy for rates, Σn for shares and means, turns for `feedbackPerTurn`, visits with an end for
 * `supportTime`, pupils for `frontRow`; over the pupils with `n_i > 0`.
 *
 * Source: our own rule, the same for results and for figures; kept apart from the intervals, which only the worker needs.
 */
import type { Addition, Indicator } from './indicator';

/** Pupils in a group, and events behind a value: below these only values are shown. */
export const fewestPupils = 3;
export const leastEvidence = 5;

/** @param additions one per pupil of the class or group */
export function countEvidence({ id, kind }: Pick<Indicator, 'id' | 'kind'>, additions: readonly Addition[]): number {
  const add = (part: (addition: Addition) => number): number =>
    additions.reduce((total, addition) => total + (addition.n > 0 ? part(addition) : 0), 0);
  if (kind === 'duration') return add(({ moments }) => moments);
  if (kind === 'rate' && id !== 'feedbackPerTurn') return add(({ y }) => y);
  return add(({ n }) => n);
}
