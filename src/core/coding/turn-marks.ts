/** The moments inside a turn (question, name, answer, end, reaction), each to be put on a picture of the film. */
import type { Interaction, InteractionField, Origin } from '../record/interaction';
import type { Observation } from '../record/observation';
import type { EntryPayload } from '../record/log-entry';
import { timeFields, type TimeField } from './moment-corrections';

/** In the order in which they happen. */
export const turnMarkIds = ['question', 'name', 'answer', 'answerEnd', 'reaction'] as const;
export type TurnMarkId = (typeof turnMarkIds)[number];

/** Lesson times, milliseconds; what was not timed is left out. */
export type TurnMarks = { readonly [Id in TurnMarkId]?: number };

/** Where a turn says that its parts were. Who called out was not waited for: no question, no answer start. */
export function readTurnMarks(turn: Interaction): TurnMarks {
  const name = turn.atMs;
  const question = turn.thinkMs === undefined ? undefined : name - turn.thinkMs;
  const answer = turn.waitMs === undefined ? undefined : name + turn.waitMs;
  const answerEnd = answer === undefined || turn.answerMs === undefined ? undefined : answer + turn.answerMs;
  const reaction = answerEnd === undefined || turn.reactionMs === undefined ? undefined : answerEnd + turn.reactionMs;
  return {
    ...(question !== undefined && { question }),
    name,
    ...(answer !== undefined && { answer }),
    ...(answerEnd !== undefined && { answerEnd }),
    ...(reaction !== undefined && { reaction }),
  };
}

export type MarkSetting =
  | { readonly type: 'set'; readonly payloads: readonly EntryPayload[] }
  /** It would come before what it follows, or after what follows it. */
  | { readonly type: 'outOfOrder'; readonly after?: TurnMarkId; readonly before?: TurnMarkId };

/**
 * Puts one mark at a lesson time, or takes it away (`undefined`); the others stay where they are on the film. A mark
 * that hangs on one that is taken away goes with it. A question after the name moves the beginning of the turn to it:
 * the wait is counted from there.
 */
export function setTurnMark(turn: Interaction, id: TurnMarkId, atMs: number | undefined): MarkSetting {
  const marks: { [Id in TurnMarkId]?: number } = { ...readTurnMarks(turn) };
  if (atMs === undefined) {
    if (id === 'name') return { type: 'set', payloads: [] };
    for (const later of turnMarkIds.slice(turnMarkIds.indexOf(id)))
      if (later === id || id !== 'question') delete marks[later];
  } else {
    const at = Math.max(0, Math.round(atMs));
    if (id === 'question' && at > marks.name!) {
      marks.name = at;
      delete marks.question;
    } else marks[id] = at;
  }
  const wrong = firstDisorder(marks, id);
  return wrong ?? { type: 'set', payloads: changesTo(turn, marks) };
}

function firstDisorder(marks: TurnMarks, id: TurnMarkId): Extract<MarkSetting, { type: 'outOfOrder' }> | undefined {
  const place = turnMarkIds.indexOf(id);
  const own = marks[id] ?? (id === 'question' ? marks.name : undefined);
  if (own === undefined) return undefined;
  const after = turnMarkIds.slice(0, place).findLast((other) => (marks[other] ?? own) > own);
  const before = turnMarkIds.slice(place + 1).find((other) => (marks[other] ?? own) < own);
  if (after) return { type: 'outOfOrder', after };
  return before && { type: 'outOfOrder', before };
}

/** The fields that say it. A time that needs one which is not there cannot be said. */
function changesTo(turn: Interaction, marks: TurnMarks): EntryPayload[] {
  const between = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : to - from;
  const wanted: Readonly<Record<Exclude<TimeField, 'endMs'>, number | undefined>> = {
    atMs: marks.name,
    thinkMs: between(marks.question, marks.name),
    waitMs: between(marks.name, marks.answer),
    answerMs: between(marks.answer, marks.answerEnd),
    reactionMs: between(marks.answerEnd, marks.reaction),
  };
  const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((field) => turn[field] !== wanted[field]);
  if (changed.length === 0) return [];
  const set = (field: InteractionField, value: unknown): EntryPayload => ({
    type: 'changed',
    interactionId: turn.id,
    field,
    value,
  });
  const origin = { ...originsOf(turn), ...Object.fromEntries(changed.map((field) => [field, 'video' as const])) };
  return [...changed.map((field) => set(field, wanted[field] ?? null)), set('origin', origin)];
}

function originsOf({ origin, ...turn }: Interaction): Readonly<Record<string, Origin>> {
  if (typeof origin === 'object') return origin;
  if (origin === undefined) return {};
  return Object.fromEntries(timeFields.filter((field) => turn[field] !== undefined).map((field) => [field, origin]));
}

/** How a time came to be known; what says nothing came the way the observation did. */
export function originOfTime(
  { source }: Pick<Observation, 'source'>,
  { origin }: Interaction,
  field: TimeField,
): Origin | undefined {
  const said = typeof origin === 'object' ? origin[field] : origin;
  return said ?? (source === 'import' ? undefined : source);
}
