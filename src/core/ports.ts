/**
 * What the rules and the stores need from outside. Each port is handed in as an argument by `main`,
 * never found through a global, so that tests can hand in another one.
 */
import type { BackupContent, WrittenBackup } from './keeping/backup-content';
import type { BackupOpening } from './keeping/backup-text';
import type { ClassTableReading } from './record/class-table';
import type { SchoolClass } from './record/school-class';
import type { Settings } from './record/settings';
import type { ClassId, ObservationId } from './record/ids';
import type { LogEntry } from './record/log-entry';
import type { Observation, ObservationHead, ObservationStatus } from './record/observation';
import type { MonotonicMs, WallMs } from './record/times';
import type { ExchangeContent, ExchangeReading, NameStyle } from './record/exchange-content';
import type { ForeignFile } from './foreign/foreign-file';
import type { ForeignMapping } from './foreign/foreign-mapping';
import type { IncomingReading } from './foreign/incoming-reading';
import type { IndicatorId } from './measures/indicator';
import type { LessonTally, TalliedLesson } from './measures/lesson-tally';
import type { Progress } from './measures/steps';
import type { ExportRequest } from './report/export-request';
import type { ClassAnalysis } from './profile/class-analysis';
import type { ClassComparison, ComparisonRequest } from './profile/class-comparison';
import type { ObserverComparison } from './profile/observer-comparison';
import type { LessonsTogether } from './profile/lessons-together';

/** The device's two clocks. */
export interface Clock {
  /** Milliseconds since 1970; may jump. */
  wallMs(): WallMs;
  /** Only goes forward; may stand still while the device sleeps. */
  monotonicMs(): MonotonicMs;
}

/** Classes with their pupils, names joined in (or seat numbers, while names are locked). */
export interface ClassRepository {
  list(): Promise<SchoolClass[]>;
  read(id: ClassId): Promise<SchoolClass | undefined>;
  /** Writes the class whole. Resolves when it is on the disk. */
  save(schoolClass: SchoolClass): Promise<void>;
  /** Removes the class with its names and all its observations. */
  remove(id: ClassId): Promise<void>;
}

/** What a list shows of an observation without reading its log. */
export interface ObservationSummary {
  readonly head: ObservationHead;
  readonly status: ObservationStatus;
  /** Length of the lesson, once it has ended. */
  readonly durationMs?: number;
}

/** An observation as it is stored: the head as it was made, and its log. */
export interface StoredLog {
  readonly head: ObservationHead;
  readonly status: ObservationStatus;
  readonly entries: readonly LogEntry[];
  /** How many stored entries could not be read; the rest is whole. */
  readonly damagedEntries: number;
  /** Those, as they were found. */
  readonly damagedRows?: readonly unknown[];
  /** Why some of the entries are in memory only. */
  readonly unsaved?: UnsavedReason;
}

/** `words`: among what is not on the disk are typed words, which a reload would lose. */
export interface UnsavedReason {
  readonly problem: SaveProblemKind;
  readonly words?: true;
}

export interface ObservationRepository {
  /** Newest first. */
  list(): Promise<ObservationSummary[]>;
  create(head: ObservationHead, entries: readonly LogEntry[], status: ObservationStatus): Promise<void>;
  readLog(id: ObservationId): Promise<StoredLog | undefined>;
  /**
   * Writes one action's entries in one strict transaction. Resolves when they are on the disk, not before.
   * Before it returns they are in the synchronous journal. Rejects with `SaveProblem`.
   */
  append(id: ObservationId, entries: readonly LogEntry[]): Promise<void>;
  /** Packs the log of an ended observation into one record (verified by reading it back). */
  pack(id: ObservationId): Promise<void>;
  remove(id: ObservationId): Promise<void>;
}

/** What lessons add up to, kept so that a school year need not be counted again. Nothing is lost when it is gone. */
export interface TallyCache {
  /** Those of a class that were counted from the log as it is now. */
  read(classId: ClassId): Promise<ReadonlyMap<ObservationId, LessonTally>>;
  /**
   * Counts these lessons from their logs, and keeps what comes of it when there is room. Who is not there is left out.
   * @param count gets the log without what was typed in it
   */
  count(
    ids: readonly ObservationId[],
    count: (log: Pick<StoredLog, 'head' | 'entries'>) => LessonTally,
  ): Promise<ReadonlyMap<ObservationId, LessonTally>>;
}

/** What was typed for a visit that has not begun; only as long as it has not. */
export interface DraftRepository {
  /** As it was kept: whoever reads it looks whether it still makes sense. */
  read(classId: ClassId): Promise<Readonly<Record<string, unknown>> | undefined>;
  keep(classId: ClassId, draft: Readonly<Record<string, unknown>>): Promise<void>;
  forget(classId: ClassId): Promise<void>;
}

/** What an import writes, worked out beforehand: merged by id, so that the same file twice gives the same. */
export interface ImportBatch {
  /** Whole, as they must become. */
  readonly classes: readonly SchoolClass[];
  /** Ended observations that are not there yet. */
  readonly observations: readonly { readonly head: ObservationHead; readonly entries: readonly LogEntry[] }[];
}

/** The one door through which files come in. */
export interface ImportStore {
  /** Writes all of it in one transaction, or nothing. Rejects with `SaveProblem`. */
  write(batch: ImportBatch): Promise<void>;
}

/** Where copies come back in. */
export interface BackupStore {
  /**
   * Adds what a copy has more: classes, pupils, lessons, entries of a log. All of it in one transaction, or nothing.
   * What is there stays as it is, no label is ever replaced, and the same again changes nothing. Rejects with `SaveProblem`.
   */
  merge(copy: Pick<BackupContent, 'classes' | 'logs' | 'erasures'>): Promise<void>;
}

/** One tab writes an observation; others read along and may take over. */
export type WriterState = 'writing' | 'readOnly';

export interface WriterLock {
  state(): WriterState;
  /** Told after each change. Whoever becomes `writing` must read the log again first: another tab wrote it. */
  subscribe(listener: (state: WriterState) => void): () => void;
  /** Makes this tab the writer and the other one a reader. */
  takeOver(): void;
  /** Lets another tab write; this lock is done. */
  release(): void;
}

/** Asks to be the tab that writes; resolves when that is decided. */
export type ClaimWriting = (id: ObservationId) => Promise<WriterLock>;

/** Why something could not be written, as a screen can say it. */
export type SaveProblemKind = 'diskFull' | 'newerVersion' | 'connectionLost' | 'dataGone' | 'locked' | 'unknown';

export class SaveProblem extends Error {
  readonly kind: SaveProblemKind;
  constructor(kind: SaveProblemKind, cause?: unknown) {
    super(kind, { cause });
    this.name = 'SaveProblem';
    this.kind = kind;
  }
}

/** How storage is doing, in figures that a screen puts into plain words. */
export interface StorageState {
  readonly usedBytes?: number;
  /** Whether the browser promised not to throw data away. */
  readonly persisted: boolean;
  readonly lastBackupMs?: WallMs;
}

export interface StorageHealth {
  read(): Promise<StorageState>;
  /** Remembers when a copy was saved. */
  noteBackup(at: WallMs): Promise<void>;
  /** Asks the browser to keep the data; the answer may be no. */
  askToPersist(): Promise<boolean>;
}

export interface SettingsRepository {
  read(): Promise<Settings>;
  /** What was changed at the same time, here or in another tab, stays. */
  change(change: (now: Settings) => Partial<Settings>): Promise<void>;
}

export interface OutputFile {
  /** Without the name of anyone. */
  readonly name: string;
  readonly mimeType: string;
  /** Text is written as UTF-8; a picture is bytes. */
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Hands a file to the user: the share sheet on a tablet where there is one, else a download. */
export type SaveFile = (file: OutputFile) => Promise<'shared' | 'saved' | 'cancelled'>;

/** The system's share sheet, where there is one. */
export interface ShareSheet {
  /** Whether the system would take this file; then `share` opens its sheet. */
  takes(file: OutputFile): boolean;
  /** To be called while a tap is handled, with a file that is ready. Where the sheet is not there or refuses, it is saved. */
  share: SaveFile;
}

/** Reads and writes files of any size away from the screen. */
export interface FileDesk {
  /** Looks what a file is, and checks it whole; on a problem nothing of it may be used. */
  readIncomingFile(file: {
    readonly size: number;
    readonly name?: string;
    arrayBuffer(): Promise<ArrayBuffer>;
  }): Promise<IncomingReading>;
  /** A file of another tool as content of ours. @param classes those that are here */
  mapForeignFile(file: ForeignFile, mapping: ForeignMapping, classes: readonly SchoolClass[]): Promise<ExchangeReading>;
  /** A class list from a spreadsheet or a school system: CSV or XLSX. */
  readClassTable(file: { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> }): Promise<ClassTableReading>;
  writeExchangeFile(content: ExchangeContent, names: NameStyle): Promise<string>;
  /** Any of the forms in which data go out; several files become one zip. */
  writeExport(request: Omit<ExportRequest, 'madeAt'>, onProgress?: (progress: Progress) => void): Promise<OutputFile>;
  /**
   * A copy, locked when there is a passphrase; resolves when it was read back and found whole, and rejects when some of
   * it did not come out again.
   */
  writeBackup(content: BackupContent, passphrase: string | undefined): Promise<WrittenBackup>;
  /** Opens a copy. Checks it whole, except that rows of a log that make no sense are kept apart. */
  readBackup(
    file: { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> },
    passphrase: string | undefined,
  ): Promise<BackupOpening>;
  /** *momenten* as CSV for Dutch Excel. */
  writeInteractionsCsv(content: ExchangeContent, names: NameStyle): Promise<string>;
}

/** The part of an `AbortSignal` that stopping needs. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** Nobody waits for it any more; nothing went wrong. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

export interface ComparisonOptions extends ComparisonRequest {
  /** Rejects with `Cancelled` once it is aborted. */
  readonly signal?: CancelSignal;
  /** Told now and then while it takes long. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Computes away from the screen. */
export interface Analyst {
  /** Something will be asked soon: it starts while that is being read. */
  wake(): void;
  /** Values of class, groups and pupils; quick. */
  analyse(schoolClass: SchoolClass, observations: readonly Observation[]): Promise<ClassAnalysis>;
  /** The whole analysis: also groups beside each other, estimates per pupil, what lots would give, what stands out. */
  compare(
    schoolClass: SchoolClass,
    observations: readonly Observation[],
    options?: ComparisonOptions,
  ): Promise<ClassComparison>;
  /** One lesson or more added up, and indicators from lesson to lesson. @param lessons each with a tally of this class */
  lookTogether(
    schoolClass: SchoolClass,
    lessons: readonly TalliedLesson[],
    indicators: readonly IndicatorId[],
    onProgress: (progress: Progress) => void,
  ): Promise<LessonsTogether>;
  /** Two observations of one lesson beside each other. @param windowMs 1 000 to 10 000 */
  compareObservers(first: Observation, second: Observation, windowMs: number): Promise<ObserverComparison>;
}
