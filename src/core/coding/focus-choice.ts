/**
 * Focus pupils from the teacher's inschatting, as many of whom she expects less as of whom she expects more, so that the
 * observer looks at both without knowing who is which.
 */
import { currentPupils } from '../record/current-pupils';
import type { GroupingId, PupilId } from '../record/ids';
import { expectationValueIds, type SchoolClass } from '../record/school-class';
import { type Random, seedRandom } from '../measures/seeded-random';

export type FocusChoice = 'four' | 'fiveAndFive';

const perSide: Readonly<Record<FocusChoice, number>> = { four: 2, fiveAndFive: 5 };

/**
 * Everyone of a side is as likely to be chosen.
 * @param absent are not chosen
 * @param seed another one each time, never kept: with it and the inschatting anybody could tell who is which
 * @returns in the order of the class list, which says nothing; undefined where a side has too few
 */
export function chooseFocusPupils(
  schoolClass: SchoolClass,
  groupingId: GroupingId,
  choice: FocusChoice,
  absent: readonly PupilId[],
  seed: string,
): PupilId[] | undefined {
  const random = seedRandom(seed);
  const present = currentPupils(schoolClass).filter(({ id }) => !absent.includes(id));
  const ends = [expectationValueIds[0], expectationValueIds.at(-1)].map((value) =>
    present.filter(({ groups }) => Object.hasOwn(groups, groupingId) && groups[groupingId] === value),
  );
  if (ends.some((side) => side.length < perSide[choice])) return undefined;
  const chosen = new Set(ends.flatMap((side) => shuffle(side, random).slice(0, perSide[choice])));
  return present.filter((pupil) => chosen.has(pupil)).map(({ id }) => id);
}

/** R. A. Fisher and F. Yates, in the form of R. Durstenfeld (1964). */
function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random() % (last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
