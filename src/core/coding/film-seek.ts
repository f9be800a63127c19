/** What a jump in the film does to what is open: near by it stays open, further away it was not seen how it went on. */
import type { NewId } from '../record/ids';
import type { EntryPayload } from '../record/log-entry';
import type { LessonMs } from '../record/times';
import type { LessonState } from './lesson-state';
import { closeTurn, turnAt } from './turn-machine';

/** As far as the largest step of the controls, so that listening again does not close a turn, milliseconds. */
export const nearSeekMs = 5500;

interface Seek {
  readonly state: LessonState;
  /** Lesson time before the jump. */
  readonly atMs: LessonMs;
  readonly toMs: number;
  readonly newId: NewId;
}

/** The entries that close what the film is moved away from; none when it stays near. */
export function leaveBySeek({ state, atMs, toMs, newId }: Seek): EntryPayload[] {
  const turn = turnAt(state, atMs);
  const turnFrom = beginOfTurn(state);
  const visit = state.openVisitId && state.interactions.get(state.openVisitId);
  const leaves = (fromMs: number): boolean => toMs < fromMs - nearSeekMs || toMs > Math.max(atMs, fromMs) + nearSeekMs;
  const payloads: EntryPayload[] = [];
  if (turnFrom !== undefined && leaves(turnFrom)) {
    payloads.push(...closeTurn({ state, turn, atMs, newId }).map(unobserved));
  }
  // Without an end: how long the visit took was not seen.
  if (visit && leaves(visit.atMs)) payloads.push({ type: 'closed', interactionId: visit.id, unobserved: true });
  return payloads;
}

function beginOfTurn({ turn, interactions }: LessonState): number | undefined {
  switch (turn.type) {
    case 'idle':
      return undefined;
    case 'posed':
    case 'heard':
      return turn.posedMs;
    case 'named':
    case 'answered':
      return interactions.get(turn.turnId)?.atMs;
  }
}

function unobserved(payload: EntryPayload): EntryPayload {
  return payload.type === 'closed' || payload.type === 'lapsed' ? { ...payload, unobserved: true } : payload;
}
