/**
 * What the panel makes room for: one pupil's menu, or one moment to correct. It takes the place of the rows,
 * never of the pupils, and the clock goes on.
 */
import type { ComponentChildren } from 'preact';
import type { PupilId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { formatLessonTime } from '../../messages/format';
import {
  choiceMessage,
  demandMessages,
  observeMessages as words,
  passedOverMessage,
  visitMessage,
} from '../../messages/observe';
import { useStore } from '../../use-store';
import { describeMoment } from './moment-words';
import type { PressForPupil } from './panel-buttons';
import { pressHandlers } from './press-handlers';

interface SheetProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function Sheet({ title, subtitle, onClose, children }: SheetProps) {
  return (
    <section class="panel sheet" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      {subtitle && <p class="muted">{subtitle}</p>}
      <div class="sheet-buttons">{children}</div>
      <button type="button" class="panel-button sheet-close" {...pressHandlers(onClose)}>
        {words.closeMenu}
      </button>
    </section>
  );
}

interface PupilSheetProps {
  readonly store: ObservationStore;
  readonly pupilId: PupilId;
  readonly name: string;
  readonly onPress: (press: PressForPupil, pupilId: PupilId, at: MonotonicMs) => void;
  readonly onClose: () => void;
}

const pupilPresses: readonly { readonly label: string; readonly press: PressForPupil }[] = [
  { label: visitMessage, press: { press: 'visit' } },
  { label: passedOverMessage, press: { press: 'moment', kind: 'passedOver' } },
  { label: demandMessages.higher, press: { press: 'moment', kind: 'demand', level: 'higher' } },
  { label: demandMessages.lower, press: { press: 'moment', kind: 'demand', level: 'lower' } },
  { label: choiceMessage, press: { press: 'moment', kind: 'choice' } },
];

/** Everything else for one pupil. */
export function PupilSheet({ store, pupilId, name, onPress, onClose }: PupilSheetProps) {
  const absent = useStore(store, (view) => view.absent.has(pupilId));
  return (
    <Sheet title={words.menuTitle(name)} onClose={onClose}>
      {pupilPresses.map(({ label, press }) => (
        <button
          key={label}
          type="button"
          class="panel-button"
          {...pressHandlers((at) => {
            onPress(press, pupilId, at);
            onClose();
          })}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        class="panel-button"
        {...pressHandlers((at) => {
          store.press({ press: absent ? 'pupilReturns' : 'pupilLeaves', pupilId }, at);
          onClose();
        })}
      >
        {absent ? words.returns : words.leaves}
      </button>
    </Sheet>
  );
}

interface MomentSheetProps {
  readonly store: ObservationStore;
  readonly moment: Interaction;
  readonly name: string;
  readonly onOtherPupil: () => void;
  readonly onClose: () => void;
}

/** Correct one moment: whose it was, or that it was not. */
export function MomentSheet({ store, moment, name, onOtherPupil, onClose }: MomentSheetProps) {
  return (
    <Sheet title={name} subtitle={`${formatLessonTime(moment.atMs)} · ${describeMoment(moment)}`} onClose={onClose}>
      {moment.kind !== 'everyone' && (
        <button type="button" class="panel-button" {...pressHandlers(onOtherPupil)}>
          {words.otherPupil}
        </button>
      )}
      <button
        type="button"
        class="panel-button"
        {...pressHandlers(() => {
          store.write([{ type: 'removed', interactionId: moment.id }]);
          onClose();
        })}
      >
        {words.remove}
      </button>
    </Sheet>
  );
}
