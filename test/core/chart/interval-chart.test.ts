import { describe, expect, test } from 'vitest';
import { type IntervalRow, layoutIntervals } from '../../../src/core/chart/interval-chart';
import type { Scale } from '../../../src/core/measures/indicator';

/** The chart in letters: `|` is equal, `●` the estimate, `├─┤` the interval, `◄` and `►` where it goes on. */
function draw(scale: Scale, rows: readonly Omit<IntervalRow, 'key'>[], width = 33): string[] {
  const chart = layoutIntervals(
    scale,
    rows.map((row, index) => ({ key: `r${index}`, ...row })),
    { width: width - 1, rowHeight: 10, margin: 0 },
  );
  const lines = chart.marks.map(({ line, pointX }) => {
    const cells = Array.from({ length: width }, () => ' ');
    const put = (x: number, sign: string) => {
      cells[Math.round(x)] = sign;
    };
    put(chart.equalX, '|');
    if (line) {
      for (let x = Math.round(line.fromX) + 1; x < Math.round(line.toX); x++) put(x, '─');
      put(line.fromX, line.isOpenLow ? '◄' : '├');
      put(line.toX, line.isOpenHigh ? '►' : '┤');
    }
    if (pointX !== undefined) put(pointX, '●');
    return cells.join('').trimEnd();
  });
  return [...lines, chart.ticks.map(({ value }) => String(value)).join(' ')];
}

describe('ratios', () => {
  test('stand as far from equal when twice as much as when half as much', () => {
    expect(
      draw('ratio', [
        { estimate: 0.5, interval: [0.25, 1] },
        { estimate: 2, interval: [1, 4] },
        { estimate: 1, interval: [0.5, 2] },
      ]),
    ).toEqual([
      '├───────●───────┤',
      '                ├───────●───────┤',
      '        ├───────●───────┤',
      '0.25 0.5 1 2 4',
    ]);
  });

  test('without a bound at one side go on beyond the axis, and without an estimate have no point', () => {
    expect(
      draw('ratio', [
        { estimate: null, interval: [1.4142135623730951, null] },
        { estimate: 0, interval: [null, 0.7071067811865476] },
        { estimate: 1.4142135623730951, interval: null },
        { estimate: null, interval: null },
      ]),
    ).toEqual([
      '                |       ├───────►',
      '◄───────┤       |',
      '                |       ●',
      '                |',
      '0.5 1 2',
    ]);
  });

  test('never need an axis beyond sixteen times', () => {
    expect(draw('ratio', [{ estimate: 3, interval: [1, 900] }])).toEqual([
      '                ├─────●─────────►',
      '0.0625 0.125 0.25 0.5 1 2 4 8 16',
    ]);
  });
});

describe('differences', () => {
  test('stand in points, on the smallest axis that has them all', () => {
    expect(
      draw('difference', [
        { estimate: 0.25, interval: [0, 0.5] },
        { estimate: -0.25, interval: [-0.375, 0.125] },
      ]),
    ).toEqual(['                ├───────●───────┤', '    ├───●───────────┤', '-0.5 -0.25 0 0.25 0.5']);
  });

  test('without any rows still have an axis', () => {
    expect(draw('difference', [])).toEqual(['-0.25 -0.125 0 0.125 0.25']);
  });
});

test('rows are as high as asked, and the axis stands under them', () => {
  const rows = ['a', 'b', 'c'].map((key) => ({ key, estimate: 1, interval: null }));
  const chart = layoutIntervals('ratio', rows, { width: 100, rowHeight: 40, margin: 10 });
  expect(chart.marks.map(({ top }) => top)).toEqual([0, 40, 80]);
  expect(chart.height).toBe(120);
  expect([chart.ticks[0]!.x, chart.equalX, chart.ticks.at(-1)!.x]).toEqual([10, 50, 90]);
});
