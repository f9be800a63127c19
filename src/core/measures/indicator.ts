/** What an indicator is: one measurable thing, a numerator `y` and a denominator `n` for every pupil. */
import type { Interaction, InteractionKind } from '../record/interaction';
import type { WatchedRow } from '../record/observation';
import type { Pupil } from '../record/school-class';
import type { Span } from '../record/spans';

/** Rosenthal's four manners in which expectations reach pupils. They are never added up into one score (Babad 1993). */
export const channels = ['input', 'output', 'feedback', 'klimaat'] as const;
export type Channel = (typeof channels)[number];

/** How two groups are set beside each other: `ratio` divides their values, `difference` subtracts two shares. */
export type Scale = 'ratio' | 'difference';

/** Decides what may be said about one pupil, and what its evidence is. */
export type IndicatorKind = 'rate' | 'share' | 'mean' | 'duration' | 'place';

/** In the order in which results list them. */
export const indicatorIds = [
  'turnRate',
  'pauseTime',
  'waitTime',
  'thinkTime',
  'longWait',
  'cutShortShare',
  'reactionTime',
  'answerTime',
  'reasoningShare',
  'answeredShare',
  'explainShare',
  'coldCallShare',
  'sustainedShare',
  'passedOverRate',
  'feedbackPerTurn',
  'feedbackRate',
  'deepFeedbackShare',
  'personShare',
  'informativeShare',
  'criticalShare',
  'supportRate',
  'supportTime',
  'steeringShare',
  'higherDemandShare',
  'choiceRate',
  'eyeContactShare',
  'warmShare',
  'correctionRate',
  'frontRow',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** What one moment, or one pupil's seat, adds to that pupil. */
export interface Addition {
  readonly y: number;
  /** Stays 0 where the denominator is time. */
  readonly n: number;
  /** Moments on which it could have been coded: `n` ÷ this is how complete a share or mean is. */
  readonly moments: number;
}

/**
 * Made first, with broken numbers, because the engine decides by the first object of a make how its numbers are kept. When
 * that changes in mid-count, every later look at one made before takes four times as long (measured in Node 20).
 */
const broken: Addition = { y: 0.5, n: 0.5, moments: 0.5 };

export const nothing: Addition = { ...broken, y: 0, n: 0, moments: 0 };

interface IndicatorWords {
  readonly id: IndicatorId;
  readonly channel: Channel;
  readonly scale: Scale;
  readonly kind: IndicatorKind;
}

/** Counted from what happened in the spans in which its row was watched. */
export interface MomentIndicator extends IndicatorWords {
  readonly row: WatchedRow;
  /** The denominator: the moments themselves, or the pupil's time in tens of minutes, of the lesson or of class time. */
  readonly per: 'moments' | 'exposure' | 'classExposure';
  /** Only moments of these kinds are asked for an addition. */
  readonly kinds: readonly InteractionKind[];
  /** Pure. `pauses` are united spans; a moment that starts inside one is never asked. */
  readonly add: (moment: Interaction, pauses: readonly Span[]) => Addition;
}

/** Read off the seating plan, which needs no watching. */
export interface PlaceIndicator extends IndicatorWords {
  readonly kind: 'place';
  readonly row: null;
  readonly per: 'seat';
  readonly place: (pupil: Pupil) => Addition;
}

export type Indicator = MomentIndicator | PlaceIndicator;

const event: Addition = { ...broken, y: 1, n: 0, moments: 1 };
const hit: Addition = { ...broken, y: 1, n: 1, moments: 1 };
const miss: Addition = { ...broken, y: 0, n: 1, moments: 1 };
const notCoded: Addition = { ...broken, y: 0, n: 0, moments: 1 };

/** One event of a rate over time. */
export const countEvent = (): Addition => event;

/** One moment of a share: `undefined` when the attribute was not coded, which is never a "no". */
export function countShare(coded: boolean | undefined): Addition {
  return coded === undefined ? notCoded : coded ? hit : miss;
}

/** One value of a mean, in milliseconds, kept in seconds. */
export function countSeconds(milliseconds: number | undefined): Addition {
  return milliseconds === undefined ? notCoded : { y: milliseconds / 1000, n: 1, moments: 1 };
}
