/**
 * How much feedback reaches a pupil, and what it says.
 *
 * Formula: the items of `feedback` are counted one by one, on whatever moment they were noted. A neutral "oké" is no
 * feedback in the two amounts, also when it has a focus; in `informativeShare` it is, as something that says nothing.
 * Shares lie in [0, 1] and are of the items coded for it: a pupil with none has `n = 0` and no value.
 * `feedbackPerTurn` has the turns themselves as its denominator, those in the spans in which feedback was watched.
 * Feedback to a small group or the class is nobody's in particular and never gets here (`sortMoments`).
 *
 * Source: J. Hattie and H. Timperley, task, process, self-regulation, person (2007); M. Sadker and D. Sadker, INTERSECT,
 * on the neutral "okay" (1994).
 */
import { type FeedbackItem, type Interaction, interactionKinds } from '../record/interaction';
import { countShare, nothing, type Addition, type MomentIndicator } from './indicator';

const feedback = { row: 'feedback', channel: 'feedback', kinds: interactionKinds } as const;
const share = { ...feedback, scale: 'difference', kind: 'share', per: 'moments' } as const;

const isNeutral = (item: FeedbackItem): boolean => item.tone === 'neutral';

/** Adds up what each item of a moment says. */
function ofItems(add: (item: FeedbackItem) => Addition): (moment: Interaction) => Addition {
  return (moment) => {
    const items = moment.feedback;
    if (!items?.length) return nothing;
    let y = 0;
    let n = 0;
    let moments = 0;
    for (const item of items) {
      const added = add(item);
      y += added.y;
      n += added.n;
      moments += added.moments;
    }
    return { y, n, moments };
  };
}

/** Shares of the items that are more than an "oké": without one of the two words there was nothing to code. */
function ofTellingItems(coded: (item: FeedbackItem) => boolean | undefined): (moment: Interaction) => Addition {
  return ofItems((item) => {
    const isHit = coded(item);
    return isHit === undefined && isNeutral(item) ? nothing : countShare(isHit);
  });
}

const countItem = ofItems((item) => ({ y: isNeutral(item) ? 0 : 1, n: 0, moments: 1 }));

export const feedbackIndicators: readonly MomentIndicator[] = [
  {
    ...feedback,
    id: 'feedbackPerTurn',
    scale: 'ratio',
    kind: 'rate',
    per: 'moments',
    kinds: ['turn'],
    add: (turn) => ({ y: countItem(turn).y, n: 1, moments: 1 }),
  },
  { ...feedback, id: 'feedbackRate', scale: 'ratio', kind: 'rate', per: 'exposure', add: countItem },
  {
    ...share,
    id: 'deepFeedbackShare',
    add: ofTellingItems(({ focus }) => focus && (focus === 'process' || focus === 'selfRegulation')),
  },
  { ...share, id: 'personShare', add: ofTellingItems(({ focus }) => focus && focus === 'person') },
  {
    ...share,
    id: 'informativeShare',
    add: ofItems(({ focus }) => countShare(focus !== undefined && focus !== 'person')),
  },
  {
    ...share,
    id: 'criticalShare',
    add: ofTellingItems(({ tone }) => (tone === 'neutral' ? undefined : tone && tone === 'critical')),
  },
];
