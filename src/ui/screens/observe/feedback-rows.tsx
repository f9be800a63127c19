/** The feedback matrix: what it was about × how it was meant, the two shortcuts, and to whom it was said. */
import {
  feedbackFocuses,
  type FeedbackFocus,
  type FeedbackReceiver,
  feedbackReceivers,
  type FeedbackTone,
} from '../../../core/record/interaction';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import {
  focusBreaks,
  focusMessages,
  observeMessages as words,
  okayMessage,
  receiverMessages,
  saysWhatMessage,
  toneMessages,
  toneSigns,
  wellDoneMessage,
} from '../../messages/observe';
import { useStore } from '../../use-store';
import { type AskPupil, feedbackAction, openTurnOf } from './panel-buttons';
import { pressHandlers } from './press-handlers';

interface FeedbackRowsProps {
  readonly store: ObservationStore;
  /** Without the matrix: *Goed zo*, *Oké*, *Zegt precies wat*. */
  readonly short: boolean;
  readonly receiver: FeedbackReceiver;
  readonly onReceiver: (receiver: FeedbackReceiver) => void;
  readonly onForPupil: AskPupil;
}

const matrixTones = ['confirming', 'critical', 'constructive'] as const satisfies readonly FeedbackTone[];

export function FeedbackRows({ store, short, receiver, onReceiver, onForPupil }: FeedbackRowsProps) {
  const give = (item: GivenFeedback, label: string, at: MonotonicMs): boolean => {
    if (receiver !== 'pupil') {
      onReceiver('pupil');
      return store.press({ press: 'feedback', ...item, to: receiver }, at);
    }
    const action = feedbackAction(store.getState(), item);
    if (action.type === 'forPupil') onForPupil(action.press, label);
    return action.type === 'press' && store.press(action.press, at);
  };
  const button = (label: string, tone: FeedbackTone, focus?: FeedbackFocus, sign?: string) => (
    <FeedbackButton
      key={`${focus ?? ''}-${tone}`}
      store={store}
      item={{ tone, ...(focus && { focus }) }}
      label={label}
      sign={sign}
      onGive={give}
    />
  );
  return (
    <fieldset class="panel-group channel-feedback" data-row="feedback">
      <legend>{words.feedbackHead}</legend>
      {!short && (
        <div class="feedback-matrix">
          <span />
          {matrixTones.map((tone) => (
            <span key={tone} class="feedback-tone" aria-hidden="true">
              {toneMessages[tone]}
            </span>
          ))}
          {feedbackFocuses.map((focus) => [
            <span key={focus} class="feedback-focus" aria-hidden="true">
              {focusBreaks[focus] ?? focusMessages[focus]}
            </span>,
            ...matrixTones.map((tone) =>
              button(`${focusMessages[focus]}: ${toneMessages[tone]}`, tone, focus, toneSigns[tone]),
            ),
          ])}
        </div>
      )}
      <div class={`panel-row panel-row-${short ? 3 : 2}`}>
        {button(wellDoneMessage, 'confirming')}
        {button(okayMessage, 'neutral')}
        {short && button(saysWhatMessage, 'confirming', 'task')}
      </div>
      {!short && (
        <div class="panel-row panel-row-3">
          {feedbackReceivers.map((value) => (
            <button
              key={value}
              type="button"
              class="panel-button panel-receiver"
              data-press={`to-${value}`}
              aria-label={`${words.receiver}: ${receiverMessages[value]}`}
              aria-pressed={receiver === value && value !== 'pupil'}
              {...pressHandlers(() => onReceiver(receiver === value ? 'pupil' : value))}
            >
              {value === 'pupil' ? `${words.receiver}: ${receiverMessages[value]}` : receiverMessages[value]}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** What one button says: always with a tone. */
interface GivenFeedback {
  readonly focus?: FeedbackFocus;
  readonly tone: FeedbackTone;
}

interface FeedbackButtonProps {
  readonly store: ObservationStore;
  readonly item: GivenFeedback;
  readonly label: string;
  readonly sign: string | undefined;
  readonly onGive: (item: GivenFeedback, label: string, at: MonotonicMs) => boolean;
}

/** Follows the lesson by itself: a tap draws again only the buttons that it changes. */
function FeedbackButton({ store, item, label, sign, onGive }: FeedbackButtonProps) {
  const { focus, tone } = item;
  const isOn = useStore(
    store,
    (view) => openTurnOf(view)?.feedback?.some((given) => given.focus === focus && given.tone === tone) ?? false,
  );
  return (
    <button
      type="button"
      class={sign ? 'panel-button panel-sign' : 'panel-button'}
      data-press={`feedback-${focus ?? 'any'}-${tone}`}
      aria-label={label}
      aria-pressed={isOn}
      {...pressHandlers((at) => onGive(item, label, at))}
    >
      {sign ? <span aria-hidden="true">{sign}</span> : label}
    </button>
  );
}
