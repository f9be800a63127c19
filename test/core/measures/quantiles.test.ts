import { describe, expect, it } from 'vitest';
import { betaQuantile, gammaQuantile, poissonQuantile, studentQuantile } from '../../../src/core/measures/quantiles';

/** Relative to 1e-9, as between maintained libraries. */
function expectSame(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

describe('quantiles', () => {
  // Computed with scipy 1.17 (t.ppf, beta.ppf, gamma.ppf, poisson.ppf).
  it.each([
    [0.975, 4, 2.7764451051977934],
    [0.975, 17, 2.1098155778333156],
    [0.975, 28, 2.0484071417952454],
    [0.975, 58, 2.0017174841452356],
    [0.025, 7, -2.3646242515927844],
  ])('of Student’s t: %d with %d degrees', (p, degrees, expected) => {
    expectSame(studentQuantile(p, degrees), expected);
  });

  it.each([
    [0.05, 1.2, 2.8, 0.03167891766301849],
    [0.95, 1.2, 2.8, 0.6894181315565026],
    [0.05, 0.02, 5.3, 1.051895747318496e-66],
    [0.95, 0.4, 3.6, 0.39357374625342384],
    [0.05, 14.5, 3.1, 0.6596423245288738],
    [0.95, 200.5, 1.2, 0.9995357745706787],
  ])('of beta: %d with %d and %d', (p, first, second, expected) => {
    expectSame(betaQuantile(p, first, second), expected);
  });

  it.each([
    [0.05, 3, 3, 0.27256381572131777],
    [0.95, 3, 3, 2.0985978739573294],
    [0.05, 0.4, 1.2, 0.0003455447629762737],
    [0.95, 100, 97.5, 1.1999706097042304],
    [0.05, 7.3, 2.9, 1.2040537868600945],
  ])('of gamma: %d with shape %d and rate %d', (p, shape, rate, expected) => {
    expectSame(gammaQuantile(p, shape, rate), expected);
  });

  it.each([
    [0.05, 0.3, 0],
    [0.95, 0.3, 1],
    [0.05, 3.2, 1],
    [0.95, 3.2, 6],
    [0.05, 30, 21],
    [0.95, 30, 39],
    [0.95, 300, 329],
    [0.05, 0.05, 0],
  ])('of Poisson: %d with mean %d is %d', (p, mean, expected) => {
    expect(poissonQuantile(p, mean)).toBe(expected);
  });
});
