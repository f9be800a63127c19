/** Undo, the two marks and the last moments: always in the same place, at the foot of the plan. */
import type { PupilId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import { Icon } from '../../parts/icon';
import { useStore } from '../../use-store';
import { channelOfMoment, describeMoment } from './moment-words';
import { pressHandlers } from './press-handlers';
import { useAfterPaint } from './use-after-paint';

interface RecentStripProps {
  readonly store: ObservationStore;
  readonly nameOf: (pupilId: PupilId | undefined) => string;
  readonly onMoment: (moment: Interaction) => void;
  readonly onAllMoments: () => void;
  readonly onSomethingElse: () => void;
}

export function RecentStrip({ store, nameOf, onMoment, onAllMoments, onSomethingElse }: RecentStripProps) {
  const canUndo = useStore(store, (view) => view.canUndo);
  const canRedo = useStore(store, (view) => view.canRedo);
  return (
    <div class="strip">
      <div class="strip-buttons">
        <button
          type="button"
          class="panel-button strip-undo"
          aria-disabled={!canUndo}
          {...pressHandlers((at) => store.undo(at))}
        >
          {words.undo}
        </button>
        <button
          type="button"
          class="panel-button strip-redo"
          aria-label={words.redo}
          aria-disabled={!canRedo}
          {...pressHandlers((at) => store.redo(at))}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          class="panel-button"
          data-press="mark-highlight"
          {...pressHandlers((at) => store.press({ press: 'mark', mark: 'highlight' }, at))}
        >
          {words.highlight}
        </button>
        <button
          type="button"
          class="panel-button"
          data-press="mark-revisit"
          {...pressHandlers((at) => store.press({ press: 'mark', mark: 'revisit' }, at))}
        >
          {words.revisit}
        </button>
        <button
          type="button"
          class="panel-button strip-else"
          data-press="something-else"
          {...pressHandlers(onSomethingElse)}
        >
          {words.somethingElse}
        </button>
      </div>
      <RecentMoments store={store} nameOf={nameOf} onMoment={onMoment} />
      <button
        type="button"
        class="panel-button strip-all"
        aria-label={words.allMoments}
        {...pressHandlers(onAllMoments)}
      >
        <Icon name="list" />
      </button>
    </div>
  );
}

function RecentMoments({ store, nameOf, onMoment }: Omit<RecentStripProps, 'onSomethingElse' | 'onAllMoments'>) {
  const recent = useAfterPaint(store, (view) => view.recent);
  return (
    <>
      {recent.length === 0 && <p class="strip-empty">{words.nothingYet}</p>}
      <div class="strip-past">
        <ol class="strip-moments" role="list" aria-label={words.recent}>
          {recent.map((moment) => (
            <li key={moment.id}>
              <button
                type="button"
                class={`strip-moment channel-${channelClass(moment)}`}
                {...pressHandlers(() => onMoment(moment))}
              >
                {subjectOf(moment, nameOf) && (
                  <span class="strip-name" dir="auto">
                    {subjectOf(moment, nameOf)}
                  </span>
                )}
                <span>{describeMoment(moment)}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function channelClass(moment: Interaction): string {
  const channel = channelOfMoment(moment);
  return channel === 'klimaat' ? 'climate' : (channel ?? 'none');
}

/** Who it was about; nobody for what concerns the whole class. */
function subjectOf(moment: Interaction, nameOf: RecentStripProps['nameOf']): string | undefined {
  if (moment.pupilId) return nameOf(moment.pupilId);
  const isOfOne = moment.kind === 'turn' || moment.kind === 'support' || moment.kind === 'feedback';
  return isOfOne && !moment.to ? words.unknownShort : undefined;
}
