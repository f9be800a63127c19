/**
 * How warm it is around a pupil: eye contact, tone, behaviour set right, a place in front.
 *
 * Formula: shares are of the moments on which it was coded, whatever their kind; corrections are per ten minutes of
 * exposure; `frontRow` is 1 for row 1 or 2 and has no value for a pupil without a seat. Shares lie in [0, 1]; a pupil with
 * nothing coded has `n = 0` and no value. A moment that is no meeting (a raised hand) counts only when it was coded.
 * Eye contact and warmth are usually watched for the focus pupils only.
 *
 * Source: E. Babad, more help in a cooler climate (1993); M. J. Harris and R. Rosenthal, mediation of expectancy
 * effects (1985).
 */
import { type Interaction, interactionKinds } from '../record/interaction';
import type { Pupil } from '../record/school-class';
import {
  countEvent,
  countShare,
  nothing,
  type Addition,
  type Indicator,
  type MomentIndicator,
  type PlaceIndicator,
} from './indicator';

/** The last row that counts as in front; row 1 is at the board. */
const lastFrontRow = 2;

const channel = 'klimaat';
const share = { channel, scale: 'difference', kind: 'share', per: 'moments', kinds: interactionKinds } as const;

/** Moments between the teacher and one pupil, on which a look and a tone can be seen. */
const facing: ReadonlySet<Interaction['kind']> = new Set(['turn', 'feedback', 'support', 'contact']);

function countFacing(moment: Interaction, coded: boolean | undefined): Addition {
  return coded === undefined && !facing.has(moment.kind) ? nothing : countShare(coded);
}

const shares: readonly MomentIndicator[] = [
  { ...share, id: 'eyeContactShare', row: 'eyeContact', add: (moment) => countFacing(moment, moment.eyeContact) },
  {
    ...share,
    id: 'warmShare',
    row: 'warmth',
    add: (moment) => countFacing(moment, moment.warmth && moment.warmth === 'warm'),
  },
];

const correctionRate: MomentIndicator = {
  id: 'correctionRate',
  row: 'behaviour',
  channel,
  scale: 'ratio',
  kind: 'rate',
  per: 'exposure',
  kinds: ['behaviour'],
  add: (moment) => (moment.behaviour === 'correction' ? countEvent() : nothing),
};

const frontRow: PlaceIndicator = {
  id: 'frontRow',
  row: null,
  channel,
  scale: 'difference',
  kind: 'place',
  per: 'seat',
  place: ({ seat }: Pupil) => countShare(seat && seat.row <= lastFrontRow),
};

export const climateIndicators: readonly Indicator[] = [...shares, correctionRate, frontRow];
