/** What is kept of the teacher's code before results: only whether there is one is wanted from the start. */
import { get, type UseStore } from 'idb-keyval';
import type { Bytes } from './vault-crypto';

export const resultsCodeKey = 'results-lock';

interface Hashed {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly hash: Bytes;
}

export interface StoredCode {
  readonly code: Hashed;
  readonly recoveryCode: Hashed;
}

export async function readResultsCode(store: UseStore): Promise<StoredCode | undefined> {
  return get<StoredCode>(resultsCodeKey, store);
}

export async function isResultsCodeSet(store: UseStore): Promise<boolean> {
  return readResultsCode(store).then(
    (code) => code !== undefined,
    // Without a disk there is nothing to look at either.
    () => false,
  );
}
