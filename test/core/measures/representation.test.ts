import { describe, expect, it } from 'vitest';
import { representGroup } from '../../../src/core/measures/representation';

describe('representation', () => {
  // EQUIP's own help text (Reinholz and Shah 2018): 40 % of the class with 60, 30 or 40 % of the turns.
  it.each([
    [60, 1.5],
    [30, 0.75],
    [40, 1],
  ])('is the equity ratio with full attendance: %i %% of the turns is %f', (percent, ratio) => {
    const perHead = percent / 40;
    expect(representGroup('ratio', perHead, 100 / 100)).toBeCloseTo(ratio, 12);
  });

  it('is missing where there is nothing to divide', () => {
    expect(representGroup('ratio', 0, 0)).toBeNull();
    expect(representGroup('ratio', null, 2)).toBeNull();
    expect(representGroup('ratio', 2, null)).toBeNull();
  });

  it('is 0 for a group that got nothing while the class did', () => {
    expect(representGroup('ratio', 0, 2)).toBe(0);
  });

  it('is not for shares', () => {
    expect(representGroup('difference', 0.5, 0.25)).toBeNull();
  });
});
