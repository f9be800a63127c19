/** Several seating plans of a class, each until a day: a lesson uses the one that held when it was given. */
import type { PupilId } from './ids';
import type { Pupil, SchoolClass, SeatingPlan } from './school-class';

/** The plan that held on a day (`yyyy-MM-dd`); undefined: the pupils' own seats. */
export function planOn(schoolClass: SchoolClass, day: string): SeatingPlan | undefined {
  return schoolClass.seatingPlans?.find(({ until }) => day < until);
}

/** The class as it sat on a day: the same object where that is how it sits now. */
export function seatAsOn(schoolClass: SchoolClass, day: string): SchoolClass {
  const plan = planOn(schoolClass, day);
  return plan ? { ...schoolClass, pupils: seatPupils(schoolClass.pupils, plan.seats) } : schoolClass;
}

/**
 * The class as it was on a day: everybody where they sat, and who left it since still in it.
 * @param wasThere whether somebody who left on that very day had still been there
 */
export function classAsOn(
  schoolClass: SchoolClass,
  day: string,
  wasThere: (pupilId: PupilId) => boolean = () => false,
): SchoolClass {
  const seated = seatAsOn(schoolClass, day);
  const isBack = ({ id, leftOn }: Pupil): boolean =>
    leftOn !== undefined && (leftOn > day || (leftOn === day && wasThere(id)));
  if (!seated.pupils.some(isBack)) return seated;
  return {
    ...seated,
    pupils: seated.pupils.map((pupil) => {
      if (!isBack(pupil)) return pupil;
      const { leftOn: _, ...back } = pupil;
      return back;
    }),
  };
}

/** Everybody on these seats; who is not in them has none. */
export function seatPupils(pupils: readonly Pupil[], seats: SeatingPlan['seats']): Pupil[] {
  return pupils.map(({ seat: _, ...pupil }) => {
    const seat = Object.hasOwn(seats, pupil.id) ? seats[pupil.id] : undefined;
    return seat ? { ...pupil, seat } : pupil;
  });
}
