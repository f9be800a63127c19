/** The whole lesson as lanes over time: where each moment stands, and one path per lane. The screen draws them. */
import { type Channel, channels } from '../measures/indicator';
import type { Interaction } from '../record/interaction';
import type { PhaseSpan } from '../record/observation';
import type { Span } from '../record/spans';
import { box, type MarkShape, shapePath } from './mark-shapes';
import { type Extent, offsetOfRow, stackInRows } from './stacked-rows';
import { type TimeTick, timeTicks } from './time-ticks';

/** `moments` holds marks and notes, which belong to no channel. */
export type LaneId = 'moments' | Channel;
export const laneIds: readonly LaneId[] = ['moments', ...channels];

/** Its extent is from the left edge of the mark, or of the visit or wait that belongs to it, to the right edge. */
export interface TimelineMark extends Extent {
  /** The place of the moment in the list that was given. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface TimelineLane {
  readonly id: LaneId;
  readonly y: number;
  readonly height: number;
  /** In order of time. */
  readonly marks: readonly TimelineMark[];
  /** All marks of the lane as one path. */
  readonly markPath: string;
  /** Visits and waits as long as they took, as one path; empty when there are none. */
  readonly spanPath: string;
}

interface Strip {
  readonly x: number;
  readonly width: number;
}

export interface LessonTimeline {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly TimelineLane[];
  readonly phases: readonly (Strip & { readonly span: PhaseSpan })[];
  readonly pauses: readonly Strip[];
  readonly ticks: readonly TimeTick[];
}

export interface TimelineContent {
  readonly durationMs: number;
  /** In order of time; only those that are to be drawn. */
  readonly moments: readonly Interaction[];
  readonly phases: readonly PhaseSpan[];
  readonly pauses: readonly Span[];
  readonly lanes: readonly LaneId[];
}

/** Heights from top to bottom, and the room left and right of the lesson. */
export const timelineSizes = { phases: 26, moments: 40, lane: 76, gap: 6, axis: 24, side: 14, radius: 5.5 } as const;

/** Where a lesson time stands, from the left. Times outside the lesson stand at its edge. */
export function timeToX(atMs: number, durationMs: number, width: number): number {
  const share = durationMs > 0 ? Math.min(1, Math.max(0, atMs / durationMs)) : 0;
  return timelineSizes.side + share * Math.max(0, width - 2 * timelineSizes.side);
}

/** The lesson time at a place, from 0 to the end of the lesson. */
export function xToTime(x: number, durationMs: number, width: number): number {
  const room = width - 2 * timelineSizes.side;
  return room > 0 ? Math.min(1, Math.max(0, (x - timelineSizes.side) / room)) * durationMs : 0;
}

/** Lays the lesson out over `width` pixels; the same content always gives the same picture. */
export function layoutTimeline(content: TimelineContent, width: number): LessonTimeline {
  const { durationMs } = content;
  const toX = (atMs: number): number => timeToX(atMs, durationMs, width);
  const strip = ({ fromMs, toMs }: Span): Strip => ({ x: toX(fromMs), width: toX(toMs) - toX(fromMs) });
  let y = timelineSizes.phases + timelineSizes.gap;
  const lanes = content.lanes.map((id) => {
    const height = id === 'moments' ? timelineSizes.moments : timelineSizes.lane;
    const lane = layoutLane(id, content.moments, y, height, toX);
    y += height + timelineSizes.gap;
    return lane;
  });
  return {
    width,
    height: y + timelineSizes.axis,
    lanes,
    phases: content.phases.map((span) => ({ span, ...strip(span) })),
    pauses: content.pauses.map(strip),
    ticks: timeTicks(durationMs, toX),
  };
}

/** The lanes a moment shows itself in: that of its kind first, then those of what was coded on it. */
export function lanesOfMoment(moment: Interaction): LaneId[] {
  const own = laneOfKind(moment.kind);
  const lanes: LaneId[] = [own];
  if (own !== 'feedback' && (moment.feedback?.length ?? 0) > 0) lanes.push('feedback');
  if (own !== 'klimaat' && (moment.warmth !== undefined || moment.eyeContact !== undefined)) lanes.push('klimaat');
  return lanes;
}

function laneOfKind(kind: Interaction['kind']): LaneId {
  switch (kind) {
    case 'support':
    case 'demand':
    case 'choice':
      return 'input';
    case 'turn':
    case 'passedOver':
    case 'initiative':
    case 'everyone':
      return 'output';
    case 'feedback':
      return 'feedback';
    case 'contact':
    case 'behaviour':
      return 'klimaat';
    case 'mark':
    case 'note':
      return 'moments';
  }
}

/** The shape of a moment in a lane. */
export function shapeInLane(moment: Interaction, lane: LaneId): MarkShape {
  if (lane === 'feedback') return 'diamond';
  if (lane === 'klimaat') return moment.kind === 'behaviour' ? 'cross' : 'triangle';
  switch (moment.kind) {
    case 'support':
      return 'square';
    case 'demand':
    case 'choice':
    case 'initiative':
      return 'cross';
    case 'passedOver':
      return 'triangle';
    case 'everyone':
      return 'bar';
    case 'mark':
      return 'flag';
    case 'note':
      return 'page';
    default:
      return 'circle';
  }
}

/** When what belongs to a moment began and ended: a visit, or the silence around a turn. */
export function spanOfMoment(moment: Interaction): Span {
  if (moment.kind !== 'turn') return { fromMs: moment.atMs, toMs: moment.endMs ?? moment.atMs };
  return { fromMs: moment.atMs - (moment.thinkMs ?? 0), toMs: moment.atMs + (moment.waitMs ?? 0) };
}

function layoutLane(
  id: LaneId,
  moments: readonly Interaction[],
  top: number,
  height: number,
  toX: (atMs: number) => number,
): TimelineLane {
  const { radius } = timelineSizes;
  const rowHeight = radius * 2 + 1;
  const rows = Math.max(1, Math.floor(height / rowHeight));
  const found = moments.flatMap((moment, index) => {
    if (!lanesOfMoment(moment).includes(id)) return [];
    const x = toX(moment.atMs);
    // Only in its own lane is a moment as long as it took.
    const span = lanesOfMoment(moment)[0] === id ? spanOfMoment(moment) : { fromMs: moment.atMs, toMs: moment.atMs };
    const spanFromX = toX(span.fromMs);
    const spanToX = toX(span.toMs);
    return [
      {
        ...{ index, moment, x, spanFromX, spanToX },
        fromX: Math.min(x - radius, spanFromX),
        toX: Math.max(x + radius, spanToX),
      },
    ];
  });
  const places = found.toSorted((a, b) => a.fromX - b.fromX || a.index - b.index);
  const stacked = stackInRows(places, rows);
  const middle = top + height / 2;
  const marks = places.map((place, order) => ({ ...place, y: middle + offsetOfRow(stacked[order]!) * rowHeight }));
  marks.sort((a, b) => a.index - b.index);
  const spans = marks.filter((mark) => mark.spanToX - mark.spanFromX > 1);
  return {
    id,
    y: top,
    height,
    marks: marks.map(({ index, x, y, fromX, toX: right }) => ({ index, x, y, fromX, toX: right })),
    markPath: marks.map(({ moment, x, y }) => shapePath(shapeInLane(moment, id), x, y, radius)).join(''),
    spanPath: spans
      .map(({ spanFromX, spanToX, y, moment }) => {
        const thickness = moment.kind === 'support' ? radius * 1.4 : radius * 0.7;
        return box(spanFromX, y - thickness / 2, spanToX - spanFromX, thickness);
      })
      .join(''),
  };
}

/** The mark at a tap: of the lane it is in the nearest one, no further off than a finger is wide. */
export function markAt(timeline: LessonTimeline, x: number, y: number, reach = 24): TimelineMark | undefined {
  const lane = timeline.lanes.find((one) => y >= one.y - timelineSizes.gap / 2 && y < one.y + one.height + 3);
  let nearest: TimelineMark | undefined;
  let least = reach;
  for (const mark of lane?.marks ?? []) {
    const beside = Math.max(mark.fromX - x, 0, x - mark.toX);
    const distance = Math.hypot(beside, (mark.y - y) / 2);
    if (distance < least) {
      least = distance;
      nearest = mark;
    }
  }
  return nearest;
}
