/**
 * Intervals under each other against "equal": ratios on an axis on which twice as much stands as far from equal as half
 * as much, differences of shares on an axis of points. Positions only; the screen draws them.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Scale } from '../measures/indicator';

export interface IntervalRow {
  readonly key: string;
  /** Null where there is none: the other group has nothing. */
  readonly estimate: number | null;
  /** A bound is null where there is none at that side. */
  readonly interval: readonly [low: number | null, high: number | null] | null;
}

export interface IntervalSize {
  /** In the units of the picture's viewBox. */
  readonly width: number;
  readonly rowHeight: number;
  /** Kept free left and right of the axis. */
  readonly margin: number;
}

export interface IntervalMark {
  readonly key: string;
  /** Top of the row. */
  readonly top: number;
  /** Absent when there is no estimate, or it lies off the axis. */
  readonly pointX?: number;
  /** Absent when there is no interval. */
  readonly line?: {
    readonly fromX: number;
    readonly toX: number;
    /** It goes on beyond this end of the axis. */
    readonly isOpenLow: boolean;
    readonly isOpenHigh: boolean;
  };
}

export interface IntervalChart {
  readonly marks: readonly IntervalMark[];
  readonly equalX: number;
  /** From low to high, the value of "equal" among them. */
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly height: number;
}

/** The axis of ratios ends at a power of two between these; what lies beyond is drawn as open. */
const leastRatio = 2;
const mostRatio = 16;
/** That of shares ends at a quarter, a half or the whole. */
const shareEnds = [0.25, 0.5, 1] as const;

const finite = (value: number | null): value is number => value !== null && Number.isFinite(value);

function ratioEnd(values: readonly number[]): number {
  const furthest = Math.max(leastRatio, ...values.map((value) => (value >= 1 ? value : 1 / value)));
  return Math.min(mostRatio, 2 ** Math.ceil(Math.log2(furthest) - 1e-9));
}

function shareEnd(values: readonly number[]): number {
  const furthest = Math.max(0, ...values.map(Math.abs));
  return shareEnds.find((end) => end >= furthest) ?? 1;
}

function ratioTicks(end: number): number[] {
  const steps = Math.log2(end);
  return Array.from({ length: 2 * steps + 1 }, (_, index) => 2 ** (index - steps));
}

/** Rows in the order given, each `rowHeight` high; the axis stands under the last. */
export function layoutIntervals(scale: Scale, rows: readonly IntervalRow[], size: IntervalSize): IntervalChart {
  const isRatio = scale === 'ratio';
  const shown = rows.flatMap(({ estimate, interval }) => [estimate, ...(interval ?? [])]).filter(finite);
  const values = isRatio ? shown.filter((value) => value > 0) : shown;
  const end = isRatio ? ratioEnd(values) : shareEnd(values);
  const [low, equal] = isRatio ? [1 / end, 1] : [-end, 0];
  const range = [size.margin, size.width - size.margin] as const;
  const toX = isRatio ? scaleLog([low, end], range) : scaleLinear([low, end], range);
  const marks = rows.map(({ key, estimate, interval }, index): IntervalMark => {
    const top = index * size.rowHeight;
    const isOnAxis = finite(estimate) && estimate >= low && estimate <= end;
    if (!interval) return { key, top, ...(isOnAxis && { pointX: toX(estimate) }) };
    const [from, to] = interval;
    const isOpenLow = !finite(from) || from < low;
    const isOpenHigh = !finite(to) || to > end;
    return {
      key,
      top,
      ...(isOnAxis && { pointX: toX(estimate) }),
      line: { fromX: isOpenLow ? range[0] : toX(from), toX: isOpenHigh ? range[1] : toX(to), isOpenLow, isOpenHigh },
    };
  });
  const ticks = isRatio ? ratioTicks(end) : [-end, -end / 2, 0, end / 2, end];
  return {
    marks,
    equalX: toX(equal),
    ticks: ticks.map((value) => ({ value, x: toX(value) })),
    height: rows.length * size.rowHeight,
  };
}
