/** The moments under the film in their lanes, with a line where the film is. A tap on a moment goes there. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  type LaneId,
  layoutTimeline,
  filmTimelineSizes,
  foldedTimelineSizes,
  type LessonTimeline,
  markAt,
  type TimelineSizes,
} from '../../../core/chart/lesson-timeline';
import { layoutLoudness } from '../../../core/chart/loudness-line';
import { channels } from '../../../core/measures/indicator';
import { filmToLesson, lessonToFilm } from '../../../core/coding/film-sync';
import type { FilmSync } from '../../../core/record/film';
import type { Observation } from '../../../core/record/observation';
import type { Interaction } from '../../../core/record/interaction';
import type { Span } from '../../../core/record/spans';
import { filmMs } from '../../../core/record/times';
import { filmMessages as words } from '../../messages/film';
import { formatLessonTime } from '../../messages/format';
import { useWidth } from '../../charts/use-width';
import { laneMessages } from '../../messages/timeline';
import { FilmIcon } from './film-icon';
import type { FilmPlayer } from './film-player';
import type { FilmSound } from './film-sound';
import '../timeline/timeline-chart.css';
import './film-lanes.css';

interface FilmLanesProps {
  readonly observation: Observation;
  readonly player: FilmPlayer;
  readonly sync: FilmSync;
  readonly sound: FilmSound;
  /** The part that is coded; outside it is dimmed. */
  readonly segment: Span;
  readonly selected: Interaction | undefined;
  readonly folded: boolean;
  readonly onFold: () => void;
  readonly onMoment: (moment: Interaction) => void;
}

const soundHeight = 24;
/** Half the width of a time under the lanes: the first and the last stay inside. */
const halfTick = 16;

export function FilmLanes(props: FilmLanesProps) {
  const { observation, player, sync, sound, segment, selected, folded, onFold, onMoment } = props;
  const sizes = folded ? foldedTimelineSizes : filmTimelineSizes;
  const [box, width] = useWidth<HTMLDivElement>();
  const { durationMs, interactions, phases, pauses } = observation;
  const timeline = useMemo(
    () =>
      width > 0
        ? layoutTimeline(
            { durationMs, moments: interactions, phases, pauses, lanes: lanesOf(interactions) },
            width,
            sizes,
          )
        : undefined,
    [durationMs, interactions, phases, pauses, width, sizes],
  );
  const toX = (atMs: number) =>
    sizes.side + (Math.max(0, Math.min(1, atMs / durationMs)) || 0) * (width - 2 * sizes.side);
  const go = (event: MouseEvent) => {
    const area = box.current?.getBoundingClientRect();
    if (!timeline || !area) return;
    const x = event.clientX - area.left;
    // Folded, the marks are too small to be meant.
    const mark = folded ? undefined : markAt(timeline.lanes, x, event.clientY - area.top);
    const moment = mark && interactions[mark.index];
    if (moment) onMoment(moment);
    else {
      const share = Math.max(0, Math.min(1, (x - sizes.side) / Math.max(1, width - 2 * sizes.side)));
      player.seek(lessonToFilm(sync, share * durationMs));
    }
  };
  return (
    <div class={`film-lanes${folded ? ' film-lanes-folded' : ''}`} role="group" aria-label={words.lanes}>
      <div class="film-lane-names">
        {!folded &&
          timeline?.lanes.map(({ id, y, height }) => (
            <span
              key={id}
              class={`film-lane-name channel-${channelClass(id)}`}
              style={{ top: `${y}px`, height: `${height}px` }}
              aria-hidden="true"
            >
              {laneMessages[id]}
            </span>
          ))}
        <button
          type="button"
          class="film-lanes-fold"
          aria-expanded={!folded}
          aria-label={words.lanesFold}
          onClick={onFold}
        >
          <FilmIcon name={folded ? 'unfold' : 'fold'} />
          {folded && <span>{words.lanesShort}</span>}
        </button>
      </div>
      <div class="film-lanes-box" ref={box} onClick={go}>
        {timeline && (
          <>
            <LaneDrawing
              timeline={timeline}
              sizes={sizes}
              segment={{ fromMs: toX(segment.fromMs), toMs: toX(segment.toMs) }}
              selectedX={selected && toX(selected.atMs)}
            />
            {!folded && <FilmLoudness sound={sound} player={player} width={width - 2 * sizes.side} />}
            <Playhead player={player} toX={(at) => toX(filmToLesson(sync, filmMs(at)))} />
          </>
        )}
      </div>
      <ol class="visually-hidden" aria-label={words.lanes}>
        {timeline?.lanes.map(({ id, marks }) => (
          <li key={id}>{words.laneOf(laneMessages[id], marks.length)}</li>
        ))}
      </ol>
    </div>
  );
}

interface DrawingProps {
  readonly timeline: LessonTimeline;
  readonly sizes: TimelineSizes;
  readonly segment: Span;
  readonly selectedX: number | undefined;
}

function LaneDrawing({ timeline, sizes, segment, selectedX }: DrawingProps) {
  const { width, height, lanes, ticks, phases } = timeline;
  return (
    <svg class="film-lanes-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {phases.map(({ span, x, width: long }) => (
        <rect
          key={span.fromMs}
          class="film-lanes-phase"
          x={x}
          y={0}
          width={Math.max(0, long - 1)}
          height={sizes.phases}
        />
      ))}
      {lanes.map(({ id, y, height: tall, markPath, spanPath }) => (
        <g key={id} class={`film-lane channel-${channelClass(id)}`} data-lane={id}>
          <rect class="film-lane-ground" x={0} y={y} width={width} height={tall} />
          <path class="film-lane-spans" d={spanPath} />
          <path class="film-lane-marks" d={markPath} />
        </g>
      ))}
      <rect class="film-lanes-outside" x={0} y={0} width={Math.max(0, segment.fromMs)} height={height - sizes.axis} />
      <rect
        class="film-lanes-outside"
        x={segment.toMs}
        y={0}
        width={Math.max(0, width - segment.toMs)}
        height={height - sizes.axis}
      />
      {selectedX !== undefined && (
        <line class="film-lanes-selected" x1={selectedX} x2={selectedX} y1={0} y2={height - sizes.axis} />
      )}
      {(sizes.axis > 0 ? ticks : []).map(({ atMs, x }) => (
        <text
          key={atMs}
          class="film-lanes-tick"
          x={Math.min(Math.max(x, halfTick), width - halfTick)}
          y={height - 5}
          text-anchor="middle"
        >
          {formatLessonTime(atMs)}
        </text>
      ))}
    </svg>
  );
}

/** Moved without drawing anything again. */
function Playhead({ player, toX }: { readonly player: FilmPlayer; readonly toX: (atMs: number) => number }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = () => {
      if (line.current) line.current.style.transform = `translateX(${toX(player.getState().atMs)}px)`;
    };
    follow();
    return player.subscribe(follow);
  }, [player, toX]);
  return <span class="film-playhead" ref={line} aria-hidden="true" />;
}

/** The sound of the whole film, as far as it was played. */
function FilmLoudness({
  sound,
  player,
  width,
}: {
  readonly sound: FilmSound;
  readonly player: FilmPlayer;
  readonly width: number;
}) {
  const path = useRef<SVGPathElement>(null);
  useEffect(() => {
    const { durationMs } = player.getState();
    const draw = () => {
      if (width <= 0) return;
      path.current?.setAttribute('d', layoutLoudness(sound, { fromMs: 0, toMs: durationMs }, width, soundHeight).path);
    };
    draw();
    return sound.subscribe(draw);
  }, [sound, player, width]);
  return (
    <svg class="film-loudness" width={Math.max(0, width)} height={soundHeight} aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}

/** The four channels; marks and notes when there are any. */
const lanesOf = (moments: readonly Interaction[]): readonly LaneId[] =>
  moments.some(({ kind }) => kind === 'mark' || kind === 'note') ? ['moments', ...channels] : channels;

const channelClass = (id: LaneId): string => (id === 'klimaat' ? 'climate' : id === 'moments' ? 'none' : id);
