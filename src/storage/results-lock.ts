/**
 * The teacher's code before results, on a tablet that is shared. It keeps a colleague from looking, not someone who
 * takes the disk apart: the numbers themselves are not encrypted. Only what PBKDF2 makes of the code is kept.
 */
import { del, set, type UseStore } from 'idb-keyval';
import type { ResultsLock } from '../core/locking-ports';
import { formatRecoveryCode, readRecoveryCode, recoveryCodeBytes } from '../core/record/recovery-code';
import { readResultsCode, resultsCodeKey as key, type StoredCode } from './results-code';
import { randomBytes } from './vault-crypto';
import { wrappingRounds } from './vault-keys';

const saltBytes = 16;
const hashBits = 256;

export function createResultsLock(store: UseStore): Omit<ResultsLock, 'isSet'> {
  const opens = async (typed: string): Promise<boolean> => {
    const lock = await readResultsCode(store);
    if (!lock) return true;
    if (await matches(typed, lock.code)) return true;
    const recoveryCode = readRecoveryCode(typed);
    return recoveryCode !== undefined && matches(recoveryCode, lock.recoveryCode);
  };
  return {
    opens,
    async create(code) {
      const recoveryCode = formatRecoveryCode(randomBytes(recoveryCodeBytes));
      await set(key, { code: await hashCode(code), recoveryCode: await hashCode(recoveryCode) }, store);
      return recoveryCode;
    },
    async remove(code) {
      if (!(await opens(code))) return false;
      await del(key, store);
      return true;
    },
  };
}

async function hashCode(
  code: string,
  salt = randomBytes(saltBytes),
  rounds = wrappingRounds,
): Promise<StoredCode['code']> {
  const bytes = new TextEncoder().encode(code.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return { salt, rounds, hash: new Uint8Array(await crypto.subtle.deriveBits(how, material, hashBits)) };
}

async function matches(typed: string, { salt, rounds, hash }: StoredCode['code']): Promise<boolean> {
  const { hash: found } = await hashCode(typed, salt, rounds);
  return found.every((byte, index) => byte === hash[index]);
}
