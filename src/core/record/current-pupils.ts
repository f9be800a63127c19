/** Who is in the class now: pupils that left stay in the record, because their lessons do. */
import type { Pupil, SchoolClass } from './school-class';

export function currentPupils(schoolClass: Pick<SchoolClass, 'pupils'>): Pupil[] {
  return schoolClass.pupils.filter((pupil) => pupil.leftOn === undefined);
}

export function formerPupils(schoolClass: Pick<SchoolClass, 'pupils'>): Pupil[] {
  return schoolClass.pupils.filter((pupil) => pupil.leftOn !== undefined);
}
