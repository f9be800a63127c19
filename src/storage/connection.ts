/** One open database, looked after: closed for a newer app, reopened once when it was lost, refused when it was emptied. */
import type { Table } from 'dexie';
import { SaveProblem, type SaveProblemKind } from '../core/ports';
import { createDatabase, formatVersion, type Database, type Stamp } from './database';
import { toSaveProblem } from './save-problem';
import type { WordCipher } from './word-cipher';

/**
 * What befalls an open database, for the screen to tell: a newer app or a removal in another tab (`replaced`,
 * nothing can be written until a reload), another tab that holds up an opening, and a lost connection mended.
 */
export type ConnectionEvent = 'replaced' | 'blocked' | 'reopened';

export interface ConnectionOptions {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Another way to the same data for when the first is dead for good, as WebKit's is when its process died. */
  readonly freshIndexedDB?: (() => IDBFactory) | undefined;
  readonly words: WordCipher;
}

/** A dead connection may neither open nor fail; taps are waiting. */
const reopenWithinMs = 2000;

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #listeners = new Set<(event: ConnectionEvent) => void>();
  #database: Database | undefined;
  #reopening: Promise<void> | undefined;
  /** Why nothing can be written any more in this tab. */
  #ended: SaveProblemKind | undefined;
  /** The id that these data had when they were opened. */
  #installId: string | undefined;
  /** The vault in which their words are. */
  #vaultId: string | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** @throws SaveProblem `newerVersion` when the data belong to a newer app */
  async open(): Promise<void> {
    this.#database = await this.#openWith(this.#options.indexedDB);
  }

  close(): void {
    this.#database?.close();
  }

  /** @returns ends the subscription */
  subscribe(listener: (event: ConnectionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Runs a task; when the connection turns out to be lost, opens it again and runs the task once more, which must
   * therefore come to the same when done twice. Errors come out as `SaveProblem`.
   */
  async attempt<T>(task: (database: Database) => PromiseLike<T>): Promise<T> {
    const database = this.#current();
    try {
      return await task(database);
    } catch (error) {
      const problem = this.#endedProblem() ?? toSaveProblem(error);
      if (problem.kind !== 'connectionLost') throw problem;
      if (this.#database === database) await this.#reopen();
    }
    try {
      return await task(this.#current());
    } catch (error) {
      throw toSaveProblem(error);
    }
  }

  /** Reads from these tables as they are at one moment. */
  read<T>(tables: (database: Database) => Table[], task: (database: Database) => PromiseLike<T>): Promise<T> {
    return this.attempt((database) => database.transaction('r', tables(database), () => task(database)));
  }

  /** Writes to these tables, all or nothing; resolves when it is on the disk. Refuses data that are no longer ours. */
  write<T>(tables: (database: Database) => Table[], task: (database: Database) => PromiseLike<T>): Promise<T> {
    return this.attempt((database) =>
      database.transaction('rw', [...tables(database), database.meta], async () => {
        const stamp = database.meta.get('stamp').then((found) => this.checkStamp(found));
        const [result] = await Promise.all([task(database), stamp]);
        return result;
      }),
    );
  }

  /** @throws SaveProblem `newerVersion` when a newer app wrote the data */
  takeAsOurs(stamp: Stamp): void {
    if (stamp.formatVersion !== formatVersion) throw new SaveProblem('newerVersion');
    this.#installId = stamp.installId;
    this.#vaultId = stamp.vaultId;
  }

  /** @throws SaveProblem when the database was written by a newer app, or emptied since it was opened */
  checkStamp(stamp: Stamp | undefined): void {
    if (stamp && stamp.formatVersion !== formatVersion) throw new SaveProblem('newerVersion');
    if (!stamp || stamp.installId !== this.#installId) throw new SaveProblem('dataGone');
    // Another tab set a passphrase or took it away: what is written here would lie beside it.
    if (stamp.vaultId !== this.#vaultId) throw new SaveProblem('newerVersion');
  }

  #current(): Database {
    const problem = this.#endedProblem();
    if (problem) throw problem;
    if (!this.#database) throw new SaveProblem('connectionLost');
    return this.#database;
  }

  #endedProblem(): SaveProblem | undefined {
    return this.#ended && new SaveProblem(this.#ended);
  }

  /** However many writes find the connection lost, it is opened again once. */
  #reopen(): Promise<void> {
    this.#reopening ??= this.#openAgain().finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  async #openAgain(): Promise<void> {
    this.#database?.close();
    const { indexedDB, freshIndexedDB } = this.#options;
    try {
      this.#database = await this.#openWith(indexedDB);
    } catch (error) {
      if (!freshIndexedDB || toSaveProblem(error).kind === 'newerVersion') throw toReopenProblem(error);
      try {
        this.#database = await this.#openWith(freshIndexedDB());
      } catch (second) {
        throw toReopenProblem(second);
      }
    }
    this.#tell('reopened');
  }

  async #openWith(factory: IDBFactory): Promise<Database> {
    const database = createDatabase(factory, this.#options.IDBKeyRange, this.#options.words);
    database.on('versionchange', (event) => {
      database.close();
      this.#ended = event.newVersion === null ? 'dataGone' : 'newerVersion';
      this.#tell('replaced');
      return false; // keeps Dexie from opening it again by itself
    });
    database.on('blocked', () => {
      this.#tell('blocked');
      return false;
    });
    const wanted = database.verno * 10;
    const timer = setTimeout(() => database.close(), this.#database ? reopenWithinMs : 2 ** 31 - 1);
    try {
      await database.open();
    } catch (error) {
      throw toSaveProblem(error);
    } finally {
      clearTimeout(timer);
    }
    // Dexie opens a newer database without an error and would write old rows into it.
    if (database.backendDB().version > wanted) {
      database.close();
      throw new SaveProblem('newerVersion');
    }
    return database;
  }

  #tell(event: ConnectionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function toReopenProblem(error: unknown): SaveProblem {
  const { kind } = toSaveProblem(error);
  return kind === 'newerVersion' ? new SaveProblem(kind, error) : new SaveProblem('connectionLost', error);
}
