import { describe, expect, it } from 'vitest';
import { coverMoments, isThin } from '../../../src/core/measures/coverage';
import { indicatorTable } from '../../../src/core/measures/indicator-table';

const share = indicatorTable.find(({ id }) => id === 'answeredShare')!;
const rate = indicatorTable.find(({ id }) => id === 'turnRate')!;
const pupils = [
  { y: 1, n: 2, moments: 3 },
  { y: 0, n: 1, moments: 2 },
];

describe('how many of the moments were coded', () => {
  it('is counted over the pupils', () => {
    expect(coverMoments(share, pupils)).toEqual({ coded: 3, moments: 5 });
  });

  it('is not asked of a rate, nor without moments', () => {
    expect(coverMoments(rate, pupils)).toBeNull();
    expect(coverMoments(share, [])).toBeNull();
  });

  it('is thin under 60 %, not at it', () => {
    expect(isThin({ coded: 3, moments: 5 })).toBe(false);
    expect(isThin({ coded: 59, moments: 100 })).toBe(true);
    expect(isThin(null)).toBe(false);
  });
});
