/** The class under the film: the phase, everyone as they sit, and the last moments with *Ongedaan*. */
import type { PupilId } from '../../../core/record/ids';
import type { ObservationHead } from '../../../core/record/observation';
import type { SchoolClass } from '../../../core/record/school-class';
import type { Settings } from '../../../core/record/settings';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages } from '../../messages/observe';
import { PhaseBar } from '../observe/phase-bar';
import { PupilPlan } from '../observe/pupil-plan';
import { RecentStrip } from '../observe/recent-strip';
import { PickingBar, type Taps } from '../observe/use-taps';

interface FilmClassProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly head: ObservationHead;
  readonly focusOnly: boolean;
  readonly settings: Settings;
  readonly taps: Taps;
  readonly nameOf: (id: PupilId | undefined) => string;
  readonly showKeys: boolean;
  readonly showCounts: boolean;
}

export function FilmClass(props: FilmClassProps) {
  const { store, schoolClass, head, settings, taps, showKeys } = props;
  return (
    <>
      <div class="film-class">
        {taps.picking ? (
          <PickingBar picking={taps.picking} onStop={() => taps.open(undefined)} />
        ) : (
          <PhaseBar store={store} />
        )}
        {showKeys && <p class="lesson-keys">{observeMessages.keyboardHint}</p>}
        <PupilPlan
          store={store}
          schoolClass={schoolClass}
          focusPupilIds={head.focusPupilIds}
          focusOnly={props.focusOnly}
          side={settings.observerSide}
          showLetters={showKeys}
          showCounts={props.showCounts}
          onTap={taps.onTap}
          onMenu={taps.onMenu}
        />
      </div>
      <RecentStrip
        store={store}
        nameOf={props.nameOf}
        onMoment={({ id }) => taps.open({ type: 'moment', momentId: id })}
        onAllMoments={() => taps.open({ type: 'moments' })}
        onSomethingElse={() => taps.open({ type: 'somethingElse' })}
      />
    </>
  );
}
