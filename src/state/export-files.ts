/** Files to take away: of one lesson, of a class, or of everything. What is asked for is read when it is asked for. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { Progress } from '../core/measures/steps';
import type {
  Analyst,
  ClassRepository,
  FileDesk,
  ObservationRepository,
  ObservationSummary,
  SaveFile,
} from '../core/ports';
import type { NameStyle } from '../core/record/exchange-content';
import type { Observation, ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { isClosedGrouping, listFilledGroupings, withShownGroupings } from '../core/record/shown-groupings';
import {
  carriesResults,
  type ClassResults,
  type ExportFormat,
  type ExportWords,
  takesGroups,
} from '../core/report/export-request';
import type { HeaderLanguage } from '../core/report/table';
import { seatAsInLessons } from '../core/record/seated-lesson';

export const exportScopes = ['les', 'klas', 'alles'] as const;
export type ExportScope = (typeof exportScopes)[number];

/** How the files are to be made; for these files only, never remembered. */
export interface ExportChoices {
  readonly names: NameStyle;
  readonly headers: HeaderLanguage;
  /** The teacher has opened her inschatting for these files. */
  readonly isOpened: boolean;
  /** Who is in which group goes along where the form has no place for it of its own. */
  readonly withGroups: boolean;
}

export interface ExportWork {
  readonly format: ExportFormat;
  readonly step: 'reading' | 'counting' | 'writing';
  readonly progress: Progress | null;
}

export type ExportState =
  | { readonly type: 'loading' | 'missing' | 'failed' }
  | {
      readonly type: 'ready';
      readonly classes: readonly SchoolClass[];
      readonly lessons: readonly ObservationSummary[];
      /** Lessons that the teacher has looked at first; the others have no results yet. */
      readonly seen: number;
      /** Somebody filled in an inschatting that is still closed. */
      readonly hasClosed: boolean;
      readonly work: ExportWork | undefined;
      /** How the last file came out. */
      readonly told: { readonly format: ExportFormat; readonly outcome: 'shared' | 'saved' | 'failed' } | undefined;
    };

export interface ExportFiles {
  readonly store: StoreApi<ExportState>;
  /** Never rejects. */
  open(): Promise<void>;
  /**
   * Makes one file and hands it over; nothing happens while another is being made. Never rejects.
   * @returns whether there is a file now, outside of the app
   */
  make(format: ExportFormat, choices: ExportChoices): Promise<boolean>;
}

export interface ExportPorts {
  readonly classes: Pick<ClassRepository, 'list'>;
  readonly observations: Pick<ObservationRepository, 'list' | 'readLog'>;
  readonly analyst: Pick<Analyst, 'compare'>;
  readonly fileDesk: Pick<FileDesk, 'writeExport'>;
  readonly saveFile: SaveFile;
}

interface ReadLessons {
  readonly observations: readonly Observation[];
  /** A log only grows: its length tells whether it is still the same. */
  readonly key: string;
}

const maySee = ({ sharedAt, source }: ObservationHead): boolean => sharedAt !== undefined || source === 'import';

/** @param id of the lesson or the class; of no meaning for everything */
export function createExportFiles(
  ports: ExportPorts,
  { scope, id }: { readonly scope: ExportScope; readonly id: string },
  words: ExportWords,
): ExportFiles {
  const store = createStore<ExportState>(() => ({ type: 'loading' }));
  let computed:
    | {
        readonly key: string;
        readonly classes: readonly SchoolClass[];
        readonly results: readonly ClassResults[];
      }
    | undefined;

  const show = (change: Partial<Extract<ExportState, { type: 'ready' }>>): void => {
    const state = store.getState();
    if (state.type === 'ready') store.setState({ ...state, ...change }, true);
  };

  async function open(): Promise<void> {
    try {
      const [allClasses, summaries] = await Promise.all([ports.classes.list(), ports.observations.list()]);
      const ended = summaries.filter(({ status }) => status === 'ended').toReversed();
      const lessons = ended.filter(({ head }) => isAsked(head, allClasses));
      const classes = allClasses.filter((one) => isAskedClass(one, lessons));
      if (classes.length === 0 || (scope === 'les' && lessons.length === 0)) {
        store.setState({ type: 'missing' }, true);
        return;
      }
      const seen = lessons.filter(({ head }) => maySee(head)).length;
      const hasClosed = classes.some((one) => listFilledGroupings(one).some(isClosedGrouping));
      store.setState({ type: 'ready', classes, lessons, seen, hasClosed, work: undefined, told: undefined }, true);
    } catch {
      store.setState({ type: 'failed' }, true);
    }
  }

  function isAsked(head: ObservationHead, classes: readonly SchoolClass[]): boolean {
    if (scope === 'les') return head.id === id;
    if (scope === 'klas') return head.classId === id;
    return classes.some((one) => one.id === head.classId && !one.demo);
  }

  /** The demo class is invented: it is no part of everything. */
  function isAskedClass(one: SchoolClass, lessons: readonly ObservationSummary[]): boolean {
    if (scope === 'les') return lessons.some(({ head }) => head.classId === one.id);
    return scope === 'klas' ? one.id === id : !one.demo;
  }

  async function readObservations(
    lessons: readonly ObservationSummary[],
    tell: (progress: Progress) => void,
  ): Promise<ReadLessons> {
    const observations: Observation[] = [];
    const lengths: number[] = [];
    for (const [done, { head }] of lessons.entries()) {
      tell({ done, total: lessons.length });
      const log = await ports.observations.readLog(head.id);
      if (!log) continue;
      observations.push(observationOf(foldLog(log.head, log.entries).state));
      lengths.push(log.entries.length);
    }
    return { observations, key: JSON.stringify(lengths) };
  }

  async function compareAll(
    classes: readonly SchoolClass[],
    observations: readonly Observation[],
    isOpened: boolean,
    tell: (progress: Progress) => void,
  ): Promise<ClassResults[]> {
    const results: ClassResults[] = [];
    for (const [index, one] of classes.entries()) {
      const seen = observations.filter((observation) => observation.classId === one.id && maySee(observation));
      const schoolClass = withShownGroupings(seatAsInLessons(one, seen), isOpened);
      const comparison = await ports.analyst.compare(schoolClass, seen, {
        onProgress: ({ done, total }) => tell({ done: index * total + done, total: classes.length * total }),
      });
      results.push({ schoolClass, comparison });
    }
    return results;
  }

  /** Three of the forms rest on the same numbers: they are computed once, until a lesson has more entries. */
  async function compareOnce(
    classes: readonly SchoolClass[],
    { observations, key }: ReadLessons,
    isOpened: boolean,
    tell: (progress: Progress) => void,
  ): Promise<readonly ClassResults[]> {
    const computedKey = `${String(isOpened)} ${key}`;
    if (computed?.key !== computedKey || computed.classes !== classes) {
      computed = { key: computedKey, classes, results: await compareAll(classes, observations, isOpened, tell) };
    }
    return computed.results;
  }

  async function make(format: ExportFormat, choices: ExportChoices): Promise<boolean> {
    const { names, headers, isOpened, withGroups } = choices;
    const state = store.getState();
    if (state.type !== 'ready' || state.work) return false;
    const tellOf = (step: ExportWork['step']) => (progress: Progress | null) =>
      show({ work: { format, step, progress } });
    show({ told: undefined });
    tellOf('reading')(null);
    try {
      const { classes, lessons } = state;
      const read = await readObservations(lessons, tellOf('reading'));
      tellOf('counting')(null);
      const results = carriesResults(format) ? await compareOnce(classes, read, isOpened, tellOf('counting')) : [];
      tellOf('writing')(null);
      const content = { classes, observations: read.observations };
      const hasGroups = withGroups && takesGroups(format);
      const grouped = hasGroups ? classes.map((one) => withShownGroupings(one, isOpened)) : [];
      const file = await ports.fileDesk.writeExport(
        { format, content, names, headers, results, words, grouped },
        tellOf('writing'),
      );
      const outcome = await ports.saveFile(file);
      show({ work: undefined, told: outcome === 'cancelled' ? undefined : { format, outcome } });
      return outcome !== 'cancelled';
    } catch {
      show({ work: undefined, told: { format, outcome: 'failed' } });
      return false;
    }
  }

  return { store, open, make };
}
