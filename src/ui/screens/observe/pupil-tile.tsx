/** One pupil on the plan. It follows the lesson by itself and draws again only when its own state changes. */
import { useMemo } from 'preact/hooks';
import { cutOffQuestionMs } from '../../../core/coding/turn-machine';
import type { PupilId } from '../../../core/record/ids';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore, ObservationView } from '../../../state/observation-store';
import { formatSeconds } from '../../messages/format';
import { observeMessages as words } from '../../messages/observe';
import { useStore } from '../../use-store';
import { pressHandlers, tileHandlers } from './press-handlers';
import { TimeSince } from './running-time';
import { useAfterPaint } from './use-after-paint';
import { useUntil } from './use-until';

/** A visit that lasts this long was probably not ended. */
const longVisitMs = 300_000;

/** Has no place to break, and no room on a tile. */
const longWord = /[^\s-]{12}/;

type Stage = 'quiet' | 'named' | 'answered' | 'finished' | 'visited';

interface PupilTileProps {
  readonly store: ObservationStore;
  /** Left out: the tile for a pupil whose name the observer does not know. */
  readonly pupilId?: PupilId;
  readonly label: string;
  readonly letter?: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly focus?: boolean;
  readonly dimmed?: boolean;
  /** How often so far; left out while running counts are off. */
  readonly countOf?: (pupilId: PupilId | undefined) => number;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => unknown;
  readonly onMenu: (pupilId: PupilId) => void;
}

export function PupilTile(props: PupilTileProps) {
  const { store, pupilId, label, focus } = props;
  const stage = useStore(store, (view) => stageOf(view, pupilId));
  const absent = useStore(store, (view) => pupilId !== undefined && view.absent.has(pupilId));
  const cutOff = useStore(store, (view) => (view.cutOff && view.cutOff.pupilId === pupilId ? view.cutOff : undefined));
  const asks = useUntil(cutOff && cutOff.cutOffMs + cutOffQuestionMs, store);
  const { onTap, onMenu } = props;
  const handlers = useMemo(
    () =>
      tileHandlers(
        (at) => onTap(pupilId, at),
        () => pupilId && onMenu(pupilId),
      ),
    [onTap, onMenu, pupilId],
  );
  return (
    <div
      class={`tile tile-${stage}${absent ? ' tile-absent' : ''}${pupilId ? '' : ' tile-unknown'}${props.dimmed ? ' tile-dimmed' : ''}${asks ? ' tile-asks' : ''}${longWord.test(label) ? ' tile-long' : ''}`}
      style={{ gridRow: props.place.row, gridColumn: props.place.column }}
    >
      <button
        type="button"
        class="tile-button"
        aria-pressed={stage !== 'quiet'}
        data-pupil={pupilId ?? 'unknown'}
        {...handlers}
      >
        <span class="tile-face">
          <span class="tile-name" dir="auto">
            {label}
          </span>
          {absent && <span class="tile-note">{words.absent}</span>}
          <TileClock store={store} stage={stage} />
          {stage === 'visited' && <VisitReminder store={store} />}
          {props.countOf && <TileCount store={store} read={() => props.countOf?.(pupilId) ?? 0} />}
          {focus && (
            <span class="tile-focus">
              <span aria-hidden="true">◆</span>
              <span class="visually-hidden">{words.focusPupil}</span>
            </span>
          )}
          {props.letter && (
            <span class="tile-letter" aria-hidden="true">
              {props.letter}
            </span>
          )}
        </span>
      </button>
      {asks && <CutOffQuestion store={store} />}
    </div>
  );
}

function stageOf(view: ObservationView, pupilId: PupilId | undefined): Stage {
  const { turn, openTurn, openVisit } = view;
  if (openTurn && openTurn.pupilId === pupilId) {
    if (turn.type === 'named') return 'named';
    return turn.type === 'answered' && turn.finishedMs === undefined && turn.answerFromMs !== undefined
      ? 'answered'
      : 'finished';
  }
  return openVisit && openVisit.pupilId === pupilId ? 'visited' : 'quiet';
}

function TileClock({ store, stage }: { readonly store: ObservationStore; readonly stage: Stage }) {
  const sinceMs = useStore(store, ({ turn, openVisit }) => {
    if (stage === 'visited') return openVisit?.atMs;
    return stage === 'named' && turn.type === 'named' ? turn.fromMs : undefined;
  });
  if (sinceMs === undefined) return null;
  const write = stage === 'named' ? formatSeconds : words.minutesAndSeconds;
  return <TimeSince class="tile-clock" store={store} sinceMs={sinceMs} write={write} />;
}

/** Not an alarm: a word, for when there is a moment to look. */
function VisitReminder({ store }: { readonly store: ObservationStore }) {
  const visit = useStore(store, (view) => view.openVisit);
  const isFresh = useUntil(visit && visit.atMs + longVisitMs, store);
  return isFresh ? null : <span class="tile-reminder">{words.stillThere}</span>;
}

/** Follows a frame behind the taps. */
function TileCount({ store, read }: { readonly store: ObservationStore; readonly read: () => number }) {
  const count = useAfterPaint(store, read);
  return count > 0 ? <span class="tile-count">{count}</span> : null;
}

function CutOffQuestion({ store }: { readonly store: ObservationStore }) {
  return (
    <span class="tile-question" role="group" aria-label={words.cutOff}>
      <span>{words.cutOff}</span>
      <button type="button" {...pressHandlers((at) => store.press({ press: 'cutOffAnswered' }, at))}>
        {words.yes}
      </button>
      <button type="button" {...pressHandlers((at) => store.press({ press: 'cutOffNotAnswered' }, at))}>
        {words.no}
      </button>
    </span>
  );
}
