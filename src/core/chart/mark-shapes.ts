/** Small shapes for marks in a chart, so that colour never says it alone. As parts of an SVG path. */

export type MarkShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'bar' | 'flag' | 'page';

/** Each shape around a point, of a height of two; after `M x y` of that point. Every shape covers about as much. */
const outlines: Readonly<Record<MarkShape, readonly (string | number)[]>> = {
  circle: ['m', -1, 0, 'a', 1, 1, '0 1 0', 2, 0, 'a', 1, 1, '0 1 0', -2, 0, 'z'],
  square: ['m', -0.9, -0.9, 'h', 1.8, 'v', 1.8, 'h', -1.8, 'z'],
  diamond: ['m', 0, -1.2, 'l', 1.2, 1.2, 'l', -1.2, 1.2, 'l', -1.2, -1.2, 'z'],
  triangle: ['m', 0, -1.1, 'l', 1.15, 2, 'h', -2.3, 'z'],
  cross: [
    ...['m', -0.4, -1.15, 'h', 0.8, 'v', 0.75, 'h', 0.75, 'v', 0.8, 'h', -0.75, 'v', 0.75, 'h', -0.8],
    ...['v', -0.75, 'h', -0.75, 'v', -0.8, 'h', 0.75, 'z'],
  ],
  bar: ['m', -0.4, -1.3, 'h', 0.8, 'v', 2.6, 'h', -0.8, 'z'],
  flag: ['m', -0.9, -1.2, 'h', 0.5, 'l', 1.6, 0.75, 'l', -1.6, 0.75, 'v', 1, 'h', -0.5, 'z'],
  page: ['m', -0.8, -1.1, 'h', 1, 'l', 0.6, 0.6, 'v', 1.6, 'h', -1.6, 'z'],
};

/** Two thousand marks have a handful of outlines: what comes after their place is worked out once. */
const drawn = new Map<string, string>();

/** The path of one mark around (x, y); `radius` is half its height. */
export function shapePath(shape: MarkShape, x: number, y: number, radius: number): string {
  const key = `${shape}${radius}`;
  let outline = drawn.get(key);
  if (outline === undefined) {
    outline = outlines[shape].map((part) => (typeof part === 'number' ? tenth(part * radius) : part)).join(' ');
    drawn.set(key, outline);
  }
  return `M${tenth(x)} ${tenth(y)}${outline}`;
}

/** A rectangle as a part of a path. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
}

/** A tenth of a pixel is as fine as an eye sees, and keeps a path short. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
