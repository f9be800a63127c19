/** Which rows a channel of a pupil has, and how the four channels stand beside each other on a wide screen. */
import type { Channel, IndicatorId } from '../../../core/measures/indicator-table';
import type { ClassAnalysis, IndicatorResult, PupilProfile, Tally } from '../../../core/profile/class-analysis';

export interface ChannelRows {
  /** Drawn, with a value of this pupil. */
  readonly counted: readonly IndicatorResult[];
  /** Watched, and nothing to count on for this pupil. */
  readonly nothing: readonly IndicatorResult[];
  readonly notWatched: readonly IndicatorResult[];
}

export function listChannelRows(
  channel: Channel,
  { pupilId, indicators: own }: PupilProfile,
  analysis: ClassAnalysis,
  totals: ReadonlyMap<IndicatorId, Tally>,
): ChannelRows {
  const indicators = analysis.indicators.filter((indicator) => indicator.channel === channel);
  // An indicator that nobody has anything to count on is drawn for no one; it was watched all the same.
  const watched = indicators.filter(
    (indicator) => indicator.watchedPupilIds.includes(pupilId) && totals.has(indicator.id),
  );
  const counted = watched.filter(({ id }) => (own[id]?.value ?? null) !== null);
  return {
    counted,
    nothing: watched.filter((indicator) => !counted.includes(indicator)),
    notWatched: indicators.filter(
      (indicator) => indicator.watched === 'no' || !indicator.watchedPupilIds.includes(pupilId),
    ),
  };
}

/** Below each other they read input, output, feedback, klimaat; two columns stand as in the leidraad. */
const asInLeidraad = [
  ['input', 'feedback'],
  ['output', 'klimaat'],
] as const satisfies readonly (readonly Channel[])[];

/** A card with nothing in it is about as high as this many rows. */
const emptyCard = 1;
/** Columns that differ by no more than this many rows stand as they are. */
const mostUneven = 3;

/**
 * A kijkvraag often fills one channel only. Then that channel takes the whole width, with its rows in two columns, and
 * the others stand under it: half a screen of nothing helps nobody.
 * @returns the wide channel, if there is one, and the columns of the others
 */
export function arrangeChannels(rowsOf: (channel: Channel) => number): {
  readonly wide?: Channel;
  readonly columns: readonly (readonly Channel[])[];
} {
  const heightOf = (channels: readonly Channel[]): number =>
    channels.reduce((total, channel) => total + emptyCard + rowsOf(channel), 0);
  const [left, right] = asInLeidraad;
  if (Math.abs(heightOf(left) - heightOf(right)) <= mostUneven) return { columns: asInLeidraad };
  const inOrder = [left[0], right[0], left[1], right[1]];
  const wide = inOrder.reduce((most, channel) => (rowsOf(channel) > rowsOf(most) ? channel : most));
  return { wide, columns: inOrder.filter((channel) => channel !== wide).map((channel) => [channel]) };
}
