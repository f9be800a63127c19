/** Classes on the disk, their names joined in. */
import type { Collection, Table } from 'dexie';
import type { ClassRepository } from '../core/ports';
import type { ClassId, ObservationId } from '../core/record/ids';
import type { SchoolClass } from '../core/record/school-class';
import { joinClass, splitClass } from './class-rows';
import type { Connection } from './connection';
import { keysFrom, type Database } from './database';
import type { Journal } from './journal';
import { observationTables, removeObservations } from './observation-rows';
import { classOwner, draftOwner, type StoredLabel } from './text-rows';
import type { WriteQueue } from './write-queue';

/** @param queue that of the observations, so that a class is never removed between the two halves of a write */
export function createClassRepository(connection: Connection, journal: Journal, queue: WriteQueue): ClassRepository {
  return {
    list: () => connection.read(classTables, listClasses),
    read: (id) => connection.read(classTables, (database) => readClass(database, id)),
    save: (schoolClass) =>
      queue.run(() => connection.write(classTables, (database) => putClass(database, schoolClass))),
    remove: (id) =>
      queue.run(async () => {
        const observationIds = await connection.write(everyTable, (database) => removeClass(database, id));
        for (const observationId of observationIds) journal.forget(observationId);
      }),
  };
}

function classTables({ classes, labels, texts }: Database): Table[] {
  return [classes, labels, texts];
}

/** All that holds something about a class and its observations, and who was erased from them. */
export function everyTable(database: Database): Table[] {
  return [...new Set([...classTables(database), ...observationTables(database), database.erasures])];
}

/**
 * Inside a transaction over `classTables`; the names of pupils who are no longer in it go.
 * @throws SaveProblem `locked`: seat numbers would take the place of names
 */
export async function putClass(database: Database, schoolClass: SchoolClass): Promise<void> {
  database.words.requireOpen();
  const { row, labels, text } = splitClass(schoolClass);
  const [sealedLabels, sealedTexts] = await Promise.all([
    database.words.sealLabels(labels),
    database.words.sealTexts([text]),
  ]);
  const gone = labelsOf(database, row.id).delete();
  await Promise.all([
    gone.then(() => database.labels.bulkPut([...sealedLabels])),
    database.classes.put(row),
    database.texts.bulkPut([...sealedTexts]),
  ]);
}

/** Inside a transaction over `classTables`. */
export async function readClass(database: Database, id: ClassId): Promise<SchoolClass | undefined> {
  const [row, labels, text] = await Promise.all([
    database.classes.get(id),
    labelsOf(database, id).toArray(),
    database.texts.get([classOwner(id), '']),
  ]);
  if (!row) return undefined;
  const { words } = database;
  const [openLabels, openTexts] = await Promise.all([words.openLabels(labels), words.openTexts(text ? [text] : [])]);
  return joinClass(row, openLabels, openTexts[0]);
}

async function listClasses(database: Database): Promise<SchoolClass[]> {
  const ids = await database.classes.toCollection().primaryKeys();
  const classes = await Promise.all(ids.map((id) => readClass(database, id)));
  return classes.filter((schoolClass) => schoolClass !== undefined);
}

async function removeClass(database: Database, id: ClassId): Promise<ObservationId[]> {
  const observationIds = await database.heads.where('classId').equals(id).primaryKeys();
  await Promise.all([
    database.classes.delete(id),
    labelsOf(database, id).delete(),
    database.texts.bulkDelete([
      [classOwner(id), ''],
      [draftOwner(id), ''],
    ]),
    removeObservations(database, observationIds),
  ]);
  return observationIds;
}

export function labelsOf(database: Database, id: ClassId): Collection<StoredLabel> {
  return database.labels.where(':id').between(...keysFrom(id));
}
