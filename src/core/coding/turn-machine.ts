/**
 * The turn machine: a question, a silence, a name, an answer, what the teacher does with it. Every arrow of the
 * specification is one branch here.
 */
import type { InteractionId, PupilId } from '../record/ids';
import type { FeedbackItem, Interaction, InteractionField } from '../record/interaction';
import type { EntryPayload } from '../record/log-entry';
import type { LessonMs } from '../record/times';
import { visitedPupil } from './desk-visits';
import type { LessonState, TurnState } from './lesson-state';
import type { AttributeName, Press } from './press';
import { change, type PressMoment } from './press-moment';

/** A question to which nobody answered for this long is no longer the one that the next tap belongs to. */
export const posedLapsesAfterMs = 60_000;
/** How long the small question on the tile of a wait that was cut off stays. */
export const cutOffQuestionMs = 10_000;

/** Where the turn stands at a moment: a question lapses by itself after a minute. */
export function turnAt(state: LessonState, atMs: LessonMs): TurnState {
  const { turn } = state;
  return turn.type === 'posed' && atMs - turn.posedMs > posedLapsesAfterMs ? { type: 'idle' } : turn;
}

/** A name is tapped while taps are turns. */
export function pressName(moment: PressMoment, pupilId: PupilId | undefined): EntryPayload[] {
  const { turn, atMs } = moment;
  switch (turn.type) {
    case 'idle':
      return [nameTurn(moment, pupilId)];
    case 'posed':
      return [
        nameTurn(moment, pupilId, {
          ...turn.pending,
          ...(turn.pending.solicitation !== 'calledOut' && lengthOf('thinkMs', atMs - turn.posedMs)),
        }),
      ];
    case 'heard':
      return pupilId === undefined ? closeTurn(moment) : [heardTurn(moment, turn, pupilId)];
    case 'named':
      if (openPupil(moment) === pupilId) return beginAnswer(moment);
      return [...closeTurn(moment), nameTurn(moment, pupilId)];
    case 'answered':
      if (openPupil(moment) === pupilId) return finishAnswer(moment);
      return [...closeTurn(moment), nameTurn(moment, pupilId)];
  }
}

function nameTurn(
  { atMs, newId }: PressMoment,
  pupilId: PupilId | undefined,
  fields: Partial<Interaction> = {},
): EntryPayload {
  return {
    type: 'added',
    open: true,
    interaction: { ...fields, id: newId<InteractionId>(), kind: 'turn', atMs, ...(pupilId && { pupilId }) },
  };
}

/** Somebody was already answering when the name came: the turn is dated by its question. */
function heardTurn({ newId }: PressMoment, turn: TurnState & { type: 'heard' }, pupilId?: PupilId): EntryPayload {
  const { feedback, ...attributes } = turn.pending;
  const interaction: Interaction = {
    ...attributes,
    // Feedback to nobody known is no observation of anyone: it only stays when the name is still said.
    ...(feedback && pupilId && { feedback }),
    id: newId<InteractionId>(),
    kind: 'turn',
    atMs: turn.posedMs,
    ...(pupilId && { pupilId }),
    ...(turn.pending.solicitation !== 'calledOut' && lengthOf('waitMs', turn.heardMs - turn.posedMs)),
    endedBy: 'pupil',
  };
  return pupilId ? { type: 'added', open: true, interaction } : { type: 'added', interaction };
}

export function poseQuestion(moment: PressMoment): EntryPayload[] {
  const { turn, atMs } = moment;
  const posed: EntryPayload = { type: 'questionPosed', atMs };
  if (turn.type === 'heard' || turn.type === 'answered') return [...closeTurn(moment), posed];
  // A question that lapsed must not lend its attributes to this one.
  if (turn.type === 'idle' && moment.state.turn.type === 'posed') return [{ type: 'lapsed' }, posed];
  return [posed];
}

export function beginAnswer(moment: PressMoment): EntryPayload[] {
  const { turn, atMs } = moment;
  if (turn.type === 'posed') return [{ type: 'answerHeard', atMs }];
  if (turn.type !== 'named') return [];
  return [...changeWait(moment, turn), change(turn.turnId, 'endedBy', 'pupil')];
}

export function finishAnswer({ turn, atMs }: PressMoment): EntryPayload[] {
  if (turn.type !== 'answered' || turn.answerFromMs === undefined || turn.finishedMs !== undefined) return [];
  const answerMs = atMs - turn.answerFromMs;
  return answerMs < 0 ? [] : [change(turn.turnId, 'answerMs', answerMs)];
}

export function endSilence(
  moment: PressMoment,
  outcome: Pick<Interaction, 'answer' | 'endedBy' | 'followUp'>,
): EntryPayload[] {
  const { turn, atMs, newId } = moment;
  if (turn.type === 'posed') {
    const waited = turn.pending.solicitation === 'calledOut' ? {} : lengthOf('waitMs', atMs - turn.posedMs);
    return [
      { type: 'lapsed' },
      {
        type: 'added',
        interaction: { ...turn.pending, id: newId(), kind: 'turn', atMs: turn.posedMs, ...waited, ...outcome },
      },
    ];
  }
  if (turn.type !== 'named') return [];
  return [
    ...changeWait(moment, turn),
    ...Object.entries(outcome).map(([field, value]) => change(turn.turnId, field as InteractionField, value)),
  ];
}

export function passTurnOn(moment: PressMoment): EntryPayload[] {
  const { turn, atMs } = moment;
  if (turn.type !== 'named' && turn.type !== 'answered') return [];
  const outcome: EntryPayload[] =
    turn.type === 'named'
      ? [...changeWait(moment, turn), change(turn.turnId, 'answer', 'none'), change(turn.turnId, 'endedBy', 'teacher')]
      : reactionTo(moment, turn);
  return [
    ...outcome,
    change(turn.turnId, 'followUp', 'redirected'),
    { type: 'closed', interactionId: turn.turnId },
    { type: 'questionPosed', atMs },
  ];
}

/** What belongs to a visit, and what to either; all else belongs to the turn. */
const ofVisit: ReadonlySet<AttributeName> = new Set(['guidance', 'initiative']);
const ofEither: ReadonlySet<AttributeName> = new Set(['eyeContact', 'warmth']);

/** Whether an attribute is set on the turn (open, or still without its pupil) or on the open visit; null: on nothing. */
export function attributeGoesTo(name: AttributeName, turn: TurnState, isVisiting: boolean): 'turn' | 'visit' | null {
  if (turn.type !== 'idle' && !ofVisit.has(name)) return 'turn';
  return isVisiting && (ofVisit.has(name) || ofEither.has(name)) ? 'visit' : null;
}

export function setAttribute(moment: PressMoment, name: AttributeName, value: unknown): EntryPayload[] {
  const { state, turn } = moment;
  const goesTo = attributeGoesTo(name, turn, state.openVisitId !== undefined);
  if (goesTo === 'turn' && (turn.type === 'posed' || turn.type === 'heard')) {
    return [change(null, name, turn.pending[name] === value ? null : value)];
  }
  const target = goesTo === 'visit' ? state.openVisitId : openTurnId(turn);
  const interaction = goesTo && target && state.interactions.get(target);
  if (!interaction) return [];
  const cleared = interaction[name] === value;
  const entries: EntryPayload[] = [change(interaction.id, name, cleared ? null : value)];
  if (name === 'solicitation' && value === 'calledOut' && !cleared) {
    // Who calls out was not waited for.
    if (interaction.waitMs !== undefined) entries.push(change(interaction.id, 'waitMs', null));
    if (interaction.thinkMs !== undefined) entries.push(change(interaction.id, 'thinkMs', null));
  }
  if (name === 'followUp' && !cleared && turn.type === 'answered') entries.push(...reactionTo(moment, turn));
  return entries;
}

export function giveFeedback(moment: PressMoment, press: Press & { press: 'feedback' }): EntryPayload[] {
  const { state, turn, atMs, newId } = moment;
  const item: FeedbackItem = { ...(press.focus && { focus: press.focus }), tone: press.tone };
  const beside = (whom: Pick<Interaction, 'to' | 'pupilId'>): EntryPayload[] => [
    { type: 'added', interaction: { id: newId(), kind: 'feedback', atMs, ...whom, feedback: [item] } },
  ];
  if (press.to) return beside({ to: press.to });
  if (press.pupilId !== undefined) return beside(press.pupilId ? { pupilId: press.pupilId } : {});
  if (turn.type === 'idle') {
    const visited = visitedPupil(state);
    return visited === null ? [] : beside(visited ? { pupilId: visited } : {});
  }
  // Before an answer is heard there is nothing yet to react to: the tap would end up with the wrong pupil.
  if (turn.type === 'posed') return [];
  if (turn.type === 'heard') return [change(null, 'feedback', toggleItem(turn.pending.feedback ?? [], item).items)];
  const toggled = toggleItem(state.interactions.get(turn.turnId)?.feedback ?? [], item);
  return [
    change(turn.turnId, 'feedback', toggled.items),
    ...(toggled.added && turn.type === 'answered' ? reactionTo(moment, turn) : []),
  ];
}

/** The same focus and tone again takes the item away; null when none is left. */
function toggleItem(
  items: readonly FeedbackItem[],
  item: FeedbackItem,
): { readonly items: readonly FeedbackItem[] | null; readonly added: boolean } {
  const others = items.filter((other) => other.focus !== item.focus || other.tone !== item.tone);
  if (others.length === items.length) return { items: [...items, item], added: true };
  return { items: others.length > 0 ? others : null, added: false };
}

/** The first reaction after a finished answer ends the second wait. */
function reactionTo({ state, atMs }: PressMoment, turn: TurnState & { type: 'answered' }): EntryPayload[] {
  if (turn.finishedMs === undefined || state.interactions.get(turn.turnId)?.reactionMs !== undefined) return [];
  const reactionMs = atMs - turn.finishedMs;
  return reactionMs < 0 ? [] : [change(turn.turnId, 'reactionMs', reactionMs)];
}

/** Whatever is open in the turn is closed as it stands; somebody heard becomes a turn without pupil. */
export function closeTurn(moment: PressMoment): EntryPayload[] {
  const { turn } = moment;
  switch (turn.type) {
    case 'idle':
      return [];
    case 'posed':
      return [{ type: 'lapsed' }];
    case 'heard':
      return [heardTurn(moment, turn), { type: 'lapsed' }];
    case 'named':
    case 'answered':
      return [{ type: 'closed', interactionId: turn.turnId }];
  }
}

export function settleCutOff({ state, atMs }: PressMoment, answered: boolean): EntryPayload[] {
  const { cutOff } = state;
  if (!cutOff || atMs - cutOff.cutOffMs > cutOffQuestionMs) return [];
  const turn = state.interactions.get(cutOff.turnId);
  if (!turn || turn.endedBy !== undefined) return [];
  if (answered) return [change(turn.id, 'endedBy', 'pupil')];
  const waitMs = cutOff.cutOffMs - cutOff.fromMs;
  return [
    ...(waitMs >= 0 && turn.solicitation !== 'calledOut' ? [change(turn.id, 'waitMs', waitMs)] : []),
    change(turn.id, 'answer', 'none'),
    change(turn.id, 'endedBy', 'teacher'),
  ];
}

/** On film, after seeking back, a length could be negative; it was then not seen. */
function lengthOf(field: 'thinkMs' | 'waitMs', length: number): Partial<Interaction> {
  return length < 0 ? {} : { [field]: length };
}

/** The wait of a named turn ends; on film, after seeking back, it could be negative and is then not set. */
function changeWait({ state, atMs }: PressMoment, turn: TurnState & { type: 'named' }): EntryPayload[] {
  const calledOut = state.interactions.get(turn.turnId)?.solicitation === 'calledOut';
  const waitMs = atMs - turn.fromMs;
  return calledOut || waitMs < 0 ? [] : [change(turn.turnId, 'waitMs', waitMs)];
}

export function openTurnId(turn: TurnState): InteractionId | undefined {
  return turn.type === 'named' || turn.type === 'answered' ? turn.turnId : undefined;
}

export function openPupil({ state, turn }: PressMoment): PupilId | undefined | null {
  if (turn.type !== 'named' && turn.type !== 'answered') return null;
  return state.interactions.get(turn.turnId)?.pupilId;
}
