import { expect, it } from 'vitest';
import { classAsOn, planOn, seatAsOn, seatPupils } from '../../../src/core/record/earlier-plans';
import { changePlan, dropPlan, startPlan } from '../../../src/core/record/plan-changes';
import { findSeatedLesson, seatAsInLessons } from '../../../src/core/record/seated-lesson';
import type { ClassId, PupilId } from '../../../src/core/record/ids';
import type { SchoolClass } from '../../../src/core/record/school-class';

const schoolClass: SchoolClass = {
  id: 'c' as ClassId,
  name: '6B',
  groupings: [],
  pupils: [
    { id: 'p1' as PupilId, label: 'Aylin', seat: { row: 1, column: 1 }, groups: {} },
    { id: 'p2' as PupilId, label: 'Bram', seat: { row: 3, column: 2 }, groups: {} },
    { id: '__proto__' as PupilId, label: 'Chaima', groups: {} },
  ],
};
const seats = ({ pupils }: SchoolClass) => pupils.map(({ seat }) => seat && `${seat.row}/${seat.column}`);
const moved = (before: SchoolClass) => ({
  ...before,
  pupils: seatPupils(before.pupils, { p1: { row: 4, column: 4 } }),
});

it('a lesson uses the plan that held: the day of a new plan is its first', () => {
  const november = moved(startPlan(schoolClass, '2026-11-01'));
  expect(seats(november)).toEqual(['4/4', undefined, undefined]);
  expect(seats(seatAsOn(november, '2026-10-31'))).toEqual(['1/1', '3/2', undefined]);
  expect(seatAsOn(november, '2026-11-01')).toBe(november);
});

it('of several earlier plans each holds until its own day', () => {
  const first = moved(startPlan(schoolClass, '2026-10-01'));
  const second = { ...first, pupils: seatPupils(first.pupils, {}) };
  const three = startPlan(first, '2026-11-01');
  expect(planOn(three, '2026-09-30')?.until).toBe('2026-10-01');
  expect(seats(seatAsOn(three, '2026-10-15'))).toEqual(['4/4', undefined, undefined]);
  expect(planOn(three, '2026-11-01')).toBeUndefined();
  expect(seats(second)).toEqual([undefined, undefined, undefined]);
});

it('a new plan from a day before an earlier one takes its place', () => {
  const late = startPlan(schoolClass, '2026-11-10');
  expect(startPlan(moved(late), '2026-11-01').seatingPlans?.map(({ until }) => until)).toEqual(['2026-11-01']);
  expect(startPlan(moved(late), '2026-11-10').seatingPlans?.map(({ until }) => until)).toEqual(['2026-11-10']);
});

it('an earlier plan can be put right and taken away; without any the class is as it was', () => {
  const two = moved(startPlan(schoolClass, '2026-11-01'));
  const right = changePlan(two, '2026-11-01', { p2: { row: 2, column: 2 } });
  expect(seats(seatAsOn(right, '2026-10-01'))).toEqual([undefined, '2/2', undefined]);
  expect(seats(right)).toEqual(seats(two));
  expect(dropPlan(startPlan(schoolClass, '2026-11-01'), '2026-11-01')).toEqual(schoolClass);
});

it('of several lessons together the newest of which the plan holds says where they sat', () => {
  const november = moved(startPlan(schoolClass, '2026-11-01'));
  const [early, late, later] = [
    { startedAt: '2026-10-20T08:00:00.000Z' },
    { startedAt: '2026-11-03T08:00:00.000Z' },
    { startedAt: '2026-11-10T08:00:00.000Z', seatsHold: false },
  ];
  expect(findSeatedLesson([late!, later!, early!])).toBe(late);
  expect(findSeatedLesson([later!])).toBe(later);
  expect(seats(seatAsInLessons(november, [early!, late!]))).toEqual(['4/4', undefined, undefined]);
  expect(seats(seatAsInLessons(november, [early!, later!]))).toEqual(['1/1', '3/2', undefined]);
  expect(seatAsInLessons(november, [])).toBe(november);
});

it('who left later was still in the class of a day; on the very day only who the lesson saw', () => {
  const left = { ...schoolClass, pupils: schoolClass.pupils.map((pupil) => ({ ...pupil, leftOn: '2026-11-10' })) };
  const gone = (day: string, wasThere?: (id: PupilId) => boolean) =>
    classAsOn(left, day, wasThere).pupils.filter(({ leftOn }) => leftOn !== undefined).length;
  expect(gone('2026-11-09')).toBe(0);
  expect(gone('2026-11-10')).toBe(3);
  expect(gone('2026-11-10', (id) => id === 'p2')).toBe(2);
  expect(gone('2026-11-11', () => true)).toBe(3);
  expect(classAsOn(left, '2026-11-11', () => true)).toBe(left);
});
