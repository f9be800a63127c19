/** The seating plan with the board where the observer has it, a tile for every pupil. */
import { useMemo } from 'preact/hooks';
import { boardEdge, type ObserverSide, turnPupils } from '../../../core/chart/seating-turn';
import { currentPupils } from '../../../core/record/current-pupils';
import type { PupilId } from '../../../core/record/ids';
import type { SchoolClass } from '../../../core/record/school-class';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import { letterOf } from './keyboard';
import { createMomentCounter } from './moment-counter';
import { PupilTile } from './pupil-tile';
import { placeTiles } from './seating-places';

interface PupilPlanProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  /** Where the observer sits: the room is drawn as it is seen from there. */
  readonly side: ObserverSide;
  readonly focusPupilIds: readonly PupilId[];
  /** Only the focus pupils are watched: the others are there, but quiet. */
  readonly focusOnly: boolean;
  readonly showLetters: boolean;
  /** Running counts: off unless somebody asks for them, because seeing them steers what one looks for. */
  readonly showCounts: boolean;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => unknown;
  readonly onMenu: (pupilId: PupilId) => void;
}

export function PupilPlan(props: PupilPlanProps) {
  const { store, schoolClass, side, focusPupilIds, focusOnly, showLetters, showCounts, onTap, onMenu } = props;
  const { columnWidths, rowHeights, isNarrow, places, unknown } = useMemo(
    () => placeTiles(turnPupils(currentPupils(schoolClass), side)),
    [schoolClass, side],
  );
  const focus = useMemo(() => new Set(focusPupilIds), [focusPupilIds]);
  const countOf = useMemo(() => (showCounts ? createMomentCounter(store) : undefined), [showCounts, store]);
  return (
    <section class={`plan plan-board-${boardEdge(side)}`} aria-label={words.plan}>
      <p class="plan-board">
        <span>{words.board}</span>
      </p>
      <div
        class={`plan-grid${isNarrow ? ' plan-narrow' : ''}`}
        style={{
          gridTemplateColumns: columnWidths.join(' '),
          gridTemplateRows: rowHeights.join(' '),
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
            {...(countOf && { countOf })}
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
          {...(countOf && { countOf })}
          onTap={onTap}
          onMenu={onMenu}
        />
      </div>
    </section>
  );
}
