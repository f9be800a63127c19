/** Rows with words in them, as they lie on the disk when there is a vault: their keys to be found by, the rest sealed. */
import type { LabelRow, StoredLabel, StoredText, TextRow } from './text-rows';
import type { Sealed } from './vault-crypto';

/** Seals a value for one place on the disk. */
export type SealValue = (value: unknown, context: string) => Promise<Sealed>;
/** Opens what was sealed for that place. */
export type OpenValue = (sealed: Sealed, context: string) => Promise<unknown>;

export async function sealLabel(row: LabelRow, sealValue: SealValue): Promise<StoredLabel> {
  const { classId, id, label } = row;
  return { classId, id, sealed: await sealValue(label, contextOf('label', classId, id)) };
}

export async function openLabel(row: StoredLabel, openValue: OpenValue): Promise<LabelRow> {
  if (!row.sealed) return row;
  const { classId, id, sealed } = row;
  return { classId, id, label: String(await openValue(sealed, contextOf('label', classId, id))) };
}

export async function sealText(row: TextRow, sealValue: SealValue): Promise<StoredText> {
  const { ownerId, id, texts } = row;
  return { ownerId, id, sealed: await sealValue(texts, contextOf('text', ownerId, id)) };
}

export async function openText(row: StoredText, openValue: OpenValue): Promise<TextRow> {
  if (!row.sealed) return row;
  const { ownerId, id, sealed } = row;
  return { ownerId, id, texts: (await openValue(sealed, contextOf('text', ownerId, id))) as TextRow['texts'] };
}

function contextOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
