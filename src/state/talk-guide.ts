/** Where the two are in their talk: kept while they go to the timeline and back, forgotten when the lesson is left. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MonotonicMs } from '../core/record/times';
import { talkStepIds, type TalkStepId } from '../core/report/talk-steps';
import type { Review } from './review-store';

/** `steps`: one after the other; `all`: below each other; `film`: the two rounds of a team. */
export const talkModes = ['steps', 'all', 'film'] as const;
export type TalkMode = (typeof talkModes)[number];

export interface TalkGuide {
  readonly mode: TalkMode;
  readonly step: TalkStepId;
  /** When the fifteen minutes began; null while nobody looks at the time. */
  readonly startedMs: MonotonicMs | null;
}

const guides = new WeakMap<Review, StoreApi<TalkGuide>>();

export function talkGuideOf(review: Review): StoreApi<TalkGuide> {
  const known = guides.get(review);
  if (known) return known;
  const guide = createStore<TalkGuide>(() => ({ mode: 'steps', step: talkStepIds[0], startedMs: null }));
  guides.set(review, guide);
  return guide;
}
