import { expect, test } from 'vitest';
import { timeTicks } from '../../../src/core/chart/time-ticks';

const minute = 60_000;
const over = (width: number, durationMs: number) => (atMs: number) => (atMs / durationMs) * width;

test.each([
  [48 * minute, 1100, 5 * minute],
  [48 * minute, 340, 10 * minute],
  [48 * minute, 30_000, 10_000],
  [5 * minute, 1100, 30_000],
  [24 * 60 * minute, 340, 300 * minute],
])('%i ms over %i px is written every %i ms', (durationMs, width, step) => {
  const ticks = timeTicks(durationMs, over(width, durationMs));
  expect(ticks[1]!.atMs - ticks[0]!.atMs).toBe(step);
  expect(ticks.at(-1)!.atMs).toBeLessThanOrEqual(durationMs);
});
