import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findUnknownWords, makePassphrase, normalisePassphrase } from '../../../src/core/keeping/passphrase';
import { passphraseWords } from '../../../src/core/keeping/passphrase-words';
import { pickWords, slipsOf, writeWordsModule } from '../../../tools/passphrase-words/passphrase-words';

describe('the words', () => {
  it('are 2 048 different ones of four to nine plain letters', () => {
    expect(passphraseWords).toHaveLength(2048);
    expect(new Set(passphraseWords).size).toBe(2048);
    for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{4,9}$/);
  });

  it('never become another one by a letter that is wrong, missing or too many', () => {
    const words = new Set(passphraseWords);
    for (const word of words) {
      expect(
        [...slipsOf(word)].filter((slip) => words.has(slip)),
        word,
      ).toEqual([]);
    }
  });

  it('are what the tool picks from the list that was written', () => {
    const list = readFileSync(new URL('../../../tools/passphrase-words/words.txt', import.meta.url), 'utf8');
    expect(pickWords(list)).toEqual(passphraseWords);
    expect(writeWordsModule(['appel', 'fiets'])).toContain('appel fiets');
    expect(() => pickWords('# kop\nappel fiets')).toThrow('Only 2 words');
  });
});

describe('a passphrase', () => {
  it('is six words, each as likely as the other', () => {
    expect(makePassphrase(new Uint16Array([0, 1, 2047, 2048, 65_535, 4097]))).toBe(
      [0, 1, 2047, 0, 2047, 1].map((index) => passphraseWords[index]).join(' '),
    );
  });

  it('is the same however a keyboard writes it', () => {
    const words = passphraseWords.slice(10, 16).join(' ');
    const typed = `  ${words[0]!.toUpperCase()}${words.slice(1).replaceAll(' ', '   ')}\n`;
    expect(normalisePassphrase(typed)).toBe(words);
    expect(normalisePassphrase('Mijn Eigen  Zin 12')).toBe('Mijn Eigen Zin 12');
  });

  it('says which word is not in the list', () => {
    expect(findUnknownWords(`${passphraseWords[3]} zxqw ${passphraseWords[9]!.toUpperCase()}`)).toEqual(['zxqw']);
  });
});
