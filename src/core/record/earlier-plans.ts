/** Several seating plans of a class, each until a day: a lesson uses the one that held when it was given. */
import { dayOfLesson, startOfLesson } from './lesson-day';
import type { ObservationHead } from './observation';
import type { Pupil, SchoolClass, Seat, SeatingPlan } from './school-class';

/** The plan that held on a day (`yyyy-MM-dd`); undefined: the pupils' own seats. */
export function planOn(schoolClass: SchoolClass, day: string): SeatingPlan | undefined {
  return schoolClass.seatingPlans?.find(({ until }) => day < until);
}

/** The class as it sat on a day: the same object where that is how it sits now. */
export function seatAsOn(schoolClass: SchoolClass, day: string): SchoolClass {
  const plan = planOn(schoolClass, day);
  return plan ? { ...schoolClass, pupils: seatPupils(schoolClass.pupils, plan.seats) } : schoolClass;
}

/** The class as it was on a day: everybody where they sat, and who left it since still in it. */
export function classAsOn(schoolClass: SchoolClass, day: string): SchoolClass {
  const seated = seatAsOn(schoolClass, day);
  if (!seated.pupils.some(({ leftOn }) => leftOn !== undefined && leftOn > day)) return seated;
  return {
    ...seated,
    pupils: seated.pupils.map(({ leftOn, ...pupil }) =>
      leftOn === undefined || leftOn > day ? pupil : { ...pupil, leftOn },
    ),
  };
}

/**
 * Of several lessons the one whose plan counts, because a place is read once and not summed: the newest of those in which
 * the plan is taken to hold, or else the newest.
 */
export function findSeatedLesson<Lesson extends Pick<ObservationHead, 'startedAt' | 'seatsHold'>>(
  lessons: readonly Lesson[],
): Lesson | undefined {
  const held = lessons.filter(({ seatsHold }) => seatsHold !== false);
  const among = held.length > 0 ? held : lessons;
  return among.toSorted((one, other) => startOfLesson(one) - startOfLesson(other)).at(-1);
}

/** The class as a lesson had it: everybody where they sat that day. */
export function seatAsInLesson(schoolClass: SchoolClass, lesson: Pick<ObservationHead, 'startedAt'>): SchoolClass {
  return seatAsOn(schoolClass, dayOfLesson(lesson));
}

/** Of several lessons together: as in the newest of those whose plan is taken to hold. */
export function seatAsInLessons(
  schoolClass: SchoolClass,
  lessons: readonly Pick<ObservationHead, 'startedAt' | 'seatsHold'>[],
): SchoolClass {
  const seated = findSeatedLesson(lessons);
  return seated ? seatAsInLesson(schoolClass, seated) : schoolClass;
}

/** Everybody on these seats; who is not in them has none. */
export function seatPupils(pupils: readonly Pupil[], seats: SeatingPlan['seats']): Pupil[] {
  return pupils.map(({ seat: _, ...pupil }) => {
    const seat = Object.hasOwn(seats, pupil.id) ? seats[pupil.id] : undefined;
    return seat ? { ...pupil, seat } : pupil;
  });
}

export function seatsOf(pupils: readonly Pupil[]): Record<string, Seat> {
  return Object.fromEntries(pupils.flatMap(({ id, seat }) => (seat ? [[id, seat]] : [])));
}

/**
 * From this day on they sit otherwise: how they sit now is kept for the lessons before it, and is where the new plan
 * begins. A day on or before that of an earlier plan takes its place: that plan would hold for no lesson.
 */
export function startPlan(schoolClass: SchoolClass, day: string): SchoolClass {
  const earlier = (schoolClass.seatingPlans ?? []).filter(({ until }) => until < day);
  return { ...schoolClass, seatingPlans: [...earlier, { until: day, seats: seatsOf(schoolClass.pupils) }] };
}

/** Without an earlier plan: lessons of its days use the one that came after it. */
export function dropPlan(schoolClass: SchoolClass, until: string): SchoolClass {
  const { seatingPlans = [], ...rest } = schoolClass;
  const left = seatingPlans.filter((plan) => plan.until !== until);
  return left.length > 0 ? { ...rest, seatingPlans: left } : rest;
}

/** An earlier plan put right, for lessons that were given in it. */
export function changePlan(schoolClass: SchoolClass, until: string, seats: SeatingPlan['seats']): SchoolClass {
  const seatingPlans = schoolClass.seatingPlans?.map((plan) => (plan.until === until ? { ...plan, seats } : plan));
  return seatingPlans ? { ...schoolClass, seatingPlans } : schoolClass;
}
