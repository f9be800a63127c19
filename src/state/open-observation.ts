/** Reads an observation with its class and makes it ready to be written on. */
import type { LessonClock } from '../core/coding/lesson-clock';
import type { ClassRepository, Clock, ObservationRepository, StoredLog } from '../core/ports';
import type { DeviceId, NewId, ObservationId, PupilId } from '../core/record/ids';
import { dayOfLesson } from '../core/record/lesson-day';
import type { SchoolClass } from '../core/record/school-class';
import { classAsOn } from '../core/record/earlier-plans';
import { createObservationStore, type ObservationStore } from './observation-store';

export type OpenedObservation =
  | { readonly type: 'missing' }
  | {
      readonly type: 'open';
      readonly store: ObservationStore;
      /** As it was on the day of the lesson: who was in it, everybody where they sat. */
      readonly schoolClass: SchoolClass;
      /** As it lies on the disk, for a file and for a disk that was emptied. */
      readonly classNow: SchoolClass;
      readonly damagedEntries: number;
    };

interface Needs {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly observations: ObservationRepository;
  readonly classes: ClassRepository;
}

/** @param clockOf what drives the time of an observation from film */
export async function openObservation(
  needs: Needs,
  id: ObservationId,
  clockOf?: (stored: StoredLog) => LessonClock,
): Promise<OpenedObservation> {
  const stored = await needs.observations.readLog(id);
  const classNow = stored && (await needs.classes.read(stored.head.classId));
  if (!stored || !classNow) return { type: 'missing' };
  const store = createObservationStore(needs, stored, clockOf?.(stored));
  // Who left before it on the same day was absent from the beginning.
  const wasThere = (pupilId: PupilId): boolean => store.log.state.presence.get(pupilId)?.length !== 0;
  return {
    type: 'open',
    store,
    schoolClass: classAsOn(classNow, dayOfLesson(stored.head), wasThere),
    classNow,
    damagedEntries: stored.damagedEntries,
  };
}
