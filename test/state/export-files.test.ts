import { describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/core/ports';
import { compareClass } from '../../src/core/profile/class-comparison';
import type { SchoolClass } from '../../src/core/record/school-class';
import type { ExportRequest } from '../../src/core/report/export-request';
import { createExportFiles, type ExportScope } from '../../src/state/export-files';
import { wordMessages } from '../../src/ui/messages/comparison';
import { indicatorNames } from '../../src/ui/messages/indicators';
import { createReferenceDisk } from './reference-disk';

const words = { indicators: indicatorNames(), contrasts: wordMessages };
const initials = { names: 'initials', headers: 'dutch', isOpened: false, withGroups: false } as const;
const done: OutputFile = { name: 'beurtwijzer-2026-11-21.xlsx', mimeType: '', content: '' };

function setUp(scope: ExportScope, sharedFrom: number, write?: () => Promise<OutputFile>) {
  const disk = createReferenceDisk('full-three-lessons-a', (_, index) => ({
    source: 'live',
    ...(index >= sharedFrom && { sharedAt: '2026-11-21T12:00:00.000Z' }),
  }));
  const asked: Omit<ExportRequest, 'madeAt'>[] = [];
  const compared: { readonly groupings: number; readonly lessons: number }[] = [];
  const files = createExportFiles(
    {
      classes: { list: async () => [sealed(disk.schoolClass)] },
      observations: disk.ports.observations,
      analyst: {
        compare: async (schoolClass, observations) => {
          compared.push({ groupings: schoolClass.groupings.length, lessons: observations.length });
          return compareClass(schoolClass, observations, { pairs: [] });
        },
      },
      fileDesk: {
        writeExport: async (request) => {
          asked.push(request);
          return write ? write() : done;
        },
      },
      saveFile: async () => 'saved',
    },
    { scope, id: scope === 'klas' ? disk.schoolClass.id : disk.ids[0]! },
    words,
  );
  return { files, asked, compared, disk };
}

const sealed = (schoolClass: SchoolClass): SchoolClass => ({
  ...schoolClass,
  groupings: schoolClass.groupings.map((grouping) => ({ ...grouping, sealed: grouping.id === 'expectation' })),
});

describe('what is offered', () => {
  test.each([
    ['les', 1],
    ['klas', 3],
    ['alles', 3],
  ] as const)('%s has %i lessons', async (scope, lessons) => {
    const { files } = setUp(scope, 0);
    await files.open();
    expect(files.store.getState()).toMatchObject({ type: 'ready', seen: lessons, hasClosed: true });
  });

  test('a class that is gone is told', async () => {
    const { files, disk } = setUp('klas', 0);
    const gone = createExportFiles(
      { ...disk.ports, classes: { list: async () => [] }, analyst: never, fileDesk: never, saveFile: never.saveFile },
      { scope: 'klas', id: 'x' },
      words,
    );
    await gone.open();
    expect(gone.store.getState()).toEqual({ type: 'missing' });
    expect(files.store.getState()).toEqual({ type: 'loading' });
  });
});

const never = {
  compare: () => Promise.reject(new Error('not asked for')),
  writeExport: () => Promise.reject(new Error('not asked for')),
  saveFile: () => Promise.reject(new Error('not asked for')),
};

describe('what is made', () => {
  test('results are only of lessons that the teacher has seen, and without closed groups', async () => {
    const { files, asked, compared } = setUp('klas', 2);
    await files.open();
    await files.make('workbook', initials);
    expect(compared).toEqual([{ groupings: 0, lessons: 1 }]);
    expect(asked[0]?.content.observations).toHaveLength(3);
    expect(asked[0]?.names).toBe('initials');
    expect(files.store.getState()).toMatchObject({ work: undefined, told: { format: 'workbook', outcome: 'saved' } });
    await files.make('comparisons', { ...initials, isOpened: true });
    expect(compared[1]?.groupings).toBeGreaterThan(0);
    await files.make('pupils', { ...initials, isOpened: true });
    expect(compared).toHaveLength(2);
    expect(asked[2]?.results).toEqual(asked[1]?.results);
    await files.make('pupils', initials);
    expect(compared).toHaveLength(3);
  });

  test('what has no results is not counted', async () => {
    const { files, compared, asked } = setUp('les', 0);
    await files.open();
    await files.make('elan', initials);
    expect(compared).toEqual([]);
    expect(asked[0]).toMatchObject({ format: 'elan', results: [] });
  });

  test('groups go along to BORIS when asked for, and closed ones only when they were opened', async () => {
    const { files, asked } = setUp('les', 0);
    await files.open();
    for (const choices of [
      initials,
      { ...initials, withGroups: true },
      { ...initials, withGroups: true, isOpened: true },
    ]) {
      await files.make('borisProject', choices);
    }
    await files.make('elan', { ...initials, withGroups: true, isOpened: true });
    expect(asked.map(({ grouped }) => grouped.flatMap(({ groupings }) => groupings.length))).toEqual([
      [],
      [0],
      [expect.any(Number)],
      [],
    ]);
    expect(asked[2]!.grouped[0]!.groupings.length).toBeGreaterThan(0);
  });

  test('a file that fails is said, and the next one works', async () => {
    let isBroken = true;
    const { files } = setUp('les', 0, async () => {
      if (isBroken) throw new Error('no memory');
      return done;
    });
    await files.open();
    await files.make('moments', initials);
    expect(files.store.getState()).toMatchObject({ told: { outcome: 'failed' }, work: undefined });
    isBroken = false;
    await files.make('moments', initials);
    expect(files.store.getState()).toMatchObject({ told: { outcome: 'saved' } });
  });
});
