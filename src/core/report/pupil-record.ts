/** Everything that is kept about one pupil, for whoever asks to see it (article 15 GDPR): nothing computed, nothing left out. */
import { createEraser } from '../record/erased-pupil';
import type { PupilId } from '../record/ids';
import { compareStarts, dayOfLesson } from '../record/lesson-day';
import type { Interaction } from '../record/interaction';
import type { Observation } from '../record/observation';
import { type EstimateBasis, isExpectation, type Pupil, type SchoolClass } from '../record/school-class';
import type { Span } from '../record/spans';

export interface PupilGroup {
  readonly grouping: string;
  /** Empty: in none of its groups. */
  readonly value: string;
  /** The teacher's own estimate, which the observer does not see beforehand. */
  readonly isExpectation: boolean;
  /** What that estimate is based on, where it was said. */
  readonly basis?: EstimateBasis;
}

export interface LessonOfPupil {
  readonly observation: Observation;
  readonly isFocus: boolean;
  /** Spans in the room; undefined: the whole lesson. */
  readonly presence: readonly Span[] | undefined;
  readonly moments: readonly Interaction[];
  /** What the teacher predicted about turns, before she saw any. */
  readonly predicted: 'many' | 'few' | undefined;
  /** Whatever else was typed in which the name stands. */
  readonly mentions: readonly string[];
  /** Not seen by the teacher yet, so not to be shown to whoever observes. */
  readonly isUnseen: boolean;
}

export interface PupilRecord {
  readonly pupil: Pupil;
  readonly groups: readonly PupilGroup[];
  /** There are estimates of this class under the teacher's code, which cannot be read here. */
  readonly hasSealedEstimates: boolean;
  /** Oldest first; only lessons that know the pupil. */
  readonly lessons: readonly LessonOfPupil[];
}

export function collectPupilRecord(
  schoolClass: SchoolClass,
  observations: readonly Observation[],
  pupilId: PupilId,
): PupilRecord | undefined {
  const pupil = schoolClass.pupils.find(({ id }) => id === pupilId);
  if (!pupil) return undefined;
  const erase = createEraser(pupil);
  const lessons = observations
    .map((observation) => lessonOf(observation, pupil, (text) => erase(text) !== text.normalize('NFC')))
    .filter((lesson) => lesson !== undefined)
    .toSorted((a, b) => compareStarts(a.observation, b.observation));
  const hasSealedEstimates = schoolClass.groupings.some(({ underCode }) => underCode !== undefined);
  return { pupil, groups: groupsOf(schoolClass, pupil), hasSealedEstimates, lessons };
}

function groupsOf({ groupings }: SchoolClass, pupil: Pupil): PupilGroup[] {
  return groupings.flatMap(({ id, name, subject, values, basis }) => {
    const chosen = pupil.groups[id];
    if (chosen === undefined || chosen === null) return [];
    const value = values.find((candidate) => candidate.id === chosen)?.name ?? '';
    const on = basis?.[pupil.id];
    return { grouping: subject ?? name, value, isExpectation: isExpectation(id), ...(on && { basis: on }) };
  });
}

function lessonOf(
  observation: Observation,
  { id, leftOn }: Pupil,
  namesPupil: (text: string) => boolean,
): LessonOfPupil | undefined {
  const { prediction, debrief, interactions } = observation;
  const predicted = prediction?.manyTurns?.includes(id)
    ? 'many'
    : prediction?.fewTurns?.includes(id)
      ? 'few'
      : undefined;
  const moments = interactions.filter(({ pupilId }) => pupilId === id);
  const elsewhere = interactions.filter(({ pupilId }) => pupilId !== id);
  const typed = [observation.title, observation.ownQuestion, observation.lessonGoal, prediction?.ownView, debrief];
  const mentions = [...typed, ...elsewhere.flatMap(({ text, quote }) => [text, quote])]
    .flatMap(textsIn)
    .filter(namesPupil);
  // That somebody who had left was not there is nothing about them.
  const hadLeft = leftOn !== undefined && leftOn < dayOfLesson(observation);
  const presence = hadLeft ? undefined : observation.presence[id];
  const isFocus = observation.focusPupilIds.includes(id);
  if (moments.length === 0 && mentions.length === 0 && !presence && !isFocus && !predicted) return undefined;
  const isUnseen = observation.sharedAt === undefined && prediction?.skipped === undefined;
  return { observation, isFocus, presence, moments, predicted, mentions, isUnseen };
}

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
