/** The panel of the kijkvraag: its rows, then the clock bar. Every row is optional, and nothing is preselected. */
import { useState } from 'preact/hooks';
import type { FocusQuestion, PanelRow } from '../../../core/coding/focus-questions';
import type { PupilId } from '../../../core/record/ids';
import type { FeedbackReceiver } from '../../../core/record/interaction';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words, rowTitles } from '../../messages/observe';
import { useStore } from '../../use-store';
import { ClockBar } from './clock-bar';
import { FeedbackRows } from './feedback-rows';
import { openAttributes, type PanelButton, panelButtons, type PressForPupil } from './panel-buttons';
import { pressHandlers } from './press-handlers';

interface PanelProps {
  readonly store: ObservationStore;
  readonly question: FocusQuestion;
  readonly nameOf: (pupilId: PupilId | undefined) => string;
  readonly onForPupil: (press: PressForPupil, label: string) => void;
}

export function Panel({ store, question, nameOf, onForPupil }: PanelProps) {
  const [receiver, setReceiver] = useState<FeedbackReceiver>('pupil');
  return (
    <section class="panel" aria-label={words.panel}>
      <div class="panel-rows">
        {question.panel.map((row) =>
          row === 'feedback' ? (
            <FeedbackRows
              key={row}
              store={store}
              short={question.id === 'four'}
              receiver={receiver}
              onReceiver={setReceiver}
            />
          ) : (
            <ButtonRow key={row} row={row} store={store} onForPupil={onForPupil} />
          ),
        )}
      </div>
      <ClockBar store={store} nameOf={nameOf} />
    </section>
  );
}

interface ButtonRowProps {
  readonly row: Exclude<PanelRow, 'feedback'>;
  readonly store: ObservationStore;
  readonly onForPupil: (press: PressForPupil, label: string) => void;
}

function ButtonRow({ row, store, onForPupil }: ButtonRowProps) {
  const buttons = panelButtons[row];
  return (
    <fieldset class={`panel-group channel-${channelOfRow(row)}`}>
      <legend>{rowTitles[row]}</legend>
      <div class={`panel-row panel-row-${columnsFor(buttons)}`}>
        {buttons.map((button) => (
          <RowButton key={button.key} button={button} store={store} onForPupil={onForPupil} />
        ))}
      </div>
    </fieldset>
  );
}

/** Follows the lesson by itself: a tap draws again only the buttons that it changes. */
function RowButton({ button, store, onForPupil }: Omit<ButtonRowProps, 'row'> & { readonly button: PanelButton }) {
  const isOn = useStore(store, (view) => button.isOn(openAttributes(view)));
  const unable = useStore(store, (view) => button.needsOpen && !openAttributes(view));
  return (
    <button
      type="button"
      class="panel-button"
      data-press={button.key}
      aria-pressed={isOn}
      aria-disabled={unable}
      {...pressHandlers((at) =>
        button.action.type === 'press'
          ? store.press(button.action.press, at)
          : onForPupil(button.action.press, button.label),
      )}
    >
      {button.label}
    </button>
  );
}

function columnsFor(buttons: readonly PanelButton[]): number {
  if (buttons.length <= 3) return buttons.length;
  return buttons.length === 4 ? 2 : 3;
}

function channelOfRow(row: PanelRow): string {
  switch (row) {
    case 'support':
    case 'demand':
    case 'choice':
      return 'input';
    case 'feedback':
      return 'feedback';
    case 'warmth':
    case 'eyeContact':
      return 'climate';
    case 'solicitation':
    case 'everyone':
    case 'question':
    case 'answer':
    case 'followUp':
    case 'passedOver':
      return 'output';
  }
}
