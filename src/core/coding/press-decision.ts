/**
 * What a press means, given where the lesson stands. Pure; it decides which entries are written, the fold
 * (`entry-effects.ts`) carries them out.
 */
import type { NewId, PupilId } from '../record/ids';
import type { EntryPayload } from '../record/log-entry';
import { type Phase, tapsAtDesk } from '../record/observation';
import type { LessonMs } from '../record/times';
import { closeVisit, visitDesk, visitedPupil } from './desk-visits';
import { findFocusQuestion } from './focus-questions';
import { type LessonState, spanAt } from './lesson-state';
import type { Press } from './press';
import type { PressMoment } from './press-moment';
import {
  beginAnswer,
  closeTurn,
  endSilence,
  finishAnswer,
  giveFeedback,
  openPupil,
  openTurnId,
  passTurnOn,
  poseQuestion,
  pressName,
  setAttribute,
  settleCutOff,
  turnAt,
} from './turn-machine';

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
  'turn',
  'moment',
]);

export function isPaused(state: LessonState): boolean {
  const last = state.pauses.at(-1);
  return last !== undefined && last.toMs === undefined;
}

/** The phase that goes on at a moment, or undefined while none was chosen (a tap is then a turn). */
export function phaseAtMoment(state: LessonState, atMs: number): Phase | undefined {
  return spanAt(state.phases, atMs)?.phase;
}

/** Whether a tap on a tile is a visit at the desk: by the phase, and before one is chosen by the kijkvraag. */
export function isAtDesk(state: LessonState, atMs: number): boolean {
  const phase = phaseAtMoment(state, atMs);
  return phase ? tapsAtDesk(phase) : (findFocusQuestion(state.head.focusQuestion)?.startsAtDesk ?? false);
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

function decide(moment: PressMoment, press: Press): EntryPayload[] {
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
      return [
        {
          type: 'added',
          interaction: {
            id: newId(),
            kind: 'mark',
            atMs,
            mark: press.mark,
            ...(press.pupilId && { pupilId: press.pupilId }),
          },
        },
      ];
    case 'turn':
      return pressName(moment, press.pupilId);
    case 'reopen':
      if (openTurnId(turn) === press.turnId || state.interactions.get(press.turnId)?.kind !== 'turn') return [];
      return [...closeTurn(moment), { type: 'reopened', interactionId: press.turnId }];
    case 'visit': {
      const { press: _, pupilId, ...seen } = press;
      return visitDesk(moment, pupilId, seen);
    }
    case 'moment': {
      const { press: _, ...seen } = press;
      return [{ type: 'added', interaction: { ...seen, id: newId(), atMs } }];
    }
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
      return [...closeOf(moment, press.pupilId), { type: 'pupilLeft', atMs, pupilId: press.pupilId }];
    case 'pupilReturns':
      return [{ type: 'pupilReturned', atMs, pupilId: press.pupilId }];
    case 'pupilWasAbsent':
      return [
        ...closeOf(moment, press.pupilId),
        { type: 'spanChanged', of: 'presence', pupilId: press.pupilId, spans: [] },
      ];
    case 'pupilWasPresent':
      return [{ type: 'spanChanged', of: 'presence', pupilId: press.pupilId, spans: [{ fromMs: 0 }] }];
    case 'cutOffAnswered':
      return settleCutOff(moment, true);
    case 'cutOffNotAnswered':
      return settleCutOff(moment, false);
  }
}

function pressTile(moment: PressMoment, pupilId: PupilId | undefined): EntryPayload[] {
  return isAtDesk(moment.state, moment.atMs) ? visitDesk(moment, pupilId) : pressName(moment, pupilId);
}

/** Whatever is open of a pupil ends: the turn as it stands, the visit now. */
function closeOf(moment: PressMoment, pupilId: PupilId): EntryPayload[] {
  return [
    ...(openPupil(moment) === pupilId ? closeTurn(moment) : []),
    ...(visitedPupil(moment.state) === pupilId ? closeVisit(moment) : []),
  ];
}

function startPhase(moment: PressMoment, phase: Phase): EntryPayload[] {
  const { state, turn, atMs } = moment;
  if (phaseAtMoment(state, atMs) === phase) return [];
  const closing = tapsAtDesk(phase)
    ? closeTurn(moment)
    : [...(turn.type === 'heard' ? closeTurn(moment) : []), ...closeVisit(moment)];
  return [...closing, { type: 'phaseStarted', atMs, phase }];
}
