/** Reads the classes of an exchange document. */
import { checkUnique, checkValue, type Findings, separateExtra } from './checked-value';
import type { DocumentPath } from './document-path';
import {
  classEntries,
  classSchema,
  groupIdSchema,
  groupingEntries,
  groupingSchema,
  isPlainObject,
  mostOf,
  pupilEntries,
  pupilSchema,
  seatingPlanEntries,
  seatingPlanSchema,
} from './record-checks';
import type { GroupValueId } from './ids';
import type { Grouping, Pupil, SchoolClass, SeatingPlan } from './school-class';

/** Stops after the first class with something wrong in it; what was found says where. */
export function readClasses(value: unknown, findings: Findings): SchoolClass[] {
  const classes: SchoolClass[] = [];
  const classIds = new Set<string>();
  // Labels are kept by pupil id, so an id is one pupil in the whole file.
  const pupilIds = new Set<string>();
  for (const [index, item] of readList(value, 'classes', mostOf.classes, findings).entries()) {
    const path = ['classes', index];
    const schoolClass = readClass(item, path, pupilIds, findings);
    if (schoolClass) {
      checkUnique(schoolClass.id, classIds, [...path, 'id'], findings);
      classes.push(schoolClass);
    }
    if (findings.count > 0) break;
  }
  return classes;
}

/** The items of a list at the top of the document; none when it is not a list, or too long to look at. */
export function readList(value: unknown, key: string, most: number, findings: Findings): readonly unknown[] {
  if (!Array.isArray(value)) {
    findings.add('wrongValue', [key]);
    return [];
  }
  if (value.length > most) {
    findings.add('tooLarge', [key]);
    return [];
  }
  return value;
}

function readClass(
  value: unknown,
  path: DocumentPath,
  pupilIds: Set<string>,
  findings: Findings,
): SchoolClass | undefined {
  const before = findings.count;
  const head = checkValue(classSchema, value, path, findings);
  // The lists are looked into even when the head is wrong: the first wrong value may lie in them.
  const lists = isPlainObject(value) ? value : {};
  const groupings = readGroupings(lists['groupings'], [...path, 'groupings'], findings);
  const pupils = readPupils(lists['pupils'], [...path, 'pupils'], pupilIds, findings);
  const seatingPlans = readSeatingPlans(lists['seatingPlans'], pupils, [...path, 'seatingPlans'], findings);
  if (!head || findings.count > before) return undefined;
  const { id, name, demo, extra } = separateExtra(classEntries, head);
  return {
    id,
    name,
    groupings,
    pupils,
    ...(seatingPlans.length > 0 && { seatingPlans }),
    ...(demo !== undefined && { demo }),
    ...(extra && { extra }),
  };
}

/** Oldest first, whatever the order in the file; two until the same day cannot both have held. */
function readSeatingPlans(
  value: unknown,
  pupils: readonly Pupil[],
  path: DocumentPath,
  findings: Findings,
): SeatingPlan[] {
  const plans: SeatingPlan[] = [];
  const days = new Set<string>();
  const known = new Set<string>(pupils.map(({ id }) => id));
  for (const [index, item] of itemsOf(value, mostOf.seatingPlans).entries()) {
    const before = findings.count;
    const plan = checkValue(seatingPlanSchema, item, [...path, index], findings);
    if (plan) {
      checkUnique(plan.until, days, [...path, index, 'until'], findings);
      const stranger = Object.keys(plan.seats).find((id) => !known.has(id));
      if (stranger !== undefined) findings.add('unknownPupil', [...path, index, 'seats', stranger]);
      plans.push(separateExtra(seatingPlanEntries, plan));
    }
    if (findings.count > before) break;
  }
  return plans.toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

function readGroupings(value: unknown, path: DocumentPath, findings: Findings): Grouping[] {
  const groupings: Grouping[] = [];
  const ids = new Set<string>();
  for (const [index, item] of itemsOf(value, mostOf.groupings).entries()) {
    const before = findings.count;
    const grouping = checkValue(groupingSchema, item, [...path, index], findings);
    if (isPlainObject(item)) checkUnique(item['id'], ids, [...path, index, 'id'], findings);
    if (grouping) {
      const valueIds = new Set<string>();
      grouping.values.forEach((groupValue, place) => {
        checkUnique(groupValue.id, valueIds, [...path, index, 'values', place, 'id'], findings);
      });
      groupings.push(separateExtra(groupingEntries, grouping));
    }
    if (findings.count > before) break;
  }
  return groupings;
}

function readPupils(value: unknown, path: DocumentPath, ids: Set<string>, findings: Findings): Pupil[] {
  const pupils: Pupil[] = [];
  for (const [index, item] of itemsOf(value, mostOf.pupils).entries()) {
    const before = findings.count;
    const pupil = checkValue(pupilSchema, item, [...path, index], findings);
    if (isPlainObject(item)) {
      checkUnique(item['id'], ids, [...path, index, 'id'], findings);
      const groups = readGroups(item['groups'], [...path, index, 'groups'], findings);
      if (pupil) pupils.push({ ...separateExtra(pupilEntries, pupil), groups });
    }
    if (findings.count > before) break;
  }
  return pupils;
}

function readGroups(value: unknown, path: DocumentPath, findings: Findings): Record<string, GroupValueId | null> {
  const groups: Record<string, GroupValueId | null> = {};
  if (!isPlainObject(value)) return groups;
  for (const [groupingId, groupValue] of Object.entries(value)) {
    const read = checkValue(groupIdSchema, groupValue, [...path, groupingId], findings);
    if (read === undefined) break;
    groups[groupingId] = read as GroupValueId | null;
  }
  return groups;
}

/** Nothing where the schema of the head already complains. */
export function itemsOf(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) && value.length <= most ? value : [];
}
