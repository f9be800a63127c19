/** Which moments of a lesson are looked at. */
import { type LaneId, laneIds, lanesOfMoment } from '../../../core/chart/lesson-timeline';
import { phaseAt } from '../../../core/report/interaction-rows';
import type { Interaction } from '../../../core/record/interaction';
import type { Observation, Phase } from '../../../core/record/observation';

export interface MomentFilter {
  /** `pupil:` before an id, so that no id can be mistaken for one of the other words. */
  readonly pupil: string;
  readonly phase: 'all' | Phase;
  readonly lanes: readonly LaneId[];
}

export const everything: MomentFilter = { pupil: 'all', phase: 'all', lanes: laneIds };

/** @returns the very list of the lesson where nothing is left out */
export function filterMoments(observation: Observation, filter: MomentFilter): readonly Interaction[] {
  const isEverything = filter.pupil === 'all' && filter.phase === 'all' && filter.lanes.length === laneIds.length;
  if (isEverything) return observation.interactions;
  const isOfPupil = ({ pupilId, kind }: Interaction): boolean => {
    if (filter.pupil === 'all') return true;
    if (filter.pupil === 'unknown') return pupilId === undefined && (kind === 'turn' || kind === 'support');
    return `pupil:${pupilId}` === filter.pupil;
  };
  return observation.interactions.filter(
    (moment) =>
      isOfPupil(moment) &&
      lanesOfMoment(moment).some((lane) => filter.lanes.includes(lane)) &&
      (filter.phase === 'all' || phaseAt(observation, moment.atMs) === filter.phase),
  );
}
