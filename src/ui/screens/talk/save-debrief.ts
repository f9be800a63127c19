/** Changes one thing of what the two write down, starting from what is there at that moment. */
import type { Debrief, Intention } from '../../../core/record/observation';
import type { Review } from '../../../state/review-store';

const emptyDebrief: Debrief = { confirming: '', critical: '', constructive: '', intentions: [] };

export function saveDebrief(review: Review, change: (before: Debrief) => Partial<Debrief>): void {
  const state = review.store.getState();
  const before = (state.type === 'ready' ? state.observation.debrief : undefined) ?? emptyDebrief;
  void review.saveDebrief({ ...before, ...change(before) });
}

/** An intention that is not there yet comes at the end. */
export function saveIntention(review: Review, index: number, change: Partial<Intention>): void {
  saveDebrief(review, ({ intentions }) => {
    const before = intentions[index] ?? { text: '' };
    return { intentions: intentions.toSpliced(index, 1, { ...before, ...change }) };
  });
}
