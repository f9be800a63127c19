/** Which groups are set beside each other: every pair of the values of a grouping, in the order in which they are listed. */
import type { Addition } from '../measures/indicator';
import type { PupilTallies } from '../measures/tallies';
import type { Grouping } from '../record/school-class';

export interface GroupPair {
  readonly grouping: string;
  readonly a: string;
  readonly b: string;
}

export function listPairs({ id, values }: Grouping): GroupPair[] {
  return values.flatMap((first, place) =>
    values.slice(place + 1).map((second) => ({ grouping: id, a: first.id, b: second.id })),
  );
}

/** The group of a grouping that a pupil is in; nothing for somebody who was not put in any. */
export function groupOf({ pupil: { groups } }: PupilTallies, grouping: string): string | null | undefined {
  return Object.hasOwn(groups, grouping) ? groups[grouping] : undefined;
}

/** The pupils of both groups in the order of the class, so that it does not matter which group is called A. */
export interface PairedPupils {
  readonly pupils: readonly PupilTallies[];
  /** For each of them. */
  readonly inA: readonly boolean[];
}

export function pairPupils({ grouping, a, b }: GroupPair, pupils: readonly PupilTallies[]): PairedPupils {
  const paired = pupils.filter((one) => {
    const group = groupOf(one, grouping);
    return group === a || group === b;
  });
  return { pupils: paired, inA: paired.map((one) => groupOf(one, grouping) === a) };
}

/** What the pupils of one of the two groups have on one indicator. */
export function additionsOf({ pupils, inA }: PairedPupils, index: number, ofA: boolean): Addition[] {
  return pupils.filter((_, place) => inA[place] === ofA).map(({ additions }) => additions[index]!);
}
