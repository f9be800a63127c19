/** How many moments show themselves in each lane. */
import { type LaneId, laneIds, lanesOfMoment } from '../../../core/chart/lesson-timeline';
import { type Channel, channels } from '../../../core/measures/indicator';
import type { Interaction } from '../../../core/record/interaction';
import type { Observation, WatchedRow } from '../../../core/record/observation';

export function countInLanes(
  moments: readonly Interaction[],
  lanes: readonly LaneId[],
): { readonly id: LaneId; readonly count: number }[] {
  const counts = new Map<LaneId, number>(lanes.map((lane) => [lane, 0]));
  for (const moment of moments) {
    for (const lane of lanesOfMoment(moment)) {
      const count = counts.get(lane);
      if (count !== undefined) counts.set(lane, count + 1);
    }
  }
  return lanes.map((id) => ({ id, count: counts.get(id) ?? 0 }));
}

/** The lanes in which nothing happened the whole lesson. */
export function listBareLanes(moments: readonly Interaction[]): LaneId[] {
  return countInLanes(moments, laneIds).flatMap(({ id, count }) => (count === 0 ? [id] : []));
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
