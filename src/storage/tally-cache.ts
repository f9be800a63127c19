/** Sums of lessons, kept beside their logs: derived, so never worth an error, and never used when the log went on. */
import type { StoredLog, TallyCache } from '../core/ports';
import type { LessonTally } from '../core/measures/lesson-tally';
import type { ClassId, ObservationId } from '../core/record/ids';
import { compareEntries, type LogEntry } from '../core/record/log-entry';
import type { Connection } from './connection';
import type { Database } from './database';
import { soundRows } from './entry-rows';
import { joinHead } from './head-rows';
import type { Journal } from './journal';
import { observationTables, packedEntries, rowsOf } from './observation-rows';
import type { WriteQueue } from './write-queue';

/** @param journal what could not be written yet counts, and is not kept */
export function createTallyCache(connection: Connection, journal: Journal, queue: WriteQueue): TallyCache {
  return {
    read: (classId) => {
      const unwritten = readUnwritten(journal);
      return connection.read(
        ({ tallies, entries }) => [tallies, entries],
        (database) => readTallies(database, classId, unwritten),
      );
    },
    count: (ids, count) =>
      queue.run(async () => {
        const unwritten = readUnwritten(journal);
        const countAll = (database: Database, isKept: boolean): Promise<Map<ObservationId, LessonTally>> =>
          countLessons(database, ids, unwritten, count, isKept);
        try {
          return await connection.write(observationTables, (database) => countAll(database, true));
        } catch {
          // A full disk, or a tab that may not write any more: the numbers are as good.
          return connection.read(observationTables, (database) => countAll(database, false));
        }
      }),
  };
}

type Unwritten = ReadonlyMap<ObservationId, readonly LogEntry[]>;

function groupByLesson<Row>(rows: readonly Row[], lessonOf: (row: Row) => ObservationId): Map<ObservationId, Row[]> {
  const groups = new Map<ObservationId, Row[]>();
  for (const row of rows) {
    const id = lessonOf(row);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

const readUnwritten = (journal: Journal): Unwritten =>
  groupByLesson(journal.read(), ({ observationId }) => observationId);

/** In two requests, however many lessons there are. */
async function readTallies(
  database: Database,
  classId: ClassId,
  unwritten: Unwritten,
): Promise<Map<ObservationId, LessonTally>> {
  const [rows, looseKeys] = await Promise.all([
    database.tallies.where('classId').equals(classId).toArray(),
    database.entries.toCollection().primaryKeys(),
  ]);
  // What is not packed is a lesson that runs, and a correction here and there.
  const loose = groupByLesson(looseKeys, ([id]) => id);
  const tallies = new Map<ObservationId, LessonTally>();
  for (const row of rows) {
    if (unwritten.has(row.observationId)) continue;
    const keys = loose.get(row.observationId) ?? [];
    if (row.looseRows === keys.length && row.lastLooseRow === keys.at(-1)?.[3])
      tallies.set(row.observationId, row.tally);
  }
  return tallies;
}

/** One lesson after the other, so that the screen has its turn in between. */
async function countLessons(
  database: Database,
  ids: readonly ObservationId[],
  unwritten: Unwritten,
  count: (log: Pick<StoredLog, 'head' | 'entries'>) => LessonTally,
  isKept: boolean,
): Promise<Map<ObservationId, LessonTally>> {
  const readings = ids.map((id) =>
    Promise.all([database.heads.get(id), database.packedLogs.get(id), rowsOf(database, id).toArray()]),
  );
  const tallies = new Map<ObservationId, LessonTally>();
  for (const [place, id] of ids.entries()) {
    const [head, packed, loose] = await readings[place]!;
    if (!head) continue;
    const more = unwritten.get(id) ?? [];
    const { rows } = soundRows([...packedEntries(packed), ...loose, ...more], id);
    const tally = count({ head: joinHead(head, undefined), entries: rows.toSorted(compareEntries) });
    tallies.set(id, tally);
    if (!isKept || more.length > 0) continue;
    const lastLooseRow = loose.at(-1)?.id;
    await database.tallies.put({
      observationId: id,
      classId: head.classId,
      looseRows: loose.length,
      ...(lastLooseRow !== undefined && { lastLooseRow }),
      tally,
    });
  }
  return tallies;
}
