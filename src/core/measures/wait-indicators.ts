/**
 * How long it stays still: after the question, from name to answer, after the answer; and how long a pupil speaks.
 *
 * Formula: means are Σ seconds ÷ number of times; shares count pauses against Rowe's threshold. The pause is
 * `(thinkMs ?? 0) + waitMs`: a teacher who asks, leaves five seconds and then names a pupil has waited five seconds.
 * Who calls out was not waited for, so called-out turns enter no wait. A wait of 0 is a wait. Only a wait that somebody
 * else ended (`cutShortShare`) says something about impatience: a quick child does not. A pupil without a timed turn has
 * `n = 0` and no value. A turn without an answer has no speaking time, and none is missed in the coverage.
 *
 * Source: M. B. Rowe, wait time 1 and 2 and the threshold of 2.7 s (1974, 1986).
 */
import { pauseAfterQuestion, type Interaction } from '../record/interaction';
import { countSeconds, countShare, nothing, type Addition, type MomentIndicator } from './indicator';

/** From here a pause counts as three counts or longer, in milliseconds (Rowe 1974). */
export const longPauseMs = 2700;

const wait = { row: 'wait', channel: 'output', per: 'moments', kinds: ['turn'] } as const;
const mean = { ...wait, scale: 'ratio', kind: 'mean' } as const;
const share = { ...wait, scale: 'difference', kind: 'share' } as const;

/** Leaves out the turns nobody was waited for. */
function ofWaitedTurn(add: (turn: Interaction) => Addition): (turn: Interaction) => Addition {
  return (turn) => (turn.solicitation === 'calledOut' ? nothing : add(turn));
}

/** Whether an answer was spoken, so that its length and the silence after it could be timed. */
function isSpoken(turn: Interaction): boolean {
  return turn.answer !== 'none' && (turn.endedBy === undefined || turn.endedBy === 'pupil');
}

function countSpoken(turn: Interaction, milliseconds: number | undefined): Addition {
  return milliseconds === undefined && !isSpoken(turn) ? nothing : countSeconds(milliseconds);
}

function isLongPause(turn: Interaction): boolean | undefined {
  const pauseMs = pauseAfterQuestion(turn);
  return pauseMs === undefined ? undefined : pauseMs >= longPauseMs;
}

function isCutShort(turn: Interaction): boolean | undefined {
  const isLong = isLongPause(turn);
  if (isLong === undefined || turn.endedBy === undefined) return undefined;
  return turn.endedBy !== 'pupil' && !isLong;
}

export const waitIndicators: readonly MomentIndicator[] = [
  { ...mean, id: 'pauseTime', add: ofWaitedTurn((turn) => countSeconds(pauseAfterQuestion(turn))) },
  { ...mean, id: 'waitTime', add: ofWaitedTurn((turn) => countSeconds(turn.waitMs)) },
  { ...mean, id: 'thinkTime', add: (turn) => countSeconds(turn.thinkMs) },
  { ...share, id: 'longWait', add: ofWaitedTurn((turn) => countShare(isLongPause(turn))) },
  { ...share, id: 'cutShortShare', add: ofWaitedTurn((turn) => countShare(isCutShort(turn))) },
  { ...mean, id: 'reactionTime', add: (turn) => countSpoken(turn, turn.reactionMs) },
  { ...mean, id: 'answerTime', add: (turn) => countSpoken(turn, turn.answerMs) },
];
