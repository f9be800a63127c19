/** The class as it sits, to tick who is absent and whom to look at more closely. */
import { useMemo } from 'preact/hooks';
import { layoutSeating } from '../../../core/chart/seating-layout';
import { boardEdge, type ObserverSide, turnPupils } from '../../../core/chart/seating-turn';
import type { PupilId } from '../../../core/record/ids';
import type { Pupil } from '../../../core/record/school-class';
import { prepareMessages } from '../../messages/prepare';
import { PupilName } from '../../parts/pupil-name';

interface PupilPickerProps {
  readonly pupils: readonly Pupil[];
  readonly side: ObserverSide;
  readonly picking: 'absent' | 'focus';
  readonly absentPupilIds: readonly PupilId[];
  readonly focusPupilIds: readonly PupilId[];
  readonly onToggle: (pupilId: PupilId) => void;
}

export function PupilPicker({ pupils, side, picking, absentPupilIds, focusPupilIds, onToggle }: PupilPickerProps) {
  const layout = useMemo(() => layoutSeating(turnPupils(pupils, side)), [pupils, side]);
  const labels = useMemo(() => new Map(pupils.map(({ id, label }) => [id, label])), [pupils]);
  const columns = Array.from({ length: layout.columns }, (_, index) =>
    layout.aisles.includes(index + 1) ? '12px' : 'minmax(86px, 1fr)',
  );
  return (
    <div class={`pupil-picker pupil-picker-${boardEdge(side)}`}>
      <p class="pupil-picker-board" aria-hidden="true">
        {prepareMessages.board}
      </p>
      <div
        class="pupil-picker-grid"
        role="group"
        aria-label={prepareMessages.plan}
        style={{ gridTemplateColumns: columns.join(' ') }}
      >
        {layout.tiles.map((tile) => {
          const absent = absentPupilIds.includes(tile.pupilId);
          const focus = focusPupilIds.includes(tile.pupilId);
          return (
            <button
              type="button"
              key={tile.pupilId}
              class={`pupil-pick${absent ? ' pupil-pick-absent' : ''}${focus ? ' pupil-pick-focus' : ''}`}
              style={{ gridRow: String(tile.row), gridColumn: String(tile.column) }}
              aria-pressed={picking === 'absent' ? absent : focus}
              disabled={picking === 'focus' && absent}
              onClick={() => onToggle(tile.pupilId)}
            >
              <PupilName label={labels.get(tile.pupilId) ?? ''} />
              {absent && <span class="pupil-pick-mark">{prepareMessages.absent}</span>}
              {focus && (
                <span class="pupil-pick-mark">
                  <span aria-hidden="true">◆ </span>
                  {prepareMessages.focus}
                </span>
              )}
            </button>
          );
        })}
      </div>
    </div>
  );
}
