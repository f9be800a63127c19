import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../src/core/measures/krippendorff-alpha';

describe('Krippendorff’s α', () => {
  it('is .743 in Krippendorff (2011), example C: four observers, twelve units, codes missing', () => {
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];
    const units = observers[0]!.map((_, unit) =>
      observers.flatMap((codes) => (codes[unit] === null ? [] : [`${codes[unit]}`])),
    );
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743421052631579, 12);
  });

  it('is 1 for the same', () => {
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
  });

  it('is by hand 1 − 2 / (2 · 1 · 3 / 3) = 0 for aa, ab', () => {
    // Four values, three a and one b: observed 1 + 1 = 2, expected 3 · 1 / 3 + 1 · 3 / 3 = 2.
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['a', 'b'],
      ]),
    ).toBe(0);
  });

  it('does not exist with fewer than two categories among what can be paired', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha([['a', 'a'], ['b']])).toBeNull();
  });
});
