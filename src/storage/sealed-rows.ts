/** Rows with words in them, as they lie on the disk when there is a vault: their keys to be found by, the rest sealed. */
import type { LabelRow, StoredLabel, StoredText, TextRow } from './text-rows';
import { openWith, seal, sealFor, type Sealed, type VaultKeys } from './vault-crypto';
import type { Mailbox } from './vault-keys';

/** Seals a value for one place on the disk. */
type SealValue = (value: unknown, context: string) => Promise<Sealed>;
/** Opens what was sealed for that place. */
type OpenValue = (sealed: Sealed, context: string) => Promise<unknown>;

/** @param keys left out: locked; then they are sealed so that only the owner of the mailbox can open them */
export async function sealLabels(
  rows: readonly LabelRow[],
  mailbox: Mailbox,
  keys: VaultKeys | undefined,
): Promise<readonly StoredLabel[]> {
  const sealValue = createSealer(mailbox, keys);
  return Promise.all(rows.map((row) => sealLabel(row, sealValue)));
}

export async function sealTexts(
  rows: readonly TextRow[],
  mailbox: Mailbox,
  keys: VaultKeys | undefined,
): Promise<readonly StoredText[]> {
  const sealValue = createSealer(mailbox, keys);
  return Promise.all(rows.map((row) => sealText(row, sealValue)));
}

/** Without those that cannot be opened with these keys. */
export async function openLabels(
  rows: readonly StoredLabel[],
  keys: VaultKeys | undefined,
): Promise<readonly LabelRow[]> {
  return openAll(rows, keys, openLabel);
}

export async function openTexts(rows: readonly StoredText[], keys: VaultKeys | undefined): Promise<readonly TextRow[]> {
  return openAll(rows, keys, openText);
}

function createSealer(mailbox: Mailbox, keys: VaultKeys | undefined): SealValue {
  return keys
    ? (value, context) => seal(keys.words, value, context)
    : (value, context) => sealFor(mailbox.publicKey, value, context);
}

async function openAll<Stored extends { readonly sealed?: unknown }, Row>(
  rows: readonly Stored[],
  keys: VaultKeys | undefined,
  openRow: (row: Stored, openValue: OpenValue) => Promise<Row>,
): Promise<readonly Row[]> {
  const readable = keys ? rows : rows.filter((row) => !row.sealed);
  // A row that was damaged, or was put where it does not belong, costs itself and no other.
  const opened = readable.map((row) =>
    openRow(row, (sealed, context) => openWith(keys!, sealed, context)).catch(() => undefined),
  );
  return (await Promise.all(opened)).filter((row) => row !== undefined);
}

async function sealLabel(row: LabelRow, sealValue: SealValue): Promise<StoredLabel> {
  const { classId, id, label } = row;
  return { classId, id, sealed: await sealValue(label, contextOf('label', classId, id)) };
}

async function openLabel(row: StoredLabel, openValue: OpenValue): Promise<LabelRow> {
  if (!row.sealed) return row;
  const { classId, id, sealed } = row;
  return { classId, id, label: String(await openValue(sealed, contextOf('label', classId, id))) };
}

async function sealText(row: TextRow, sealValue: SealValue): Promise<StoredText> {
  const { ownerId, id, texts } = row;
  return { ownerId, id, sealed: await sealValue(texts, contextOf('text', ownerId, id)) };
}

async function openText(row: StoredText, openValue: OpenValue): Promise<TextRow> {
  if (!row.sealed) return row;
  const { ownerId, id, sealed } = row;
  return { ownerId, id, texts: (await openValue(sealed, contextOf('text', ownerId, id))) as TextRow['texts'] };
}

function contextOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
