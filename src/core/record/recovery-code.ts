/** A code to print and keep: the way in for whoever forgot the passphrase. */

/** Crockford's alphabet for base 32: without I, L, O and U, which are read or heard as something else. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsPerLetter = 5;
const groupLength = 4;

/** Random bytes that a code is made of: 160 bits, more than anyone can try. */
export const recoveryCodeBytes = 20;

/** As it is printed, `7ZQK-…`: eight groups of four. @param random `recoveryCodeBytes` random bytes */
export function formatRecoveryCode(random: Uint8Array): string {
  let code = '';
  let bits = 0;
  let value = 0;
  for (const byte of random) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= bitsPerLetter) {
      bits -= bitsPerLetter;
      code += letters[(value >> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  return code.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? '';
}

/**
 * What somebody typed from paper, as it was printed; whatever looks alike is taken for what was meant.
 * @returns nothing when it cannot be a code
 */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const length = (recoveryCodeBytes * 8) / bitsPerLetter;
  if (plain.length !== length || Array.from(plain).some((letter) => !letters.includes(letter))) return undefined;
  return plain.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-');
}
