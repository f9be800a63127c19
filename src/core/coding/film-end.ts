/** The end of coding a film: whatever is open is closed, and the lesson is as long as the film. */
import type { NewId } from '../record/ids';
import type { EntryPayload } from '../record/log-entry';
import { lessonMs, type LessonMs } from '../record/times';
import type { Span } from '../record/spans';
import { cutWatched, watchedSoFar } from './film-passes';
import { uniteWatched } from './lesson-observation';
import type { LessonState } from './lesson-state';
import { closeTurn, turnAt } from './turn-machine';

/** @param looked the part that was looked at in the last pass; what lies outside it was not watched then */
export function endFilm(
  state: LessonState,
  { atMs, durationMs, looked, newId }: { atMs: LessonMs; durationMs: number; looked: Span; newId: NewId },
): EntryPayload[] {
  const watched = uniteWatched(watchedSoFar(state, looked, durationMs), durationMs);
  return [
    ...closeTurn({ state, turn: turnAt(state, atMs), atMs, newId }),
    ...(state.openVisitId ? [{ type: 'closed', interactionId: state.openVisitId } as const] : []),
    { type: 'spanChanged', of: 'watched', spans: cutWatched(watched, { fromMs: 0, toMs: durationMs }, durationMs) },
    { type: 'ended', atMs: lessonMs(durationMs) },
  ];
}
