/** The one door through which files come in: everything or nothing, and nothing that is there is overwritten. */
import type { ImportBatch, ImportStore } from '../core/ports';
import { everyTable, putClass, readClass } from './class-repository';
import type { Connection } from './connection';
import type { Database } from './database';
import { keepErasedOut } from './erasures';
import { mergeClass } from './merge-class';
import { addObservation } from './observation-rows';
import type { WriteQueue } from './write-queue';

/**
 * A batch was worked out some time ago, beside a preview. Whatever has been written since wins: a class that is
 * there only gains (no name is ever replaced), an observation that is there stays as it is.
 */
export function createImportStore(connection: Connection, queue: WriteQueue): ImportStore {
  return {
    write: (batch) => queue.run(() => connection.write(everyTable, (database) => writeBatch(database, batch))),
  };
}

async function writeBatch(database: Database, batch: ImportBatch): Promise<void> {
  // Names that cannot be read now would be taken for numbers, and never merged.
  database.words.requireOpen();
  const { classes, observations } = keepErasedOut(batch, await database.erasures.toArray());
  for (const incoming of classes) {
    const existing = await readClass(database, incoming.id);
    const merged = existing ? mergeClass(existing, incoming) : incoming;
    if (merged !== existing) await putClass(database, merged);
  }
  const found = await database.heads.bulkGet(observations.map(({ head }) => head.id));
  for (const [index, { head, entries }] of observations.entries()) {
    if (!found[index]) await addObservation(database, head, entries, 'ended');
  }
}
