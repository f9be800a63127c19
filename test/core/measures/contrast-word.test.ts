import { describe, expect, it } from 'vitest';
import type { ContrastCase, Interval } from '../../../src/core/measures/contrast';
import { chooseWord } from '../../../src/core/measures/contrast-word';
import type { Scale } from '../../../src/core/measures/indicator';

describe('the word', () => {
  it.each<[Scale, ContrastCase, number | null, Interval | null, string]>([
    ['ratio', 'interval', 0.05, [1.1, 3], 'clear'],
    ['ratio', 'interval', 0.0500001, [1.1, 3], 'possible'],
    ['ratio', 'interval', 0.2, [0.9, 1.2], 'possible'],
    ['ratio', 'interval', 0.21, [2 / 3, 1.5], 'none'],
    ['ratio', 'interval', 0.21, [0.66, 1.5], 'uncertain'],
    ['ratio', 'interval', 0.21, [0.8, 1.51], 'uncertain'],
    ['difference', 'interval', 0.6, [-0.15, 0.15], 'none'],
    ['difference', 'interval', 0.6, [-0.16, 0.1], 'uncertain'],
    ['ratio', 'onlyB', 0.6, [null, 1.2], 'uncertain'],
    ['ratio', 'onlyB', 0.01, [null, 0.9], 'clear'],
    ['ratio', 'noVariance', 0.01, null, 'clear'],
    ['ratio', 'neither', null, null, 'uncertain'],
    ['difference', 'interval', null, [-0.1, 0.1], 'uncertain'],
    ['ratio', 'tooLittle', null, null, 'tooLittle'],
    ['ratio', 'notWatched', null, null, 'notWatched'],
  ])('%s, %s, adjusted p %s, %j: %s', (scale, found, p, interval, word) => {
    expect(chooseWord(scale, found, p, interval)).toBe(word);
  });
});
