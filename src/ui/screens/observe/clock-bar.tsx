/** The two buttons that are found without looking, and how a silence can end. Always in the same place. */
import type { ComponentChildren } from 'preact';
import type { Press } from '../../../core/coding/press';
import { posedLapsesAfterMs } from '../../../core/coding/turn-machine';
import type { PupilId } from '../../../core/record/ids';
import type { ObservationStore, ObservationView } from '../../../state/observation-store';
import { formatSeconds } from '../../messages/format';
import { observeMessages as words } from '../../messages/observe';
import { useStore } from '../../use-store';
import { DeskBar } from './desk-bar';
import { pressHandlers } from './press-handlers';
import { TimeSince } from './running-time';
import { useUntil } from './use-until';

interface ClockBarProps {
  readonly store: ObservationStore;
  readonly nameOf: (pupilId: PupilId | undefined) => string;
  /** Only the two large buttons, while something else stands above them. */
  readonly isCompact: boolean;
  /** A hint, where the answer button is while there is nothing to answer. */
  readonly children?: ComponentChildren;
}

type SecondPress = 'answerBegins' | 'finished';

interface ClockFace {
  readonly label: string;
  readonly hint: string;
  /** What the pupil of the hint is doing. */
  readonly doing?: string;
  readonly press: SecondPress | undefined;
  /** Lesson time since which it runs. */
  readonly sinceMs?: number;
}

/** There whenever a tap is a turn, and as long as a turn is open. */
export function ClockBar(props: ClockBarProps) {
  const atDesk = useStore(props.store, (view) => view.atDesk && view.turn.type === 'idle');
  return atDesk ? <DeskBar store={props.store} nameOf={props.nameOf} /> : <TurnBar {...props} />;
}

/** Each part follows the lesson by itself: a tap draws again only what it changes. */
function TurnBar({ store, nameOf, isCompact, children }: ClockBarProps) {
  return (
    <div class="clock-bar">
      {!isCompact && (
        <>
          <SilenceButtons store={store} />
          <EndButtons store={store} />
        </>
      )}
      <button
        type="button"
        class="clock-question"
        data-press="questionPosed"
        {...pressHandlers((at) => store.press({ press: 'questionPosed' }, at))}
      >
        {words.questionPosed}
      </button>
      <AnswerButton store={store} nameOf={nameOf} />
      {children}
    </div>
  );
}

interface ClockPartProps {
  readonly store: ObservationStore;
}

function AnswerButton({ store, nameOf }: ClockPartProps & Pick<ClockBarProps, 'nameOf'>) {
  const turn = useStore(store, (view) => view.turn);
  const openTurn = useStore(store, (view) => view.openTurn);
  const posedLasts = useUntil(turn.type === 'posed' ? turn.posedMs + posedLapsesAfterMs : undefined, store);
  const face = faceOf(store.getState(), nameOf(openTurn?.pupilId), turn.type !== 'posed' || posedLasts);
  return (
    <button
      type="button"
      class={`clock-answer${face.press ? ' clock-answer-on' : ''}`}
      data-press={face.press ?? 'none'}
      aria-disabled={face.press === undefined}
      {...pressHandlers((at) => face.press && store.press({ press: face.press }, at))}
    >
      <span class="clock-face">
        <span class="clock-words">
          <span class="clock-label">{face.label}</span>
          {face.hint && (
            <span class="clock-hint">
              <bdi>{face.hint}</bdi>
              {face.doing && <span class="clock-doing">{face.doing}</span>}
            </span>
          )}
        </span>
        {face.sinceMs !== undefined && (
          <TimeSince class="clock-time" store={store} sinceMs={face.sinceMs} write={formatSeconds} />
        )}
      </span>
    </button>
  );
}

/** How a silence can end other than by an answer. */
function SilenceButtons({ store }: ClockPartProps) {
  const posedMs = useStore(store, ({ turn }) => (turn.type === 'posed' ? turn.posedMs : undefined));
  const isNamed = useStore(store, ({ turn }) => turn.type === 'named');
  const posedLasts = useUntil(posedMs === undefined ? undefined : posedMs + posedLapsesAfterMs, store);
  const able = isNamed || posedLasts;
  return (
    <div class="panel-row panel-row-3">
      <ClockButton store={store} press="noAnswer" label={words.noAnswer} able={able} />
      <ClockButton store={store} press="gaveAnswer" label={words.gaveAnswer} able={able} />
      <ClockButton store={store} press="peerCalls" label={words.peerCalls} able={able} />
    </div>
  );
}

function EndButtons({ store }: ClockPartProps) {
  const isOpen = useStore(store, ({ turn }) => turn.type === 'named' || turn.type === 'answered');
  const isAny = useStore(store, ({ turn, openVisit }) => turn.type !== 'idle' || openVisit !== undefined);
  return (
    <div class="panel-row panel-row-2">
      <ClockButton store={store} press="passOn" label={words.passOn} able={isOpen} />
      <ClockButton store={store} press="done" label={words.done} able={isAny} />
    </div>
  );
}

function faceOf(view: ObservationView, name: string, posedLasts: boolean): ClockFace {
  const { turn } = view;
  const waiting = { label: words.answerBegins, press: 'answerBegins' } as const;
  switch (turn.type) {
    case 'posed':
      return posedLasts
        ? { ...waiting, hint: words.anyoneWaiting, sinceMs: turn.posedMs }
        : { label: words.answerBegins, hint: '', press: undefined };
    case 'heard':
      return { label: words.whoAnswered, hint: words.whoAnsweredHint, press: undefined };
    case 'named':
      return { ...waiting, hint: name, doing: words.waiting, sinceMs: turn.fromMs };
    case 'answered':
      // Opened again to be filled in: the answer was timed before.
      if (turn.answerFromMs === undefined && view.openTurn?.endedBy === 'pupil') {
        return { label: words.finishedDone, hint: name, press: undefined };
      }
      if (turn.answerFromMs === undefined) {
        return { label: words.answerBegins, hint: name, doing: words.noAnswerFrom, press: undefined };
      }
      if (turn.finishedMs !== undefined) return { label: words.finishedDone, hint: name, press: undefined };
      return {
        label: words.finished,
        hint: name,
        doing: words.answering,
        press: 'finished',
        sinceMs: turn.answerFromMs,
      };
    case 'idle':
      return { label: words.answerBegins, hint: '', press: undefined };
  }
}

interface ClockButtonProps {
  readonly store: ObservationStore;
  readonly press: Extract<Press, { press: 'noAnswer' | 'gaveAnswer' | 'peerCalls' | 'passOn' | 'done' }>['press'];
  readonly label: string;
  readonly able: boolean;
}

function ClockButton({ store, press, label, able }: ClockButtonProps) {
  return (
    <button
      type="button"
      class="panel-button"
      data-press={press}
      aria-disabled={!able}
      {...pressHandlers((at) => store.press({ press }, at))}
    >
      {label}
    </button>
  );
}
