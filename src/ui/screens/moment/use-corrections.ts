/** Moments put right on a screen of the review, step by step to be undone. */
import { useState } from 'preact/hooks';
import type { ActionId } from '../../../core/record/ids';
import type { EntryPayload } from '../../../core/record/log-entry';
import type { Review } from '../../../state/review-store';

export type CorrectionWord = 'changed' | 'removed' | 'undone';

export interface Corrections {
  /** What was done last; undefined before anything was. */
  readonly last: CorrectionWord | undefined;
  readonly canUndo: boolean;
  readonly correct: (payloads: readonly EntryPayload[]) => void;
  readonly undo: () => void;
}

interface Done {
  readonly actions: readonly ActionId[];
  readonly last: CorrectionWord | undefined;
}

export function useCorrections(review: Review): Corrections {
  const [done, setDone] = useState<Done>({ actions: [], last: undefined });
  return {
    last: done.last,
    canUndo: done.actions.length > 0,
    correct: (payloads) => {
      const action = review.correct(payloads);
      if (!action) return;
      const last = payloads.some(({ type }) => type === 'removed') ? 'removed' : 'changed';
      setDone(({ actions }) => ({ actions: [...actions, action], last }));
    },
    undo: () => {
      const action = done.actions.at(-1);
      if (!action) return;
      review.correct([{ type: 'voided', undoneActionId: action }]);
      setDone(({ actions }) => ({ actions: actions.slice(0, -1), last: 'undone' }));
    },
  };
}
