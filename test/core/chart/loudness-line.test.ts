/** The loudness line: what was heard is drawn, what was not is left open, silence is found. */
import { describe, expect, it } from 'vitest';
import { layoutLoudness, levelOf } from '../../../src/core/chart/loudness-line';

const levels = Uint8Array.from([
  ...Array<number>(20).fill(200),
  ...Array<number>(20).fill(40),
  ...Array<number>(20).fill(210),
]);
const pieceMs = 50;

describe('the loudness line', () => {
  it('shows silence between two voices, and not the pause between two words', () => {
    const line = layoutLoudness({ levels, pieceMs }, { fromMs: 0, toMs: 3000 }, 300, 40);
    expect(line.silences).toEqual([{ fromMs: 1000, toMs: 2000 }]);
    const words = Uint8Array.from([200, 200, 40, 40, 200, 200]);
    expect(layoutLoudness({ levels: words, pieceMs }, { fromMs: 0, toMs: 300 }, 300, 40).silences).toEqual([]);
  });

  it('draws nothing of what was not heard, and calls it no silence', () => {
    const line = layoutLoudness({ levels: new Uint8Array(60), pieceMs }, { fromMs: 0, toMs: 3000 }, 300, 40);
    expect(line).toEqual({ path: '', heard: false, silences: [] });
  });

  it('has at most a bar per pixel, however long the film', () => {
    const long = new Uint8Array(200_000).fill(120);
    const line = layoutLoudness({ levels: long, pieceMs }, { fromMs: 0, toMs: 10_000_000 }, 300, 40);
    expect(line.path.split('M').length - 1).toBeLessThanOrEqual(300);
  });
});

it('a level is 1 for silence, 255 for the loudest, and never 0', () => {
  expect([0, 1e-9, 1, 2].map(levelOf)).toEqual([1, 1, 255, 255]);
  expect(levelOf(0.01)).toBeGreaterThan(levelOf(0.005));
});
