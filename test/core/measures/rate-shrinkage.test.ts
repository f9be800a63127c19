import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../../src/core/measures/quantiles';
import { shrinkRates } from '../../../src/core/measures/rate-shrinkage';

const present = (...counts: number[]) => counts.map((y) => ({ y, n: 1 }));

describe('a rate held back to the class', () => {
  it('is by hand 1.5 with shape 4, for 8 of a mean of 4', () => {
    // λ = 4; Σ(y − 4)² = 16 + 16 = 32, Σnλ = 16, Σ(nλ)² = 64: 1/a = 16/64, a = 4.
    const [none, four, , eight] = shrinkRates(present(0, 4, 4, 8));
    expect(none!.mean).toBeCloseTo(4 / 8, 12);
    expect(four!.mean).toBeCloseTo(1, 12);
    expect(eight!.mean).toBeCloseTo(12 / 8, 12);
    expect(eight!.low).toBeCloseTo(gammaQuantile(0.05, 12, 8), 12);
    expect(eight!.high).toBeCloseTo(gammaQuantile(0.95, 12, 8), 12);
  });

  it('has the intervals of the ten pumps, given their prior', () => {
    // Gaver and O’Muircheartaigh (1987); computed with MASS::glm.nb and stats::qgamma: prior Gamma(0.8223, 1.2590).
    const [shape, rate] = [0.822268635943585, 1.25895442010801];
    expect(gammaQuantile(0.025, shape + 5, rate + 94.32)).toBeCloseTo(0.0219332431296925, 9);
    expect(gammaQuantile(0.975, shape + 22, rate + 10.48)).toBeCloseTo(2.81915955625013, 9);
  });

  it('thinks that pupils are nearly alike when they differ less than chance', () => {
    // The least variance of 0.01 is a prior of 100.
    expect(shrinkRates(present(3, 3, 3))[0]!.mean).toBe(1);
    expect(shrinkRates(present(2, 3, 4))[0]!.mean).toBeCloseTo(102 / 103, 12);
  });

  it('is not there when nobody had any, or for who was not there', () => {
    expect(shrinkRates(present(0, 0))).toEqual([null, null]);
    expect(shrinkRates([])).toEqual([]);
    expect(shrinkRates([...present(1, 2), { y: 1, n: 0 }])[2]).toBeNull();
    expect(shrinkRates([...present(1, 2), { y: 9, n: 0 }]).slice(0, 2)).toEqual(shrinkRates(present(1, 2)));
  });

  it('lies between the pupil’s own rate and the class, inside its interval', () => {
    const pupils = fc.array(fc.record({ y: fc.nat(30), n: fc.integer({ min: 1, max: 60 }).map((n) => n / 10) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pupils, (some) => {
        const rate = some.reduce((total, { y }) => total + y, 0) / some.reduce((total, { n }) => total + n, 0);
        for (const [place, estimate] of shrinkRates(some).entries()) {
          if (!estimate) continue;
          const own = some[place]!.y / some[place]!.n / rate;
          expect(estimate.mean).toBeGreaterThanOrEqual(Math.min(1, own) - 1e-9);
          expect(estimate.mean).toBeLessThanOrEqual(Math.max(1, own) + 1e-9);
          expect(estimate.low).toBeLessThan(estimate.mean);
          expect(estimate.high).toBeGreaterThan(estimate.mean);
        }
      }),
      { numRuns: 50 },
    );
  });
});
