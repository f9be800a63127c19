/** What an import adds to a class that is there already. What is there stays as it is; only gaps are filled. */
import { withoutGrouping } from '../core/record/expectation';
import type { Grouping, Pupil, SchoolClass } from '../core/record/school-class';

/**
 * The class with what `incoming` (of the same id) has more: pupils, groupings, values, seats and group memberships
 * that were not known. Never another name for anyone or anything. Returns the same object when nothing is new.
 */
export function mergeClass(existing: SchoolClass, incoming: SchoolClass): SchoolClass {
  const pupils = mergeById(existing.pupils, incoming.pupils.map(withoutUnderCode(existing)), mergePupil);
  const groupings = mergeById(existing.groupings, incoming.groupings, mergeGrouping);
  const seatingPlans = existing.seatingPlans ?? incoming.seatingPlans;
  const extra = mergeKeys(existing.extra, incoming.extra);
  const same =
    pupils === existing.pupils &&
    groupings === existing.groupings &&
    seatingPlans === existing.seatingPlans &&
    extra === existing.extra;
  if (same) return existing;
  return { ...existing, pupils, groupings, ...(seatingPlans && { seatingPlans }), ...(extra && { extra }) };
}

/** What the teacher has put under her code here does not come back in the open out of an older copy. */
function withoutUnderCode({ groupings }: SchoolClass): (pupil: Pupil) => Pupil {
  const underCode = groupings.filter((grouping) => grouping.underCode !== undefined);
  return (pupil) => underCode.reduce((bare, { id }) => ({ ...bare, groups: withoutGrouping(bare.groups, id) }), pupil);
}

function mergePupil(existing: Pupil, incoming: Pupil): Pupil {
  const groups = mergeKeys(existing.groups, incoming.groups) ?? existing.groups;
  const seat = existing.seat ?? incoming.seat;
  const leftOn = existing.leftOn ?? incoming.leftOn;
  const joinedOn = earliest(existing.joinedOn, incoming.joinedOn);
  const extra = mergeKeys(existing.extra, incoming.extra);
  const same =
    groups === existing.groups &&
    seat === existing.seat &&
    leftOn === existing.leftOn &&
    joinedOn === existing.joinedOn &&
    extra === existing.extra;
  if (same) return existing;
  const { joinedOn: _, ...rest } = existing;
  return {
    ...rest,
    groups,
    ...(seat && { seat }),
    ...(leftOn !== undefined && { leftOn }),
    ...(joinedOn !== undefined && { joinedOn }),
    ...(extra && { extra }),
  };
}

/** A class that knew the pupil from the beginning is right: in its lessons they were there. */
function earliest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  return one < other ? one : other;
}

function mergeGrouping(existing: Grouping, incoming: Grouping): Grouping {
  const values = mergeById(existing.values, incoming.values, (value) => value);
  const extra = mergeKeys(existing.extra, incoming.extra);
  if (values === existing.values && extra === existing.extra) return existing;
  return { ...existing, values, ...(extra && { extra }) };
}

/** The existing ones in their order, each merged with its twin, then the new ones. */
function mergeById<T extends { readonly id: string }>(
  existing: readonly T[],
  incoming: readonly T[],
  merge: (existing: T, incoming: T) => T,
): readonly T[] {
  const known = new Set(existing.map((item) => item.id));
  const twins = new Map(incoming.map((item) => [item.id, item]));
  const added = incoming.filter((item) => !known.has(item.id));
  const merged = existing.map((item) => {
    const twin = twins.get(item.id);
    return twin ? merge(item, twin) : item;
  });
  return added.length === 0 && merged.every((item, index) => item === existing[index])
    ? existing
    : [...merged, ...added];
}

function mergeKeys<T>(
  existing: Readonly<Record<string, T>> | undefined,
  incoming: Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> | undefined {
  if (!existing || !incoming) return existing ?? incoming;
  const isNew = Object.keys(incoming).some((key) => !Object.hasOwn(existing, key));
  return isNew ? { ...incoming, ...existing } : existing;
}
