/** How many moments show themselves in each lane. */
import { type DividedMoments, type LaneId, laneIds } from '../../../core/chart/lesson-timeline';
import { type Channel, channels } from '../../../core/measures/indicator';
import type { Observation, WatchedRow } from '../../../core/record/observation';

export function countInLanes(
  divided: DividedMoments,
  lanes: readonly LaneId[],
): { readonly id: LaneId; readonly count: number }[] {
  return lanes.map((id) => ({ id, count: divided[id].length }));
}

/** The lanes in which nothing happened the whole lesson. */
export function listBareLanes(ofLesson: DividedMoments): LaneId[] {
  return laneIds.filter((id) => ofLesson[id].length === 0);
}

const rowsOfChannel: Readonly<Record<Channel, readonly WatchedRow[]>> = {
  input: ['support', 'demand', 'choice'],
  output: ['turn', 'everyone', 'passedOver', 'initiative'],
  feedback: ['feedback'],
  klimaat: ['contact', 'eyeContact', 'warmth', 'behaviour'],
};

/** The lanes of which no row was watched in the lesson. */
export function listUnwatchedLanes({ watched }: Pick<Observation, 'watched'>): LaneId[] {
  if (!watched) return [];
  const rows = new Set(watched.map(({ row }) => row));
  return channels.filter((channel) => !rowsOfChannel[channel].some((row) => rows.has(row)));
}
