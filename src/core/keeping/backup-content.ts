/** What a copy holds: the logs as they are, so that nothing that was ever tapped is folded away. */
import type { Erasure } from '../record/erasure';
import type { ClassId } from '../record/ids';
import type { ObservationStatus } from '../record/observation';
import type { Settings } from '../record/settings';
import type { LogEntry } from '../record/log-entry';
import type { ObservationHead } from '../record/observation';
import type { SchoolClass } from '../record/school-class';

/** An observation as it is stored, with what could not be read of it. */
export interface BackupLog {
  readonly head: ObservationHead;
  readonly status: ObservationStatus;
  readonly entries: readonly LogEntry[];
  /** Rows that are damaged, as they were found: perhaps somebody can do something with them. */
  readonly damaged?: readonly unknown[];
}

/** What was typed for a visit that is not there yet. */
export interface BackupDraft {
  readonly classId: ClassId;
  /** As it was kept: whoever reads it looks whether it still makes sense. */
  readonly draft: Readonly<Record<string, unknown>>;
}

export interface BackupContent {
  /** All that is on a device, or one class that goes to another tablet. */
  readonly kind: 'all' | 'class';
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly classes: readonly SchoolClass[];
  readonly logs: readonly BackupLog[];
  readonly settings?: Partial<Settings>;
  readonly drafts?: readonly BackupDraft[];
  /** Who was erased, so that an older copy does not bring them back. */
  readonly erasures?: readonly Erasure[];
  /** Keys that this version does not know. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A school year of daily lessons is a third of it. */
export const largestBackupCharacters = 400_000_000;

/** What was counted in a copy, to be compared with what went in. */
export interface BackupCounts {
  readonly classes: number;
  readonly pupils: number;
  readonly observations: number;
  readonly entries: number;
  readonly damaged: number;
}

/** A copy that was read back and found whole. */
export interface WrittenBackup {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly counts: BackupCounts;
}

export function countBackup({ classes, logs }: Pick<BackupContent, 'classes' | 'logs'>): BackupCounts {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    classes: classes.length,
    pupils: sum(classes.map(({ pupils }) => pupils.length)),
    observations: logs.length,
    entries: sum(logs.map(({ entries }) => entries.length)),
    damaged: sum(logs.map(({ damaged = [] }) => damaged.length)),
  };
}
