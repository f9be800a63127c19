import { describe, expect, test } from 'vitest';
import { dotAt, layoutWaits, type WaitEnding, type WaitPoint, waitSizes } from '../../../src/core/chart/wait-chart';
import type { InteractionId } from '../../../src/core/record/ids';
import { drawText } from './draw-text';

const signs: Readonly<Record<WaitEnding, string>> = { pupil: 'o', peer: '^', teacher: '#', unknown: '+' };

function waits(...seconds: (number | readonly [number, WaitEnding])[]): WaitPoint[] {
  return seconds.map((wait, index) => {
    const [length, ending] = typeof wait === 'number' ? ([wait, 'pupil'] as const) : wait;
    return { id: `i${index}-${length}` as InteractionId, ms: length * 1000, ending };
  });
}

function picture(rows: readonly { id: string; waits: readonly WaitPoint[] }[]): string {
  const chart = layoutWaits(rows, 456, 100);
  return drawText(
    chart.rows.flatMap((row) => [
      { x: 0, y: row.y + row.height / 2, sign: row.id },
      { x: chart.threeX, y: row.y + row.height / 2, sign: '|' },
      ...row.dots.map(({ x, y, ending, isBeyond }) => ({ x, y, sign: isBeyond ? `${signs[ending]}>` : signs[ending] })),
    ]),
    10,
    waitSizes.radius * 2 + 1,
  )
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');
}

describe('waits against three seconds', () => {
  test('stand in their row, the shape says how each ended', () => {
    expect(
      picture([
        { id: 'Aylin', waits: waits(1, [2, 'teacher'], 6) },
        { id: 'Bram', waits: waits([0, 'peer'], [4.1, 'unknown']) },
      ]),
    ).toBe(['Aylin          o    #    |              o', 'Bram      ^              |    +'].join('\n'));
  });

  test('as long as each other stand above and below, and the row makes room', () => {
    const [one, three] = [layoutWaits([{ id: 'a', waits: waits(2) }], 456, 100), waits(2, 2, 2)];
    const stacked = layoutWaits([{ id: 'a', waits: three }], 456, 100);
    expect(stacked.rows[0]!.height).toBeGreaterThan(one.rows[0]!.height);
    expect(picture([{ id: 'Aylin', waits: three }])).toBe(
      ['                    o', 'Aylin               o    |', '                    o'].join('\n'),
    );
  });

  test('over fifteen seconds stand at the edge, and say so', () => {
    expect(
      picture([{ id: 'Aylin', waits: waits(1.5, 22, 600) }])
        .split('\n')
        .join(''),
    ).toContain('o>');
    const [row] = layoutWaits([{ id: 'a', waits: waits(1.5, 15, 22) }], 456, 100).rows;
    expect(row!.dots.map(({ x, isBeyond }) => [x, isBeyond])).toEqual([
      [130, false],
      [400, false],
      [400, true],
    ]);
  });

  test('the axis is as long as is needed, from six to fifteen seconds', () => {
    const axis = (...seconds: number[]) =>
      layoutWaits([{ id: 'a', waits: waits(...seconds) }], 456, 100).ticks.map(({ ms }) => ms / 1000);
    expect(axis(1)).toEqual([0, 3, 6]);
    expect(axis(6.1)).toEqual([0, 3, 6, 9]);
    expect(axis(90)).toEqual([0, 3, 6, 9, 12, 15]);
  });

  test('all dots of one ending are one path', () => {
    const [row] = layoutWaits([{ id: 'a', waits: waits(1, 2, [3, 'teacher']) }], 456, 100).rows;
    expect(row!.paths.map(({ ending, path }) => [ending, path.match(/M/g)?.length])).toEqual([
      ['pupil', 2],
      ['teacher', 1],
    ]);
  });

  test('drawn part by part they are the same picture', () => {
    const rows = ['a', 'b', 'c'].map((id, index) => ({ id, waits: waits(1, 2, 2, index + 4) }));
    const two = layoutWaits(rows, 456, 100, 2);
    expect(two.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(layoutWaits(rows, 456, 100, 3, two)).toEqual(layoutWaits(rows, 456, 100));
  });

  test('a tap takes the nearest dot, and nothing when it is far from all', () => {
    const chart = layoutWaits([{ id: 'a', waits: waits(1, 5) }], 456, 100);
    const { x, y } = chart.rows[0]!.dots[1]!;
    expect(dotAt(chart, x - 8, y + 8)?.ms).toBe(5000);
    expect(dotAt(chart, x - 80, y)).toBeUndefined();
  });
});

test('what counts as three counts begins at 2.7 seconds, left of the line', () => {
  const chart = layoutWaits([{ id: 'Aylin', waits: waits(2.7) }], 456, 100);
  expect(chart.rows[0]!.dots[0]!.x).toBe(chart.countsX);
  expect(chart.countsX).toBeLessThan(chart.threeX);
});
