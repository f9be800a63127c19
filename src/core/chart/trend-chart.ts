/** One number over the lessons of a class: a point for each, with what the data leave open. Positions only. */
import { scaleLinear, scalePoint } from 'd3-scale';
import type { ObservationId } from '../record/ids';

export interface TrendMark {
  readonly observationId: ObservationId;
  /** Null where nothing could be computed: the lesson keeps its place, and stays empty. */
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

export interface TrendChart {
  readonly width: number;
  readonly height: number;
  readonly fromX: number;
  readonly bottomY: number;
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
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

export const trendSizes = { left: 52, right: 18, top: 14, axis: 44, height: 260 } as const;

/** An interval may be this many times as high as the highest value; what lies above is drawn as going on. */
const mostAbove = 2.5;

/**
 * Lessons stand at equal distances in the order given: a holiday between two of them says nothing about the lessons.
 * The axis begins at 0 and, for shares, ends at 1.
 */
export function layoutTrend(marks: readonly TrendMark[], isShare: boolean, width: number): TrendChart {
  const { left, right, top, axis, height } = trendSizes;
  const bottomY = height - axis;
  const values = marks.flatMap(({ value }) => value ?? []);
  const highest = Math.max(0, ...values);
  const reach = Math.max(0, ...marks.flatMap(({ interval }) => interval?.[1] ?? []));
  const end = isShare ? 1 : Math.max(highest, Math.min(reach, highest * mostAbove)) || 1;
  const toY = scaleLinear([0, end], [bottomY, top]);
  if (!isShare) toY.nice(4);
  const topValue = toY.domain()[1]!;
  const toX = scalePoint(
    marks.map(({ observationId }) => observationId),
    [left, Math.max(left, width - right)],
  ).padding(0.5);
  const placed = marks.map(({ observationId, value, interval }) => ({
    observationId,
    x: toX(observationId)!,
    ...(value !== null && { y: toY(value) }),
    ...(interval && {
      bar: {
        fromY: toY(Math.max(0, interval[0])),
        toY: toY(Math.min(topValue, interval[1])),
        isCut: interval[1] > topValue,
      },
    }),
  }));
  return {
    width,
    height,
    fromX: left,
    bottomY,
    marks: placed,
    line: joinPoints(placed),
    ticks: toY.ticks(isShare ? 2 : 4).map((value) => ({ value, y: toY(value) })),
  };
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
