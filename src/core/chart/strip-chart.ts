/** A strip of dots: one pupil among the classmates on one indicator. Positions only; the screen draws them. */
import { scaleLinear } from 'd3-scale';
import type { PupilId } from '../record/ids';

export interface StripValue {
  readonly pupilId: PupilId;
  readonly value: number;
}

export interface StripSize {
  /** In the units of the picture's viewBox. */
  readonly width: number;
  readonly height: number;
  readonly dotRadius: number;
}

export interface StripDot {
  readonly pupilId: PupilId;
  readonly x: number;
  readonly y: number;
}

export interface StripChart {
  /** Classmates, from left to right; the pupil itself is not among them. */
  readonly dots: readonly StripDot[];
  /** The pupil, on the middle line; absent when it has no value. */
  readonly own?: StripDot;
  /** Where the class value stands; absent when there is none. */
  readonly classX?: number;
  /** What lots would give this pupil. */
  readonly band?: StripRange;
  /** Where the pupil's own value probably lies. */
  readonly likely?: StripRange;
  readonly middleY: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
}

export interface StripRange {
  readonly fromX: number;
  readonly toX: number;
}

/** Ranges in the unit of the values. */
export interface StripRanges {
  readonly band?: readonly [low: number, high: number];
  readonly likely?: readonly [low: number, high: number];
}

/** The largest value that the axis shows: 1 for shares, else at least enough for every dot. */
export type StripDomain = { readonly kind: 'share' } | { readonly kind: 'amount' };

/**
 * Lays out the strip. The axis begins at 0. Dots that would overlap are stacked, first on the middle line, then by
 * turns above and below it; when the stack is higher than the picture its dots close up. The same values in the same
 * order always give the same picture.
 * @param values of all pupils with a value, the pupil itself included, in seating order
 */
export function layoutStrip(
  values: readonly StripValue[],
  ownId: PupilId,
  classValue: number | null,
  domain: StripDomain,
  size: StripSize,
  { band, likely }: StripRanges = {},
): StripChart {
  const ends = [band?.[1] ?? 0, likely?.[1] ?? 0];
  const largest = Math.max(0, classValue ?? 0, ...ends, ...values.map((entry) => entry.value));
  const scale = scaleLinear()
    .domain([0, domain.kind === 'share' ? 1 : largest > 0 ? largest : 1])
    .range([size.dotRadius * 2, size.width - size.dotRadius * 2]);
  if (domain.kind === 'amount') scale.nice(4);
  const middleY = size.height / 2;
  const own = values.find((entry) => entry.pupilId === ownId);
  const classmates = values
    .filter((entry) => entry.pupilId !== ownId)
    .map((entry) => ({ pupilId: entry.pupilId, x: scale(entry.value) }));
  return {
    dots: stackDots(classmates, middleY, size),
    ...(own && { own: { pupilId: own.pupilId, x: scale(own.value), y: middleY } }),
    ...(classValue !== null && { classX: scale(classValue) }),
    ...(band && { band: { fromX: scale(band[0]), toX: scale(band[1]) } }),
    ...(likely && { likely: { fromX: scale(likely[0]), toX: scale(likely[1]) } }),
    middleY,
    ticks: scale.ticks(domain.kind === 'share' ? 2 : 4).map((value) => ({ x: scale(value), value })),
  };
}

function stackDots(
  points: readonly { readonly pupilId: PupilId; readonly x: number }[],
  middleY: number,
  size: StripSize,
): StripDot[] {
  const distance = size.dotRadius * 2;
  const lastXOfLane: number[] = [];
  const placed = points
    .map((point, order) => ({ ...point, order }))
    .sort((a, b) => a.x - b.x || a.order - b.order)
    .map((point) => {
      let lane = lastXOfLane.findIndex((x) => point.x - x >= distance);
      if (lane === -1) lane = lastXOfLane.length;
      lastXOfLane[lane] = point.x;
      return { pupilId: point.pupilId, x: point.x, lane };
    });
  const highest = Math.ceil((lastXOfLane.length - 1) / 2);
  const spacing = highest > 0 ? Math.min(distance, (middleY - size.dotRadius) / highest) : 0;
  return placed.map(({ pupilId, x, lane }) => ({ pupilId, x, y: middleY + laneOffset(lane) * spacing }));
}

/** 0, −1, 1, −2, 2, … */
function laneOffset(lane: number): number {
  if (lane === 0) return 0;
  return lane % 2 === 1 ? -(lane + 1) / 2 : lane / 2;
}
