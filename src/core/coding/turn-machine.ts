/**
 * The turn machine: what a press means, given where the lesson stands. Pure; it decides which entries are written,
 * the fold (`entry-effects.ts`) carries them out. Every arrow of the specification is one branch here.
 */
import type { InteractionId, NewId, PupilId } from '../record/ids';
import type {
  DemandLevel,
  EveryoneForm,
  FeedbackFocus,
  FeedbackItem,
  FeedbackReceiver,
  FeedbackTone,
  Interaction,
  InteractionField,
  MarkKind,
} from '../record/interaction';
import type { EntryPayload } from '../record/log-entry';
import { tapsAtDesk, type Phase } from '../record/observation';
import type { LessonMs } from '../record/times';
import type { LessonState, TurnState } from './lesson-state';

/** Attributes of one value that a button of the panel sets. */
export type AttributeName = Extract<
  InteractionField,
  'solicitation' | 'question' | 'answer' | 'followUp' | 'explain' | 'eyeContact' | 'warmth' | 'guidance' | 'initiative'
>;

export type Press =
  | { readonly press: 'tile'; readonly pupilId: PupilId }
  | { readonly press: 'unknownPupil' }
  | { readonly press: 'questionPosed' | 'answerBegins' | 'finished' }
  | { readonly press: 'noAnswer' | 'gaveAnswer' | 'peerCalls' }
  | { readonly press: 'passOn' | 'done' }
  | { readonly press: 'attribute'; readonly name: AttributeName; readonly value: unknown }
  | {
      readonly press: 'feedback';
      readonly focus?: FeedbackFocus;
      readonly tone: FeedbackTone;
      /** Said to a group or to the class: a moment of its own, beside the turn. */
      readonly to?: Exclude<FeedbackReceiver, 'pupil'>;
    }
  | { readonly press: 'everyone'; readonly form: EveryoneForm }
  | { readonly press: 'mark'; readonly mark: MarkKind }
  /** A visit at the desk, whatever the phase says. */
  | { readonly press: 'visit'; readonly pupilId: PupilId }
  /** A moment of one pupil beside the turn. */
  | {
      readonly press: 'moment';
      readonly pupilId: PupilId;
      readonly kind: 'demand' | 'choice' | 'passedOver';
      readonly level?: DemandLevel;
    }
  | { readonly press: 'phase'; readonly phase: Phase }
  | { readonly press: 'pause' | 'resume' | 'end' }
  | { readonly press: 'pupilLeaves' | 'pupilReturns'; readonly pupilId: PupilId }
  | { readonly press: 'cutOffAnswered' | 'cutOffNotAnswered' };

/** A question to which nobody answered for this long is no longer the one that the next tap belongs to. */
export const posedLapsesAfterMs = 60_000;
/** How long the small question on the tile of a wait that was cut off stays. */
export const cutOffQuestionMs = 10_000;

/** Presses that say something about the lesson itself; during a pause they end the pause. */
const endsPause = new Set<Press['press']>([
  'tile',
  'unknownPupil',
  'questionPosed',
  'answerBegins',
  'everyone',
  'phase',
  'feedback',
  'visit',
  'moment',
]);

/** Where the turn stands at a moment: a question lapses by itself after a minute. */
function turnAt(state: LessonState, atMs: LessonMs): TurnState {
  const { turn } = state;
  return turn.type === 'posed' && atMs - turn.posedMs > posedLapsesAfterMs ? { type: 'idle' } : turn;
}

export function isPaused(state: LessonState): boolean {
  const last = state.pauses.at(-1);
  return last !== undefined && last.toMs === undefined;
}

/** The phase that goes on, or undefined while none was chosen (a tap is then a turn). */
export function currentPhase(state: LessonState): Phase | undefined {
  const last = state.phases.at(-1);
  return last?.toMs === undefined ? last?.phase : undefined;
}

/**
 * The entries that a press gives, to be written as one action; none when the press means nothing here.
 * @param atMs lesson time of the press
 */
export function decidePress(state: LessonState, press: Press, atMs: LessonMs, newId: NewId): EntryPayload[] {
  const decided = decide({ state, turn: turnAt(state, atMs), atMs, newId }, press);
  if (decided.length > 0 && isPaused(state) && endsPause.has(press.press)) {
    return [{ type: 'resumed', atMs }, ...decided];
  }
  return decided;
}

interface Moment {
  readonly state: LessonState;
  readonly turn: TurnState;
  readonly atMs: LessonMs;
  readonly newId: NewId;
}

function decide(moment: Moment, press: Press): EntryPayload[] {
  const { state, turn, atMs, newId } = moment;
  switch (press.press) {
    case 'tile':
      return pressTile(moment, press.pupilId);
    case 'unknownPupil':
      return pressTile(moment, undefined);
    case 'questionPosed':
      return poseQuestion(moment);
    case 'answerBegins':
      return beginAnswer(moment);
    case 'finished':
      return finishAnswer(moment);
    case 'noAnswer':
      return endSilence(moment, { answer: 'none', endedBy: 'teacher' });
    case 'gaveAnswer':
      return endSilence(moment, { answer: 'none', endedBy: 'teacher', followUp: 'gaveAnswer' });
    case 'peerCalls':
      return endSilence(moment, { answer: 'none', endedBy: 'peer' });
    case 'passOn':
      return passTurnOn(moment);
    case 'attribute':
      return setAttribute(moment, press.name, press.value);
    case 'feedback':
      return giveFeedback(moment, press);
    case 'everyone':
      return [
        ...(turn.type === 'posed' ? [{ type: 'lapsed' } as const] : []),
        { type: 'added', interaction: { id: newId(), kind: 'everyone', atMs, form: press.form } },
      ];
    case 'mark':
      return [{ type: 'added', interaction: { id: newId(), kind: 'mark', atMs, mark: press.mark } }];
    case 'visit':
      return visitDesk(moment, press.pupilId);
    case 'moment':
      return [
        {
          type: 'added',
          interaction: {
            id: newId(),
            kind: press.kind,
            atMs,
            pupilId: press.pupilId,
            ...(press.level && { level: press.level }),
          },
        },
      ];
    case 'phase':
      return startPhase(moment, press.phase);
    case 'pause':
      return isPaused(state) ? [] : [...closeTurn(moment), { type: 'paused', atMs }];
    case 'resume':
      return isPaused(state) ? [{ type: 'resumed', atMs }] : [];
    case 'end':
      return [...closeTurn(moment), { type: 'ended', atMs }];
    case 'done':
      return [...closeTurn(moment), ...closeVisit(moment)];
    case 'pupilLeaves':
      return [
        ...(openPupil(moment) === press.pupilId ? closeTurn(moment) : []),
        ...(visitedPupil(state) === press.pupilId ? closeVisit(moment) : []),
        { type: 'pupilLeft', atMs, pupilId: press.pupilId },
      ];
    case 'pupilReturns':
      return [{ type: 'pupilReturned', atMs, pupilId: press.pupilId }];
    case 'cutOffAnswered':
      return settleCutOff(moment, true);
    case 'cutOffNotAnswered':
      return settleCutOff(moment, false);
  }
}

function pressTile(moment: Moment, pupilId: PupilId | undefined): EntryPayload[] {
  const { state, turn, atMs } = moment;
  const phase = currentPhase(state);
  if (phase && tapsAtDesk(phase)) return visitDesk(moment, pupilId);
  switch (turn.type) {
    case 'idle':
      return [nameTurn(moment, pupilId)];
    case 'posed':
      return [
        nameTurn(moment, pupilId, {
          ...turn.pending,
          ...(turn.pending.solicitation !== 'calledOut' && { thinkMs: atMs - turn.posedMs }),
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
  { atMs, newId }: Moment,
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
function heardTurn({ newId }: Moment, turn: TurnState & { type: 'heard' }, pupilId?: PupilId): EntryPayload {
  const { feedback, ...attributes } = turn.pending;
  const interaction: Interaction = {
    ...attributes,
    // Feedback to nobody known is no observation of anyone: it only stays when the name is still said.
    ...(feedback && pupilId && { feedback }),
    id: newId<InteractionId>(),
    kind: 'turn',
    atMs: turn.posedMs,
    ...(pupilId && { pupilId }),
    ...(turn.pending.solicitation !== 'calledOut' && { waitMs: turn.heardMs - turn.posedMs }),
    endedBy: 'pupil',
  };
  return pupilId ? { type: 'added', open: true, interaction } : { type: 'added', interaction };
}

function poseQuestion(moment: Moment): EntryPayload[] {
  const { turn, atMs } = moment;
  const posed: EntryPayload = { type: 'questionPosed', atMs };
  if (turn.type === 'heard' || turn.type === 'answered') return [...closeTurn(moment), posed];
  // A question that lapsed must not lend its attributes to this one.
  if (turn.type === 'idle' && moment.state.turn.type === 'posed') return [{ type: 'lapsed' }, posed];
  return [posed];
}

function beginAnswer(moment: Moment): EntryPayload[] {
  const { turn, atMs } = moment;
  if (turn.type === 'posed') return [{ type: 'answerHeard', atMs }];
  if (turn.type !== 'named') return [];
  return [...changeWait(moment, turn), change(turn.turnId, 'endedBy', 'pupil')];
}

function finishAnswer({ turn, atMs }: Moment): EntryPayload[] {
  if (turn.type !== 'answered' || turn.answerFromMs === undefined || turn.finishedMs !== undefined) return [];
  const answerMs = atMs - turn.answerFromMs;
  return answerMs < 0 ? [] : [change(turn.turnId, 'answerMs', answerMs)];
}

function endSilence(moment: Moment, outcome: Pick<Interaction, 'answer' | 'endedBy' | 'followUp'>): EntryPayload[] {
  const { turn, atMs, newId } = moment;
  if (turn.type === 'posed') {
    const waited = turn.pending.solicitation === 'calledOut' ? {} : { waitMs: atMs - turn.posedMs };
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

function passTurnOn(moment: Moment): EntryPayload[] {
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

function setAttribute(moment: Moment, name: AttributeName, value: unknown): EntryPayload[] {
  const { state, turn } = moment;
  if (turn.type === 'posed' || turn.type === 'heard') {
    return [change(null, name, turn.pending[name] === value ? null : value)];
  }
  const target = turn.type === 'idle' ? state.openVisitId : turn.turnId;
  const interaction = target && state.interactions.get(target);
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

function giveFeedback(moment: Moment, press: Press & { press: 'feedback' }): EntryPayload[] {
  const { state, turn, atMs, newId } = moment;
  const item: FeedbackItem = { ...(press.focus && { focus: press.focus }), tone: press.tone };
  if (press.to) {
    return [{ type: 'added', interaction: { id: newId(), kind: 'feedback', atMs, to: press.to, feedback: [item] } }];
  }
  // Before an answer is heard there is nothing yet to react to: the tap would end up with the wrong pupil.
  if (turn.type === 'idle' || turn.type === 'posed') return [];
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
function reactionTo({ state, atMs }: Moment, turn: TurnState & { type: 'answered' }): EntryPayload[] {
  if (turn.finishedMs === undefined || state.interactions.get(turn.turnId)?.reactionMs !== undefined) return [];
  const reactionMs = atMs - turn.finishedMs;
  return reactionMs < 0 ? [] : [change(turn.turnId, 'reactionMs', reactionMs)];
}

function startPhase(moment: Moment, phase: Phase): EntryPayload[] {
  const { state, turn, atMs } = moment;
  if (currentPhase(state) === phase) return [];
  const closing = tapsAtDesk(phase)
    ? closeTurn(moment)
    : [...(turn.type === 'heard' ? closeTurn(moment) : []), ...closeVisit(moment)];
  return [...closing, { type: 'phaseStarted', atMs, phase }];
}

function visitDesk(moment: Moment, pupilId: PupilId | undefined): EntryPayload[] {
  const { state, atMs, newId } = moment;
  const closing = closeVisit(moment);
  if (state.openVisitId && visitedPupil(state) === pupilId) return closing;
  return [
    ...closing,
    { type: 'added', open: true, interaction: { id: newId(), kind: 'support', atMs, ...(pupilId && { pupilId }) } },
  ];
}

/** Whatever is open in the turn is closed as it stands; somebody heard becomes a turn without pupil. */
function closeTurn(moment: Moment): EntryPayload[] {
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

function closeVisit({ state, atMs }: Moment): EntryPayload[] {
  const visit = state.openVisitId && state.interactions.get(state.openVisitId);
  if (!visit) return [];
  return [change(visit.id, 'endMs', Math.max(atMs, visit.atMs)), { type: 'closed', interactionId: visit.id }];
}

function settleCutOff({ state, atMs }: Moment, answered: boolean): EntryPayload[] {
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

/** The wait of a named turn ends; on film, after seeking back, it could be negative and is then not set. */
function changeWait({ state, atMs }: Moment, turn: TurnState & { type: 'named' }): EntryPayload[] {
  const calledOut = state.interactions.get(turn.turnId)?.solicitation === 'calledOut';
  const waitMs = atMs - turn.fromMs;
  return calledOut || waitMs < 0 ? [] : [change(turn.turnId, 'waitMs', waitMs)];
}

function openPupil({ state, turn }: Moment): PupilId | undefined | null {
  if (turn.type !== 'named' && turn.type !== 'answered') return null;
  return state.interactions.get(turn.turnId)?.pupilId;
}

function visitedPupil(state: LessonState): PupilId | undefined | null {
  return state.openVisitId ? state.interactions.get(state.openVisitId)?.pupilId : null;
}

function change(interactionId: InteractionId | null, field: InteractionField, value: unknown): EntryPayload {
  return { type: 'changed', interactionId, field, value };
}
