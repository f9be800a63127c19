import { describe, expect, it } from 'vitest';
import { sumGroup } from '../../../src/core/measures/contrast';
import { lessonsToHalve, smallestShown } from '../../../src/core/measures/resolution';

const group = (...pupils: [y: number, n: number][]) => sumGroup(pupils.map(([y, n]) => ({ y, n, moments: n })));

describe('how small a difference could be shown', () => {
  it('is by hand exp(2.7764 · √(2/9)) for eighteen events in equal time', () => {
    const a = group([2, 1], [4, 1], [6, 1]);
    const b = group([1, 1], [2, 1], [3, 1]);
    expect(smallestShown('ratio', a, b, 1)).toBeCloseTo(Math.exp(2.7764451051977934 * Math.sqrt(2 / 9)), 12);
  });

  it('halves, as a logarithm, with three such lessons more; a share nearly', () => {
    const once = group([2, 10], [4, 10], [6, 10]);
    const more = group(...once.pupils.map(({ y, n }): [number, number] => [y * lessonsToHalve, n * lessonsToHalve]));
    const ratio = Math.log(smallestShown('ratio', once, once, 1)!) / Math.log(smallestShown('ratio', more, more, 1)!);
    expect(ratio).toBeCloseTo(2, 12);
    const share = smallestShown('difference', once, once, 1)! / smallestShown('difference', more, more, 1)!;
    expect(share).toBeGreaterThan(1.8);
    expect(share).toBeLessThan(2);
  });

  it('is not there without events or variance', () => {
    expect(smallestShown('ratio', group([0, 1], [0, 1]), group([0, 1], [0, 1]), 1)).toBeNull();
    expect(smallestShown('ratio', group([1, 1], [1, 1]), group([1, 1], [1, 1]), 0)).toBeNull();
  });
});
