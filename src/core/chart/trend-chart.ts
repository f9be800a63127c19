/** One number over the lessons of a class, or of its groups: a point for each, with what the data leave open. Positions only. */
import { scaleLinear, scalePoint } from 'd3-scale';
import type { ObservationId } from '../record/ids';
import type { MarkShape } from './mark-shapes';

export interface TrendMark {
  readonly observationId: ObservationId;
  /** Null where nothing could be computed: the lesson keeps its place, and stays empty. */
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

/** The class, or one of its groups. */
interface TrendSeries {
  readonly id: string;
  /** One per lesson, the same lessons in each series. */
  readonly marks: readonly TrendMark[];
}

export interface TrendLine {
  readonly id: string;
  readonly shape: MarkShape;
  readonly marks: readonly {
    readonly observationId: ObservationId;
    readonly x: number;
    /** Absent where there is no value. */
    readonly y?: number;
    /** Absent where there is no interval; `isCut`: it goes on above the chart. */
    readonly bar?: { readonly fromY: number; readonly toY: number; readonly isCut: boolean };
  }[];
  /** Joins the values of lessons that follow each other; broken where one has none. */
  readonly line: string;
}

export interface TrendChart {
  readonly width: number;
  readonly height: number;
  readonly fromX: number;
  readonly bottomY: number;
  /** The middle of each lesson. */
  readonly lessons: readonly { readonly observationId: ObservationId; readonly x: number }[];
  readonly lines: readonly TrendLine[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

export const trendSizes = { left: 52, right: 18, top: 14, axis: 44, height: 260 } as const;

/** An interval may be this many times as high as the highest value; what lies above is drawn as going on. */
const mostAbove = 2.5;

/** Groups beside each other in one lesson stand this far apart where there is room, pixels. */
const apart = 16;
const shapes: readonly MarkShape[] = ['circle', 'square', 'diamond', 'triangle', 'cross', 'bar'];

/** Room above the chart for the name of each group, pixels. */
export const trendNameHeight = 20;

/**
 * Lessons stand at equal distances in the order given: a holiday between two of them says nothing about the lessons.
 * The axis begins at 0 and, for shares, ends at 1.
 * @param series the class alone, or its groups, which then get a line above the chart for their name
 */
export function layoutTrend(series: readonly TrendSeries[], isShare: boolean, width: number): TrendChart {
  const { left, right, axis } = trendSizes;
  const namesHeight = series.length > 1 ? series.length * trendNameHeight : 0;
  const height = trendSizes.height + namesHeight;
  const top = trendSizes.top + namesHeight;
  const bottomY = height - axis;
  const toY = scaleValues(
    series.flatMap(({ marks }) => marks),
    isShare,
  ).range([bottomY, top]);
  const topValue = toY.domain()[1]!;
  const lessons = series[0]?.marks ?? [];
  const toX = scalePoint(
    lessons.map(({ observationId }) => observationId),
    [left, Math.max(left, width - right)],
  ).padding(0.5);
  const step = Math.min(apart, toX.step() / (series.length + 1));
  const lines = series.map(({ id, marks }, place) => {
    const offset = (place - (series.length - 1) / 2) * step;
    const placed = marks.map(({ observationId, value, interval }) => ({
      observationId,
      x: toX(observationId)! + offset,
      ...(value !== null && { y: toY(value) }),
      ...(interval && {
        bar: {
          fromY: toY(Math.max(0, interval[0])),
          toY: toY(Math.min(topValue, interval[1])),
          isCut: interval[1] > topValue,
        },
      }),
    }));
    return { id, shape: shapes[place % shapes.length]!, marks: placed, line: joinPoints(placed) };
  });
  return {
    width,
    height,
    fromX: left,
    bottomY,
    lessons: lessons.map(({ observationId }) => ({ observationId, x: toX(observationId)! })),
    lines,
    ticks: toY.ticks(isShare ? 2 : 4).map((value) => ({ value, y: toY(value) })),
  };
}

/** From 0 up to what there is to see; without a range yet. */
function scaleValues(marks: readonly TrendMark[], isShare: boolean) {
  const highest = Math.max(0, ...marks.flatMap(({ value }) => value ?? []));
  const reach = Math.max(0, ...marks.flatMap(({ interval }) => interval?.[1] ?? []));
  const end = isShare ? 1 : Math.max(highest, Math.min(reach, highest * mostAbove)) || 1;
  const scale = scaleLinear([0, end], [0, 1]);
  return isShare ? scale : scale.nice(4);
}

function joinPoints(points: readonly { readonly x: number; readonly y?: number }[]): string {
  let path = '';
  let isBroken = true;
  for (const { x, y } of points) {
    if (y !== undefined) path += `${isBroken ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`;
    isBroken = y === undefined;
  }
  return path;
}
