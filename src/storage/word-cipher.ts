/** Stands between the rows with words and the disk: seals what goes, opens what comes, and knows whether it can. */
import Dexie, { type Transaction } from 'dexie';
import type { VaultInfo, VaultState } from '../core/locking-ports';
import { SaveProblem } from '../core/ports';
import type { LabelRow, StoredLabel, StoredText, TextRow } from './text-rows';
import type { VaultKeys } from './vault-crypto';
import type { Mailbox, WrappedKey } from './vault-keys';

/** What the disk knows of the vault: nothing that opens it. */
export interface VaultRow {
  readonly key: 'vault';
  readonly vaultId: string;
  readonly byPassphrase: WrappedKey;
  readonly byRecoveryCode: WrappedKey;
  readonly mailbox: Mailbox;
  /** Minutes without a touch after which the names are locked. */
  readonly lockAfterMinutes: number;
  /** Names had been on this disk in the open before: traces of them may be left. */
  readonly namesBefore: boolean;
}

/** What a screen starts from. */
const defaultLockAfterMinutes = 10;

export class WordCipher {
  #row: VaultRow | undefined;
  #keys: VaultKeys | undefined;

  get row(): VaultRow | undefined {
    return this.#row;
  }

  get keys(): VaultKeys | undefined {
    return this.#keys;
  }

  get state(): VaultState {
    if (!this.#row) return 'off';
    return this.#keys ? 'open' : 'locked';
  }

  get info(): VaultInfo {
    return {
      state: this.state,
      lockAfterMinutes: this.#row?.lockAfterMinutes ?? defaultLockAfterMinutes,
      namesBefore: this.#row?.namesBefore ?? false,
    };
  }

  /** @param keys left out: locked; without a row there is no vault */
  use(row: VaultRow | undefined, keys?: VaultKeys): void {
    this.#row = row;
    this.#keys = row && keys;
  }

  /** Whole rows are replaced only by whoever could read what is in them. @throws SaveProblem `locked` */
  requireOpen(): void {
    if (this.state === 'locked') throw new SaveProblem('locked');
  }

  async sealLabels(rows: readonly LabelRow[]): Promise<readonly StoredLabel[]> {
    const row = this.#row;
    if (!row) return rows;
    const keys = this.#keys;
    return within(loadSealing().then(({ sealLabels }) => sealLabels(rows, row.mailbox, keys)));
  }

  async sealTexts(rows: readonly TextRow[]): Promise<readonly StoredText[]> {
    const row = this.#row;
    if (!row) return rows;
    const keys = this.#keys;
    return within(loadSealing().then(({ sealTexts }) => sealTexts(rows, row.mailbox, keys)));
  }

  /** Without those that cannot be opened now. */
  async openLabels(rows: readonly StoredLabel[]): Promise<readonly LabelRow[]> {
    if (areOpen(rows)) return rows;
    const keys = this.#keys;
    return within(loadSealing().then(({ openLabels }) => openLabels(rows, keys)));
  }

  /** Without those that cannot be opened now. */
  async openTexts(rows: readonly StoredText[]): Promise<readonly TextRow[]> {
    if (areOpen(rows)) return rows;
    const keys = this.#keys;
    return within(loadSealing().then(({ openTexts }) => openTexts(rows, keys)));
  }
}

function areOpen<Row extends StoredLabel | StoredText>(
  rows: readonly Row[],
): rows is readonly Extract<Row, { readonly sealed?: never }>[] {
  return rows.every(({ sealed }) => sealed === undefined);
}

/** Most devices have no passphrase: they never load it. */
const loadSealing = () => import('./sealed-rows');

/** In each transaction what is waited for last. */
const waiting = new WeakMap<Transaction, PromiseLike<unknown>>();

/**
 * A transaction ends while nothing is asked of it; Dexie keeps it busy until the cryptography is done. One wait after the
 * other: a second that begins when the first is over, and not yet told so, has Dexie forget to tell it, and that hangs.
 */
function within<T>(work: Promise<T>): PromiseLike<T> {
  const transaction = Dexie.currentTransaction;
  if (!transaction) return work;
  const before = waiting.get(transaction);
  const wait = (): PromiseLike<T> => Dexie.waitFor(work);
  const done = before ? before.then(wait, wait) : wait();
  waiting.set(transaction, done);
  return done;
}
