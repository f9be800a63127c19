/** What stays behind of a pupil who was erased: enough to keep an older file from bringing the pupil back. */
import type { ClassId, PupilId } from './ids';

/** A pupil who was erased: whatever comes back in a file or a copy, these do not. */
export interface Erasure {
  readonly classId: ClassId;
  readonly id: PupilId;
  /** ISO 8601. */
  readonly date: string;
}
