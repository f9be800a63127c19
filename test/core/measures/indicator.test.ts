import { describe, expect, it } from 'vitest';
import { countEvent, countSeconds, countShare } from '../../../src/core/measures/indicator';

describe('what one moment adds', () => {
  it('is one event to a rate, and leaves the denominator to time', () => {
    expect(countEvent()).toEqual({ y: 1, n: 0, moments: 1 });
  });

  it('is a hit or a miss to a share, and neither when it was not coded', () => {
    expect(countShare(true)).toEqual({ y: 1, n: 1, moments: 1 });
    expect(countShare(false)).toEqual({ y: 0, n: 1, moments: 1 });
    expect(countShare(undefined)).toEqual({ y: 0, n: 0, moments: 1 });
  });

  it('is a value in seconds to a mean; a wait of 0 is a wait', () => {
    expect(countSeconds(2400)).toEqual({ y: 2.4, n: 1, moments: 1 });
    expect(countSeconds(0)).toEqual({ y: 0, n: 1, moments: 1 });
    expect(countSeconds(undefined)).toEqual({ y: 0, n: 0, moments: 1 });
  });
});
