/** A small lesson in memory, and a screen of its review on top of it. */
import { configure, render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { vi } from 'vitest';
import type { OutputFile } from '../../../src/core/ports';
import { compareClass } from '../../../src/core/profile/class-comparison';
import { analyseClass } from '../../../src/core/profile/class-profile';
import type { ClassId, ObservationId, PupilId } from '../../../src/core/record/ids';
import type { Interaction } from '../../../src/core/record/interaction';
import type { EntryPayload, LogEntry } from '../../../src/core/record/log-entry';
import type { ObservationHead, Watched } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { type AppServices, ServicesContext } from '../../../src/ui/services';

// Looking for roles is slow in a made-up document; a busy machine must not fail a test.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

export const observationId = 'o1' as ObservationId;

const minute = 60_000;

/** Six pupils on two rows, the last without a seat; two estimates that a file brings unsealed. */
const schoolClass: SchoolClass = {
  id: 'c1' as ClassId,
  name: 'groep 6B',
  groupings: [
    {
      id: 'expectation' as never,
      name: 'Verwachting',
      sealed: false,
      values: [
        { id: 'low' as never, name: 'laag' },
        { id: 'high' as never, name: 'hoog' },
      ],
    },
  ],
  pupils: ['Aylin', 'Bram', 'Chaima', 'Daan', '<b>Emma</b>', 'Finn'].map((label, index) => ({
    id: `p${index + 1}` as PupilId,
    label,
    ...(index < 5 && { seat: { row: 1 + Math.floor(index / 3), column: 1 + (index % 3) } }),
    groups: { expectation: (index % 2 === 0 ? 'low' : 'high') as never },
  })),
};

function turn(at: number, pupil: number | undefined, rest: Partial<Interaction> = {}): Interaction {
  return {
    id: `i${at}` as never,
    kind: 'turn',
    atMs: (at * minute) as never,
    ...(pupil && { pupilId: `p${pupil}` as PupilId }),
    ...rest,
  };
}

/** Forty minutes, thirty of them with the whole class; Daan (p4) was absent, Chaima (p3) got no turn. */
const interactions: readonly Interaction[] = [
  turn(1, 1, { waitMs: 3500, endedBy: 'pupil', solicitation: 'volunteered' }),
  turn(2, 1, { waitMs: 900, endedBy: 'pupil', solicitation: 'coldCall' }),
  turn(3, 2, { waitMs: 1200, endedBy: 'teacher', answer: 'none' }),
  turn(4, 5),
  turn(5, 6),
  turn(6, undefined),
  turn(7, undefined, { kind: 'everyone', form: 'choral' }),
  turn(35, 2),
  turn(8, 2, { kind: 'mark', mark: 'highlight', text: 'Bram legt het uit' }),
];

const head: ObservationHead = {
  id: observationId,
  classId: schoolClass.id,
  title: 'Rekenen',
  source: 'live',
  startedAt: '2026-11-21T09:05:00.000Z',
  observer: 'MV',
  focusQuestion: 'turns',
  focusPupilIds: ['p2' as PupilId],
  codebook: 'leidraad-1',
  ownQuestion: 'Hoor ik iedereen, ook Aylin?',
};

const watched: readonly Watched[] = [{ row: 'turn' }, { row: 'wait' }, { row: 'solicitation' }, { row: 'everyone' }];

interface Lesson {
  readonly head?: Partial<ObservationHead>;
  readonly interactions?: readonly Interaction[];
  readonly watched?: readonly Watched[];
  /** What was written down after it. */
  readonly later?: readonly EntryPayload[];
  readonly status?: 'running' | 'ended';
  /** What the disk does instead of giving it. */
  readonly disk?: 'lacks' | 'fails';
  /** Daan was there too. */
  readonly everybody?: boolean;
  /** The day from which Bram (p2) is no longer in the class. */
  readonly bramLeftOn?: string;
  /** What the disk does with what is written. */
  readonly append?: () => Promise<void>;
  /** The system has a share sheet for files. */
  readonly canShare?: boolean;
  readonly compare?: typeof compareClass;
}

/** Sixty turns, ten for each of the six. */
export const evenTurns: readonly Interaction[] = Array.from({ length: 60 }, (_, index) =>
  turn(0.4 * (index + 1), (index % 6) + 1),
);

/** Twenty turns by turns to five pupils, or to all six; every other silence is long. */
export const manyTurns: readonly Interaction[] = Array.from({ length: 20 }, (_, index) =>
  turn(1 + index, [1, 2, 5, 6, 3, 2, 1, 6][index % 8], {
    waitMs: index % 2 === 0 ? 3500 : 900,
    endedBy: 'pupil',
    solicitation: 'volunteered',
  }),
);

export interface Shown {
  readonly entries: LogEntry[];
  readonly files: OutputFile[];
  readonly container: Element;
  /** How often the analyst was asked to compare. */
  readonly compared: () => number;
}

/** Draws a screen of the review on a lesson that both have looked at together, unless told otherwise. */
export function showScreen<Params>(
  Screen: ComponentType<{ readonly params: Params }>,
  params: Params,
  lesson: Lesson = {},
): Shown {
  const payloads: EntryPayload[] = [
    { type: 'rowsWatched', atMs: 0 as never, watched: lesson.watched ?? watched },
    { type: 'phaseStarted', atMs: 0 as never, phase: 'instruction' },
    { type: 'phaseStarted', atMs: (30 * minute) as never, phase: 'independentWork' },
    ...(lesson.everybody
      ? []
      : [{ type: 'spanChanged', of: 'presence', pupilId: 'p4' as PupilId, spans: [] } satisfies EntryPayload]),
    ...(lesson.interactions ?? interactions).map((interaction): EntryPayload => ({ type: 'imported', interaction })),
    ...(lesson.status === 'running' ? [] : [{ type: 'ended', atMs: (40 * minute) as never } satisfies EntryPayload]),
    ...(lesson.later ?? []),
  ];
  const stamp = (payload: EntryPayload, index: number): LogEntry => ({
    ...payload,
    id: `e${index}` as never,
    observationId,
    deviceId: 'd1' as never,
    seq: index + 1,
    actionId: `a${index}` as never,
    lessonMs: (payload.type === 'imported' ? payload.interaction.atMs : 0) as never,
    wallMs: 0 as never,
  });
  const entries = payloads.map(stamp);
  const files: OutputFile[] = [];
  let nextId = 0;
  let comparisons = 0;
  const stored = () => ({
    head: { ...head, sharedAt: '2026-11-21T12:00:00.000Z', prediction: { skipped: true }, ...lesson.head },
    status: lesson.status ?? 'ended',
    entries: [...entries],
    damagedEntries: 0,
  });
  const services = {
    clock: { wallMs: () => Date.UTC(2026, 10, 21, 12), monotonicMs: () => 0 },
    newId: () => `n${nextId++}`,
    deviceId: 'd1',
    classes: {
      read: async () => ({
        ...schoolClass,
        pupils: schoolClass.pupils.map((pupil) =>
          pupil.id === 'p2' && lesson.bramLeftOn ? { ...pupil, leftOn: lesson.bramLeftOn } : pupil,
        ),
      }),
    },
    settings: { read: async () => ({}) },
    observations: {
      list: async () => [],
      readLog: async () => {
        if (lesson.disk === 'fails') throw new Error('the disk is away');
        return lesson.disk === 'lacks' ? undefined : stored();
      },
      append: async (_: ObservationId, added: readonly LogEntry[]) => {
        if (lesson.append) await lesson.append();
        entries.push(...added);
      },
      pack: async () => undefined,
    },
    analyst: {
      analyse: async (...given: Parameters<typeof analyseClass>) => analyseClass(...given),
      compare: async (...given: Parameters<typeof compareClass>) => {
        comparisons++;
        return (lesson.compare ?? compareClass)(...given);
      },
    },
    fileDesk: {
      writeExchangeFile: async (_: unknown, names: string) => `json with ${names}`,
      writeExport: () => Promise.reject(new Error('not asked for')),
      writeInteractionsCsv: async (_: unknown, names: string) => `csv with ${names}`,
    },
    saveFile: async (file: OutputFile) => {
      files.push(file);
      return 'saved';
    },
    shareSheet: {
      takes: () => lesson.canShare ?? false,
      share: async (file: OutputFile) => {
        files.push(file);
        return lesson.canShare ? 'shared' : 'saved';
      },
    },
  } as unknown as AppServices;
  const { container } = render(
    <ServicesContext.Provider value={services}>
      <Screen params={params} />
    </ServicesContext.Provider>,
  );
  return { entries, files, container, compared: () => comparisons };
}

/** What was written in the head, field by field, in the order in which it was written. */
export function writtenHead(entries: readonly LogEntry[]): unknown[] {
  return entries.flatMap((entry) => (entry.type === 'headChanged' ? [[entry.field, entry.value]] : []));
}
