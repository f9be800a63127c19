/**
 * What a pupil is offered: visits at the desk, how they help, harder or easier work, something to choose.
 *
 * Formula: rates are events, or minutes, per ten minutes of exposure; shares are of the moments on which it was coded.
 * A visit without an end counts as a visit, and adds nothing to the time; the part of a visit that lies in a pause is taken off, and
 * a visit that runs past the end of the lesson is not cut. Minutes per ten minutes can so be above what fits. Without
 * exposure, or with nothing coded, `n = 0` and there is no value. More help is not better treatment (Babad 1993): read input
 * beside climate, never as a score.
 *
 * Source: R. Rosenthal, the four factors (1974); R. Weinstein, teachers' expectations and choice (2002).
 */
import type { Interaction } from '../record/interaction';
import { type Span, spansLength, subtractSpans } from '../record/spans';
import { countEvent, countShare, nothing, type Addition, type MomentIndicator } from './indicator';

const msPerMinute = 60_000;

const rate = { channel: 'input', scale: 'ratio', kind: 'rate', per: 'exposure' } as const;
const share = { channel: 'input', scale: 'difference', kind: 'share', per: 'moments' } as const;

/** Minutes that a visit lasted, pauses left out. */
function countMinutes(visit: Interaction, pauses: readonly Span[]): Addition {
  if (visit.endMs === undefined) return nothing;
  const atDeskMs = spansLength(subtractSpans([{ fromMs: visit.atMs, toMs: visit.endMs }], pauses));
  return { y: atDeskMs / msPerMinute, n: 0, moments: 1 };
}

export const inputIndicators: readonly MomentIndicator[] = [
  { ...rate, id: 'supportRate', row: 'support', kinds: ['support'], add: countEvent },
  { ...rate, id: 'supportTime', row: 'support', kind: 'duration', kinds: ['support'], add: countMinutes },
  {
    ...share,
    id: 'steeringShare',
    row: 'support',
    kinds: ['support'],
    add: ({ guidance }) => countShare(guidance && guidance === 'steering'),
  },
  {
    ...share,
    id: 'higherDemandShare',
    row: 'demand',
    kinds: ['demand'],
    add: ({ level }) => countShare(level && level === 'higher'),
  },
  { ...rate, id: 'choiceRate', row: 'choice', kinds: ['choice'], add: countEvent },
];
