/** The write behind every tap: past Dexie, because its layers cost a third of the time that the disk takes. */
import { SaveProblem } from '../core/ports';
import type { ObservationId } from '../core/record/ids';
import type { Connection } from './connection';
import type { Database, Stamp } from './database';
import type { SplitEntry } from './entry-rows';
import { isEnded, withEntries, type HeadRow } from './head-rows';
import type { StoredText } from './text-rows';

/**
 * Adds entries to the log of an observation in one strict transaction. Everything is asked for at once: the checks
 * (are these still our data, is there such an observation) come back while the rows are on their way, and a failed
 * one takes all back. Writing the same entries again comes to the same.
 * @returns when the disk has them
 */
export function writeEntries(
  connection: Connection,
  database: Database,
  id: ObservationId,
  entries: readonly SplitEntry[],
): Promise<void> {
  const texts = entries.flatMap(({ text }) => text ?? []);
  // Sealing takes a moment, and nearly no tap has words: the others begin at once.
  if (texts.length === 0 || database.words.state === 'off') return writeRows(connection, database, id, entries, texts);
  return database.words.sealTexts(texts).then((sealed) => writeRows(connection, database, id, entries, sealed));
}

function writeRows(
  connection: Connection,
  database: Database,
  id: ObservationId,
  entries: readonly SplitEntry[],
  texts: readonly StoredText[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const backend = database.isOpen() ? database.backendDB() : null;
    if (!backend) throw new DOMException('', 'InvalidStateError');
    const stores = ['meta', 'heads', 'entries', ...(texts.length > 0 ? ['texts'] : [])];
    const transaction = backend.transaction(stores, 'readwrite', { durability: 'strict' });
    let refusal: unknown;
    const refuse = (problem: unknown): void => {
      refusal = problem;
      transaction.abort();
    };
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(refusal ?? transaction.error ?? new DOMException('', 'AbortError'));

    const heads = transaction.objectStore('heads');
    const stampRequest = transaction.objectStore('meta').get('stamp') as IDBRequest<Stamp | undefined>;
    const headRequest = heads.get(id) as IDBRequest<HeadRow | undefined>;
    stampRequest.onsuccess = () => {
      try {
        connection.checkStamp(stampRequest.result);
      } catch (problem) {
        refuse(problem);
      }
    };
    headRequest.onsuccess = () => {
      const head = headRequest.result;
      if (!head) return refuse(new SaveProblem('dataGone'));
      // A lesson that runs may take notes for later; afterwards words replace words, which must be readable.
      if (texts.length > 0 && database.words.state === 'locked' && isEnded(head)) {
        return refuse(new SaveProblem('locked'));
      }
      const changed = withEntries(
        head,
        entries.map(({ row }) => row),
      );
      if (changed !== head) heads.put(changed);
      transaction.commit(); // nothing more will be asked: saves the browser a round to find that out
    };
    try {
      const rows = transaction.objectStore('entries');
      for (const { row } of entries) rows.put(row);
      if (texts.length > 0) {
        const store = transaction.objectStore('texts');
        for (const text of texts) store.put(text);
      }
    } catch (error) {
      refuse(error);
    }
  });
}
