/** The teacher's sealed estimate of each pupil (inschatting), kept as a grouping of the class. */
import type { GroupValueId, PupilId } from './ids';
import { currentPupils } from './current-pupils';
import { expectationGroupingId, expectationValueIds, type Grouping, type SchoolClass } from './school-class';

/** What the values are called on screens and in files; never "low", because a child may read it over a shoulder. */
const valueNames: Readonly<Record<string, string>> = { low: 'minder ver', middle: 'gelijk', high: 'verder' };

export function expectationOf(schoolClass: SchoolClass): Grouping | undefined {
  return schoolClass.groupings.find((grouping) => grouping.id === expectationGroupingId);
}

export function subjectOf(grouping: Grouping | undefined): string {
  const subject = grouping?.extra?.['subject'];
  return typeof subject === 'string' ? subject : '';
}

/** The class with an estimate for one pupil, or without one (`null`). */
export function estimatePupil(schoolClass: SchoolClass, pupilId: PupilId, value: GroupValueId | null): SchoolClass {
  return {
    ...withGrouping(schoolClass, {}),
    pupils: schoolClass.pupils.map((pupil) =>
      pupil.id === pupilId ? { ...pupil, groups: { ...pupil.groups, [expectationGroupingId]: value } } : pupil,
    ),
  };
}

export function nameSubject(schoolClass: SchoolClass, subject: string): SchoolClass {
  return withGrouping(schoolClass, { extra: { ...expectationOf(schoolClass)?.extra, subject } });
}

/** @param filledAt ISO 8601, so that an estimate made after the lesson can be told from one made before */
export function sealExpectation(schoolClass: SchoolClass, filledAt: string): SchoolClass {
  return withGrouping(schoolClass, { sealed: true, extra: { ...expectationOf(schoolClass)?.extra, filledAt } });
}

/** How many of the pupils in the class now have an estimate. */
export function countEstimates(schoolClass: SchoolClass): number {
  return currentPupils(schoolClass).filter((pupil) => (pupil.groups[expectationGroupingId] ?? null) !== null).length;
}

function withGrouping(schoolClass: SchoolClass, change: Partial<Grouping>): SchoolClass {
  const before: Grouping = expectationOf(schoolClass) ?? {
    id: expectationGroupingId,
    name: 'inschatting',
    sealed: false,
    values: expectationValueIds.map((id) => ({ id, name: valueNames[id] ?? id })),
  };
  const grouping = { ...before, ...change };
  const others = schoolClass.groupings.filter(({ id }) => id !== expectationGroupingId);
  return { ...schoolClass, groupings: [...others, grouping] };
}
