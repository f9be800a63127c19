/** Where the clock bar stands while a tap is a visit at the desk: who is visited, how long, and the button that ends it. */
import type { PupilId } from '../../../core/record/ids';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import { useStore } from '../../use-store';
import { pressHandlers } from './press-handlers';
import { TimeSince } from './running-time';

interface DeskBarProps {
  readonly store: ObservationStore;
  readonly nameOf: (pupilId: PupilId | undefined) => string;
}

export function DeskBar({ store, nameOf }: DeskBarProps) {
  const visit = useStore(store, (view) => view.openVisit);
  return (
    <div class="clock-bar">
      <button
        type="button"
        class={`clock-answer${visit ? ' clock-visit-on' : ''}`}
        data-press="done"
        aria-disabled={!visit}
        {...pressHandlers((at) => store.press({ press: 'done' }, at))}
      >
        <span class="clock-face">
          <span class="clock-words">
            <span class="clock-label">{words.visitEnds}</span>
            <span class="clock-hint">
              <bdi>{visit ? words.visiting(nameOf(visit.pupilId)) : words.visitHint}</bdi>
            </span>
          </span>
          {visit && <TimeSince class="clock-time" store={store} sinceMs={visit.atMs} write={words.minutesAndSeconds} />}
        </span>
      </button>
    </div>
  );
}
