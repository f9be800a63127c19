/** What makes a passphrase good enough: its length alone, as NIST SP 800-63B advises; no rules about signs. */

/** Four words of a sentence are longer; a name and a year are not. */
export const shortestPassphrase = 10;

export type PassphraseProblem = 'tooShort' | 'oneSign';

/** @returns what is wrong with it, or nothing */
export function checkPassphrase(passphrase: string): PassphraseProblem | undefined {
  const signs = Array.from(normalisePassphrase(passphrase));
  if (signs.length < shortestPassphrase) return 'tooShort';
  if (new Set(signs).size < 3) return 'oneSign';
  return undefined;
}

/** The same on every keyboard: two ways of typing é are one passphrase, and a space at the end is nobody's intention. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}
