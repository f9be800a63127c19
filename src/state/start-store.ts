/** What is on this device: the lesson that runs, what is still to be done, the classes with their lessons. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportBatch, ObservationSummary, StorageHealth, StorageState } from '../core/ports';
import type { ForeignFile } from '../core/foreign/foreign-file';
import type { ForeignMapping } from '../core/foreign/foreign-mapping';
import type { ClassId, ObservationId } from '../core/record/ids';
import { startOfLesson } from '../core/record/lesson-day';
import type { SchoolClass } from '../core/record/school-class';
import {
  type ImportNeeds,
  type ImportPreview,
  importPreview,
  type IncomingFile,
  previewFile,
  previewForeign,
} from './import-files';

export interface ClassWithLessons {
  readonly schoolClass: SchoolClass;
  /** Newest first. */
  readonly lessons: readonly ObservationSummary[];
}

export type ChangeKind = 'imported' | 'demoAdded' | 'demoRemoved' | 'undone' | 'classRemoved' | 'lessonRemoved';

/** What just happened, and how to take it back where that can be. */
export interface StartNotice {
  readonly kind: ChangeKind | 'failed';
  readonly undo?: () => Promise<void>;
}

export interface StartState {
  readonly loading: 'loading' | 'ready' | 'failed';
  readonly running: readonly ObservationSummary[];
  readonly classes: readonly ClassWithLessons[];
  readonly storage: StorageState | undefined;
  /** There had been data here, and the browser threw them away. */
  readonly dataGone: boolean;
  readonly notice: StartNotice | undefined;
  readonly busy: boolean;
}

export interface StartStore extends Pick<StoreApi<StartState>, 'getState' | 'subscribe'> {
  load(): Promise<void>;
  preview(file: IncomingFile): ReturnType<typeof previewFile>;
  previewForeign(file: ForeignFile, mapping: ForeignMapping): ReturnType<typeof previewForeign>;
  importFile(preview: ImportPreview): Promise<void>;
  /** A copy was put back; `undo` takes it away again. */
  showRestored(undo: StartNotice['undo']): Promise<void>;
  /** @param readFile gets the demo class, which the app brings along */
  addDemo(readFile: () => Promise<IncomingFile>): Promise<void>;
  removeDemo(id: ClassId): Promise<void>;
  removeClass(id: ClassId): Promise<void>;
  removeLesson(id: ObservationId): Promise<void>;
  undo(): Promise<void>;
  closeNotice(): void;
  askToPersist(): Promise<void>;
}

export interface StartNeeds extends ImportNeeds {
  readonly health: StorageHealth;
  readonly readDataFound: () => Promise<'new' | 'whole' | 'gone'>;
}

export function createStartStore(needs: StartNeeds): StartStore {
  const store = createStore<StartState>(() => ({
    loading: 'loading',
    running: [],
    classes: [],
    storage: undefined,
    dataGone: false,
    notice: undefined,
    busy: false,
  }));

  const load = async (): Promise<void> => {
    try {
      const [classes, lessons, found] = await Promise.all([
        needs.classes.list(),
        needs.observations.list(),
        needs.readDataFound(),
      ]);
      store.setState({
        loading: 'ready',
        dataGone: found === 'gone',
        running: lessons.filter(({ status }) => status === 'running'),
        classes: groupLessons(classes, lessons),
      });
    } catch {
      store.setState({ loading: 'failed' });
      return;
    }
    const storage = await needs.health.read().catch(() => undefined);
    store.setState({ storage });
  };

  /** Does one thing at a time, shows what is there afterwards, and says what happened. */
  const change = async (kind: ChangeKind, task: () => Promise<StartNotice['undo']>): Promise<void> => {
    if (store.getState().busy) return;
    store.setState({ busy: true, notice: undefined });
    let notice: StartNotice;
    try {
      const undo = await task();
      notice = { kind, ...(undo && { undo }) };
    } catch {
      notice = { kind: 'failed' };
    }
    await load();
    store.setState({ busy: false, notice });
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    load,
    preview: (file) => previewFile(needs, file),
    previewForeign: (file, mapping) => previewForeign(needs, file, mapping),
    importFile: (preview) => change('imported', () => importPreview(needs, preview)),
    showRestored: (undo) => change('imported', async () => undo),
    addDemo: (readFile) =>
      change('demoAdded', async () => {
        const reading = await previewFile(needs, await readFile());
        if (reading.type !== 'ok') throw new Error(`The demo class cannot be read: ${reading.type}`);
        return importPreview(needs, reading.preview, { demo: true });
      }),
    removeDemo: (id) => change('demoRemoved', () => removeForNow(needs, id)),
    removeClass: (id) => change('classRemoved', () => needs.classes.remove(id).then(() => undefined)),
    removeLesson: (id) => change('lessonRemoved', () => needs.observations.remove(id).then(() => undefined)),
    async undo() {
      const undo = store.getState().notice?.undo;
      if (undo) await change('undone', () => undo().then(() => undefined));
    },
    closeNotice: () => store.setState({ notice: undefined }),
    async askToPersist() {
      await needs.health.askToPersist().catch(() => false);
      store.setState({ storage: await needs.health.read().catch(() => undefined) });
    },
  };
}

/** Newest first: by the newest lesson, and without lessons by id, which sorts by the moment it was made. */
function groupLessons(classes: readonly SchoolClass[], lessons: readonly ObservationSummary[]): ClassWithLessons[] {
  const groups = classes.map((schoolClass) => ({
    schoolClass,
    lessons: lessons.filter(({ head }) => head.classId === schoolClass.id),
  }));
  const newest = ({ lessons: [first] }: ClassWithLessons) => first && startOfLesson(first.head);
  return groups.toSorted((a, b) => {
    const demoLast = Number(a.schoolClass.demo ?? false) - Number(b.schoolClass.demo ?? false);
    if (demoLast !== 0) return demoLast;
    const [ofA, ofB] = [newest(a), newest(b)];
    if (ofA !== undefined && ofB !== undefined && ofA !== ofB) return ofB - ofA;
    return a.schoolClass.id < b.schoolClass.id ? 1 : -1;
  });
}

/** Removes a class and keeps all of it in hand, so that it can be put back as it was. */
async function removeForNow(needs: StartNeeds, id: ClassId): Promise<() => Promise<void>> {
  const schoolClass = await needs.classes.read(id);
  if (!schoolClass) throw new Error('The class is gone');
  const logs: ImportBatch['observations'][number][] = [];
  for (const { head } of await needs.observations.list()) {
    if (head.classId !== id) continue;
    const log = await needs.observations.readLog(head.id);
    if (log) logs.push({ head: log.head, entries: log.entries });
  }
  await needs.classes.remove(id);
  return () => needs.imports.write({ classes: [schoolClass], observations: logs });
}
