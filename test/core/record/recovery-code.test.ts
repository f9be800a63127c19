import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassphrase } from '../../../src/core/record/passphrase';
import { formatRecoveryCode, readRecoveryCode, recoveryCodeBytes } from '../../../src/core/record/recovery-code';

describe('a recovery code', () => {
  it('is Crockford base 32 in groups of four', () => {
    // The 160 bits 0, 1, 2 … 31 in groups of five are the alphabet itself.
    const bits = Array.from({ length: 32 }, (_, index) => index.toString(2).padStart(5, '0')).join('');
    const bytes = Uint8Array.from({ length: recoveryCodeBytes }, (_, index) =>
      parseInt(bits.slice(index * 8, index * 8 + 8), 2),
    );
    expect(formatRecoveryCode(bytes)).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ');
  });

  it('is read however it was typed from paper', () => {
    expect(readRecoveryCode(' o123 4567-89ab cdefghjk mnpq rstv wxyz')).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ');
    expect(readRecoveryCode('Il11'.repeat(8))).toBe('1111-1111-1111-1111-1111-1111-1111-1111');
    expect(readRecoveryCode('0123')).toBeUndefined();
    expect(readRecoveryCode('U'.repeat(32))).toBeUndefined();
  });

  it('comes back as it was printed', () => {
    const bytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes });
    fc.assert(
      fc.property(bytes, (random) => {
        const code = formatRecoveryCode(random);
        expect(readRecoveryCode(code.toLowerCase())).toBe(code);
      }),
    );
  });
});

it('a passphrase is long enough, and more than one key held down', () => {
  expect(checkPassphrase('kort')).toBe('tooShort');
  expect(checkPassphrase('  negen nul   ')).toBe('tooShort');
  expect(checkPassphrase('aaaaaaaaaaaaaaaa')).toBe('oneSign');
  expect(checkPassphrase('de juf fietst')).toBeUndefined();
});
