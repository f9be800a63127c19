import { expect, test } from 'vitest';
import { layoutTrend, type TrendMark, trendNameHeight, trendSizes } from '../../../src/core/chart/trend-chart';
import type { ObservationId } from '../../../src/core/record/ids';

const mark = (id: string, value: number | null, interval: readonly [number, number] | null = null): TrendMark => ({
  observationId: id as ObservationId,
  value,
  interval,
});

/** The chart as text: a column per lesson; `o` the value, `|` the interval, `^` an interval that goes on, `-` nothing. */
function draw(marks: readonly TrendMark[], isShare: boolean): string {
  const chart = layoutTrend([{ id: 'class', marks }], isShare, 400);
  const lines = 8;
  const lineOf = (y: number): number =>
    Math.round(((y - trendSizes.top) / (chart.bottomY - trendSizes.top)) * (lines - 1));
  return Array.from({ length: lines }, (_, line) =>
    chart.lines[0]!.marks.map(({ y, bar }) => {
      if (y === undefined) return line === lines - 1 ? '-' : ' ';
      if (lineOf(y) === line) return 'o';
      if (!bar || line < lineOf(bar.toY) || line > lineOf(bar.fromY)) return ' ';
      return bar.isCut && line === lineOf(bar.toY) ? '^' : '|';
    }).join(' '),
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
  const marks = [mark('a', 1), mark('b', 2), mark('c', null), mark('d', 1)];
  const { lines } = layoutTrend([{ id: 'class', marks }], false, 400);
  expect(lines[0]!.line.match(/[ML]/g)).toEqual(['M', 'L', 'M']);
});

test('nothing at all is still a chart', () => {
  const chart = layoutTrend([], false, 300);
  expect([chart.lessons, chart.lines]).toEqual([[], []]);
  expect(chart.ticks.length).toBeGreaterThan(1);
});

test('groups stand beside each other in a lesson, each with a shape and a name above', () => {
  const ofGroup = (id: string, value: number) => ({ id, marks: [mark('a', value), mark('b', value)] });
  const one = layoutTrend([ofGroup('left', 1)], false, 400);
  const two = layoutTrend([ofGroup('left', 1), ofGroup('right', 2)], false, 400);
  const [left, right] = two.lines;
  expect([left!.shape, right!.shape]).toEqual(['circle', 'square']);
  expect([left!.marks[0]!.x, right!.marks[0]!.x].map((x) => x - two.lessons[0]!.x)).toEqual([-8, 8]);
  expect(two.height - one.height).toBe(2 * trendNameHeight);
  // Twice as high a value, twice as far from the bottom, on the axis that both share.
  expect(two.bottomY - right!.marks[0]!.y!).toBeCloseTo(2 * (two.bottomY - left!.marks[0]!.y!), 9);
});

test('on a narrow screen with many lessons the groups do not run into the next lesson', () => {
  const marks = Array.from({ length: 12 }, (_, index) => mark(`o${index}`, 1));
  const { lines } = layoutTrend(
    ['a', 'b', 'c', 'd'].map((id) => ({ id, marks })),
    false,
    300,
  );
  expect(lines[3]!.marks[0]!.x).toBeLessThan(lines[0]!.marks[1]!.x);
});
