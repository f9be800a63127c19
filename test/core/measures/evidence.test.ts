import { describe, expect, it } from 'vitest';
import { countEvidence } from '../../../src/core/measures/evidence';

describe('evidence', () => {
  const additions = [
    { y: 2.5, n: 4, moments: 3 },
    { y: 1.5, n: 0, moments: 7 },
  ];
  it.each([
    ['turnRate', 'rate', 2.5],
    ['feedbackPerTurn', 'rate', 4],
    ['longWait', 'share', 4],
    ['waitTime', 'mean', 4],
    ['supportTime', 'duration', 3],
    ['frontRow', 'place', 4],
  ] as const)('of %s (%s) is %d', (id, kind, expected) => {
    expect(countEvidence({ id, kind }, additions)).toBe(expected);
  });
});
