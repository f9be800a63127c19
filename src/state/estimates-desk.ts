/**
 * The teacher at her inschattingen: closed until she opens them, and under her code where she set one. What she changes
 * is on the disk a moment later; under a code never in the open.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CodeSealer } from '../core/locking-ports';
import type { Clock } from '../core/ports';
import { putUnderCode, takeFromUnderCode, writeEstimates } from '../core/record/code-seal';
import { expectationsOf, isSealed, isUnderCode, sealExpectations } from '../core/record/expectation';
import type { SchoolClass } from '../core/record/school-class';
import type { ClassEditor } from './class-editor';

export interface EstimatesState {
  /** The class as the teacher sees it; undefined while it is closed. */
  readonly open: SchoolClass | undefined;
  readonly busy: 'no' | 'opening' | 'sealing';
  readonly problem: 'none' | 'wrongCode' | 'failed';
  /** What is open now goes under a code again without asking for it. */
  readonly hasCode: boolean;
}

export interface EstimatesDesk extends Pick<StoreApi<EstimatesState>, 'getState' | 'subscribe'> {
  /** @param code only where there is one */
  open(code?: string): Promise<void>;
  change(edit: (schoolClass: SchoolClass) => SchoolClass, groupingId: string): void;
  /** @param code a new one; `null`: none any more; left out: as it was */
  seal(code?: string | null): Promise<void>;
  /** Nothing of it stays in memory. */
  leave(): void;
}

interface Needs {
  readonly clock: Pick<Clock, 'wallMs'>;
  readonly codeSealer: CodeSealer;
}

/** After this long without a change what is under a code is encrypted anew. */
const quietMs = 300;

/** For where results are looked at: only in memory, and the code is forgotten. @returns nothing with another code */
export async function breakSeal(
  codeSealer: Pick<CodeSealer, 'open' | 'forget'>,
  schoolClass: SchoolClass,
  code = '',
): Promise<SchoolClass | undefined> {
  if (!isUnderCode(schoolClass)) return schoolClass;
  const opened = await openEstimates(codeSealer, schoolClass, code);
  await codeSealer.forget();
  return opened;
}

async function openEstimates(
  codeSealer: Pick<CodeSealer, 'open'>,
  schoolClass: SchoolClass,
  code: string,
): Promise<SchoolClass | undefined> {
  const opened = new Map<string, string>();
  for (const { id, underCode } of expectationsOf(schoolClass)) {
    if (!underCode) continue;
    const text = await codeSealer.open(underCode, code);
    if (text === undefined) return undefined;
    opened.set(id, text);
  }
  return takeFromUnderCode(schoolClass, opened);
}

export function createEstimatesDesk(editor: ClassEditor, { clock, codeSealer }: Needs): EstimatesDesk {
  const store = createStore<EstimatesState>(() => ({ open: undefined, busy: 'no', problem: 'none', hasCode: false }));
  const changedIds = new Set<string>();
  let code: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const encrypt = async (open: SchoolClass, under: string): Promise<SchoolClass> => {
    const sealed = await Promise.all(
      expectationsOf(open).map(
        async (one) => [one.id, await codeSealer.seal(writeEstimates(open, one), under)] as const,
      ),
    );
    return putUnderCode(open, new Map(sealed));
  };
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { open } = store.getState();
    if (!open || code === undefined) return;
    const encrypted = await encrypt(open, code);
    editor.change(() => encrypted);
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    async open(given) {
      const { schoolClass } = editor.getState();
      if (!schoolClass) return;
      if (!isUnderCode(schoolClass)) return store.setState({ open: schoolClass, problem: 'none', hasCode: false });
      store.setState({ busy: 'opening', problem: 'none' });
      try {
        const open = await openEstimates(codeSealer, schoolClass, given ?? '');
        if (open) code = given;
        store.setState({ open, busy: 'no', problem: open ? 'none' : 'wrongCode', hasCode: open !== undefined });
      } catch {
        store.setState({ busy: 'no', problem: 'failed' });
      }
    },
    change(edit, groupingId) {
      changedIds.add(groupingId);
      const open = edit(store.getState().open ?? editor.getState().schoolClass!);
      if (code === undefined) {
        editor.change(() => open);
        // What was never sealed is open to look at anyway.
        if (isSealed(open)) store.setState({ open });
        return;
      }
      store.setState({ open });
      clearTimeout(timer);
      timer = setTimeout(() => void keep().catch(() => store.setState({ problem: 'failed' })), quietMs);
    },
    async seal(given) {
      const open = store.getState().open ?? editor.getState().schoolClass;
      if (!open || store.getState().busy !== 'no') return;
      clearTimeout(timer);
      const under = given === undefined ? code : (given ?? undefined);
      store.setState({ busy: 'sealing', problem: 'none' });
      try {
        const stamped = sealExpectations(open, changedIds, new Date(clock.wallMs()).toISOString());
        const sealed = under === undefined ? stamped : await encrypt(stamped, under);
        editor.change(() => sealed);
        await editor.flush();
        changedIds.clear();
        code = undefined;
        void codeSealer.forget().catch(() => undefined);
        store.setState({ open: undefined, busy: 'no', hasCode: false });
      } catch {
        store.setState({ busy: 'no', problem: 'failed' });
      }
    },
    leave() {
      void keep()
        // What could not be sealed is not written: on the disk it is as it was.
        .catch(() => undefined)
        .then(() => editor.flush())
        .then(() => {
          code = undefined;
          store.setState({ open: undefined, hasCode: false });
          return codeSealer.forget();
        })
        .catch(() => undefined);
    },
  };
}
