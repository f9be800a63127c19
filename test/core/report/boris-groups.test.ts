import { expect, test } from 'vitest';
import { borisEventTable } from '../../../src/core/report/boris-table';
import { listBorisVariables } from '../../../src/core/report/boris-groups';
import { nameSubjects, writeBorisProject } from '../../../src/core/report/boris-project';
import { readContent } from '../read-content';
import { ownLessons } from '../reference-lessons';

const content = readContent(ownLessons.find(({ name }) => name === 'full-three-lessons-a')!.input);
const schoolClass = content.classes[0]!;
const source = {
  schoolClass,
  observations: content.observations,
  names: 'initials' as const,
  replace: (text: string) => text,
  localTimeOf: () => '2026-11-21T10:05:00.000',
  madeAt: '2026-11-21T10:05:00.000Z',
};
const subjects = nameSubjects(schoolClass, 'initials');

test('each grouping becomes one variable that lists every pupil who is in a group, once', () => {
  const variables = listBorisVariables(schoolClass, subjects, source.replace);
  expect(variables).toHaveLength(schoolClass.groupings.length);
  for (const [index, { id, values }] of schoolClass.groupings.entries()) {
    const listed = variables[index]!.value.split('; ').flatMap((group) => group.split(': ')[1]!.split(', '));
    const known = new Set<string | null | undefined>(values.map((value) => value.id));
    const members = schoolClass.pupils.filter(({ groups }) => known.has(groups[id]));
    expect(new Set(listed)).toEqual(new Set(members.map((pupil) => subjects.get(pupil.id))));
    expect(listed).toHaveLength(members.length);
  }
});

test('two groupings of one name, and groups called like an object, stay apart', () => {
  const twice = {
    ...schoolClass,
    groupings: ['a', 'b'].map((id) => ({ id, name: 'groep', sealed: false, values: [{ id: 'x', name: '__proto__' }] })),
    pupils: schoolClass.pupils.map((pupil, index) => ({ ...pupil, groups: index === 0 ? { a: 'x' } : {} })),
  } as unknown as typeof schoolClass;
  const first = subjects.get(schoolClass.pupils[0]!.id);
  expect(listBorisVariables(twice, subjects, source.replace)).toEqual([
    { label: 'groep', value: `__proto__: ${first}` },
    { label: 'groep (2)', value: '' },
  ]);
});

interface Project {
  readonly independent_variables: Readonly<Record<string, { readonly label: string; readonly type: string }>>;
  readonly observations: Readonly<Record<string, { readonly independent_variables: Record<string, string> }>>;
}

test('the project declares them and has them on every observation, the table as columns before the subject', () => {
  const variables = listBorisVariables(schoolClass, subjects, source.replace);
  const project = writeBorisProject({ ...source, grouped: schoolClass }) as unknown as Project;
  const labels = Object.values(project.independent_variables).map(({ label, type }) => [label, type]);
  expect(labels).toEqual(variables.map(({ label }) => [label, 'text']));
  for (const observation of Object.values(project.observations)) {
    expect(Object.entries(observation.independent_variables)).toEqual(
      variables.map(({ label, value }) => [label, value]),
    );
  }
  const { headers, rows } = borisEventTable({ ...source, grouped: schoolClass });
  const place = headers.indexOf('Subject');
  expect(headers.slice(9, place)).toEqual(variables.map(({ label }) => label));
  for (const row of rows) expect(row.slice(9, place)).toEqual(variables.map(({ value }) => value));
  expect(rows[0]).toHaveLength(headers.length);
});

test('unless they are asked for there are none', () => {
  const project = writeBorisProject(source) as unknown as Project;
  expect(project.independent_variables).toEqual({});
  expect(borisEventTable(source).headers.indexOf('Subject')).toBe(9);
});
