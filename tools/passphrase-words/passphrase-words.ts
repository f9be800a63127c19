/** Picks the words of a passphrase from a longer list that was written by hand. */

/** Eleven bits a word. */
const wordCount = 2048;

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Everything that one wrong, missing or extra letter makes of a word. */
export function slipsOf(word: string): Set<string> {
  const slips = new Set<string>();
  for (let place = 0; place <= word.length; place++) {
    const before = word.slice(0, place);
    const after = word.slice(place);
    slips.add(before + after.slice(1));
    for (const letter of alphabet) {
      slips.add(before + letter + after);
      if (after !== '') slips.add(before + letter + after.slice(1));
    }
  }
  slips.delete(word);
  return slips;
}

/**
 * 2 048 words of four to nine plain letters, short ones first, of which none becomes another by one slip of the pen.
 * @param list words between spaces and lines; a line that begins with # is a heading
 * @throws when too few are left
 */
export function pickWords(list: string): string[] {
  const written = list
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => /^[a-z]{4,9}$/.test(word));
  const picked = new Set<string>();
  const candidates = [...new Set(written)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const word of candidates) {
    if (![...slipsOf(word)].some((slip) => picked.has(slip))) picked.add(word);
    if (picked.size === wordCount) return [...picked].sort();
  }
  throw new Error(`Only ${picked.size} words are left of the ${wordCount} that are needed`);
}

/** The module that the app reads them from. */
export function writeWordsModule(words: readonly string[]): string {
  const lines: string[] = [];
  for (let index = 0; index < words.length; index += 12) lines.push(words.slice(index, index + 12).join(' '));
  return `/** The words of which a passphrase is made. Made by \`tools/make-passphrase-words.ts\`: do not change it by hand. */
export const passphraseWords: readonly string[] = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/);
`;
}
