/** A second picture of the database on the same device, for when the files of the database alone are lost. */
import type { BackupContent } from './keeping/backup-content';
import type { ClassId, ObservationId } from './record/ids';

/** What a database that is gone left behind. */
export interface LeftSnapshot {
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly classes: number;
  readonly lessons: number;
}

export type OpenedSnapshot =
  | { readonly type: 'ok'; readonly content: BackupContent }
  /** Its words are under a passphrase. `tried`: what was given is another one. */
  | { readonly type: 'locked'; readonly tried: boolean }
  | { readonly type: 'unreadable' };

/** What somebody took away, and must be nowhere any more. */
export interface TakenAway {
  readonly classId?: ClassId;
  readonly lessonId?: ObservationId;
}

/** Snapshots of the rows as they lie on the disk: what is sealed there is sealed in them. The newest two are kept. */
export interface Snapshots {
  /**
   * Makes one where there is something new, unless the database is empty. Never rejects.
   * @param today `yyyy-MM-dd`: lessons whose last day was before it also go out of what an earlier database left
   */
  catchUp(today?: string): Promise<void>;
  /** Removes those of this database, and takes what went out of what an earlier one left. Never rejects. */
  forget(taken: TakenAway): Promise<void>;
  /** The newest of a database that is no longer there. */
  readLeft(): Promise<LeftSnapshot | undefined>;
  /**
   * That one as a copy, to be shown and put back as any other. What it had under a passphrase gets that passphrase again.
   * @param secret the passphrase or the code on paper @param withoutNames whoever has neither gets numbers for names
   */
  open(secret: string | undefined, withoutNames?: boolean): Promise<OpenedSnapshot>;
  /** It was put back: as soon as there is a snapshot of what is here now, it goes. */
  dropLeft(): Promise<void>;
}
