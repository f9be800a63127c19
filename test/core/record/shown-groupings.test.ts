import { expect, test } from 'vitest';
import { type Grouping, expectationGroupingId, type SchoolClass } from '../../../src/core/record/school-class';
import { isClosedGrouping, listFilledGroupings, withShownGroupings } from '../../../src/core/record/shown-groupings';

const grouping = (id: string, sealed: boolean): Grouping => ({
  id: id as Grouping['id'],
  name: id,
  sealed,
  values: [{ id: 'one' as never, name: 'een' }],
});

const schoolClass: SchoolClass = {
  id: 'c1' as SchoolClass['id'],
  name: '6B',
  groupings: [
    grouping(expectationGroupingId, false),
    grouping('level', true),
    grouping('side', false),
    grouping('empty', false),
  ],
  pupils: [
    { id: 'p1' as never, label: 'A', groups: { [expectationGroupingId]: 'one', level: 'one', side: 'one' } as never },
    { id: 'p2' as never, label: 'B', groups: { empty: 'another', side: null } as never },
  ],
};

const ids = (shown: SchoolClass) => shown.groupings.map(({ id }) => id);

test('the own inschatting is closed even when a file brings it unsealed', () => {
  expect(schoolClass.groupings.map(isClosedGrouping)).toEqual([true, true, false, false]);
});

test('a split in which nobody is, is not there', () => {
  expect(listFilledGroupings(schoolClass).map(({ id }) => id)).toEqual(['expectation', 'level', 'side']);
});

test('no groups at all are compared until the inschatting is opened', () => {
  expect(ids(withShownGroupings(schoolClass, false))).toEqual([]);
  const opened = withShownGroupings(schoolClass, true);
  expect(ids(opened)).toEqual(['expectation', 'level', 'side']);
  expect(opened.groupings.every(({ sealed }) => !sealed)).toBe(true);
});

test('without an inschatting there is nothing to wait for', () => {
  const open = { ...schoolClass, groupings: schoolClass.groupings.filter(({ id }) => id === 'side') };
  expect(ids(withShownGroupings(open, false))).toEqual(['side']);
});
