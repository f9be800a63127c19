/** Groupings as independent variables of BORIS: one per grouping, on each observation, with who is in which group. */
import type { PupilId } from '../record/ids';
import type { NameReplacer } from '../record/name-styles';
import type { SchoolClass } from '../record/school-class';
import { distinguish } from './table';

export interface BorisVariable {
  readonly label: string;
  /** "minder ver: AY, BR; verder: CH" */
  readonly value: string;
}

/** BORIS has a place for what is known of a lesson, not of a subject; so a variable lists the subjects of each group. */
export function listBorisVariables(
  { groupings, pupils }: SchoolClass,
  subjects: ReadonlyMap<PupilId, string>,
  replace: NameReplacer,
): BorisVariable[] {
  const labels = distinguish(
    groupings.map(({ name }) => replace(name)),
    [''],
  );
  return groupings.map(({ id, values }, index) => {
    const groups = values.flatMap((value) => {
      const members = pupils.filter(({ groups: of }) => Object.hasOwn(of, id) && of[id] === value.id);
      const names = members.map((pupil) => subjects.get(pupil.id)!);
      return names.length > 0 ? [`${replace(value.name)}: ${names.join(', ')}`] : [];
    });
    return { label: labels[index]!, value: groups.join('; ') };
  });
}
