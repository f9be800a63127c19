/** Whether lessons know a class, or a pupil: whoever was in the class of a lesson can leave it, but not be taken out of the record. */
import type { ObservationRepository } from '../core/ports';
import { type ClassId, isMadeAfter, type PupilId } from '../core/record/ids';

export async function hasClassLessons(
  observations: Pick<ObservationRepository, 'list'>,
  classId: ClassId,
): Promise<boolean> {
  return (await observations.list()).some(({ head }) => head.classId === classId);
}

/**
 * Who had no turn counts in a lesson as much as who had one. Only who came into the class after it is not of it, unless the
 * log says so.
 */
export async function isPupilInLessons(
  observations: Pick<ObservationRepository, 'list' | 'readLog'>,
  classId: ClassId,
  pupilId: PupilId,
): Promise<boolean> {
  for (const { head } of await observations.list()) {
    if (head.classId !== classId) continue;
    if (!isMadeAfter(pupilId, head.id)) return true;
    const log = await observations.readLog(head.id);
    // Somewhere in it, as the pupil of a moment, a focus pupil, or one of whom the teacher expected many turns.
    if (log && JSON.stringify([log.head, log.entries]).includes(JSON.stringify(pupilId))) return true;
  }
  return false;
}
