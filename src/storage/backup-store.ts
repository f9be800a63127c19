/** Copies coming back: a union of what is there and what the copy holds. */
import type { BackupLog } from '../core/keeping/backup-content';
import type { Erasure } from '../core/record/erasure';
import type { BackupStore } from '../core/ports';
import { compareEntries } from '../core/record/log-entry';
import { everyTable, putClass, readClass } from './class-repository';
import type { Connection } from './connection';
import type { Database } from './database';
import { soundRows, splitEntry } from './entry-rows';
import { keepErasedOut } from './erasures';
import { type HeadRow, withEntries } from './head-rows';
import { mergeClass } from './merge-class';
import { addObservation, packedEntries, packLog, rowsOf } from './observation-rows';
import type { WriteQueue } from './write-queue';

type MergedCopy = Parameters<BackupStore['merge']>[0];

export function createBackupStore(connection: Connection, queue: WriteQueue): BackupStore {
  return {
    merge: (copy) => queue.run(() => connection.write(everyTable, (database) => mergeCopy(database, copy))),
  };
}

async function mergeCopy(database: Database, copy: MergedCopy): Promise<void> {
  // Names that cannot be read now would be taken for numbers, and never merged.
  database.words.requireOpen();
  const erasures = await mergeErasures(database, copy.erasures ?? []);
  const { classes, logs } = withoutErased(copy, erasures);
  for (const incoming of classes) {
    const existing = await readClass(database, incoming.id);
    const merged = existing ? mergeClass(existing, incoming) : incoming;
    if (merged !== existing) await putClass(database, merged);
  }
  const heads = await database.heads.bulkGet(logs.map(({ head }) => head.id));
  for (const [index, log] of logs.entries()) {
    const head = heads[index];
    if (head) await mergeLog(database, head, log);
    else await addLog(database, log);
  }
}

/** Who was erased where the copy was made stays erased here too. Only what comes in is filtered by it. */
async function mergeErasures(database: Database, copied: readonly Erasure[]): Promise<readonly Erasure[]> {
  const known = await database.erasures.toArray();
  const more = copied.filter(({ classId, id }) => !known.some((one) => one.classId === classId && one.id === id));
  await database.erasures.bulkPut([...more]);
  return [...known, ...more];
}

function withoutErased({ classes, logs }: MergedCopy, erasures: readonly Erasure[]): MergedCopy {
  const touched = new Set(erasures.map(({ classId }) => classId));
  const kept = keepErasedOut({ classes, observations: logs }, erasures);
  return {
    classes: kept.classes,
    logs: logs.map(({ damaged, ...log }, index) => ({
      ...log,
      ...kept.observations[index],
      // What is damaged cannot be looked through.
      ...(damaged && !touched.has(log.head.classId) && { damaged }),
    })),
  };
}

async function addLog(database: Database, { head, entries, status, damaged }: BackupLog): Promise<void> {
  await addObservation(database, head, entries, status);
  if (!damaged) return;
  const packed = await database.packedLogs.get(head.id);
  await database.packedLogs.put({ observationId: head.id, entries: [...damaged, ...packedEntries(packed)] });
}

/** Entries that the log here lacks, by id. Those that are here stay as they are, texts included. */
async function mergeLog(database: Database, head: HeadRow, { entries }: BackupLog): Promise<void> {
  const [packed, rows] = await Promise.all([database.packedLogs.get(head.id), rowsOf(database, head.id).toArray()]);
  const known = soundRows([...packedEntries(packed), ...rows], head.id).rows;
  const knownIds = new Set(known.map(({ id }) => id));
  const missing = entries.filter(({ id }) => !knownIds.has(id)).map(splitEntry);
  if (missing.length === 0) return;
  const missingRows = missing.map(({ row }) => row);
  await database.entries.bulkPut(missingRows);
  await database.texts.bulkPut([...(await database.words.sealTexts(missing.flatMap(({ text }) => text ?? [])))]);
  // From scratch: an undo that was here may belong to a change that comes only now.
  const all = [...known, ...missingRows].toSorted(compareEntries);
  await database.heads.put(withEntries({ ...head, headLog: [] }, all));
  await packLog(database, head.id);
}
