/** The rows of the kijkvraag. Every row is optional, nothing is preselected, and a row that is not watched is not there. */
import { useState } from 'preact/hooks';
import type { FocusQuestion, PanelRow } from '../../../core/coding/focus-questions';
import type { FeedbackReceiver } from '../../../core/record/interaction';
import type { Watched } from '../../../core/record/observation';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words, rowTitles } from '../../messages/observe';
import { useStore } from '../../use-store';
import { FeedbackRows } from './feedback-rows';
import { type AskPupil, type PanelButton, panelButtons } from './panel-buttons';
import { pressHandlers } from './press-handlers';

interface PanelProps {
  readonly store: ObservationStore;
  readonly question: FocusQuestion;
  readonly onForPupil: AskPupil;
}

export function PanelRows({ store, question, onForPupil }: PanelProps) {
  const [receiver, setReceiver] = useState<FeedbackReceiver>('pupil');
  const watched = useStore(store, (view) => view.watched);
  return (
    <section class="panel-rows" aria-label={words.panel}>
      {question.panel.map((row) => {
        if (row !== 'feedback' && row !== 'shortFeedback') {
          const buttons = panelButtons[row].filter((button) => isWatched(watched, button.row));
          return (
            buttons.length > 0 && (
              <ButtonRow key={row} row={row} buttons={buttons} store={store} onForPupil={onForPupil} />
            )
          );
        }
        return (
          isWatched(watched, 'feedback') && (
            <FeedbackRows
              key={row}
              store={store}
              short={row === 'shortFeedback'}
              receiver={receiver}
              onReceiver={setReceiver}
              onForPupil={onForPupil}
            />
          )
        );
      })}
    </section>
  );
}

/** A log that does not say what was watched is one in which everything was. */
function isWatched(watched: readonly Watched[] | undefined, row: Watched['row']): boolean {
  return watched === undefined || watched.some((one) => one.row === row);
}

interface ButtonRowProps {
  readonly row: Exclude<PanelRow, 'feedback' | 'shortFeedback'>;
  readonly buttons: readonly PanelButton[];
  readonly store: ObservationStore;
  readonly onForPupil: AskPupil;
}

function ButtonRow({ row, buttons, store, onForPupil }: ButtonRowProps) {
  return (
    <fieldset class={`panel-group channel-${channelOfRow(row)}`} data-row={row}>
      <legend>{rowTitles[row]}</legend>
      <div class={`panel-row panel-row-${columnsFor(buttons)} panel-row-of-${buttons.length}`}>
        {buttons.map((button) => (
          <RowButton key={button.key} button={button} store={store} onForPupil={onForPupil} />
        ))}
      </div>
    </fieldset>
  );
}

/** Follows the lesson by itself: a tap draws again only the buttons that it changes. */
function RowButton({
  button,
  store,
  onForPupil,
}: Pick<ButtonRowProps, 'store' | 'onForPupil'> & { readonly button: PanelButton }) {
  const isOn = useStore(store, button.isOn);
  const unable = useStore(store, (view) => button.actionOf(view).type === 'nothing');
  return (
    <button
      type="button"
      class="panel-button"
      data-press={button.key}
      aria-pressed={isOn}
      aria-disabled={unable}
      {...pressHandlers((at) => {
        const action = button.actionOf(store.getState());
        if (action.type === 'forPupil') onForPupil(action.press, button.label);
        return action.type === 'press' && store.press(action.press, at);
      })}
    >
      {button.label}
    </button>
  );
}

function columnsFor(buttons: readonly PanelButton[]): number {
  if (buttons.length <= 3) return buttons.length;
  return buttons.length === 4 ? 2 : 3;
}

function channelOfRow(row: ButtonRowProps['row']): string {
  switch (row) {
    case 'visit':
    case 'guidance':
    case 'initiative':
    case 'demand':
      return 'input';
    case 'warmth':
    case 'eyeContact':
    case 'behaviour':
      return 'climate';
    case 'solicitation':
    case 'everyone':
    case 'question':
    case 'answer':
    case 'followUp':
    case 'passedOver':
    case 'uptake':
      return 'output';
  }
}
