/** Waits as points against three seconds, a row for each pupil, group, question or phase. Positions only. */
import { scaleLinear } from 'd3-scale';
import { longPauseMs } from '../measures/wait-indicators';
import type { InteractionId } from '../record/ids';
import type { EndedBy } from '../record/interaction';
import { type MarkShape, shapePath } from './mark-shapes';
import { offsetOfRow, stackInRows } from './stacked-rows';

/** Longer than this does not fit on any axis: it stands at the edge with an arrow and its number, milliseconds. */
const longestDrawnMs = 15_000;
/** An axis is at least this long, and grows by as much as a tick, milliseconds. */
const shortestAxisMs = 6_000;
const tickMs = 3_000;
/** The line that the points are held against, milliseconds. */
const threeCountsMs = 3_000;

/** How a wait ended; `unknown` where that was not coded. */
export const waitEndings = ['pupil', 'peer', 'teacher', 'unknown'] as const;
export type WaitEnding = EndedBy | 'unknown';

export interface WaitPoint {
  readonly id: InteractionId;
  readonly ms: number;
  readonly ending: WaitEnding;
}

export interface WaitRowPoints {
  readonly id: string;
  readonly waits: readonly WaitPoint[];
}

export interface WaitDot extends WaitPoint {
  readonly x: number;
  readonly y: number;
  /** Stands at the edge because it is longer than the axis. */
  readonly isBeyond: boolean;
}

interface WaitRow {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  /** From short to long. */
  readonly dots: readonly WaitDot[];
  /** Per ending, all its dots as one path. */
  readonly paths: readonly { readonly ending: WaitEnding; readonly path: string }[];
}

export interface WaitChart {
  readonly width: number;
  readonly height: number;
  readonly fromX: number;
  /** From here on a silence counts as three counts. */
  readonly countsX: number;
  readonly threeX: number;
  readonly rows: readonly WaitRow[];
  readonly ticks: readonly { readonly x: number; readonly ms: number }[];
}

export const waitSizes = { top: 26, axis: 26, row: 34, radius: 5, right: 56 } as const;

export const shapeOfEnding: Readonly<Record<WaitEnding, MarkShape>> = {
  pupil: 'circle',
  peer: 'triangle',
  teacher: 'square',
  unknown: 'cross',
};

/** Dots of a row that are put above each other before they close up. */
const mostStacked = 9;

/**
 * Lays the rows out under each other. A row is as high as its dots need.
 * @param rows in the order in which they are drawn
 * @param fromX where the axis begins: the room left of it is for the words
 * @param upTo only so many rows, for a screen that draws them part by part
 * @param before the same chart with fewer rows, to go on from
 */
export function layoutWaits(
  rows: readonly WaitRowPoints[],
  width: number,
  fromX: number,
  upTo = rows.length,
  before?: WaitChart,
): WaitChart {
  let longest = 0;
  for (const { waits } of rows) for (const { ms } of waits) longest = Math.max(longest, ms);
  const axisMs = Math.min(longestDrawnMs, Math.max(shortestAxisMs, Math.ceil(longest / tickMs) * tickMs));
  const scale = scaleLinear()
    .domain([0, axisMs])
    .range([fromX, Math.max(fromX + 40, width - waitSizes.right)])
    .clamp(true);
  const drawn = [...(before?.rows ?? [])];
  const last = drawn.at(-1);
  let y = last ? last.y + last.height : waitSizes.top;
  for (const { id, waits } of rows.slice(drawn.length, upTo)) {
    const row = layoutRow(id, waits, y, scale);
    drawn.push(row);
    y += row.height;
  }
  return {
    width,
    height: y + waitSizes.axis,
    fromX,
    countsX: scale(longPauseMs),
    threeX: scale(threeCountsMs),
    rows: drawn,
    ticks: Array.from({ length: axisMs / tickMs + 1 }, (_, tick) => ({ ms: tick * tickMs, x: scale(tick * tickMs) })),
  };
}

function layoutRow(id: string, waits: readonly WaitPoint[], top: number, scale: (ms: number) => number): WaitRow {
  const { radius } = waitSizes;
  const points = waits
    .map((wait, order) => ({ wait, order, x: scale(wait.ms), isBeyond: wait.ms > longestDrawnMs }))
    .toSorted((a, b) => a.wait.ms - b.wait.ms || a.order - b.order);
  const extents = points.map(({ x }) => ({ fromX: x - radius - 0.5, toX: x + radius + 0.5 }));
  const stacked = stackInRows(extents, mostStacked);
  const levels = Math.max(1, ...stacked.map((row) => row + 1));
  const height = Math.max(waitSizes.row, levels * (radius * 2 + 1) + 12);
  const middle = top + height / 2;
  const dots = points.map(({ wait, x, isBeyond }, index) => ({
    ...wait,
    x,
    y: middle + offsetOfRow(stacked[index]!) * (radius * 2 + 1),
    isBeyond,
  }));
  const paths = waitEndings.flatMap((ending) => {
    const path = dots
      .filter((dot) => dot.ending === ending)
      .map((dot) => shapePath(shapeOfEnding[ending], dot.x, dot.y, radius))
      .join('');
    return path === '' ? [] : [{ ending, path }];
  });
  return { id, y: top, height, dots, paths };
}

/** The dot at a tap: the nearest one, no further off than a finger is wide. */
export function dotAt(chart: WaitChart, x: number, y: number, reach = 24): WaitDot | undefined {
  let nearest: WaitDot | undefined;
  let least = reach;
  for (const row of chart.rows) {
    for (const dot of row.dots) {
      const distance = Math.hypot(dot.x - x, dot.y - y);
      if (distance < least) {
        least = distance;
        nearest = dot;
      }
    }
  }
  return nearest;
}
