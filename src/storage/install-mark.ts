/**
 * Tells "never used here" from "thrown away by the browser": an id in the database, and the same one in localStorage,
 * which browsers do not always clear together.
 */
import type { Connection } from './connection';
import { formatVersion, type Database, type Stamp } from './database';

const markKey = 'beurtwijzer.install';

export type MarkStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** How the data were found: none yet, as they were left, or gone although there had been some. */
export type Finding = 'new' | 'whole' | 'gone';

/**
 * Looks whose data these are and takes them as ours; an empty database is given an id.
 * @throws SaveProblem `newerVersion` when a newer app wrote them
 */
export async function claimData(
  connection: Connection,
  storage: MarkStorage | undefined,
  newId: () => string,
): Promise<Finding> {
  const marked = storage?.getItem(markKey) ?? null;
  const found = await connection.attempt((database) => database.meta.get('stamp'));
  const stamp = found ?? (await connection.attempt((database) => stampData(database, newId())));
  connection.takeAsOurs(stamp);
  try {
    if (stamp.installId !== marked) storage?.setItem(markKey, stamp.installId);
  } catch {
    // Without the mark, data that are thrown away look like a first start: no reason not to start.
  }
  if (found) return 'whole';
  return marked === null ? 'new' : 'gone';
}

/** Unless another tab did so first. */
function stampData(database: Database, installId: string): PromiseLike<Stamp> {
  return database.transaction('rw', database.meta, async () => {
    const stamp: Stamp = (await database.meta.get('stamp')) ?? { key: 'stamp', formatVersion, installId };
    await database.meta.put(stamp);
    return stamp;
  });
}
