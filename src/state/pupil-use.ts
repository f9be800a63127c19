/** Whether lessons know a pupil: whoever was seen in a lesson can leave the class, but not be taken out of the record. */
import type { ObservationRepository } from '../core/ports';
import type { ClassId, PupilId } from '../core/record/ids';
import type { LogEntry } from '../core/record/log-entry';

/** Looks through the logs of all lessons of the class. */
export async function isPupilInLessons(
  observations: Pick<ObservationRepository, 'list' | 'readLog'>,
  classId: ClassId,
  pupilId: PupilId,
): Promise<boolean> {
  for (const { head } of await observations.list()) {
    if (head.classId !== classId) continue;
    if (head.focusPupilIds.includes(pupilId)) return true;
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
