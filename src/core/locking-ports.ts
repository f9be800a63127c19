/** What locking words and results, and taking them away for good, needs from outside. */
import type { SealedText } from './record/school-class';
import type { Erasure } from './record/erasure';
import type { ClassId } from './record/ids';

/** Whether names and other words are under a passphrase, and whether they can be read now. */
export type VaultState = 'off' | 'locked' | 'open';

export interface VaultInfo {
  readonly state: VaultState;
  /** Minutes without a touch after which the names are locked. */
  readonly lockAfterMinutes: number;
  /** Names had been on this disk in the open before there was a passphrase: traces of them may be left. */
  readonly namesBefore: boolean;
}

/** Either of the two that open the vault. */
export type VaultSecret = { readonly passphrase: string } | { readonly recoveryCode: string };

export type VaultCreation =
  | { readonly type: 'created'; readonly recoveryCode: string }
  /** A lesson runs on this device: nothing is rewritten under it. */
  | { readonly type: 'lessonRuns' };

/** Names, notes and all other typed words under a passphrase; the key is only in memory. */
export interface Vault {
  read(): Promise<VaultInfo>;
  /** Whether there is a name or another typed word on the disk. */
  hasWords(): Promise<boolean>;
  /** Puts everything that is there under the passphrase. @returns the code to print, shown this once */
  create(passphrase: string, lockAfterMinutes: number): Promise<VaultCreation>;
  /** @returns whether it was the right one */
  unlock(secret: VaultSecret): Promise<boolean>;
  /** Forgets the key, once all that was being written is on the disk. */
  lock(): Promise<void>;
  /** @returns the new code to print, or nothing when the secret was not the right one */
  changePassphrase(secret: VaultSecret, passphrase: string): Promise<string | undefined>;
  setLockAfter(minutes: number): Promise<void>;
  /** Takes the lock off: everything is readable again. @returns whether it was the right passphrase */
  remove(passphrase: string): Promise<boolean>;
  /** For whoever lost both secrets: what is under them goes for good, what was counted stays. */
  forget(): Promise<void>;
}

/** The teacher's code before results on a shared tablet. */
export interface ResultsLock {
  isSet(): Promise<boolean>;
  /** Whether this is the code, or the one to fall back on; without a code everything opens. */
  opens(code: string): Promise<boolean>;
  /** @returns the code to fall back on, shown this once */
  create(code: string): Promise<string>;
  /** @returns whether it was the right one */
  remove(code: string): Promise<boolean>;
}

/** What anybody whose data these are may ask for. None of it can be undone. */
export interface DataRights {
  /** Names and all typed words of a class and its lessons go; what was counted stays. */
  anonymise(classId: ClassId): Promise<void>;
  /** One pupil goes from the class, every log and the journal, and stays away. @throws SaveProblem `locked` */
  erasePupil(erasure: Erasure): Promise<void>;
  listErasures(): Promise<readonly Erasure[]>;
  /** Removes ended observations whose date to be deleted has passed. @param today `yyyy-MM-dd` @returns how many */
  removeOverdue(today: string): Promise<number>;
  /** Everything that the app keeps on this device. */
  wipe(): Promise<void>;
}

/** Puts text under a code that somebody has in mind; nothing but the code opens it again. */
export interface CodeSealer {
  seal(text: string, code: string): Promise<SealedText>;
  /** @returns nothing when it is another code, or the text was tampered with */
  open(sealed: SealedText, code: string): Promise<string | undefined>;
  /** Nothing that came of a code stays in memory. */
  forget(): Promise<void>;
}
