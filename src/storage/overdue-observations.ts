/** Observations whose day to go has come: looked for at every start, also without internet. */
import type { ObservationId } from '../core/record/ids';
import type { Connection } from './connection';
import type { Database } from './database';
import { type HeadRow, summariseHead } from './head-rows';
import type { Journal } from './journal';
import { observationTables, removeObservations } from './observation-rows';

/**
 * Removes what has ended and had to be gone before today, with its words.
 * @param today as 2026-11-22, where the device is
 * @returns how many went
 */
export async function removeOverdue(connection: Connection, journal: Journal, today: string): Promise<number> {
  const ids = await connection.attempt((database) => findOverdue(database, today));
  if (ids.length === 0) return 0;
  await connection.write(observationTables, (database) => removeObservations(database, ids));
  for (const id of ids) journal.forget(id);
  return ids.length;
}

async function findOverdue(database: Database, today: string): Promise<ObservationId[]> {
  const rows = await database.heads.toArray();
  return rows.filter((row) => isOverdue(row, today)).map(({ id }) => id);
}

/** @param today as 2026-11-22 */
export function isOverdue(row: HeadRow, today: string): boolean {
  const { head, status } = summariseHead(row, new Map());
  return status === 'ended' && head.deleteBy !== undefined && head.deleteBy.slice(0, 10) < today;
}
