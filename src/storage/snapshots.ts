/**
 * A rolling snapshot of the database in the browser's private file system. It lies on the same disk, under the same
 * eviction, so it is no copy: it helps where the files of the database alone are lost.
 */
import type { Snapshots, TakenAway } from '../core/snapshot-ports';
import type { Connection } from './connection';
import { isOverdue } from './overdue-observations';
import { openSnapshotFiles, type SnapshotFiles, type WriteElsewhere } from './snapshot-files';
import {
  describeRows,
  parseRows,
  readRowsText,
  type SnapshotRows,
  toBackupContent,
  withoutTaken,
  writeRowsText,
} from './snapshot-rows';
import { adoptVault, openVault } from './vault';
import type { WordCipher } from './word-cipher';
import type { WriteQueue } from './write-queue';

export interface SnapshotNeeds {
  readonly connection: Connection;
  readonly queue: WriteQueue;
  readonly words: WordCipher;
  readonly getDirectory: (() => Promise<FileSystemDirectoryHandle>) | undefined;
  /** Left out: where a page cannot write there are no snapshots. */
  readonly writeElsewhere: WriteElsewhere | undefined;
  /** Left out where there is none: then tabs are not kept apart. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Whether something went that older snapshots may still have, as a killed browser would leave it. */
  readonly mark: { isSet(): boolean; clear(): void };
}

/** With the one that is made; one more for when that cannot be read. */
const kept = 2;
const lockName = 'beurtwijzer-snapshots';

export function createSnapshots(needs: SnapshotNeeds): Snapshots {
  const { connection, words, mark } = needs;
  /** One at a time, in all tabs. Nothing of it is worth an error on the screen. */
  const inTurn = async (task: (files: SnapshotFiles, installId: string) => Promise<void>): Promise<void> => {
    const run = async (): Promise<void> => {
      const stamp = await connection.attempt((database) => database.meta.get('stamp'));
      const files = stamp && (await openSnapshotFiles(needs.getDirectory, needs.writeElsewhere));
      if (files) await task(files, stamp.installId);
    };
    await (needs.locks ? needs.locks.request(lockName, run) : run()).catch(() => undefined);
  };

  const listOwn = async (files: SnapshotFiles, installId: string) =>
    (await files.list()).filter((name) => name.startsWith(`${installId}.`));
  const listLeft = async (files: SnapshotFiles, installId: string) =>
    (await files.list()).filter((name) => !name.startsWith(`${installId}.`));
  const removeOwn = async (files: SnapshotFiles, installId: string): Promise<void> => {
    for (const name of await listOwn(files, installId)) await files.remove(name);
    mark.clear();
  };

  const take = async (files: SnapshotFiles, installId: string): Promise<void> => {
    const described = await describeRows(connection);
    if (described?.installId !== installId) return;
    const own = await listOwn(files, installId);
    if (own.at(-1)?.endsWith(`.${described.print}.txt`)) return;
    const madeAt = new Date().toISOString();
    const name = `${installId}.${madeAt.replaceAll(/[-:.]/g, '')}.${described.print}.txt`;
    try {
      await files.write(name, await readRowsText(connection, madeAt));
    } catch (error) {
      // Where there is no room, taps need what there is.
      if (error instanceof DOMException && error.name === 'QuotaExceededError') await removeOwn(files, installId);
      throw error;
    }
    for (const old of own.slice(0, Math.max(0, own.length + 1 - kept))) await files.remove(old);
  };

  const rewriteLeft = async (
    files: SnapshotFiles,
    installId: string,
    isGone: Parameters<typeof withoutTaken>[1],
    isPurge = false,
  ): Promise<void> => {
    for (const name of await listLeft(files, installId)) {
      const rows = await readWhole(files, name);
      const changed = rows && (await sealRows(withoutTaken(rows, isGone), words));
      // Names stay no longer than the lessons they were in.
      const isOver = isPurge && changed?.heads.length === 0 && changed.heads.length < rows!.heads.length;
      if (!changed || isOver || changed.classes.length === 0) await files.remove(name);
      else if (writeRowsText(changed) !== writeRowsText(rows)) await files.write(name, writeRowsText(changed));
    }
  };

  /** The newest that can be read. */
  const findLeft = async (files: SnapshotFiles, installId: string): Promise<SnapshotRows | undefined> => {
    const names = await listLeft(files, installId);
    // The moment stands behind the id of the database.
    for (const name of names.toSorted((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1))) {
      const rows = await readWhole(files, name);
      if (rows) return rows;
    }
    return undefined;
  };
  const readLeftRows = async (): Promise<SnapshotRows | undefined> => {
    let rows: SnapshotRows | undefined;
    await inTurn(async (files, installId) => {
      rows = await findLeft(files, installId);
    });
    return rows;
  };

  let lookedAtLeft = false;
  return {
    catchUp: (today) =>
      inTurn(async (files, installId) => {
        if (today !== undefined && !lookedAtLeft)
          await rewriteLeft(files, installId, { lesson: (head) => isOverdue(head, today) }, true);
        lookedAtLeft ||= today !== undefined;
        if (mark.isSet()) await removeOwn(files, installId);
        await take(files, installId);
      }),

    forget: ({ classId, lessonId }: TakenAway) =>
      inTurn(async (files, installId) => {
        await removeOwn(files, installId);
        await rewriteLeft(files, installId, { classId, lesson: ({ id }) => id === lessonId });
      }),

    async readLeft() {
      const rows = await readLeftRows();
      return rows && { madeAt: rows.madeAt, classes: rows.classes.length, lessons: rows.heads.length };
    },

    async open(secret, withoutNames = false) {
      const rows = await readLeftRows();
      if (!rows) return { type: 'unreadable' };
      const { vault } = rows;
      if (!vault || withoutNames) return { type: 'ok', content: await toBackupContent(rows, undefined) };
      const isOurs = words.row?.vaultId === vault.vaultId;
      const keys = (isOurs && words.keys) || (secret !== undefined && (await openVault(vault, secret)));
      if (!keys) return { type: 'locked', tried: secret !== undefined };
      if (!words.row) await needs.queue.run(() => adoptVault(connection, words, vault, keys));
      else if (isOurs) words.use(words.row, keys);
      return { type: 'ok', content: await toBackupContent(rows, keys) };
    },

    dropLeft: () =>
      inTurn(async (files, installId) => {
        await take(files, installId);
        if ((await listOwn(files, installId)).length === 0) return;
        for (const name of await listLeft(files, installId)) await files.remove(name);
      }),
  };
}

const momentOf = (name: string): string => name.split('.')[1] ?? '';

async function readWhole(files: SnapshotFiles, name: string): Promise<SnapshotRows | undefined> {
  try {
    return parseRows(await files.read(name));
  } catch {
    return undefined;
  }
}

/** What lies in the open does so no longer than the names of this device do; a new passphrase takes the place of the old. */
async function sealRows(rows: SnapshotRows, words: WordCipher): Promise<SnapshotRows> {
  const { row } = words;
  if (!row) return rows;
  if (rows.vault) return rows.vault.vaultId === row.vaultId ? { ...rows, vault: row } : rows;
  return {
    ...rows,
    vault: row,
    labels: await words.sealLabels(rows.labels.filter((label) => !label.sealed)),
    texts: await words.sealTexts(rows.texts.filter((text) => !text.sealed)),
  };
}
