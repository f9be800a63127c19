/** Small shapes for marks in a chart, so that colour never says it alone. As parts of an SVG path. */

export const markShapes = ['circle', 'square', 'diamond', 'triangle', 'cross', 'bar', 'flag', 'page'] as const;
export type MarkShape = (typeof markShapes)[number];

/** The path of one mark around (x, y); `radius` is half its height. Every shape covers about as much. */
export function shapePath(shape: MarkShape, x: number, y: number, radius: number): string {
  const r = radius;
  switch (shape) {
    case 'circle':
      return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
    case 'square':
      return box(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
    case 'diamond':
      return `M${n(x)} ${n(y - 1.2 * r)}l${n(1.2 * r)} ${n(1.2 * r)}l${n(-1.2 * r)} ${n(1.2 * r)}l${n(-1.2 * r)} ${n(-1.2 * r)}z`;
    case 'triangle':
      return `M${n(x)} ${n(y - 1.1 * r)}l${n(1.15 * r)} ${n(2 * r)}h${n(-2.3 * r)}z`;
    case 'cross':
      return `${box(x - 1.1 * r, y - 0.35 * r, 2.2 * r, 0.7 * r)}${box(x - 0.35 * r, y - 1.1 * r, 0.7 * r, 2.2 * r)}`;
    case 'bar':
      return box(x - 0.4 * r, y - 1.5 * r, 0.8 * r, 3 * r);
    case 'flag':
      return `${box(x - r, y - 1.2 * r, 0.5 * r, 2.6 * r)}M${n(x - 0.5 * r)} ${n(y - 1.2 * r)}l${n(1.8 * r)} ${n(0.8 * r)}l${n(-1.8 * r)} ${n(0.8 * r)}z`;
    case 'page':
      return `M${n(x - 0.8 * r)} ${n(y - 1.1 * r)}h${n(r)}l${n(0.6 * r)} ${n(0.6 * r)}v${n(1.6 * r)}h${n(-1.6 * r)}z`;
  }
}

/** A rectangle as a part of a path. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
}

/** A tenth of a pixel is as fine as an eye sees, and keeps the path of two thousand marks short. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
