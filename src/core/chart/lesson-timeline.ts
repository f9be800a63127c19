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

/** Where a lane stands, without its marks. */
export type LanePlace = Pick<TimelineLane, 'id' | 'y' | 'height'>;

/** The lesson without its marks: what costs next to nothing. */
export interface TimelineGround {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LanePlace[];
  readonly phases: readonly (Strip & { readonly span: PhaseSpan })[];
  readonly pauses: readonly Strip[];
  readonly ticks: readonly TimeTick[];
}

export interface LessonTimeline extends TimelineGround {
  readonly lanes: readonly TimelineLane[];
}

export interface TimelineContent {
  readonly durationMs: number;
  /** In order of time; only those that are to be drawn. */
  readonly moments: readonly Interaction[];
  readonly phases: readonly PhaseSpan[];
  readonly pauses: readonly Span[];
  readonly lanes: readonly LaneId[];
  /** Lanes with nothing in them the whole lesson: they take no more room than their name. */
  readonly bare?: readonly LaneId[];
}

/** Heights from top to bottom, and the room left and right of the lesson. */
export const timelineSizes = {
  phases: 26,
  moments: 56,
  lane: 84,
  bare: 22,
  name: 18,
  gap: 6,
  axis: 24,
  side: 14,
  radius: 5,
} as const;

/** Under a film there is room for one row of marks per lane; names stand beside them. */
export const filmTimelineSizes: TimelineSizes = {
  phases: 8,
  moments: 18,
  lane: 18,
  bare: 18,
  name: 0,
  gap: 3,
  axis: 20,
  side: 8,
  radius: 5,
};

/** Folded: only where in the film something was coded. */
export const foldedTimelineSizes: TimelineSizes = {
  phases: 4,
  moments: 7,
  lane: 7,
  bare: 7,
  name: 0,
  gap: 2,
  axis: 0,
  side: 8,
  radius: 3,
};

export type TimelineSizes = { readonly [Size in keyof typeof timelineSizes]: number };

/** Where a lesson time stands, from the left. Times outside the lesson stand at its edge. */
function timeToX(atMs: number, durationMs: number, width: number, side: number): number {
  const share = durationMs > 0 ? Math.min(1, Math.max(0, atMs / durationMs)) : 0;
  return side + share * Math.max(0, width - 2 * side);
}

/** Lays the lesson out over `width` pixels; the same content always gives the same picture. */
export function layoutTimeline(
  content: TimelineContent,
  width: number,
  sizes: TimelineSizes = timelineSizes,
): LessonTimeline {
  const ground = layoutGround(content, width, sizes);
  const divided = divideMoments(content.moments);
  return { ...ground, lanes: ground.lanes.map((place) => layoutLane(content, divided, place, width, sizes)) };
}

/** The part of `layoutTimeline` that does not look at a moment. */
export function layoutGround(
  content: TimelineContent,
  width: number,
  sizes: TimelineSizes = timelineSizes,
): TimelineGround {
  const { durationMs } = content;
  const toX = (atMs: number): number => timeToX(atMs, durationMs, width, sizes.side);
  const strip = ({ fromMs, toMs }: Span): Strip => ({ x: toX(fromMs), width: toX(toMs) - toX(fromMs) });
  let y = topOfLanes(content, sizes);
  const lanes = content.lanes.map((id) => {
    const height = content.bare?.includes(id) ? sizes.bare : id === 'moments' ? sizes.moments : sizes.lane;
    const place = { id, y, height };
    y += height + sizes.gap;
    return place;
  });
  return {
    width,
    height: y + sizes.axis,
    lanes,
    phases: content.phases.map((span) => ({ span, ...strip(span) })),
    pauses: content.pauses.map(strip),
    ticks: timeTicks(durationMs, toX),
  };
}

/** Under the phases, where there are any. */
function topOfLanes({ phases }: TimelineContent, sizes: TimelineSizes): number {
  return phases.length > 0 ? sizes.phases + sizes.gap : 0;
}

/** The lanes a moment shows itself in: that of its kind first, then those of what was coded on it. */
export function lanesOfMoment(moment: Interaction): LaneId[] {
  const own = laneOfKind(moment.kind);
  const lanes: LaneId[] = [own];
  if (own !== 'feedback' && (moment.feedback?.length ?? 0) > 0) lanes.push('feedback');
  if (own !== 'klimaat' && (moment.warmth !== undefined || moment.eyeContact !== undefined)) lanes.push('klimaat');
  return lanes;
}

/** Of each lane the places of its moments in the list. */
export type DividedMoments = Readonly<Record<LaneId, readonly number[]>>;

export function divideMoments(moments: readonly Interaction[]): DividedMoments {
  const divided: Record<LaneId, number[]> = { moments: [], input: [], output: [], feedback: [], klimaat: [] };
  for (let index = 0; index < moments.length; index++) {
    for (const lane of lanesOfMoment(moments[index]!)) divided[lane].push(index);
  }
  return divided;
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
function shapeInLane(moment: Interaction, lane: LaneId): MarkShape {
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
function spanOfMoment(moment: Interaction): Span {
  if (moment.kind !== 'turn') return { fromMs: moment.atMs, toMs: moment.endMs ?? moment.atMs };
  return { fromMs: moment.atMs - (moment.thinkMs ?? 0), toMs: moment.atMs + (moment.waitMs ?? 0) };
}

/** A mark in the making; plain and changed in place, because a year's busiest lesson has thousands of them. */
interface Place {
  readonly index: number;
  readonly x: number;
  y: number;
  readonly fromX: number;
  readonly toX: number;
  /** Of the visit or the wait. */
  readonly spanFromX: number;
  readonly spanToX: number;
}

/**
 * The marks of one lane of `layoutGround`: a screen lays them out a lane at a time.
 * @param divided the moments of `content`
 * @param place the lane, of a ground as wide as `width`
 */
export function layoutLane(
  content: TimelineContent,
  divided: DividedMoments,
  place: LanePlace,
  width: number,
  sizes: TimelineSizes = timelineSizes,
): TimelineLane {
  const { id, y: top, height } = place;
  const { moments } = content;
  const { radius } = sizes;
  const rowHeight = radius * 2 + 1;
  // The name of the lane stands above its marks.
  const room = height - sizes.name;
  // An odd number, so that the first row is in the middle.
  const rows = Math.max(1, 2 * Math.floor((room / rowHeight - 1) / 2) + 1);
  const middle = top + sizes.name + room / 2;
  const places = placeInLane(content, id, divided[id], width, sizes);
  const fromLeft = places.toSorted((a, b) => a.fromX - b.fromX || a.index - b.index);
  const stacked = stackInRows(fromLeft, rows);
  for (let order = 0; order < fromLeft.length; order++) {
    fromLeft[order]!.y = middle + offsetOfRow(stacked[order]!) * rowHeight;
  }
  let markPath = '';
  let spanPath = '';
  for (const { index, x, y, spanFromX, spanToX } of places) {
    const moment = moments[index]!;
    markPath += shapePath(shapeInLane(moment, id), x, y, radius);
    if (spanToX - spanFromX <= 1) continue;
    const thickness = moment.kind === 'support' ? radius * 1.4 : radius * 0.7;
    spanPath += box(spanFromX, y - thickness / 2, spanToX - spanFromX, thickness);
  }
  return { id, y: top, height, marks: places, markPath, spanPath };
}

function placeInLane(
  { moments, durationMs }: TimelineContent,
  id: LaneId,
  indices: readonly number[],
  width: number,
  { radius, side }: TimelineSizes,
): Place[] {
  return indices.map((index) => {
    const moment = moments[index]!;
    const x = timeToX(moment.atMs, durationMs, width, side);
    // Only in the lane of its kind is a moment as long as it took.
    if (laneOfKind(moment.kind) !== id) {
      return { index, x, y: 0, fromX: x - radius, toX: x + radius, spanFromX: x, spanToX: x };
    }
    const { fromMs, toMs } = spanOfMoment(moment);
    const spanFromX = timeToX(fromMs, durationMs, width, side);
    const spanToX = timeToX(toMs, durationMs, width, side);
    const fromX = Math.min(x - radius, spanFromX);
    return { index, x, y: 0, fromX, toX: Math.max(x + radius, spanToX), spanFromX, spanToX };
  });
}

/** The mark at a tap: of the lane it is in the nearest one, no further off than a finger is wide. */
export function markAt(lanes: readonly TimelineLane[], x: number, y: number, reach = 24): TimelineMark | undefined {
  const lane = lanes.find((one) => y >= one.y - timelineSizes.gap / 2 && y < one.y + one.height + 3);
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
