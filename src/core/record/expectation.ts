/** The teacher's sealed estimate of each pupil (inschatting), kept as a grouping of the class; one per subject. */
import type { GroupingId, GroupValueId, PupilId } from './ids';
import { currentPupils } from './current-pupils';
import {
  type EstimateBasis,
  expectationGroupingId,
  expectationValueIds,
  furtherExpectationId,
  type Grouping,
  isExpectation,
  type SchoolClass,
} from './school-class';

/** What the values are called on screens and in files; never "low", because a child may read it over a shoulder. */
const valueNames: Readonly<Record<string, string>> = { low: 'minder ver', middle: 'gelijk', high: 'verder' };

/** In the order in which their subjects were added; none while nothing was filled in. */
export function expectationsOf({ groupings }: Pick<SchoolClass, 'groupings'>): Grouping[] {
  return groupings.filter(({ id }) => isExpectation(id));
}

export function isSealed(schoolClass: SchoolClass): boolean {
  return expectationsOf(schoolClass).some(({ sealed }) => sealed);
}

/** Whether the teacher's code is needed to read them. */
export function isUnderCode(schoolClass: SchoolClass): boolean {
  return expectationsOf(schoolClass).some(({ underCode }) => underCode !== undefined);
}

/** The class with an estimate for one pupil, or without one (`null`); without one nothing is its basis either. */
export function estimatePupil(
  schoolClass: SchoolClass,
  pupilId: PupilId,
  value: GroupValueId | null,
  id: GroupingId = expectationGroupingId,
): SchoolClass {
  const filled = {
    ...withExpectation(schoolClass, id, {}),
    pupils: schoolClass.pupils.map((pupil) =>
      pupil.id === pupilId ? { ...pupil, groups: { ...pupil.groups, [id]: value } } : pupil,
    ),
  };
  return value === null ? setBasis(filled, pupilId, undefined, id) : filled;
}

/** @param basis left out: it is not said */
export function setBasis(
  schoolClass: SchoolClass,
  pupilId: PupilId,
  basis: EstimateBasis | undefined,
  id: GroupingId = expectationGroupingId,
): SchoolClass {
  const before = expectationsOf(schoolClass).find((grouping) => grouping.id === id)?.basis ?? {};
  const others = Object.fromEntries(Object.entries(before).filter(([other]) => other !== pupilId));
  return withExpectation(schoolClass, id, { basis: basis ? { ...others, [pupilId]: basis } : others });
}

export function nameSubject(
  schoolClass: SchoolClass,
  subject: string,
  id: GroupingId = expectationGroupingId,
): SchoolClass {
  return withExpectation(schoolClass, id, { subject });
}

/** @param unique tells the new one apart from the others */
export function addSubject(schoolClass: SchoolClass, unique: string): SchoolClass {
  const id = expectationsOf(schoolClass).length === 0 ? expectationGroupingId : furtherExpectationId(unique);
  return withExpectation(schoolClass, id, {});
}

/** Without one subject and all that was filled in for it. */
export function removeSubject(schoolClass: SchoolClass, id: GroupingId): SchoolClass {
  return {
    ...schoolClass,
    groupings: schoolClass.groupings.filter((grouping) => grouping.id !== id),
    pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, groups: withoutGrouping(pupil.groups, id) })),
  };
}

/** @param filledAt ISO 8601; what nobody filled in since it was last sealed keeps its time */
export function sealExpectations(
  schoolClass: SchoolClass,
  changedIds: ReadonlySet<string>,
  filledAt: string,
): SchoolClass {
  return mapExpectations(schoolClass, (grouping) => ({
    ...grouping,
    sealed: true,
    filledAt: changedIds.has(grouping.id) || grouping.filledAt === undefined ? filledAt : grouping.filledAt,
  }));
}

/** How many of the pupils in the class now have an estimate. */
export function countEstimates(schoolClass: SchoolClass, id: GroupingId = expectationGroupingId): number {
  return currentPupils(schoolClass).filter((pupil) => (pupil.groups[id] ?? null) !== null).length;
}

export function mapExpectations(schoolClass: SchoolClass, change: (grouping: Grouping) => Grouping): SchoolClass {
  return {
    ...schoolClass,
    groupings: schoolClass.groupings.map((grouping) => (isExpectation(grouping.id) ? change(grouping) : grouping)),
  };
}

export function withoutGrouping<Value>(
  groups: Readonly<Record<string, Value>>,
  id: GroupingId,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(groups).filter(([other]) => other !== id));
}

function withExpectation(schoolClass: SchoolClass, id: GroupingId, change: Partial<Grouping>): SchoolClass {
  const existing = schoolClass.groupings.find((grouping) => grouping.id === id);
  if (existing)
    return mapExpectations(schoolClass, (grouping) => (grouping.id === id ? { ...grouping, ...change } : grouping));
  const grouping: Grouping = {
    id,
    name: 'inschatting',
    sealed: isSealed(schoolClass),
    values: expectationValueIds.map((valueId) => ({ id: valueId, name: valueNames[valueId] ?? valueId })),
    ...change,
  };
  return { ...schoolClass, groupings: [...schoolClass.groupings, grouping] };
}
