/** The same class made by hand on two tablets: found by its names, and brought under the ids that are known here. */
import type { PupilId } from '../record/ids';
import type { SchoolClass } from '../record/school-class';
import type { BackupContent } from './backup-content';

/** Pupils of two classes who are one pupil: by id, then by label where that belongs to one pupil on either side. */
export function matchPupils(here: SchoolClass, incoming: SchoolClass): ReadonlyMap<PupilId, PupilId> {
  const matches = new Map<PupilId, PupilId>();
  const idsHere = new Set(here.pupils.map(({ id }) => id));
  const incomingIds = new Set(incoming.pupils.map(({ id }) => id));
  const unmatched = labelsOnce(here.pupils.filter(({ id }) => !incomingIds.has(id)));
  const byLabel = labelsOnce(incoming.pupils.filter(({ id }) => !idsHere.has(id)));
  for (const { id } of incoming.pupils) if (idsHere.has(id)) matches.set(id, id);
  for (const [label, id] of byLabel) {
    const twin = unmatched.get(label);
    if (twin) matches.set(id, twin);
  }
  return matches;
}

function labelsOnce(pupils: SchoolClass['pupils']): Map<string, PupilId> {
  const found = new Map<string, PupilId>();
  const twice = new Set<string>();
  for (const { id, label } of pupils) {
    const key = label.normalize('NFC').trim().toLowerCase();
    if (found.has(key)) twice.add(key);
    found.set(key, id);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** The class here that an unknown class most likely is: at least half of the larger one has the same names. */
export function findTwin(classes: readonly SchoolClass[], incoming: SchoolClass): SchoolClass | undefined {
  if (classes.some(({ id }) => id === incoming.id)) return undefined;
  return classes.find((here) => {
    const most = Math.max(here.pupils.length, incoming.pupils.length);
    return !here.demo && most > 0 && matchPupils(here, incoming).size * 2 >= most;
  });
}

/**
 * The copy as if its class had been made here: class and pupils under the ids of `here`. Ids are random and long, so
 * they are replaced wherever they stand alone in a log; what was typed is left as it is.
 */
export function joinClasses(content: BackupContent, incoming: SchoolClass, here: SchoolClass): BackupContent {
  const ids = new Map<string, string>([...matchPupils(here, incoming), [incoming.id, here.id]]);
  return {
    ...content,
    classes: content.classes.map((one) =>
      one.id === incoming.id
        ? { ...one, id: here.id, pupils: one.pupils.map((pupil) => ({ ...pupil, id: replaceId(ids, pupil.id) })) }
        : one,
    ),
    logs: content.logs.map((log) => (log.head.classId === incoming.id ? replaceIds(ids, log) : log)),
  };
}

const replaceId = <Id extends string>(ids: ReadonlyMap<string, string>, id: Id): Id => (ids.get(id) ?? id) as Id;

const typedKeys: ReadonlySet<string> = new Set(['text', 'quote', 'title', 'ownQuestion', 'lessonGoal', 'ownView']);

function replaceIds<Value>(ids: ReadonlyMap<string, string>, value: Value): Value {
  if (typeof value === 'string') return replaceId(ids, value);
  if (Array.isArray(value)) return value.map((item: unknown) => replaceIds(ids, item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      replaceId(ids, key),
      typedKeys.has(key) ? item : replaceIds(ids, item),
    ]),
  ) as Value;
}
