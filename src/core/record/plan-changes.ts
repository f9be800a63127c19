/** A new seating plan from a day on, and what puts an earlier one right. */
import type { Pupil, SchoolClass, Seat, SeatingPlan } from './school-class';

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
