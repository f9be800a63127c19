import { expect, test } from 'vitest';
import { rangesOfPupil } from '../../../src/core/profile/pupil-ranges';

const rate = { y: 1, n: 4, value: 0.25 };
const share = { y: 1, n: 5, value: 0.2 };

test('what lots would give is a count, and in the picture a value', () => {
  const chance = [2, 6] as const;
  expect(rangesOfPupil('turnRate', rate, 1, { estimate: { mean: 0.8, low: 0.5, high: 1.2 }, chance })).toEqual({
    lots: [2, 6],
    band: [0.5, 1.5],
    likely: null,
    likelyValues: null,
  });
});

test('what is likely is only said when the class is not in it', () => {
  const ranges = rangesOfPupil('turnRate', rate, 0.5, { estimate: { mean: 0.5, low: 0.25, high: 0.75 }, chance: null });
  expect(ranges.likely).toEqual({ kind: 'rate', range: [0.25, 0.75] });
  expect(ranges.likelyValues).toEqual([0.125, 0.375]);
  const inside = rangesOfPupil('longWait', share, 0.3, { estimate: { mean: 0.3, low: 0.2, high: 0.5 }, chance: null });
  expect(inside.likely).toBeNull();
  const outside = rangesOfPupil('longWait', share, 0.6, { estimate: { mean: 0.3, low: 0.2, high: 0.5 }, chance: null });
  expect(outside).toMatchObject({ likely: { kind: 'share', range: [0.2, 0.5] }, likelyValues: [0.2, 0.5] });
});

test('nothing is said of means, of a place, of nothing counted, or before it was computed', () => {
  const estimated = { estimate: { mean: 2, low: 1.5, high: 3 }, chance: [0, 1] as const };
  const nothing = { lots: null, likely: null, band: null, likelyValues: null };
  expect(rangesOfPupil('pauseTime', rate, 1, estimated)).toEqual(nothing);
  expect(rangesOfPupil('frontRow', rate, 1, estimated)).toEqual(nothing);
  expect(rangesOfPupil('turnRate', { y: 0, n: 0, value: null }, 1, estimated)).toEqual(nothing);
  expect(rangesOfPupil('turnRate', rate, null, estimated)).toEqual(nothing);
  expect(rangesOfPupil('turnRate', rate, 1, undefined)).toEqual(nothing);
});
