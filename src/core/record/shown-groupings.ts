/** Which splits of a class may be looked at: what the teacher estimated stays closed until she opens it. */
import { expectationGroupingId, type Grouping, type SchoolClass } from './school-class';

/** The own inschatting is closed even when a file brings it unsealed. */
export function isClosedGrouping({ id, sealed }: Grouping): boolean {
  return sealed || id === expectationGroupingId;
}

/** The groupings in which somebody is. */
export function listFilledGroupings({ groupings, pupils }: SchoolClass): Grouping[] {
  return groupings.filter(({ id, values }) =>
    pupils.some(({ groups }) => values.some((value) => Object.hasOwn(groups, id) && groups[id] === value.id)),
  );
}

/**
 * The class as it may be compared: closed groupings are not in it at all, and the others are not sealed any more, so
 * that what is found about them may be said.
 * @param isOpened the teacher has opened her inschatting
 */
export function withShownGroupings(schoolClass: SchoolClass, isOpened: boolean): SchoolClass {
  const shown = listFilledGroupings(schoolClass).filter((grouping) => isOpened || !isClosedGrouping(grouping));
  return { ...schoolClass, groupings: shown.map((grouping) => ({ ...grouping, sealed: false })) };
}
