/**
 * Takes one pupil out of everything that is known: the only rewriting of logs there is. What others did stays to the
 * letter; a moment that was the pupil's goes whole, a moment that was only taken for the pupil's keeps who it was.
 */
import type { InteractionId, PupilId } from './ids';
import type { Interaction } from './interaction';
import type { LogEntry } from './log-entry';
import { createWordReplacer, type NameReplacer } from './name-styles';
import type { ObservationHead } from './observation';
import type { Pupil, SchoolClass } from './school-class';

/** What stands in a text where the name stood. */
const namelessPupil = 'een leerling';

/** Replaces the pupil's name in a text. Another pupil with the same first name loses it there too: rather that. */
export function createEraser(pupil: Pupil | undefined): NameReplacer {
  const label = pupil?.label.normalize('NFC').trim() ?? '';
  const firstName = label.split(' ')[0] ?? '';
  return createWordReplacer(new Map([label, firstName].map((word) => [word, namelessPupil])));
}

export function eraseFromClass(schoolClass: SchoolClass, pupilId: PupilId): SchoolClass {
  const erase = createEraser(schoolClass.pupils.find(({ id }) => id === pupilId));
  const { pupils, ...rest } = schoolClass;
  const { groupings, name, extra, ...others } = dropPupil(rest, pupilId);
  return {
    ...others,
    name: erase(name),
    groupings: groupings.map((grouping) => ({
      ...grouping,
      name: erase(grouping.name),
      values: grouping.values.map((value) => ({ ...value, name: erase(value.name) })),
    })),
    // What others are called is theirs, also when it begins with the same first name.
    pupils: pupils.filter(({ id }) => id !== pupilId),
    ...(extra && { extra: eraseWords(extra, erase) }),
  };
}

/** @param erase from `createEraser`, for what somebody typed */
export function eraseFromHead<Head extends ObservationHead>(head: Head, pupilId: PupilId, erase: NameReplacer): Head {
  return eraseWords(dropPupil(head, pupilId), erase);
}

/** The log without the pupil, in its order; sequence numbers stay, so it has gaps, which a fold does not mind. */
export function eraseFromLog(entries: readonly LogEntry[], pupilId: PupilId, erase: NameReplacer): LogEntry[] {
  const gone = momentsOf(entries, pupilId);
  return entries.flatMap((entry) => {
    if ('interactionId' in entry && entry.interactionId !== null && gone.has(entry.interactionId)) return [];
    const erased = eraseFromEntry(entry, pupilId, gone);
    return erased ? eraseWords(erased, erase) : [];
  });
}

/** The moments that are the pupil's: by the last word on whose they are. */
function momentsOf(entries: readonly LogEntry[], pupilId: PupilId): ReadonlySet<InteractionId> {
  const pupilOf = new Map<InteractionId, PupilId | undefined>();
  for (const entry of entries) {
    if (entry.type === 'added' || entry.type === 'imported')
      pupilOf.set(entry.interaction.id, entry.interaction.pupilId);
    if (entry.type === 'changed' && entry.field === 'pupilId' && entry.interactionId !== null)
      pupilOf.set(entry.interactionId, (entry.value ?? undefined) as PupilId | undefined);
  }
  return new Set([...pupilOf].flatMap(([id, pupil]) => (pupil === pupilId ? id : [])));
}

function eraseFromEntry(entry: LogEntry, pupilId: PupilId, gone: ReadonlySet<InteractionId>): LogEntry | undefined {
  switch (entry.type) {
    case 'added':
    case 'imported': {
      if (gone.has(entry.interaction.id)) return undefined;
      if (entry.interaction.pupilId !== pupilId) return entry;
      const { pupilId: _, ...nobodys } = entry.interaction;
      return { ...entry, interaction: nobodys };
    }
    case 'changed':
      return entry.field === 'pupilId' && entry.value === pupilId ? { ...entry, value: null } : entry;
    case 'pupilLeft':
    case 'pupilReturned':
      return entry.pupilId === pupilId ? undefined : entry;
    case 'spanChanged':
    case 'headChanged':
      return 'pupilId' in entry && entry.pupilId === pupilId ? undefined : dropPupil(entry, pupilId);
    default:
      return entry;
  }
}

/** Without the pupil in any list, under any key and in anything that is about the pupil, at any depth. */
function dropPupil<Value>(value: Value, pupilId: PupilId): Value {
  if (Array.isArray(value)) {
    const kept = value.filter((item: unknown) => item !== pupilId && !(isRecord(item) && item['pupilId'] === pupilId));
    return kept.map((item: unknown) => dropPupil(item, pupilId)) as Value;
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== pupilId);
  return Object.fromEntries(kept.map(([key, held]) => [key, dropPupil(held, pupilId)])) as Value;
}

/** The fields in which nobody types: codes, ids and times, which a name may not be looked for in. */
const codeFields: ReadonlySet<string> = new Set<keyof ObservationHead | keyof Interaction | 'type' | 'field'>([
  ...(['id', 'classId', 'source', 'startedAt', 'focusQuestion', 'focusPupilIds', 'codebook'] as const),
  ...(['checkedAt', 'sharedAt', 'deviceId', 'deleteBy', 'type', 'field'] as const),
  ...(['kind', 'pupilId', 'solicitation', 'question', 'endedBy', 'answer', 'followUp', 'feedback', 'to'] as const),
  ...(['warmth', 'guidance', 'initiative', 'level', 'behaviour', 'form', 'mark', 'origin'] as const),
]);
const idFields = new Set(['observationId', 'actionId', 'interactionId', 'undoneActionId', 'phase', 'of', 'spans']);

/** Every text in it, at any depth, without the name. */
function eraseWords<Value>(value: Value, erase: NameReplacer): Value {
  if (typeof value === 'string') return erase(value) as Value;
  if (Array.isArray(value)) return value.map((item) => eraseWords(item as unknown, erase)) as Value;
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([field, held]) => {
    const isCode = codeFields.has(field) || idFields.has(field) || (field === 'value' && isCodeValue(value));
    return [field, isCode ? held : eraseWords(held, erase)] as const;
  });
  return Object.fromEntries(fields) as Value;
}

/** A change of a field that holds a code. */
function isCodeValue({ field }: Readonly<Record<string, unknown>>): boolean {
  return typeof field === 'string' && codeFields.has(field);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
