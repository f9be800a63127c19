/** The only rows with words in them: names, and whatever else somebody typed. */
import type { ClassId, EntryId, ObservationId, PupilId } from '../core/record/ids';
import type { Sealed } from './vault-crypto';

/** A pupil's name: nowhere else. Keyed by class too, because files from elsewhere number every class from 1. */
export interface LabelRow {
  readonly classId: ClassId;
  readonly id: PupilId;
  readonly label: string;
  readonly sealed?: never;
}

/** Whatever somebody typed. `id` is empty for the owner's own texts, else the log entry they belong to. */
export interface TextRow {
  readonly ownerId: string;
  readonly id: EntryId | '';
  readonly texts: Readonly<Record<string, unknown>>;
  readonly sealed?: never;
}

/** As they lie on the disk: in the open, or sealed where there is a vault. */
export type StoredLabel = LabelRow | (Pick<LabelRow, 'classId' | 'id'> & { readonly sealed: Sealed });
export type StoredText = TextRow | (Pick<TextRow, 'ownerId' | 'id'> & { readonly sealed: Sealed });

export const classOwner = (id: ClassId): string => `class:${id}`;
export const observationOwner = (id: ObservationId): string => `observation:${id}`;
/** The draft of a visit to a class. */
export const draftOwner = (id: ClassId): string => `draft:${id}`;
/** What locks the copies that are made by themselves. */
export const copiesOwner = 'copies';
