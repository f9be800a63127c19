import { describe, expect, test } from 'vitest';
import { writeBorisEvents } from '../../../src/core/report/boris-events';
import { writeBorisProject } from '../../../src/core/report/boris-project';
import { borisEventTable } from '../../../src/core/report/boris-table';
import { readContent } from '../read-content';
import { ownLessons } from '../reference-lessons';
import { lesson, moment, turn } from '../measures/build-lesson';

const write = (...interactions: ReturnType<typeof turn>[]) =>
  writeBorisEvents(
    lesson({ interactions }),
    (id) => id,
    (text) => text,
  );

describe('events of BORIS', () => {
  test('a turn has its times in the comment and its feedback a millisecond on', () => {
    const feedback = [{ focus: 'process', tone: 'constructive' }, { tone: 'neutral' }] as const;
    expect(write(turn('p1', 61_000, { waitMs: 2400, endedBy: 'pupil', answer: 'partial', feedback }))).toMatchObject([
      { atMs: 61_000, subject: 'p1', code: 'turn', comment: 'waitMs=2400;endedBy=pupil' },
      { atMs: 61_001, code: 'feedback', modifiers: ['process', 'constructive', 'None', 'None', 'None'] },
      { atMs: 61_002, code: 'feedback', modifiers: ['None', 'neutral', 'None', 'None', 'None'] },
    ]);
  });

  test('two at the same millisecond move apart, and say where they were', () => {
    const events = write(turn('p1', 5000), turn('p1', 5000), turn('p2', 5000));
    expect(events.map(({ atMs, subject, comment }) => [atMs, subject, comment])).toEqual([
      [5000, 'p1', ''],
      [5000, 'p2', ''],
      [5001, 'p1', 'atMs=5000'],
    ]);
  });

  test('a visit without an end has a stop all the same', () => {
    expect(write(moment('support', 'p1', 1000)).map(({ atMs, type, comment }) => [atMs, type, comment])).toEqual([
      [1000, 'START', 'endMs=none'],
      [1001, 'STOP', ''],
    ]);
  });
});

const contents = ['full-a', 'edges-a', 'full-two-observers-a'].map((name) => ({
  name,
  content: readContent(ownLessons.find((one) => one.name === name)!.input),
}));

type Row = readonly [number, string, string, string, string];
interface Project {
  readonly subjects_conf: Readonly<Record<string, { readonly name: string }>>;
  readonly behaviors_conf: Readonly<
    Record<string, { code: string; type: string; modifiers: Readonly<Record<string, { values: readonly string[] }>> }>
  >;
  readonly observations: Readonly<Record<string, { readonly type: string; readonly events: readonly Row[] }>>;
}

test.each(contents)('$name keeps the rules of BORIS', ({ content }) => {
  const source = {
    schoolClass: content.classes[0]!,
    observations: content.observations,
    names: 'initials' as const,
    replace: (text: string) => text,
    localTimeOf: () => '2026-11-21T10:05:00.000',
    madeAt: '2026-11-21T10:05:00.000Z',
  };
  const project = writeBorisProject(source) as unknown as Project;
  const subjects = Object.values(project.subjects_conf).map(({ name }) => name);
  expect(new Set(subjects).size).toBe(subjects.length);
  const behaviours = new Map(Object.values(project.behaviors_conf).map((one) => [one.code, one]));
  let lines = 0;
  for (const { events } of Object.values(project.observations)) {
    const states = new Map<string, number>();
    const seen = new Set<string>();
    let before = 0;
    for (const [time, subject, code, modifier] of events) {
      lines++;
      expect(time).toBeGreaterThanOrEqual(before);
      before = time;
      expect(subject === '' || subjects.includes(subject)).toBe(true);
      const behaviour = behaviours.get(code)!;
      const sets = Object.values(behaviour.modifiers);
      const values = sets.length === 0 ? [] : modifier.split('|');
      expect(values).toHaveLength(sets.length);
      values.forEach((value, index) => expect(['None', ...sets[index]!.values]).toContain(value));
      expect(values.join('')).not.toMatch(/[(),`~]/);
      expect(seen.has(JSON.stringify([time, subject, code]))).toBe(false);
      seen.add(JSON.stringify([time, subject, code]));
      const key = JSON.stringify([subject, code, modifier]);
      if (behaviour.type === 'State event') states.set(key, (states.get(key) ?? 0) + 1);
    }
    expect([...states.values()].filter((count) => count % 2 === 1)).toEqual([]);
  }
  const { headers, rows } = borisEventTable(source);
  expect(rows).toHaveLength(lines);
  expect(headers.slice(0, 12).at(-1)).toBe('Behavioral category');
  expect(headers.slice(-6)).toEqual([
    'Behavior type',
    'Time',
    'Media file name',
    'Image index',
    'Image file path',
    'Comment',
  ]);
});
