/** The invented class of the practice lesson. In seating order by letter, so that the key of a pupil is the first letter. */
import type { ClassId, PupilId } from '../record/ids';
import type { SchoolClass } from '../record/school-class';

export const practicePupilNames = [
  'Amir',
  'Bo',
  'Cas',
  'Dina',
  'Esra',
  'Finn',
  'Gijs',
  'Hanna',
  'Imane',
  'Jip',
] as const;
export type PracticePupilName = (typeof practicePupilNames)[number];

const columns = 4;

/** Ids that mean nothing outside the practice: none of it is ever kept. */
export const practicePupilId = (name: PracticePupilName): PupilId => `practice-${name}` as PupilId;

export const practiceClass: SchoolClass = {
  id: 'practice' as ClassId,
  name: '',
  groupings: [],
  pupils: practicePupilNames.map((label, index) => ({
    id: practicePupilId(label),
    label,
    seat: { row: Math.floor(index / columns) + 1, column: (index % columns) + 1 },
    groups: {},
  })),
};
