/** What one entry does to the state of a lesson, and how to take exactly that back. */
import type { InteractionId, PupilId } from '../record/ids';
import type { Interaction } from '../record/interaction';
import type { LogEntry } from '../record/log-entry';
import type { ObservationHead, Watched } from '../record/observation';
import type { Span } from '../record/spans';
import { type LessonState, type OpenSpan, spanAt } from './lesson-state';

type Scalar = 'head' | 'turn' | 'openVisitId' | 'cutOff' | 'phases' | 'pauses' | 'watched' | 'presence' | 'endedMs';

/** Applies an entry in place and returns what takes it back. Entries about something unknown do nothing. */
export function applyEntry(state: LessonState, entry: LogEntry): () => void {
  const undo: (() => void)[] = [];
  const set = <Key extends Scalar>(key: Key, value: LessonState[Key]): void => {
    const before = state[key];
    undo.push(() => {
      state[key] = before;
    });
    state[key] = value;
  };
  const put = (id: InteractionId, value: Interaction | undefined): void => {
    const before = state.interactions.get(id);
    undo.push(() => {
      if (before) state.interactions.set(id, before);
      else state.interactions.delete(id);
    });
    if (value) state.interactions.set(id, value);
    else state.interactions.delete(id);
  };
  applyPayload(state, entry, { set, put, undo });
  return () => {
    for (const step of undo.toReversed()) step();
  };
}

interface Effects {
  readonly set: <Key extends Scalar>(key: Key, value: LessonState[Key]) => void;
  readonly put: (id: InteractionId, value: Interaction | undefined) => void;
  readonly undo: (() => void)[];
}

function applyPayload(state: LessonState, entry: LogEntry, effects: Effects): void {
  const { set } = effects;
  switch (entry.type) {
    case 'added':
    case 'imported':
      return applyAdded(state, entry, effects);
    case 'changed':
      return applyChanged(state, entry, effects);
    case 'closed':
      return applyClosed(state, entry, effects);
    case 'removed':
      return applyRemoved(state, entry.interactionId, effects);
    case 'reopened':
      if (state.interactions.get(entry.interactionId)?.kind === 'turn') {
        set('turn', { type: 'answered', turnId: entry.interactionId });
      }
      return;
    case 'headChanged':
      return set('head', changeHead(state.head, entry.field, entry.value));
    case 'spanChanged':
      return applySpanChanged(state, entry, effects);
    case 'questionPosed':
      if (state.turn.type === 'named') return set('turn', { ...state.turn, fromMs: entry.atMs });
      return set('turn', {
        type: 'posed',
        posedMs: entry.atMs,
        pending: state.turn.type === 'posed' ? state.turn.pending : {},
      });
    case 'answerHeard':
      if (state.turn.type === 'posed') set('turn', { ...state.turn, type: 'heard', heardMs: entry.atMs });
      return;
    case 'lapsed':
      return set('turn', { type: 'idle' });
    case 'phaseStarted':
      return set('phases', insertPhase(state.phases, { phase: entry.phase, fromMs: entry.atMs }));
    case 'rowsWatched':
      return set('watched', [...(state.watched ?? []), { atMs: entry.atMs, rows: entry.watched }]);
    case 'paused':
      return set('pauses', [...closeLast(state.pauses, entry.atMs), { fromMs: entry.atMs }]);
    case 'resumed':
      return set('pauses', closeLast(state.pauses, entry.atMs));
    case 'pupilLeft':
      return set(
        'presence',
        withPresence(state, entry.pupilId, cutSpanAt(presenceOf(state, entry.pupilId), entry.atMs)),
      );
    case 'pupilReturned': {
      const spans = presenceOf(state, entry.pupilId);
      if (!spanAt(spans, entry.atMs)) {
        set('presence', withPresence(state, entry.pupilId, extendBackTo(spans, entry.atMs)));
      }
      return;
    }
    case 'ended':
      return set('endedMs', entry.atMs);
    case 'voided':
    case 'restored':
      return;
  }
}

function applyAdded(state: LessonState, entry: LogEntry & { type: 'added' | 'imported' }, effects: Effects): void {
  const { interaction } = entry;
  effects.put(interaction.id, interaction);
  state.written.push(interaction.id);
  effects.undo.push(() => {
    state.written.pop();
  });
  if (entry.type === 'imported' || !entry.open) return;
  if (interaction.kind === 'support') return effects.set('openVisitId', interaction.id);
  if (interaction.kind !== 'turn') return;
  const answered = interaction.endedBy !== undefined;
  if (!answered) return effects.set('turn', { type: 'named', turnId: interaction.id, fromMs: interaction.atMs });
  effects.set('turn', {
    type: 'answered',
    turnId: interaction.id,
    ...(state.turn.type === 'heard' && { answerFromMs: state.turn.heardMs }),
  });
}

function applyChanged(state: LessonState, entry: LogEntry & { type: 'changed' }, { set, put }: Effects): void {
  const { turn } = state;
  if (entry.interactionId === null) {
    if (turn.type !== 'posed' && turn.type !== 'heard') return;
    return set('turn', { ...turn, pending: withField(turn.pending, entry.field, entry.value) });
  }
  const before = state.interactions.get(entry.interactionId);
  if (!before) return;
  put(entry.interactionId, withField(before, entry.field, entry.value));
  if (
    turn.type === 'named' &&
    turn.turnId === entry.interactionId &&
    entry.field === 'endedBy' &&
    entry.value !== null
  ) {
    set('turn', {
      type: 'answered',
      turnId: turn.turnId,
      ...(entry.value === 'pupil' && { answerFromMs: entry.lessonMs }),
    });
  }
  if (turn.type === 'answered' && turn.turnId === entry.interactionId && entry.field === 'answerMs') {
    const { finishedMs: _, ...unfinished } = turn;
    set('turn', entry.value === null ? unfinished : { ...turn, finishedMs: entry.lessonMs });
  }
}

function applyClosed(state: LessonState, entry: LogEntry & { type: 'closed' }, { set }: Effects): void {
  if (state.openVisitId === entry.interactionId) return set('openVisitId', undefined);
  const { turn } = state;
  if ((turn.type !== 'named' && turn.type !== 'answered') || turn.turnId !== entry.interactionId) return;
  if (entry.unobserved) set('cutOff', undefined);
  else if (turn.type === 'named') {
    set('cutOff', { turnId: turn.turnId, fromMs: turn.fromMs, cutOffMs: entry.lessonMs });
  }
  set('turn', { type: 'idle' });
}

function applyRemoved(state: LessonState, id: InteractionId, { set, put }: Effects): void {
  put(id, undefined);
  const { turn } = state;
  if ((turn.type === 'named' || turn.type === 'answered') && turn.turnId === id) set('turn', { type: 'idle' });
  if (state.openVisitId === id) set('openVisitId', undefined);
}

function applySpanChanged(state: LessonState, entry: LogEntry & { type: 'spanChanged' }, { set }: Effects): void {
  switch (entry.of) {
    case 'phases':
      return set('phases', entry.spans as LessonState['phases']);
    case 'pauses':
      return set('pauses', entry.spans as readonly Span[]);
    case 'watched':
      return set('watched', [{ atMs: 0, rows: entry.spans as readonly Watched[] }]);
    case 'presence':
      if (entry.pupilId) set('presence', withPresence(state, entry.pupilId, entry.spans as readonly Span[]));
      return;
  }
}

function changeHead(head: ObservationHead, field: keyof ObservationHead, value: unknown): ObservationHead {
  return withField(head, field, value);
}

/** A copy with one field set, or left out for `null`: absent is how a record says *not observed*. */
function withField<Kind extends object>(record: Kind, field: string, value: unknown): Kind {
  const copy = { ...record } as Record<string, unknown>;
  if (value === null || value === undefined) delete copy[field];
  else copy[field] = value;
  return copy as Kind;
}

function closeLast<Kind extends OpenSpan>(spans: readonly Kind[], atMs: number): readonly Kind[] {
  const last = spans.at(-1);
  if (!last || last.toMs !== undefined) return spans;
  const earlier = spans.slice(0, -1);
  return atMs > last.fromMs ? [...earlier, { ...last, toMs: atMs }] : earlier;
}

/** The phase goes on until the next one that is known; on film that may be one that was tapped before. */
function insertPhase(phases: LessonState['phases'], started: LessonState['phases'][number]): LessonState['phases'] {
  const { fromMs } = started;
  const holder = spanAt(phases, fromMs);
  const toMs = holder?.toMs ?? phases.find((span) => span.fromMs > fromMs)?.fromMs;
  return [
    ...phases
      .filter((span) => span.fromMs < fromMs)
      .map((span) => (span === holder ? { ...span, toMs: fromMs } : span)),
    { ...started, ...(toMs !== undefined && { toMs }) },
    ...phases.filter((span) => span.fromMs > fromMs),
  ];
}

/** Ends the span that goes on at this moment; others stay as they are. */
function cutSpanAt(spans: readonly OpenSpan[], atMs: number): readonly OpenSpan[] {
  const holder = spanAt(spans, atMs);
  return spans.flatMap((span) => {
    if (span !== holder) return [span];
    return atMs > span.fromMs ? [{ ...span, toMs: atMs }] : [];
  });
}

/** A span from this moment, where none goes on: the next one begins here instead, or a new one does. */
function extendBackTo(spans: readonly OpenSpan[], fromMs: number): readonly OpenSpan[] {
  const next = spans.find((span) => span.fromMs > fromMs);
  if (!next) return [...spans, { fromMs }];
  return spans.map((span) => (span === next ? { ...span, fromMs } : span));
}

function presenceOf(state: LessonState, pupilId: PupilId): readonly OpenSpan[] {
  return state.presence.get(pupilId) ?? [{ fromMs: 0 }];
}

function withPresence(state: LessonState, pupilId: PupilId, spans: readonly OpenSpan[]): LessonState['presence'] {
  return new Map(state.presence).set(pupilId, spans);
}
