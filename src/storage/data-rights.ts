/** Deleting for good: a class without its words, one pupil out of everything, or all of it. */
import { clear, type UseStore } from 'idb-keyval';
import type { Erasure } from '../core/record/erasure';
import type { DataRights } from '../core/locking-ports';
import { createEraser, eraseFromClass, eraseFromHead, eraseFromLog } from '../core/record/erased-pupil';
import type { ClassId } from '../core/record/ids';
import type { Prediction } from '../core/record/observation';
import { everyTable, labelsOf, putClass, readClass } from './class-repository';
import type { Connection } from './connection';
import type { Database } from './database';
import { splitEntry } from './entry-rows';
import type { Journal } from './journal';
import { addObservation, readObservation, removeObservations, textsOf } from './observation-rows';
import { classOwner, draftOwner, type TextRow } from './text-rows';
import { type WipeNeeds, wipeDevice } from './wipe-device';
import type { WriteQueue } from './write-queue';

interface Needs {
  readonly connection: Connection;
  readonly journal: Journal;
  readonly queue: WriteQueue;
  /** Where settings are. */
  readonly kept: UseStore;
  readonly device: WipeNeeds;
  /** Writes what waits in memory: later it would bring back what went. */
  readonly writeUnsaved: () => Promise<void>;
}

export function createDataRights(needs: Needs): Omit<DataRights, 'removeOverdue'> {
  const { connection, journal, queue, writeUnsaved } = needs;
  return {
    async anonymise(classId) {
      await writeUnsaved();
      await queue.run(() => connection.write(everyTable, (database) => anonymiseClass(database, classId)));
    },
    async erasePupil(erasure) {
      await writeUnsaved();
      await queue.run(async () => {
        await connection.write(everyTable, (database) => erasePupil(database, erasure));
        eraseFromJournal(journal, erasure);
      });
    },
    listErasures: () => connection.attempt((database) => database.erasures.toArray()),
    wipe: () =>
      queue.run(async () => {
        connection.close();
        await wipeDevice(needs.device);
        await clear(needs.kept);
      }),
  };
}

async function anonymiseClass(database: Database, classId: ClassId): Promise<void> {
  const observationIds = await database.heads.where('classId').equals(classId).primaryKeys();
  await Promise.all([
    labelsOf(database, classId).delete(),
    database.texts.bulkDelete([
      [classOwner(classId), ''],
      [draftOwner(classId), ''],
    ]),
  ]);
  for (const id of observationIds) {
    const texts = await database.words.openTexts(await textsOf(database, id).toArray());
    await textsOf(database, id).delete();
    await database.texts.bulkPut([...(await database.words.sealTexts(texts.flatMap(withoutWords)))]);
  }
}

/** Of all that was typed only the prediction's ids and counts are no words. */
function withoutWords({ ownerId, id, texts }: TextRow): TextRow | [] {
  const [field, prediction] = 'prediction' in texts ? ['prediction', texts['prediction']] : ['value', texts['value']];
  if (!isPrediction(prediction)) return [];
  const { ownView: _, ...numbers } = prediction;
  return { ownerId, id, texts: { [field]: numbers } };
}

function isPrediction(value: unknown): value is Prediction {
  const known = ['ownView', 'manyTurns', 'fewTurns', 'waitCounts', 'skipped'];
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => known.includes(key));
}

async function erasePupil(database: Database, erasure: Erasure): Promise<void> {
  const { classId, id } = erasure;
  database.words.requireOpen();
  await database.erasures.put(erasure);
  const schoolClass = await readClass(database, classId);
  const erase = createEraser(schoolClass?.pupils.find((pupil) => pupil.id === id));
  if (schoolClass) await putClass(database, eraseFromClass(schoolClass, id));
  // A visit that has not begun is prepared again sooner than looked through.
  await database.texts.delete([draftOwner(classId), '']);
  for (const observationId of await database.heads.where('classId').equals(classId).primaryKeys()) {
    const log = await readObservation(database, observationId);
    if (!log) continue;
    // What is damaged cannot be looked through, so it goes as well.
    await removeObservations(database, [observationId]);
    await addObservation(
      database,
      eraseFromHead(log.head, id, erase),
      eraseFromLog(log.entries, id, erase),
      log.status,
    );
  }
}

/** What is still in it could not be written to the disk yet. */
function eraseFromJournal(journal: Journal, { id }: Erasure): void {
  const rows = journal.read();
  const kept = eraseFromLog(rows, id, (text) => text);
  for (const observationId of new Set(rows.map((row) => row.observationId))) journal.forget(observationId);
  journal.add(kept.map(splitEntry));
}
