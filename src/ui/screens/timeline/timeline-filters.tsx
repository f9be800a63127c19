/** Which moments of the lesson are drawn: of whom, in which phase, in which lanes. */
import { type LaneId, laneIds } from '../../../core/chart/lesson-timeline';
import type { Phase } from '../../../core/record/observation';
import type { Pupil } from '../../../core/record/school-class';
import { phaseMessages } from '../../messages/observe';
import { laneMessages, timelineMessages as words } from '../../messages/timeline';
import { Button } from '../../parts/button';
import type { MomentFilter } from './moment-filter';

interface TimelineFiltersProps {
  readonly filter: MomentFilter;
  readonly onFilter: (filter: MomentFilter) => void;
  readonly pupils: readonly Pupil[];
  /** Those of this lesson, in the order in which they came. */
  readonly phases: readonly Phase[];
  readonly hasUnknown: boolean;
}

export function TimelineFilters({ filter, onFilter, pupils, phases, hasUnknown }: TimelineFiltersProps) {
  const toggle = (lane: LaneId): void => {
    const lanes = laneIds.filter((id) => (id === lane) !== filter.lanes.includes(id));
    onFilter({ ...filter, lanes: lanes.length === 0 ? laneIds : lanes });
  };
  return (
    <div class="timeline-filters no-print">
      <label class="timeline-filter">
        <span class="muted">{words.filterPupil}</span>
        <select
          class="field-input"
          value={filter.pupil}
          onChange={(event) => onFilter({ ...filter, pupil: event.currentTarget.value })}
        >
          <option value="all">{words.everyone}</option>
          {hasUnknown && <option value="unknown">{words.unknown}</option>}
          {pupils.map(({ id, label }) => (
            <option key={id} value={`pupil:${id}`} dir="auto">
              {label}
            </option>
          ))}
        </select>
      </label>
      {phases.length > 1 && (
        <label class="timeline-filter">
          <span class="muted">{words.filterPhase}</span>
          <select
            class="field-input"
            value={filter.phase}
            onChange={(event) => onFilter({ ...filter, phase: event.currentTarget.value as MomentFilter['phase'] })}
          >
            <option value="all">{words.wholeLesson}</option>
            {phases.map((phase) => (
              <option key={phase} value={phase}>
                {phaseMessages[phase]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="timeline-lanes" role="group" aria-label={words.filterLanes}>
        {laneIds.map((lane) => (
          <Button
            key={lane}
            class={`timeline-lane-button channel-${lane}`}
            pressed={filter.lanes.includes(lane)}
            onClick={() => toggle(lane)}
          >
            {laneMessages[lane]}
          </Button>
        ))}
      </div>
    </div>
  );
}
