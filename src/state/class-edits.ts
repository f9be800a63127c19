/** The changes that a teacher makes to a class, each a new class from the old one. */
import { currentPupils } from '../core/record/current-pupils';
import type { PupilId } from '../core/record/ids';
import type { Pupil, SchoolClass, Seat } from '../core/record/school-class';

type ClassEdit = (schoolClass: SchoolClass) => SchoolClass;

export function renameClass(name: string): ClassEdit {
  return (schoolClass) => ({ ...schoolClass, name });
}

export function renamePupil(pupilId: PupilId, label: string): ClassEdit {
  return changePupil(pupilId, (pupil) => ({ ...pupil, label }));
}

export function removePupil(pupilId: PupilId): ClassEdit {
  return (schoolClass) => ({ ...schoolClass, pupils: schoolClass.pupils.filter(({ id }) => id !== pupilId) });
}

/** Puts a pupil back where it was in the list. */
export function putBackPupil(pupil: Pupil, index: number): ClassEdit {
  return (schoolClass) => ({ ...schoolClass, pupils: schoolClass.pupils.toSpliced(index, 0, pupil) });
}

/** @param leftOn day as `yyyy-MM-dd`; the place in the room comes free */
export function letPupilGo(pupilId: PupilId, leftOn: string): ClassEdit {
  return changePupil(pupilId, ({ seat: _, ...pupil }) => ({ ...pupil, leftOn }));
}

/** Back in the class, without a place: that may be somebody else's by now. */
export function takePupilBack(pupilId: PupilId): ClassEdit {
  return changePupil(pupilId, ({ leftOn: _, ...pupil }) => pupil);
}

/** Whoever sat there takes the place that the pupil came from; without one that pupil is without a place too. */
export function seatPupil(pupilId: PupilId, seat: Seat): ClassEdit {
  return (schoolClass) => {
    const from = schoolClass.pupils.find(({ id }) => id === pupilId)?.seat;
    return {
      ...schoolClass,
      pupils: schoolClass.pupils.map((pupil) => {
        if (pupil.id === pupilId) return { ...pupil, seat };
        if (pupil.seat?.row !== seat.row || pupil.seat.column !== seat.column) return pupil;
        const { seat: _, ...standing } = pupil;
        return from ? { ...standing, seat: from } : standing;
      }),
    };
  };
}

/** The other pupils that have this label; two with the same one cannot be told apart in a lesson. */
export function hasSameLabel(schoolClass: SchoolClass, pupilId: PupilId): boolean {
  const label = schoolClass.pupils
    .find(({ id }) => id === pupilId)
    ?.label.trim()
    .toLocaleLowerCase('nl');
  return currentPupils(schoolClass).some(
    (pupil) => pupil.id !== pupilId && pupil.label.trim().toLocaleLowerCase('nl') === label,
  );
}

function changePupil(pupilId: PupilId, change: (pupil: Pupil) => Pupil): ClassEdit {
  return (schoolClass) => ({
    ...schoolClass,
    pupils: schoolClass.pupils.map((pupil) => (pupil.id === pupilId ? change(pupil) : pupil)),
  });
}
