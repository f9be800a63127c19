/** Stands between the rows with words and the disk: seals what goes, opens what comes, and knows whether it can. */
import Dexie from 'dexie';
import { SaveProblem, type VaultInfo, type VaultState } from '../core/ports';
import { openLabel, openText, type OpenValue, sealLabel, sealText, type SealValue } from './sealed-rows';
import type { LabelRow, StoredLabel, StoredText, TextRow } from './text-rows';
import { openWith, seal, sealFor, type VaultKeys } from './vault-crypto';
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
    const sealValue = this.#sealer();
    return sealValue ? within(Promise.all(rows.map((row) => sealLabel(row, sealValue)))) : rows;
  }

  async sealTexts(rows: readonly TextRow[]): Promise<readonly StoredText[]> {
    const sealValue = this.#sealer();
    return sealValue ? within(Promise.all(rows.map((row) => sealText(row, sealValue)))) : rows;
  }

  /** Without those that cannot be opened now. */
  async openLabels(rows: readonly StoredLabel[]): Promise<readonly LabelRow[]> {
    return this.#openAll(rows, openLabel);
  }

  /** Without those that cannot be opened now. */
  async openTexts(rows: readonly StoredText[]): Promise<readonly TextRow[]> {
    return this.#openAll(rows, openText);
  }

  #sealer(): SealValue | undefined {
    const row = this.#row;
    if (!row) return undefined;
    const keys = this.#keys;
    return keys
      ? (value, context) => seal(keys.words, value, context)
      : (value, context) => sealFor(row.mailbox.publicKey, value, context);
  }

  async #openAll<Stored extends { readonly sealed?: unknown }, Row>(
    rows: readonly Stored[],
    openRow: (row: Stored, openValue: OpenValue) => Promise<Row>,
  ): Promise<readonly Row[]> {
    const keys = this.#keys;
    const readable = keys ? rows : rows.filter((row) => !row.sealed);
    if (!readable.some((row) => row.sealed)) return readable as readonly unknown[] as readonly Row[];
    // A row that was damaged, or was put where it does not belong, costs itself and no other.
    const opened = readable.map((row) =>
      openRow(row, (sealed, context) => openWith(keys!, sealed, context)).catch(() => undefined),
    );
    return (await within(Promise.all(opened))).filter((row) => row !== undefined);
  }
}

/** A transaction ends while nothing is asked of it; Dexie keeps it busy until the cryptography is done. */
function within<T>(work: Promise<T>): PromiseLike<T> {
  return Dexie.currentTransaction ? Dexie.waitFor(work) : work;
}
