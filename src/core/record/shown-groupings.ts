/** Which splits of a class may be looked at: what the teacher estimated stays closed until she opens it. */
import { type Grouping, isExpectation, type SchoolClass } from './school-class';

/** The own inschatting is closed even when a file brings it unsealed. */
export function isClosedGrouping({ id, sealed }: Grouping): boolean {
  return sealed || isExpectation(id);
}

/** The groupings in which somebody is; of what is under a code that is taken to be so. */
export function listFilledGroupings({ groupings, pupils }: SchoolClass): Grouping[] {
  return groupings.filter(
    ({ id, values, underCode }) =>
      underCode !== undefined ||
      pupils.some(({ groups }) => values.some((value) => Object.hasOwn(groups, id) && groups[id] === value.id)),
  );
}

/**
 * The splits that may be looked at. While the teacher has an inschatting that she has not opened there are none: groups
 * come after her own view, all of them at once.
 * @param isOpened the teacher has opened her inschatting
 */
export function listShownGroupings(schoolClass: SchoolClass, isOpened: boolean): Grouping[] {
  const filled = listFilledGroupings(schoolClass);
  return isOpened || !filled.some(isClosedGrouping) ? filled : [];
}

/** The class as it may be compared: only with the splits that may be looked at, none of them sealed any more. */
export function withShownGroupings(schoolClass: SchoolClass, isOpened: boolean): SchoolClass {
  const shown = listShownGroupings(schoolClass, isOpened);
  return { ...schoolClass, groupings: shown.map((grouping) => ({ ...grouping, sealed: false })) };
}
