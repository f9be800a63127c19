/** The class as it sits, to tick who is absent and whom to look at more closely. */
import { useMemo } from 'preact/hooks';
import { layoutSeating } from '../../../core/chart/seating-layout';
import type { PupilId } from '../../../core/record/ids';
import type { Pupil } from '../../../core/record/school-class';
import { prepareMessages } from '../../messages/prepare';
import { PupilName } from '../../parts/pupil-name';

interface PupilPickerProps {
  readonly pupils: readonly Pupil[];
  readonly picking: 'absent' | 'focus';
  readonly absentPupilIds: readonly PupilId[];
  readonly focusPupilIds: readonly PupilId[];
  readonly onToggle: (pupilId: PupilId) => void;
}

export function PupilPicker({ pupils, picking, absentPupilIds, focusPupilIds, onToggle }: PupilPickerProps) {
  const layout = useMemo(() => layoutSeating(pupils), [pupils]);
  const labels = useMemo(() => new Map(pupils.map(({ id, label }) => [id, label])), [pupils]);
  return (
    <div class="pupil-picker">
      <p class="pupil-picker-board" aria-hidden="true">
        {prepareMessages.board}
      </p>
      <div
        class="pupil-picker-grid"
        role="group"
        aria-label={prepareMessages.plan}
        style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(68px, 1fr))` }}
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
