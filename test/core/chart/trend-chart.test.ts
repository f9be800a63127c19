import { expect, test } from 'vitest';
import { layoutTrend, type TrendMark, trendSizes } from '../../../src/core/chart/trend-chart';
import type { ObservationId } from '../../../src/core/record/ids';

const mark = (id: string, value: number | null, interval: readonly [number, number] | null = null): TrendMark => ({
  observationId: id as ObservationId,
  value,
  interval,
});

/** The chart as text: a column per lesson; `o` the value, `|` the interval, `^` an interval that goes on, `-` nothing. */
function draw(marks: readonly TrendMark[], isShare: boolean): string {
  const chart = layoutTrend(marks, isShare, 400);
  const lines = 8;
  const lineOf = (y: number): number =>
    Math.round(((y - trendSizes.top) / (chart.bottomY - trendSizes.top)) * (lines - 1));
  return Array.from({ length: lines }, (_, line) =>
    chart.marks
      .map(({ y, bar }) => {
        if (y === undefined) return line === lines - 1 ? '-' : ' ';
        if (lineOf(y) === line) return 'o';
        if (!bar || line < lineOf(bar.toY) || line > lineOf(bar.fromY)) return ' ';
        return bar.isCut && line === lineOf(bar.toY) ? '^' : '|';
      })
      .join(' '),
  ).join('\n');
}

test('shares stand between 0 and 1', () => {
  expect(`\n${draw([mark('a', 0.5, [0.2, 0.8]), mark('b', 1), mark('c', null), mark('d', 0)], true)}`).toBe(`
  o    
|      
|      
|      
o      
|      
|      
    - o`);
});

test('an interval that is far longer than the values is cut, and says so', () => {
  expect(`\n${draw([mark('a', 1, [0.1, 40]), mark('b', 2, [1, 3])], false)}`).toBe(`
^  
|  
|  
| |
| o
| |
o |
|  `);
});

test('the line joins neighbours and is broken where a lesson has no value', () => {
  const { line } = layoutTrend([mark('a', 1), mark('b', 2), mark('c', null), mark('d', 1)], false, 400);
  expect(line.match(/[ML]/g)).toEqual(['M', 'L', 'M']);
});

test('nothing at all is still a chart', () => {
  const chart = layoutTrend([], false, 300);
  expect(chart.marks).toEqual([]);
  expect(chart.line).toBe('');
  expect(chart.ticks.length).toBeGreaterThan(1);
});
