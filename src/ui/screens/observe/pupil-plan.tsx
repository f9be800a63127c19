/** The seating plan with the board in front, a tile for every pupil. */
import { useMemo } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { SchoolClass } from '../../../core/record/school-class';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import { letterOf } from './keyboard';
import { PupilTile } from './pupil-tile';
import { placeTiles } from './seating-places';

interface PupilPlanProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly focusPupilIds: readonly PupilId[];
  /** Only the focus pupils are watched: the others are there, but quiet. */
  readonly focusOnly: boolean;
  readonly showLetters: boolean;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => void;
  readonly onMenu: (pupilId: PupilId) => void;
}

export function PupilPlan(props: PupilPlanProps) {
  const { store, schoolClass, focusPupilIds, focusOnly, showLetters, onTap, onMenu } = props;
  const { columns, rows, places, unknown } = useMemo(() => placeTiles(schoolClass.pupils), [schoolClass]);
  const focus = useMemo(() => new Set(focusPupilIds), [focusPupilIds]);
  return (
    <section class="plan" aria-label={words.plan}>
      <p class="plan-board">
        <span>{words.board}</span>
      </p>
      <div
        class="plan-grid"
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${rows}, minmax(64px, 1fr))`,
        }}
      >
        {places.map(({ pupil, place }, index) => (
          <PupilTile
            key={pupil.id}
            store={store}
            pupilId={pupil.id}
            label={pupil.label}
            place={place}
            focus={focus.has(pupil.id)}
            dimmed={focusOnly && !focus.has(pupil.id)}
            {...(showLetters && { letter: letterOf(index) })}
            onTap={onTap}
            onMenu={onMenu}
          />
        ))}
        <PupilTile
          store={store}
          label={words.unknownPupil}
          place={unknown}
          {...(showLetters && { letter: '0' })}
          onTap={onTap}
          onMenu={onMenu}
        />
      </div>
    </section>
  );
}
