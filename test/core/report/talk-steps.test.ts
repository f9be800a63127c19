import { expect, test } from 'vitest';
import { filledShare, talkMinutes, talkSteps } from '../../../src/core/report/talk-steps';

test('the six steps take a quarter of an hour, one after the other', () => {
  expect(talkSteps.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
    'ownView 2',
    'predicted 2',
    'seen 4',
    'moment 3',
    'intention 3',
    'success 1',
  ]);
  expect(talkMinutes).toBe(15);
  expect(talkSteps.map(({ fromMs }) => fromMs / 60_000)).toEqual([0, 2, 4, 8, 11, 14]);
});

test('the time fills each step in turn, and no further than its end', () => {
  const shares = (minutes: number): number[] => talkSteps.map((step) => filledShare(step, minutes * 60_000));
  expect(shares(0)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(shares(5)).toEqual([1, 1, 0.25, 0, 0, 0]);
  expect(shares(40)).toEqual([1, 1, 1, 1, 1, 1]);
});
