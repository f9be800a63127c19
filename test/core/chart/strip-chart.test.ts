import { expect, test } from 'vitest';
import { layoutStrip, type StripValue } from '../../../src/core/chart/strip-chart';
import type { PupilId } from '../../../src/core/record/ids';

const size = { width: 120, height: 40, dotRadius: 5 };
const own = 'own' as PupilId;

function values(...amounts: number[]): StripValue[] {
  return amounts.map((value, index) => ({ pupilId: `p${index}` as PupilId, value }));
}

test('shares run from 0 to 1 over the width, two radii from the edge', () => {
  const strip = layoutStrip([...values(0, 1), { pupilId: own, value: 0.25 }], own, 0.5, { kind: 'share' }, size);
  expect(strip.dots).toEqual([
    { pupilId: 'p0', x: 10, y: 20 },
    { pupilId: 'p1', x: 110, y: 20 },
  ]);
  expect(strip.own).toEqual({ pupilId: 'own', x: 35, y: 20 });
  expect(strip.classX).toBe(60);
  expect(strip.ticks.map(({ value }) => value)).toEqual([0, 0.5, 1]);
});

test('amounts run from 0 to a round number at or above the largest', () => {
  const strip = layoutStrip(values(0, 7.5), own, 3.75, { kind: 'amount' }, size);
  expect(strip.ticks.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8]);
  expect(strip.dots.map(({ x }) => x)).toEqual([10, 103.75]);
  expect(strip.own).toBeUndefined();
});

test('equal values stack on the middle line, then above and below it by turns', () => {
  const strip = layoutStrip(values(0.5, 0.5, 0.5), own, null, { kind: 'share' }, size);
  expect(strip.dots).toEqual([
    { pupilId: 'p0', x: 60, y: 20 },
    { pupilId: 'p1', x: 60, y: 10 },
    { pupilId: 'p2', x: 60, y: 30 },
  ]);
  expect(strip.classX).toBeUndefined();
});

test('a high stack closes up and stays inside the picture', () => {
  const strip = layoutStrip(values(...Array.from({ length: 9 }, () => 1)), own, 1, { kind: 'share' }, size);
  expect(strip.dots.map(({ y }) => y)).toEqual([20, 16.25, 23.75, 12.5, 27.5, 8.75, 31.25, 5, 35]);
});

test('a dot returns to the middle line as soon as there is room', () => {
  const strip = layoutStrip(values(0.5, 0.55, 0.6), own, null, { kind: 'share' }, size);
  expect(strip.dots.map(({ x, y }) => [x, y])).toEqual([
    [60, 20],
    [65, 10],
    [70, 20],
  ]);
});

test('nothing but zeros still has an axis', () => {
  const strip = layoutStrip(values(0, 0), own, 0, { kind: 'amount' }, size);
  expect(strip.classX).toBe(10);
  expect(strip.ticks.at(-1)?.value).toBe(1);
});

test('what lots would give and what is likely stand on the same axis, which is long enough for both', () => {
  const ranges = { band: [0, 4], likely: [2, 8] } as const;
  const strip = layoutStrip([...values(1), { pupilId: own, value: 2 }], own, 1, { kind: 'amount' }, size, ranges);
  expect(strip.ticks.at(-1)?.value).toBe(8);
  expect(strip.band).toEqual({ fromX: 10, toX: 60 });
  expect(strip.likely).toEqual({ fromX: 35, toX: 110 });
});
