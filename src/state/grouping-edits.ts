/** The changes that a teacher makes to the splits of a class, each a new class from the old one. */
import { withoutGrouping } from '../core/record/expectation';
import type { GroupingId, GroupValueId, NewId, PupilId } from '../core/record/ids';
import type { Grouping, SchoolClass } from '../core/record/school-class';
import type { ClassEdit } from './class-edits';

/** On screens; a file may bring more. */
export const fewestValues = 2;
export const mostValues = 4;

export function addGrouping(name: string, valueNames: readonly string[], id: GroupingId, newId: NewId): ClassEdit {
  const values = valueNames.map((valueName) => ({ id: newId<GroupValueId>(), name: valueName }));
  return (schoolClass) => ({
    ...schoolClass,
    groupings: [...schoolClass.groupings, { id, name, sealed: false, values }],
  });
}

export function renameGrouping(id: GroupingId, name: string): ClassEdit {
  return changeGrouping(id, (grouping) => ({ ...grouping, name }));
}

export function renameValue(id: GroupingId, valueId: GroupValueId, name: string): ClassEdit {
  return changeGrouping(id, (grouping) => ({
    ...grouping,
    values: grouping.values.map((value) => (value.id === valueId ? { ...value, name } : value)),
  }));
}

export function addValue(id: GroupingId, name: string, newId: NewId): ClassEdit {
  return changeGrouping(id, (grouping) => ({
    ...grouping,
    values: [...grouping.values, { id: newId<GroupValueId>(), name }],
  }));
}

/** Whoever was in it is in no group of this split any more. */
export function removeValue(id: GroupingId, valueId: GroupValueId): ClassEdit {
  const change = changeGrouping(id, (grouping) => ({
    ...grouping,
    values: grouping.values.filter((value) => value.id !== valueId),
  }));
  return (schoolClass) => {
    const changed = change(schoolClass);
    return {
      ...changed,
      pupils: changed.pupils.map((pupil) =>
        pupil.groups[id] === valueId ? { ...pupil, groups: withoutGrouping(pupil.groups, id) } : pupil,
      ),
    };
  };
}

export function removeGrouping(id: GroupingId): ClassEdit {
  return (schoolClass) => ({
    ...schoolClass,
    groupings: schoolClass.groupings.filter((grouping) => grouping.id !== id),
    pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, groups: withoutGrouping(pupil.groups, id) })),
  });
}

/** @param valueId null: in no group */
export function groupPupils(id: GroupingId, pupilIds: readonly PupilId[], valueId: GroupValueId | null): ClassEdit {
  const chosen = new Set(pupilIds);
  return (schoolClass) => ({
    ...schoolClass,
    pupils: schoolClass.pupils.map((pupil) =>
      chosen.has(pupil.id) ? { ...pupil, groups: { ...pupil.groups, [id]: valueId } } : pupil,
    ),
  });
}

/** The splits and who was in them as they were, for undo; what else changed since stays. */
export function putBackGroupings({ groupings, pupils }: SchoolClass): ClassEdit {
  const groups = new Map(pupils.map((pupil) => [pupil.id, pupil.groups]));
  return (schoolClass) => ({
    ...schoolClass,
    groupings,
    pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, groups: groups.get(pupil.id) ?? pupil.groups })),
  });
}

function changeGrouping(id: GroupingId, change: (grouping: Grouping) => Grouping): ClassEdit {
  return (schoolClass) => ({
    ...schoolClass,
    groupings: schoolClass.groupings.map((grouping) => (grouping.id === id ? change(grouping) : grouping)),
  });
}
