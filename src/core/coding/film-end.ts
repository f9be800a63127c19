/** The end of coding a film: whatever is open is closed, and the lesson is as long as the film. */
import type { NewId } from '../record/ids';
import type { EntryPayload } from '../record/log-entry';
import { lessonMs, type LessonMs } from '../record/times';
import type { Span } from '../record/spans';
import { cutWatched } from './film-passes';
import { observationOf } from './lesson-observation';
import type { LessonState } from './lesson-state';
import { closeTurn, turnAt } from './turn-machine';

/** @param looked the part that was looked at; what lies outside it was not watched */
export function endFilm(
  state: LessonState,
  { atMs, durationMs, looked, newId }: { atMs: LessonMs; durationMs: number; looked: Span; newId: NewId },
): EntryPayload[] {
  const { watched = [] } = observationOf(state, durationMs);
  return [
    ...closeTurn({ state, turn: turnAt(state, atMs), atMs, newId }),
    ...(state.openVisitId ? [{ type: 'closed', interactionId: state.openVisitId } as const] : []),
    { type: 'spanChanged', of: 'watched', spans: cutWatched(watched, looked, durationMs) },
    { type: 'ended', atMs: lessonMs(durationMs) },
  ];
}
