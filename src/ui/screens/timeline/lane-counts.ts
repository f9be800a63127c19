/** How many moments show themselves in each lane. */
import { type LaneId, lanesOfMoment } from '../../../core/chart/lesson-timeline';
import type { Interaction } from '../../../core/record/interaction';

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
