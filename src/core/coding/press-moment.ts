/** A press at its moment: where the lesson stands then, for the rules that decide what is written. */
import type { InteractionId, NewId } from '../record/ids';
import type { InteractionField } from '../record/interaction';
import type { EntryPayload } from '../record/log-entry';
import type { LessonMs } from '../record/times';
import type { LessonState, TurnState } from './lesson-state';

export interface PressMoment {
  readonly state: LessonState;
  readonly turn: TurnState;
  readonly atMs: LessonMs;
  readonly newId: NewId;
}

/** One field that gets another value, or loses it (`null`); without an id that of the turn whose pupil is not known yet. */
export function change(interactionId: InteractionId | null, field: InteractionField, value: unknown): EntryPayload {
  return { type: 'changed', interactionId, field, value };
}
