/** How evenly turns were spread, as a curve under the line of even, and its Gini beside what lots would give. */
import { scaleLinear } from 'd3-scale';
import type { LorenzPoint } from '../measures/evenness';
import type { TurnChance } from '../measures/turn-chance';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface LorenzChart {
  /** From the lower left corner to the upper right one, one place per pupil. */
  readonly curve: readonly Place[];
  /** Where half of the class time of pupils ends, and how many of the turns are left of it. */
  readonly half: Place & { readonly turnShare: number };
  readonly side: number;
}

/** @param side of the square, in the units of the picture's viewBox; y runs down */
export function layoutLorenz(points: readonly LorenzPoint[], side: number): LorenzChart {
  const toX = scaleLinear([0, 1], [0, side]);
  const toY = scaleLinear([0, 1], [side, 0]);
  const turnShare = turnsOfHalf(points);
  return {
    curve: points.map(([exposure, turns]) => ({ x: toX(exposure), y: toY(turns) })),
    half: { x: toX(0.5), y: toY(turnShare), turnShare },
    side,
  };
}

/** The share of the turns that went to the half with the fewest; between two pupils in proportion. */
function turnsOfHalf(points: readonly LorenzPoint[]): number {
  const after = points.findIndex(([exposure]) => exposure >= 0.5);
  if (after <= 0) return 0;
  const [x0, y0] = points[after - 1]!;
  const [x1, y1] = points[after]!;
  return y0 + ((0.5 - x0) / (x1 - x0)) * (y1 - y0);
}

export interface GiniStrip {
  readonly ownX: number;
  /** Absent without turns. */
  readonly chance?: { readonly fromX: number; readonly middleX: number; readonly toX: number };
  readonly width: number;
}

/** 0 (everybody as often) on the left, 1 (all for one) on the right. */
export function layoutGini(gini: number, chance: TurnChance | null, width: number): GiniStrip {
  const toX = scaleLinear([0, 1], [0, width]);
  return {
    ownX: toX(gini),
    ...(chance && {
      chance: { fromX: toX(chance.gini.p05), middleX: toX(chance.gini.p50), toX: toX(chance.gini.p95) },
    }),
    width,
  };
}
