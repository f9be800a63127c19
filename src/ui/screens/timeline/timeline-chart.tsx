/** The lesson drawn as lanes over time. One path per lane, a lane per frame: two thousand moments are a handful of elements. */
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type DividedMoments,
  type LaneId,
  layoutGround,
  markAt,
  type TimelineContent,
  type TimelineGround,
  timelineSizes,
} from '../../../core/chart/lesson-timeline';
import type { InteractionId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import { MarkCursor, stepTo } from '../../charts/mark-cursor';
import { useZoom } from '../../charts/use-zoom';
import { formatLessonTime, formatWhole } from '../../messages/format';
import { phaseMessages } from '../../messages/observe';
import { laneMessages, timelineMessages as words } from '../../messages/timeline';
import { Button } from '../../parts/button';
import '../../charts/channel.css';
import './timeline-chart.css';
import { type ShownLane, type ShownLanes, useLanes } from './use-lanes';

interface TimelineChartProps {
  readonly content: TimelineContent;
  /** The moments of the content by lane. */
  readonly divided: DividedMoments;
  /** Lanes that were not watched at all: not watched is not zero. */
  readonly unwatched: readonly LaneId[];
  /** Of a moment, for a screen reader. */
  readonly labelOf: (moment: Interaction) => string;
  readonly onOpen: (moment: Interaction) => void;
}

/** A second never needs to be wider than this, pixels. */
const widestSecond = 12;
const zoomStep = 1.6;
const letterWidth = 7;
/** A time so near the end of the picture is kept inside it, pixels. */
const tickEdge = 10;

export function TimelineChart({ content, divided, unwatched, labelOf, onOpen }: TimelineChartProps) {
  const zoom = useZoom((content.durationMs / 1000) * widestSecond);
  const ground = useMemo(() => (zoom.width > 0 ? layoutGround(content, zoom.width) : undefined), [content, zoom.width]);
  const shown = useLanes(content, divided, ground);
  return (
    <div class="timeline">
      <div
        class="timeline-box"
        onKeyDown={(event) => {
          if (event.key === '+' || event.key === '=') zoom.zoomBy(zoomStep);
          else if (event.key === '-') zoom.zoomBy(1 / zoomStep);
          else if (event.key === '0') zoom.showAll();
          else return;
          event.preventDefault();
        }}
      >
        <div class="timeline-scroll" ref={zoom.box}>
          {ground && (
            <Drawing
              ground={ground}
              shown={shown}
              unwatched={unwatched}
              labelOf={labelOf}
              onOpen={onOpen}
              reveal={zoom.reveal}
            />
          )}
        </div>
        <LaneNames lanes={shown.lanes} unwatched={unwatched} />
      </div>
      <div class="timeline-zoom no-print" role="group" aria-label={words.zoom}>
        <Button icon="minus" label={words.zoomOut} disabled={zoom.isWhole} onClick={() => zoom.zoomBy(1 / zoomStep)} />
        <Button icon="plus" label={words.zoomIn} disabled={zoom.isLargest} onClick={() => zoom.zoomBy(zoomStep)} />
        <Button disabled={zoom.isWhole} onClick={zoom.showAll}>
          {words.zoomFit}
        </Button>
      </div>
    </div>
  );
}

/** The names stay where they are while the lesson scrolls under them; the same words are in the drawing, for the picture. */
function LaneNames(props: { readonly lanes: readonly ShownLane[]; readonly unwatched: readonly LaneId[] }) {
  return (
    <div class="timeline-names" aria-hidden="true">
      {props.lanes.map((lane) => (
        <span key={lane.place.id} class={`timeline-name channel-${lane.place.id}`} style={{ top: `${lane.place.y}px` }}>
          {nameOfLane(lane, props.unwatched)}
        </span>
      ))}
    </div>
  );
}

function nameOfLane({ place: { id }, count }: ShownLane, unwatched: readonly LaneId[]): string {
  const isUnwatched = count === 0 && unwatched.includes(id);
  return `${laneMessages[id]} ${isUnwatched ? words.notWatched : formatWhole(count)}`;
}

interface DrawingProps extends Pick<TimelineChartProps, 'unwatched' | 'labelOf' | 'onOpen'> {
  readonly ground: TimelineGround;
  readonly shown: ShownLanes;
  readonly reveal: (x: number) => void;
}

function Drawing({ ground, shown, unwatched, labelOf, onOpen, reveal }: DrawingProps) {
  const { lanes, stops } = shown;
  const [cursor, setCursor] = useState<InteractionId | undefined>(undefined);
  const moved = useRef(false);
  const index = Math.max(
    0,
    stops.findIndex(({ moment }) => moment.id === cursor),
  );
  const stop = stops[index];
  const takesFocus = moved.current;
  moved.current = false;
  const behind = shown.ground?.ground;
  const background = useMemo(() => behind && <Background ground={behind} />, [behind]);
  return (
    // The keyboard has the cursor inside; a tap is read from where it falls.
    <svg
      class="timeline-drawing"
      width={ground.width}
      height={ground.height}
      viewBox={`0 0 ${ground.width} ${ground.height}`}
      role="group"
      aria-label={words.chart}
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const laid = lanes.flatMap(({ lane, transform }) => (lane && transform === undefined ? [lane] : []));
        const hit = markAt(laid, event.clientX - left, event.clientY - top);
        const moment = hit && shown.moments[hit.index];
        if (!moment) return;
        setCursor(moment.id);
        onOpen(moment);
      }}
    >
      <g transform={shown.ground?.transform}>{background}</g>
      {lanes.map((lane) => (
        <Lane key={lane.place.id} {...lane} name={nameOfLane(lane, unwatched)} />
      ))}
      {stop && (
        <MarkCursor
          key={stop.moment.id}
          x={stop.x}
          y={stop.y}
          label={labelOf(stop.moment)}
          takesFocus={takesFocus}
          onStep={(step) => {
            const to = stepTo(step, index, stops.length);
            if (to === index) return;
            moved.current = true;
            setCursor(stops[to]!.moment.id);
            reveal(stops[to]!.x);
          }}
          onOpen={() => onOpen(stop.moment)}
        />
      )}
    </svg>
  );
}

/** While another lane has its turn this one stays as it is. */
function Lane({ place, lane, transform, name }: ShownLane & { readonly name: string }) {
  const { id, y } = place;
  return useMemo(
    () => (
      <g class={`timeline-lane channel-${id}`}>
        <text class="timeline-lane-name" x={4} y={y + 13}>
          {name}
        </text>
        {lane && lane.spanPath !== '' && <path class="timeline-spans" d={lane.spanPath} transform={transform} />}
        {lane && lane.markPath !== '' && (
          <path class="timeline-marks" d={lane.markPath} data-lane={id} transform={transform} />
        )}
      </g>
    ),
    [id, y, lane, transform, name],
  );
}

function Background({ ground }: { readonly ground: TimelineGround }) {
  const bottom = ground.height - timelineSizes.axis;
  return (
    <>
      <defs>
        <pattern id="timeline-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="timeline-hatch" x1="0" x2="0" y1="0" y2="7" />
        </pattern>
      </defs>
      {ground.lanes.map((lane) => (
        <rect key={lane.id} class="timeline-ground" x={0} y={lane.y} width={ground.width} height={lane.height} rx={6} />
      ))}
      {ground.ticks.map(({ atMs, x }) => (
        <g key={atMs}>
          <line class="timeline-tick-line" x1={x} x2={x} y1={ground.lanes[0]?.y ?? 0} y2={bottom} />
          <text
            class="timeline-tick"
            x={x > ground.width - 2 * tickEdge ? ground.width : x}
            y={bottom + 16}
            text-anchor={x > ground.width - 2 * tickEdge ? 'end' : 'middle'}
          >
            {formatLessonTime(atMs)}
          </text>
        </g>
      ))}
      {ground.phases.map(({ span, x, width }, index) => (
        <g key={`${span.fromMs}-${span.phase}`}>
          <rect
            class={`timeline-phase timeline-phase-${index % 2 === 0 ? 'even' : 'odd'}`}
            x={x + 0.5}
            y={0.5}
            width={Math.max(0, width - 1)}
            height={timelineSizes.phases - 1}
            rx={5}
          >
            <title>{phaseMessages[span.phase]}</title>
          </rect>
          {width > phaseMessages[span.phase].length * letterWidth + 12 && (
            <text class="timeline-phase-name" x={x + 8} y={17}>
              {phaseMessages[span.phase]}
            </text>
          )}
        </g>
      ))}
      {ground.pauses.map(({ x, width }) => (
        <rect key={x} fill="url(#timeline-hatch)" x={x} y={0} width={Math.max(1, width)} height={bottom}>
          <title>{words.pause}</title>
        </rect>
      ))}
    </>
  );
}
