import { describe, expect, it } from 'vitest';
import { countChoices, visitChoices } from '../../../src/core/measures/revolving-door';

/** Every choice as text, in the order of the visits. */
function listChoices(m: number, k: number): string[] {
  const chosen = new Set(Array.from({ length: k }, (_, place) => place));
  const write = () => [...chosen].sort((a, b) => a - b).join(' ');
  const seen = [write()];
  visitChoices(m, k, (comesIn, goesOut) => {
    if (chosen.has(comesIn) || !chosen.delete(goesOut)) throw new Error(`${comesIn} for ${goesOut} is no change`);
    chosen.add(comesIn);
    seen.push(write());
  });
  return seen;
}

describe('the revolving door', () => {
  it('visits the six pairs of four, each once', () => {
    expect(listChoices(4, 2).toSorted()).toEqual(['0 1', '0 2', '0 3', '1 2', '1 3', '2 3']);
  });

  it('visits every choice once, one change at a time, for all sizes up to 9', () => {
    for (let m = 2; m <= 9; m++) {
      for (let k = 1; k < m; k++) {
        const choices = listChoices(m, k);
        expect(choices).toHaveLength(countChoices(m, k, 1000));
        expect(new Set(choices).size).toBe(choices.length);
      }
    }
  });

  it('counts choices, and stops counting above the limit', () => {
    expect(countChoices(18, 9, 50_000)).toBe(48_620);
    expect(countChoices(19, 9, 50_000)).toBe(Infinity);
    expect(countChoices(30, 15, 1e9)).toBe(155_117_520);
    expect(countChoices(5, 0, 10)).toBe(1);
  });
});
