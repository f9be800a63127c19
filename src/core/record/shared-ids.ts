/**
 * Files made elsewhere number their classes and lessons from 1, so that two files may use one id for different
 * things. Our own ids are random and never collide; a short id that is taken by something else gets a mark of what
 * it stands for. The mark follows from the content: the same file twice still gives the same.
 */
import type { ExchangeContent } from './exchange-content';
import { fingerprint } from './fingerprint';
import type { ClassId, ObservationId, PupilId } from './ids';
import type { Observation, ObservationHead } from './observation';
import type { SchoolClass } from './school-class';

export interface KnownRecords {
  readonly classes: readonly SchoolClass[];
  readonly observations: readonly { readonly head: ObservationHead; readonly durationMs?: number }[];
  /** Pupils who were erased here: a class without them is still the same class. */
  readonly erasures?: readonly { readonly classId: ClassId; readonly id: PupilId }[];
}

/** The same content, its ids changed where they are somebody else's already. */
export function separateIds(content: ExchangeContent, known: KnownRecords): ExchangeContent {
  const classIds = new Map(content.classes.map((incoming) => [incoming.id, classIdFor(incoming, content, known)]));
  return {
    ...content,
    classes: content.classes.map((incoming) => ({ ...incoming, id: classIds.get(incoming.id) ?? incoming.id })),
    observations: content.observations.map((incoming) => {
      const classId = classIds.get(incoming.classId) ?? incoming.classId;
      return { ...incoming, classId, id: observationIdFor(incoming, classId, known) };
    }),
  };
}

function classIdFor(incoming: SchoolClass, content: ExchangeContent, known: KnownRecords): ClassId {
  const existing = known.classes.find(({ id }) => id === incoming.id);
  if (!existing || isRandom(incoming.id) || isSameClass(existing, incoming, content, known)) return incoming.id;
  return `${incoming.id}-${fingerprint([incoming.name, incoming.pupils])}` as ClassId;
}

function observationIdFor(incoming: Observation, classId: ClassId, known: KnownRecords): ObservationId {
  const existing = known.observations.find(({ head }) => head.id === incoming.id);
  if (!existing || isRandom(incoming.id)) return incoming.id;
  const { head, durationMs } = existing;
  const same =
    head.classId === classId &&
    head.title === incoming.title &&
    head.startedAt === incoming.startedAt &&
    head.observer === incoming.observer &&
    head.focusQuestion === incoming.focusQuestion &&
    durationMs === incoming.durationMs;
  return same ? incoming.id : (`${incoming.id}-${fingerprint(incoming)}` as ObservationId);
}

/** By name, and by every pupil of the file: known by id, in the same groups, called the same where names are full. */
function isSameClass(
  existing: SchoolClass,
  incoming: SchoolClass,
  { names }: ExchangeContent,
  { erasures = [] }: KnownRecords,
): boolean {
  if (existing.name !== incoming.name) return false;
  const erased = new Set(erasures.flatMap(({ classId, id }) => (classId === existing.id ? id : [])));
  const pupils = new Map(existing.pupils.map((pupil) => [pupil.id, pupil]));
  return incoming.pupils.every((pupil) => {
    const twin = pupils.get(pupil.id);
    if (!twin) return erased.has(pupil.id);
    const calledTheSame = (names ?? 'full') !== 'full' || twin.label === pupil.label;
    return calledTheSame && Object.entries(pupil.groups).every(([key, value]) => (twin.groups[key] ?? value) === value);
  });
}

function isRandom(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id);
}
