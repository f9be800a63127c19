/** Who of a class was not in it yet, or no more, when a lesson was given: that they had no turn in it says nothing. */
import type { PupilId } from './ids';
import { dayOfLesson } from './lesson-day';
import type { Observation } from './observation';
import type { Pupil } from './school-class';

type Comer = Pick<Pupil, 'id' | 'joinedOn'>;

/**
 * Who was not in the class yet. Somebody of whom the lesson has a moment, or says when they were there, was in it all the
 * same: they were forgotten when the class was made.
 * @returns ids, in the order of `pupils`
 */
export function laterPupils(
  observation: Pick<Observation, 'startedAt' | 'presence' | 'interactions' | 'focusPupilIds'>,
  pupils: readonly Comer[],
): PupilId[] {
  const day = dayOfLesson(observation);
  return pupils.flatMap(({ id, joinedOn }) =>
    joinedOn !== undefined && joinedOn > day && !isInLesson(observation, id) ? id : [],
  );
}

function isInLesson(
  { presence, interactions, focusPupilIds }: Pick<Observation, 'presence' | 'interactions' | 'focusPupilIds'>,
  id: PupilId,
): boolean {
  return (
    Object.hasOwn(presence, id) || focusPupilIds.includes(id) || interactions.some(({ pupilId }) => pupilId === id)
  );
}

/** The lesson, saying of whoever came later that they were absent: the same object where nobody did. */
export function withLaterPupilsAway(observation: Observation, pupils: readonly Comer[]): Observation {
  const later = laterPupils(observation, pupils);
  if (later.length === 0) return observation;
  return { ...observation, presence: { ...observation.presence, ...Object.fromEntries(later.map((id) => [id, []])) } };
}

/** Who left on the day of the lesson itself had left before it when it says that they were absent all along. */
export function hadLeft(
  { id, leftOn }: Pick<Pupil, 'id' | 'leftOn'>,
  observation: Pick<Observation, 'startedAt' | 'presence'>,
): boolean {
  if (leftOn === undefined) return false;
  const day = dayOfLesson(observation);
  const wasAway = Object.hasOwn(observation.presence, id) && observation.presence[id]?.length === 0;
  return leftOn < day || (leftOn === day && wasAway);
}
