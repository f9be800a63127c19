/** One class while it is being changed: every change is on the disk a moment later, and the screen says so. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClassRepository } from '../core/ports';
import type { ClassId } from '../core/record/ids';
import type { SchoolClass } from '../core/record/school-class';

export type SavingState = 'saved' | 'saving' | 'failed';

export interface ClassEditorState {
  readonly loading: 'loading' | 'ready' | 'missing' | 'failed';
  readonly schoolClass: SchoolClass | undefined;
  readonly saving: SavingState;
}

export interface ClassEditor extends Pick<StoreApi<ClassEditorState>, 'getState' | 'subscribe'> {
  load(): Promise<void>;
  /** Changes what is on the screen at once, and writes it when nothing changed for a moment. */
  change(edit: (schoolClass: SchoolClass) => SchoolClass): void;
  /** Writes what is not written yet; before leaving, and to try again. */
  flush(): Promise<void>;
}

/** Long enough to type a word, short enough to believe that it is kept. */
const quietMs = 400;

export function createClassEditor(classes: ClassRepository, classId: ClassId): ClassEditor {
  const store = createStore<ClassEditorState>(() => ({ loading: 'loading', schoolClass: undefined, saving: 'saved' }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let unwritten: SchoolClass | undefined;

  const write = async (): Promise<void> => {
    const next = unwritten;
    if (!next) return;
    unwritten = undefined;
    try {
      await classes.save(next);
      if (!unwritten) store.setState({ saving: 'saved' });
    } catch {
      unwritten ??= next;
      store.setState({ saving: 'failed' });
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    // One write after the other, so that an older one never lands on a newer one.
    writing = writing.then(write);
    return writing;
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    async load() {
      try {
        const schoolClass = await classes.read(classId);
        store.setState({ schoolClass, loading: schoolClass ? 'ready' : 'missing' });
      } catch {
        store.setState({ loading: 'failed' });
      }
    },
    change(edit) {
      const before = store.getState().schoolClass;
      if (!before) return;
      unwritten = edit(before);
      store.setState({ schoolClass: unwritten, saving: 'saving' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), quietMs);
    },
    flush,
  };
}
