/** The changes that a teacher makes to the splits of a class, each a new class from the old one. */
import { withoutGrouping } from '../core/record/expectation';
import type { GroupingId, GroupValueId, NewId, PupilId } from '../core/record/ids';
import type { Grouping, Pupil, SchoolClass } from '../core/record/school-class';
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

/** A split that was taken away, where it was and with who was in it; what else changed since stays. */
export function putBackGrouping({ groupings, pupils }: SchoolClass, id: GroupingId): ClassEdit {
  const index = groupings.findIndex((grouping) => grouping.id === id);
  return (schoolClass) => ({
    ...schoolClass,
    groupings: schoolClass.groupings.toSpliced(index, 0, groupings[index]!),
    pupils: putBackIn(schoolClass.pupils, id, new Map(pupils.map((pupil) => [pupil.id, pupil.groups[id]]))),
  });
}

/** A group that was taken away, where it was and with who was in it; whoever is in another one since stays there. */
export function putBackValue({ groupings, pupils }: SchoolClass, id: GroupingId, valueId: GroupValueId): ClassEdit {
  const values = groupings.find((grouping) => grouping.id === id)?.values ?? [];
  const index = values.findIndex((value) => value.id === valueId);
  const members = pupils.filter(({ groups }) => groups[id] === valueId);
  const change = changeGrouping(id, (grouping) => ({
    ...grouping,
    values: grouping.values.toSpliced(index, 0, values[index]!),
  }));
  return (schoolClass) => {
    const changed = change(schoolClass);
    return { ...changed, pupils: putBackIn(changed.pupils, id, new Map(members.map((one) => [one.id, valueId]))) };
  };
}

/** @param groups in which group they were; those who have none now are in it again */
function putBackIn(
  pupils: readonly Pupil[],
  id: GroupingId,
  groups: ReadonlyMap<PupilId, GroupValueId | null | undefined>,
): Pupil[] {
  return pupils.map((pupil) => {
    const valueId = groups.get(pupil.id);
    if (valueId === undefined || pupil.groups[id] !== undefined) return pupil;
    return { ...pupil, groups: { ...pupil.groups, [id]: valueId } };
  });
}

function changeGrouping(id: GroupingId, change: (grouping: Grouping) => Grouping): ClassEdit {
  return (schoolClass) => ({
    ...schoolClass,
    groupings: schoolClass.groupings.map((grouping) => (grouping.id === id ? change(grouping) : grouping)),
  });
}
