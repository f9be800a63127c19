/**
 * What a turn asks of a pupil and what happens with the answer, as shares of the turns on which it was coded.
 *
 * Formula: `y` = turns that have it, `n` = turns on which the attribute was coded; absent means not observed and enters
 * neither. Two look at a part of the turns only: `explainShare` at turns with an answer, `sustainedShare` at turns with
 * no, a wrong or a partial answer. Values lie in [0, 1].
 *
 * Source: J. E. Brophy and T. L. Good, sustaining and terminal feedback (1970); S. Kerman, TESA: equitable turns, delving,
 * higher questions (1979).
 */
import type { Interaction } from '../record/interaction';
import { countShare, nothing, type Addition, type MomentIndicator } from './indicator';

const share = { channel: 'output', scale: 'difference', kind: 'share', per: 'moments', kinds: ['turn'] } as const;

function countExplained(turn: Interaction): Addition {
  if (turn.answer === 'none') return nothing;
  return countShare(turn.answer === undefined ? undefined : turn.explain === true);
}

function countSustained(turn: Interaction): Addition {
  if (turn.answer !== 'partial' && turn.answer !== 'incorrect' && turn.answer !== 'none') return nothing;
  const next = turn.followUp;
  return countShare(next === undefined ? undefined : next === 'probe' || next === 'hint' || next === 'repeat');
}

function isColdCall(turn: Interaction): boolean | undefined {
  const how = turn.solicitation;
  return how === undefined ? undefined : how === 'coldCall' || how === 'random';
}

export const turnShares: readonly MomentIndicator[] = [
  {
    ...share,
    id: 'reasoningShare',
    row: 'question',
    add: (turn) => countShare(turn.question && turn.question === 'reasoning'),
  },
  { ...share, id: 'answeredShare', row: 'answer', add: (turn) => countShare(turn.answer && turn.answer !== 'none') },
  { ...share, id: 'explainShare', row: 'followUp', add: countExplained },
  { ...share, id: 'coldCallShare', row: 'solicitation', add: (turn) => countShare(isColdCall(turn)) },
  { ...share, id: 'sustainedShare', row: 'followUp', add: countSustained },
];
