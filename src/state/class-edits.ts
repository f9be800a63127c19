/** The changes that a teacher makes to a class, each a new class from the old one. */
import { currentPupils } from '../core/record/current-pupils';
import { dropPlan, startPlan } from '../core/record/plan-changes';
import type { NewId, PupilId } from '../core/record/ids';
import type { Pupil, SchoolClass } from '../core/record/school-class';
import { seatEveryone } from '../core/record/seating-plan';

export type ClassEdit = (schoolClass: SchoolClass) => SchoolClass;

export function renameClass(name: string): ClassEdit {
  return (schoolClass) => ({ ...schoolClass, name });
}

export function renamePupil(pupilId: PupilId, label: string): ClassEdit {
  return changePupil(pupilId, (pupil) => ({ ...pupil, label }));
}

/**
 * New pupils at the end of the list; a label that is taken gets a number, because a lesson must tell them apart.
 * @param joinedOn day as `yyyy-MM-dd` where the class has lessons already, of which the new ones are no part
 */
export function addPupils(labels: readonly string[], newId: NewId, joinedOn?: string): ClassEdit {
  return (schoolClass) => {
    const taken = new Set(schoolClass.pupils.map(({ label }) => foldLabel(label)));
    const added = labels.map((wanted): Pupil => {
      const label = freeLabel(wanted, taken);
      taken.add(foldLabel(label));
      return { id: newId<PupilId>(), label, groups: {}, ...(joinedOn !== undefined && { joinedOn }) };
    });
    return { ...schoolClass, pupils: [...schoolClass.pupils, ...added] };
  };
}

/** Out of the record as well, and out of earlier plans: a file may not name a pupil that its class lacks. */
export function removePupil(pupilId: PupilId): ClassEdit {
  return ({ pupils, seatingPlans, ...schoolClass }) => ({
    ...schoolClass,
    pupils: pupils.filter(({ id }) => id !== pupilId),
    ...(seatingPlans && {
      seatingPlans: seatingPlans.map((plan) => {
        const { [pupilId]: _, ...seats } = plan.seats;
        return { ...plan, seats };
      }),
    }),
  });
}

/** Puts a pupil back where it was in the list. */
export function putBackPupil(pupil: Pupil, index: number): ClassEdit {
  return (schoolClass) => ({ ...schoolClass, pupils: schoolClass.pupils.toSpliced(index, 0, pupil) });
}

/**
 * The place in the room comes free; lessons before that day keep it, as they do in any plan that has been.
 * @param leftOn day as `yyyy-MM-dd`
 */
export function letPupilGo(pupilId: PupilId, leftOn: string): ClassEdit {
  const leave = changePupil(pupilId, ({ seat: _, ...pupil }) => ({ ...pupil, leftOn }));
  return (schoolClass) => {
    const hadPlace = schoolClass.pupils.some(({ id, seat }) => id === pupilId && seat);
    return leave(hadPlace && !hasPlanUntil(schoolClass, leftOn) ? startPlan(schoolClass, leftOn) : schoolClass);
  };
}

/** As if this pupil had not gone: with the place of before, and without a plan that only kept it. */
export function keepPupil(before: SchoolClass, pupil: Pupil, leftOn: string): ClassEdit {
  const stay = changePupil(pupil.id, () => pupil);
  return (schoolClass) => stay(hasPlanUntil(before, leftOn) ? schoolClass : dropPlan(schoolClass, leftOn));
}

/** Whether a plan ended on this day or later: the places of before that day stand in it. */
function hasPlanUntil({ seatingPlans = [] }: SchoolClass, day: string): boolean {
  return seatingPlans.some(({ until }) => until >= day);
}

/** Back in the class, without a place: that may be somebody else's by now. */
export function takePupilBack(pupilId: PupilId): ClassEdit {
  return changePupil(pupilId, ({ leftOn: _, ...pupil }) => pupil);
}

/** This pupil was in the class before, and was only written down later. */
export function knowFromBefore(pupilId: PupilId): ClassEdit {
  return changePupil(pupilId, ({ joinedOn: _, ...pupil }) => pupil);
}

/** A place for everybody in the class who has none. Nobody else moves. */
export function seatStanding(schoolClass: SchoolClass): SchoolClass {
  const seated = new Map(seatEveryone(currentPupils(schoolClass)).map((pupil) => [pupil.id, pupil]));
  return { ...schoolClass, pupils: schoolClass.pupils.map((pupil) => seated.get(pupil.id) ?? pupil) };
}

/** Whether another pupil has this label; two with the same one cannot be told apart in a lesson. */
export function hasSameLabel(schoolClass: SchoolClass, pupil: Pupil): boolean {
  const label = foldLabel(pupil.label);
  return currentPupils(schoolClass).some((other) => other.id !== pupil.id && foldLabel(other.label) === label);
}

function foldLabel(label: string): string {
  return label.trim().toLocaleLowerCase('nl');
}

function freeLabel(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldLabel(wanted))) return wanted;
  const numbered = /^\d+$/.test(wanted);
  let number = numbered ? Number(wanted) + 1 : 2;
  const next = () => (numbered ? String(number) : `${wanted} ${number}`);
  while (taken.has(foldLabel(next()))) number++;
  return next();
}

function changePupil(pupilId: PupilId, change: (pupil: Pupil) => Pupil): ClassEdit {
  return (schoolClass) => ({
    ...schoolClass,
    pupils: schoolClass.pupils.map((pupil) => (pupil.id === pupilId ? change(pupil) : pupil)),
  });
}
