/**
 * The teacher's code before results, on a tablet that is shared. It keeps a colleague from looking, not someone who
 * takes the disk apart: the numbers themselves are not encrypted. Only what PBKDF2 makes of the code is kept.
 */
import { get, set, del, type UseStore } from 'idb-keyval';
import type { ResultsLock } from '../core/ports';
import { formatRecoveryCode, readRecoveryCode, recoveryCodeBytes } from '../core/record/recovery-code';
import { type Bytes, randomBytes, wrappingRounds } from './vault-crypto';

const key = 'results-lock';
const saltBytes = 16;
const hashBits = 256;

interface Hashed {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly hash: Bytes;
}

interface StoredLock {
  readonly code: Hashed;
  readonly recoveryCode: Hashed;
}

export function createResultsLock(store: UseStore): ResultsLock {
  const read = async () => get<StoredLock>(key, store);
  const opens = async (typed: string): Promise<boolean> => {
    const lock = await read();
    if (!lock) return true;
    if (await matches(typed, lock.code)) return true;
    const recoveryCode = readRecoveryCode(typed);
    return recoveryCode !== undefined && matches(recoveryCode, lock.recoveryCode);
  };
  return {
    isSet: () =>
      read().then(
        (lock) => lock !== undefined,
        // Without a disk there is nothing to look at either.
        () => false,
      ),
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

async function hashCode(code: string, salt = randomBytes(saltBytes), rounds = wrappingRounds): Promise<Hashed> {
  const bytes = new TextEncoder().encode(code.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return { salt, rounds, hash: new Uint8Array(await crypto.subtle.deriveBits(how, material, hashBits)) };
}

async function matches(typed: string, { salt, rounds, hash }: Hashed): Promise<boolean> {
  const { hash: found } = await hashCode(typed, salt, rounds);
  return found.every((byte, index) => byte === hash[index]);
}
