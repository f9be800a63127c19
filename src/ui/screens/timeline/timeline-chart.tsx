/** The lesson drawn as lanes over time. One path per lane, a lane per frame: two thousand moments are a handful of elements. */
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type LaneId,
  layoutTimeline,
  type LessonTimeline,
  markAt,
  type TimelineContent,
  type TimelineLane,
  timelineSizes,
  type TimelineMark,
} from '../../../core/chart/lesson-timeline';
import type { Interaction } from '../../../core/record/interaction';
import { MarkCursor, stepTo } from '../../charts/mark-cursor';
import { useSlices } from '../../charts/use-slices';
import { useZoom } from '../../charts/use-zoom';
import { formatLessonTime, formatWhole } from '../../messages/format';
import { phaseMessages } from '../../messages/observe';
import { laneMessages, timelineMessages as words } from '../../messages/timeline';
import { Button } from '../../parts/button';
import '../../charts/channel.css';
import './timeline-chart.css';

interface TimelineChartProps {
  readonly content: TimelineContent;
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

export function TimelineChart({ content, unwatched, labelOf, onOpen }: TimelineChartProps) {
  const zoom = useZoom((content.durationMs / 1000) * widestSecond);
  // Laid out in one frame, drawn from the next one on, a lane each.
  const drawn = useSlices(content.lanes.length + 1);
  const mayDraw = zoom.width > 0 && drawn > 0;
  const timeline = useMemo(
    () => (mayDraw ? layoutTimeline(content, zoom.width) : undefined),
    [content, zoom.width, mayDraw],
  );
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
          {timeline && drawn > 1 && (
            <Drawing
              timeline={timeline}
              lanesDrawn={drawn - 1}
              moments={content.moments}
              unwatched={unwatched}
              labelOf={labelOf}
              onOpen={onOpen}
              reveal={zoom.reveal}
            />
          )}
        </div>
        {timeline && <LaneNames lanes={timeline.lanes} unwatched={unwatched} />}
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
function LaneNames(props: { readonly lanes: readonly TimelineLane[]; readonly unwatched: readonly LaneId[] }) {
  return (
    <div class="timeline-names" aria-hidden="true">
      {props.lanes.map((lane) => (
        <span key={lane.id} class={`timeline-name channel-${lane.id}`} style={{ top: `${lane.y}px` }}>
          {nameOfLane(lane, props.unwatched)}
        </span>
      ))}
    </div>
  );
}

function nameOfLane({ id, marks }: TimelineLane, unwatched: readonly LaneId[]): string {
  const isUnwatched = marks.length === 0 && unwatched.includes(id);
  return `${laneMessages[id]} ${isUnwatched ? words.notWatched : formatWhole(marks.length)}`;
}

interface DrawingProps extends Pick<TimelineChartProps, 'unwatched' | 'labelOf' | 'onOpen'> {
  readonly timeline: LessonTimeline;
  /** Of how many lanes the marks are drawn by now. */
  readonly lanesDrawn: number;
  readonly moments: readonly Interaction[];
  readonly reveal: (x: number) => void;
}

function Drawing({ timeline, lanesDrawn, moments, unwatched, labelOf, onOpen, reveal }: DrawingProps) {
  const [cursor, setCursor] = useState(0);
  const moved = useRef(false);
  const marks = useMemo(() => marksByMoment(timeline), [timeline]);
  const index = Math.min(cursor, marks.length - 1);
  const mark = marks[index];
  const moment = mark && moments[mark.index];
  const takesFocus = moved.current;
  moved.current = false;
  const open = (at: TimelineMark): void => {
    setCursor(marks.findIndex((one) => one.index === at.index));
    onOpen(moments[at.index]!);
  };
  return (
    // The keyboard has the cursor inside; a tap is read from where it falls.
    <svg
      class="timeline-drawing"
      width={timeline.width}
      height={timeline.height}
      viewBox={`0 0 ${timeline.width} ${timeline.height}`}
      role="group"
      aria-label={words.chart}
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const hit = markAt(timeline, event.clientX - left, event.clientY - top);
        if (hit) open(hit);
      }}
    >
      <Background timeline={timeline} />
      {timeline.lanes.map((lane, place) => (
        <g key={lane.id} class={`timeline-lane channel-${lane.id}`}>
          <text class="timeline-lane-name" x={4} y={lane.y + 13}>
            {nameOfLane(lane, unwatched)}
          </text>
          {place < lanesDrawn && lane.spanPath !== '' && <path class="timeline-spans" d={lane.spanPath} />}
          {place < lanesDrawn && lane.markPath !== '' && (
            <path class="timeline-marks" d={lane.markPath} data-lane={lane.id} />
          )}
        </g>
      ))}
      {mark && moment && (
        <MarkCursor
          key={moment.id}
          x={mark.x}
          y={mark.y}
          label={labelOf(moment)}
          takesFocus={takesFocus}
          onStep={(step) => {
            const to = stepTo(step, index, marks.length);
            if (to === index) return;
            moved.current = true;
            setCursor(to);
            reveal(marks[to]!.x);
          }}
          onOpen={() => onOpen(moment)}
        />
      )}
    </svg>
  );
}

function Background({ timeline }: { readonly timeline: LessonTimeline }) {
  const bottom = timeline.height - timelineSizes.axis;
  return (
    <>
      <defs>
        <pattern id="timeline-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="timeline-hatch" x1="0" x2="0" y1="0" y2="7" />
        </pattern>
      </defs>
      {timeline.lanes.map((lane) => (
        <rect
          key={lane.id}
          class="timeline-ground"
          x={0}
          y={lane.y}
          width={timeline.width}
          height={lane.height}
          rx={6}
        />
      ))}
      {timeline.ticks.map(({ atMs, x }) => (
        <g key={atMs}>
          <line class="timeline-tick-line" x1={x} x2={x} y1={timeline.lanes[0]?.y ?? 0} y2={bottom} />
          <text
            class="timeline-tick"
            x={x > timeline.width - 2 * tickEdge ? timeline.width : x}
            y={bottom + 16}
            text-anchor={x > timeline.width - 2 * tickEdge ? 'end' : 'middle'}
          >
            {formatLessonTime(atMs)}
          </text>
        </g>
      ))}
      {timeline.phases.map(({ span, x, width }, index) => (
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
      {timeline.pauses.map(({ x, width }) => (
        <rect key={x} fill="url(#timeline-hatch)" x={x} y={0} width={Math.max(1, width)} height={bottom}>
          <title>{words.pause}</title>
        </rect>
      ))}
    </>
  );
}

/** Each moment once, in order of time, where it stands in its first lane that is shown. */
function marksByMoment(timeline: LessonTimeline): TimelineMark[] {
  const first = new Map<number, TimelineMark>();
  for (const lane of timeline.lanes) {
    for (const mark of lane.marks) if (!first.has(mark.index)) first.set(mark.index, mark);
  }
  return [...first.values()].toSorted((a, b) => a.index - b.index);
}
