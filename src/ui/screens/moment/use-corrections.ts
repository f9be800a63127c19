/** Moments put right after the lesson, step by step to be undone: the log knows the steps, so a reload does not end them. */
import { useState } from 'preact/hooks';
import type { EntryPayload } from '../../../core/record/log-entry';

export type CorrectionWord = 'changed' | 'removed' | 'undone' | 'redone';

export interface Corrections {
  /** What was done last; undefined before anything was. */
  readonly last: CorrectionWord | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly correct: (payloads: readonly EntryPayload[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What keeps the log, while the lesson is checked or looked back on. */
export interface Correctable {
  readonly wayBack: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  readonly correct: (payloads: readonly EntryPayload[]) => unknown;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useCorrections(lesson: Correctable): Corrections {
  const [last, setLast] = useState<CorrectionWord>();
  return {
    last,
    ...lesson.wayBack(),
    correct: (payloads) => {
      if (payloads.length === 0) return;
      lesson.correct(payloads);
      setLast(payloads.some(({ type }) => type === 'removed') ? 'removed' : 'changed');
    },
    undo: () => {
      lesson.undo();
      setLast('undone');
    },
    redo: () => {
      lesson.redo();
      setLast('redone');
    },
  };
}
