import { expect, it } from 'vitest';
import type { ClassId, GroupingId, NewId, PupilId } from '../../src/core/record/ids';
import type { SchoolClass } from '../../src/core/record/school-class';
import { addPupils } from '../../src/state/class-edits';
import {
  addGrouping,
  addValue,
  groupPupils,
  putBackGrouping,
  putBackValue,
  removeGrouping,
  removeValue,
  renameGrouping,
  renameValue,
} from '../../src/state/grouping-edits';

const id = 'level' as GroupingId;
const p1 = 'n1' as PupilId;
const p2 = 'n2' as PupilId;

function start(): { readonly schoolClass: SchoolClass; readonly newId: NewId } {
  let ids = 0;
  const newId = (() => `n${String(++ids)}`) as NewId;
  const empty = addPupils(['Aylin', 'Bram'], newId)({ id: 'c' as ClassId, name: '6B', groupings: [], pupils: [] });
  return { schoolClass: addGrouping('niveau', ['A', 'B'], id, newId)(empty), newId };
}
const groupsOf = ({ pupils }: SchoolClass) => pupils.map(({ groups }) => groups);
const namesOf = ({ groupings }: SchoolClass) =>
  groupings.map(({ name, values }) => [name, ...values.map((one) => one.name)]);

it('a split is made, renamed, and grows to more groups', () => {
  const { schoolClass, newId } = start();
  const value = schoolClass.groupings[0]!.values[1]!;
  const renamed = renameValue(id, value.id, 'meer uitleg')(renameGrouping(id, 'rekenniveau')(schoolClass));
  expect(namesOf(addValue(id, 'C', newId)(renamed))).toEqual([['rekenniveau', 'A', 'meer uitleg', 'C']]);
});

it('pupils go into a group and out of it; a group that goes leaves them in none', () => {
  const { schoolClass } = start();
  const [a, b] = schoolClass.groupings[0]!.values;
  const both = groupPupils(id, [p2], b!.id)(groupPupils(id, [p1], a!.id)(schoolClass));
  expect(groupsOf(both)).toEqual([{ level: a!.id }, { level: b!.id }]);
  expect(groupsOf(groupPupils(id, [p1], null)(both))[0]).toEqual({ level: null });
  expect(groupsOf(removeValue(id, b!.id)(both))).toEqual([{ level: a!.id }, {}]);
});

it('a split that was taken away can be put back with everybody in it', () => {
  const { schoolClass } = start();
  const both = groupPupils(id, [p1, p2], schoolClass.groupings[0]!.values[0]!.id)(schoolClass);
  const gone = removeGrouping(id)(both);
  expect([gone.groupings, ...groupsOf(gone)]).toEqual([[], {}, {}]);
  expect(putBackGrouping(both, id)(gone)).toEqual(both);
});

it('what was added since stays when a split or a group is put back', () => {
  const { schoolClass, newId } = start();
  const [a, b] = schoolClass.groupings[0]!.values;
  const other = 'other' as GroupingId;
  const add = addGrouping('tafel', ['1', '2'], other, newId);
  const both = groupPupils(id, [p1, p2], a!.id)(schoolClass);
  const splitBack = putBackGrouping(both, id)(add(removeGrouping(id)(both)));
  expect(namesOf(splitBack)).toEqual([
    ['niveau', 'A', 'B'],
    ['tafel', '1', '2'],
  ]);
  expect(groupsOf(splitBack)).toEqual(groupsOf(both));

  const since = groupPupils(id, [p2], b!.id)(addValue(id, 'C', newId)(add(removeValue(id, a!.id)(both))));
  const valueBack = putBackValue(both, id, a!.id)(since);
  expect(namesOf(valueBack)).toEqual([
    ['niveau', 'A', 'B', 'C'],
    ['tafel', '1', '2'],
  ]);
  expect(groupsOf(valueBack)).toEqual([{ level: a!.id }, { level: b!.id }]);
});
