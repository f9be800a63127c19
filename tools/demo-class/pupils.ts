// The pupils of the demo class. Who they are and what is expected of them is invented, and spread evenly over names.
import type { GroupingId, GroupValueId, PupilId } from '../../src/core/record/ids';
import type { Grouping, Pupil } from '../../src/core/record/school-class';
import { expectationGroupingId } from '../../src/core/record/school-class';
import { fillSeats } from '../../src/core/record/seating-plan';

export type Expectation = 'low' | 'middle' | 'high';

export interface DemoPupil {
  readonly pupil: Pupil;
  readonly expectation: Expectation;
  /** How readily this child raises a hand, beside what is expected of it. */
  readonly eagerness: number;
}

const names =
  'Aylin Bram Chaima Daan Emma Finn Giulia Hamza Isa Jayden Kaat Liam Mila Noor Omar Pleun Quinn Rayan Saar Thijs Umut Vera Wout Xenia Yara Zoë'.split(
    ' ',
  );
const girls = 'Aylin Chaima Emma Giulia Kaat Mila Noor Pleun Saar Vera Xenia Yara Zoë'.split(' ');
const lessExpected = 'Bram Emma Hamza Kaat Omar Saar Wout Yara'.split(' ');
const moreExpected = 'Aylin Chaima Daan Finn Mila Rayan Thijs Xenia'.split(' ');
const quiet = 'Emma Isa Mila Saar Umut Xenia'.split(' ');
const eager = 'Bram Daan Hamza Noor Rayan Vera'.split(' ');

const genderGroupingId = 'gender' as GroupingId;

export const demoGroupings: readonly Grouping[] = [
  {
    id: expectationGroupingId,
    name: 'inschatting',
    // Open in the file, or its values could not be in it; the review opens it only on request all the same.
    sealed: false,
    values: [
      { id: 'low' as GroupValueId, name: 'minder ver' },
      { id: 'middle' as GroupValueId, name: 'gelijk' },
      { id: 'high' as GroupValueId, name: 'verder' },
    ],
    extra: { subject: 'rekenen', filledAt: '2026-10-30T14:20:00.000Z' },
  },
  {
    id: genderGroupingId,
    name: 'meisje/jongen',
    sealed: false,
    values: [
      { id: 'girl' as GroupValueId, name: 'meisje' },
      { id: 'boy' as GroupValueId, name: 'jongen' },
    ],
  },
];

/** 26 pupils, six in a row. */
export function makeDemoPupils(newId: () => string): DemoPupil[] {
  const pupils: Pupil[] = names.map((label) => ({
    id: newId() as PupilId,
    label,
    groups: {
      [expectationGroupingId]: expectationOf(label) as string as GroupValueId,
      [genderGroupingId]: (girls.includes(label) ? 'girl' : 'boy') as GroupValueId,
    },
  }));
  return fillSeats(pupils, 6).map((pupil) => ({
    pupil,
    expectation: expectationOf(pupil.label),
    eagerness: quiet.includes(pupil.label) ? 0.45 : eager.includes(pupil.label) ? 1.6 : 1,
  }));
}

function expectationOf(name: string): Expectation {
  if (lessExpected.includes(name)) return 'low';
  return moreExpected.includes(name) ? 'high' : 'middle';
}
