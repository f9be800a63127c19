/** What copies that are made by themselves need from outside: a folder of the user's, and what is remembered of it. */
import type { WallMs } from './record/times';

/** A folder outside the browser in which the app may write. */
export interface CopyFolder {
  readonly name: string;
  /** What the browser keeps of it, so that it is found again tomorrow. */
  readonly handle: unknown;
  /** Whether the app may write there now. @param ask lets the browser ask first, which it only does after a tap */
  allows(ask: boolean): Promise<boolean>;
  /** Names of the files in it. */
  list(): Promise<readonly string[]>;
  /** Resolves when the file was read back as it was written; what is not whole is taken away again. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Why no copy could be made. */
export type FolderProblem =
  /** The browser wants to ask again. */
  | 'ask'
  /** It is not where it was: removed, renamed, or on a stick that is not there. */
  | 'gone'
  | 'full'
  | 'failed';

export class FolderFault extends Error {
  readonly problem: FolderProblem;
  constructor(problem: FolderProblem, cause?: unknown) {
    super(problem, { cause });
    this.name = 'FolderFault';
    this.problem = problem;
  }
}

/** The folders that a browser lets an app write in. All of it rejects with `FolderFault`. */
export interface CopyFolders {
  /** Only after a tap. @returns nothing when it was closed without choosing */
  pick(): Promise<CopyFolder | undefined>;
  /** @returns nothing when it is no folder that this browser knows */
  open(handle: unknown): CopyFolder | undefined;
}

export interface RememberedFolder {
  readonly handle: unknown;
  /** Tells the copies of this device from those of another one in the same folder. */
  readonly tag: string;
  /** What locks the copies; lies where all words lie, so there is none while the names are locked. */
  readonly passphrase?: string;
  readonly last?: {
    readonly madeMs: WallMs;
    readonly name: string;
    /** Of what was copied: as long as it is the same there is nothing new. */
    readonly digest: string;
  };
  readonly problem?: FolderProblem;
  /** Somebody was erased: older copies go as soon as there is a newer one. */
  readonly mustRenew?: true;
}

export interface FolderMemory {
  read(): Promise<RememberedFolder | undefined>;
  /** With a new passphrase it replaces the old one; without one that stays. */
  save(folder: RememberedFolder): Promise<void>;
  forget(): Promise<void>;
}

/** How it stands with copies that are made by themselves. */
export type FolderStatus =
  | { readonly type: 'off' }
  /** The names are locked: nothing is copied meanwhile. */
  | { readonly type: 'locked' }
  | {
      readonly type: 'on';
      readonly folderName: string;
      readonly passphrase: string;
      readonly madeMs?: WallMs;
      readonly problem?: FolderProblem;
    };

/** Copies into a folder of the user's, made by themselves after a lesson. */
export interface FolderCopies {
  /** Whether this browser has folders to write in. */
  readonly isPossible: boolean;
  read(): Promise<FolderStatus>;
  /** Lets the user choose a folder and makes the first copy. Only after a tap. */
  start(passphrase: string): Promise<FolderStatus>;
  /** Makes a copy, also when nothing is new, and lets the browser ask for permission. Only after a tap. */
  copyNow(): Promise<FolderStatus>;
  /** Makes a copy when there is something new and the browser need not ask. Never rejects. */
  catchUp(): Promise<void>;
  /** Somebody was erased: a new copy takes the place of all older ones, now or as soon as it can. */
  renew(): Promise<void>;
  /** Forgets the folder; the copies in it stay. */
  stop(): Promise<void>;
}
