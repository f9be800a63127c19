/** Whether lessons know a pupil: whoever was in the class of a lesson can leave it, but not be taken out of the record. */
import type { ObservationRepository } from '../core/ports';
import { type ClassId, isMadeAfter, type PupilId } from '../core/record/ids';
import type { LogEntry } from '../core/record/log-entry';

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
    if (log?.entries.some((entry) => namesPupil(entry, pupilId))) return true;
  }
  return false;
}

function namesPupil(entry: LogEntry, pupilId: PupilId): boolean {
  switch (entry.type) {
    case 'added':
    case 'imported':
      return entry.interaction.pupilId === pupilId;
    case 'changed':
      return entry.field === 'pupilId' && entry.value === pupilId;
    case 'pupilLeft':
    case 'pupilReturned':
    case 'spanChanged':
      return entry.pupilId === pupilId;
    default:
      return false;
  }
}
