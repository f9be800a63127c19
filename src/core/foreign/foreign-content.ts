/** A file of another tool as the content of an exchange file, once it is said who is who and what is what. */
import type { ExchangeContent } from '../record/exchange-content';
import { fingerprint } from '../record/fingerprint';
import type { ClassId, InteractionId, ObservationId, PupilId } from '../record/ids';
import type { Interaction, InteractionKind } from '../record/interaction';
import type { Observation, Watched, WatchedRow } from '../record/observation';
import type { Pupil, SchoolClass } from '../record/school-class';
import { lessonMs } from '../record/times';
import { type ForeignFile, type ForeignLesson, type ForeignMoment, joinText } from './foreign-file';
import type { ForeignMapping } from './foreign-mapping';

/**
 * The same file with the same mapping gives the same ids, so that it is known again. A class that is there comes along with
 * what is new in it only; no label in the file replaces one that is there. What is left out of the mapping stays out.
 * @param classes those that are here; the mapping may choose one of them
 */
export function toContent(
  file: ForeignFile,
  mapping: ForeignMapping,
  classes: readonly SchoolClass[],
): ExchangeContent {
  const known = classes.find(({ id }) => id === mapping.classId);
  const classId = known?.id ?? newClassId(file, mapping, classes);
  const pupilIds = new Map<string, PupilId>();
  const added: Pupil[] = [];
  for (const { name, ownId } of file.subjects) {
    const meaning = mapping.subjects.get(name) ?? { type: 'nobody' };
    if (meaning.type === 'pupil') pupilIds.set(name, meaning.pupilId);
    if (meaning.type !== 'new') continue;
    const isOwn = ownId !== undefined && classId === file.ownClass?.id;
    const id = (isOwn ? ownId : `${file.tool}-${fingerprint([classId, name])}${fingerprint(name)}`) as PupilId;
    pupilIds.set(name, id);
    added.push({ id, label: name, groups: {} });
  }
  const schoolClass: SchoolClass = known
    ? { ...known, groupings: [], pupils: [...known.pupils.map(bare), ...added] }
    : { id: classId, name: mapping.className, groupings: [], pupils: added };
  return {
    classes: [schoolClass],
    observations: file.lessons.map((lesson) => toObservation(lesson, file, mapping, { classId, pupilIds })),
    ...(file.ownClass && { names: file.ownClass.names }),
  };
}

/** Its own, where the file was made by us and the class is not here. */
function newClassId(file: ForeignFile, { className }: ForeignMapping, classes: readonly SchoolClass[]): ClassId {
  if (file.ownClass && !classes.some(({ id }) => id === file.ownClass?.id)) return file.ownClass.id as ClassId;
  const names = file.subjects.map(({ name }) => name);
  return `${file.tool}-${fingerprint([className, names])}${fingerprint(names)}` as ClassId;
}

/** Enough of a pupil who is here already to refer to. */
function bare({ id, label }: Pupil): Pupil {
  return { id, label, groups: {} };
}

interface Found {
  readonly classId: ClassId;
  readonly pupilIds: ReadonlyMap<string, PupilId>;
}

function toObservation(
  lesson: ForeignLesson,
  { tool }: ForeignFile,
  mapping: ForeignMapping,
  { classId, pupilIds }: Found,
): Observation {
  const { own, ownRest, title, isWithoutTimes = false } = lesson;
  const mark = fingerprint([title, lesson.startedAt, lesson.moments]);
  const id = (own?.id ?? `${tool}-${mark}${fingerprint([lesson.moments, title])}`) as ObservationId;
  const durationMs = isWithoutTimes ? mapping.durationMs : lesson.durationMs;
  const stretch = isWithoutTimes ? durationMs / lesson.durationMs : 1;
  const interactions = lesson.moments.flatMap((moment, index): Interaction[] => {
    const kind = mapping.codes.get(moment.code) ?? 'note';
    if (kind === 'leaveOut') return [];
    const atMs = lessonMs(Math.floor(moment.atMs * stretch));
    const interactionId = `${id}-${index + 1}` as InteractionId;
    return [toInteraction({ ...moment, atMs }, kind, { id: interactionId, pupilIds, isOwn: own !== undefined })];
  });
  const watched = ownRest ? ownRest.watched : watchedIn(interactions);
  return {
    id,
    classId,
    title,
    source: own?.source ?? 'import',
    startedAt: own?.startedAt ?? lesson.startedAt ?? mapping.startedAt,
    durationMs,
    observer: own?.observer ?? '',
    focusQuestion: own?.focusQuestion ?? 'all',
    focusPupilIds: (ownRest?.focusPupilIds ?? []) as readonly PupilId[],
    codebook: 'leidraad-1',
    pauses: own?.pauses ?? [],
    phases: lesson.phases,
    ...(watched && { watched }),
    presence: ownRest?.presence ?? {},
    interactions,
    ...(isWithoutTimes && { extra: { timesUnknown: true } }),
  };
}

function toInteraction(
  { subject, code, atMs, endMs, fields, text }: ForeignMoment,
  kind: InteractionKind,
  { id, pupilIds, isOwn }: Pick<Found, 'pupilIds'> & { readonly id: InteractionId; readonly isOwn: boolean },
): Interaction {
  const pupilId = kind === 'everyone' ? undefined : pupilIds.get(subject);
  // Of a note the code is half of what was meant; a subject that is nobody here is still somebody there.
  const said = kind === 'note' && code !== 'note' ? code : '';
  const who = subject !== '' && !pupilId ? subject : '';
  const words = joinText(fields.text ?? '', who, said, text);
  const { text: _, ...rest } = fields;
  const keepsEnd = kind === 'support' || isOwn;
  return {
    id,
    ...(pupilId && { pupilId }),
    kind,
    atMs: lessonMs(atMs),
    ...(keepsEnd && endMs !== undefined && { endMs: lessonMs(endMs) }),
    ...rest,
    ...(words !== '' && { text: words }),
  };
}

const rowsOfKinds: Readonly<Partial<Record<InteractionKind, WatchedRow>>> = {
  turn: 'turn',
  feedback: 'feedback',
  support: 'support',
  demand: 'demand',
  choice: 'choice',
  contact: 'contact',
  behaviour: 'behaviour',
  passedOver: 'passedOver',
  initiative: 'initiative',
  everyone: 'everyone',
};

const rowsOfFields = {
  waitMs: 'wait',
  solicitation: 'solicitation',
  question: 'question',
  answer: 'answer',
  followUp: 'followUp',
  feedback: 'feedback',
  eyeContact: 'eyeContact',
  warmth: 'warmth',
} as const satisfies Partial<Record<keyof Interaction, WatchedRow>>;

/** Another tool does not say what was looked at: only what was found was surely looked for. */
function watchedIn(interactions: readonly Interaction[]): Watched[] {
  const rows = new Set<WatchedRow>();
  for (const moment of interactions) {
    const row = rowsOfKinds[moment.kind];
    if (row) rows.add(row);
    for (const [field, ofField] of Object.entries(rowsOfFields)) {
      if (moment[field as keyof Interaction] !== undefined) rows.add(ofField);
    }
  }
  return [...rows].map((row) => ({ row }));
}
