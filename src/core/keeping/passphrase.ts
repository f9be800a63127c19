/** Passphrases for copies: six words drawn from the list, or one's own. */
import { passphraseWords } from './passphrase-words';

/** Six words of 2 048 are 66 bits: out of reach of guessing even when every guess were free. */
export const generatedWordCount = 6;

/** An own passphrase may be shorter than six words, but not so short that a computer tries them all. */
export const shortestOwnPassphrase = 12;

/** @param random six numbers of sixteen random bits; 65 536 is a multiple of 2 048, so no word is likelier than another */
export function makePassphrase(random: Uint16Array): string {
  return Array.from(
    random.subarray(0, generatedWordCount),
    (number) => passphraseWords[number % passphraseWords.length]!,
  ).join(' ');
}

/**
 * The passphrase as it is used: a keyboard that begins a sentence with a capital, or puts two spaces, does not make
 * another of it. Letters keep their case where it is not six words of the list.
 */
export function normalisePassphrase(typed: string): string {
  const words = typed.normalize('NFKC').trim().split(/\s+/);
  const small = words.map((word) => word.toLowerCase());
  return (findUnknownWords(typed).length === 0 ? small : words).join(' ');
}

/** Words that are not in the list: a slip of the pen in a passphrase that was drawn, since no slip makes another word. */
export function findUnknownWords(typed: string): string[] {
  const known = new Set(passphraseWords);
  return typed
    .normalize('NFKC')
    .trim()
    .split(/\s+/)
    .filter((word) => !known.has(word.toLowerCase()));
}
