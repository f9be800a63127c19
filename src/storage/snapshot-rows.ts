/** The rows of the database as one text, and back; the demo class, which the app brings along, stays out. */
import type { Table } from 'dexie';
import type { BackupContent, BackupLog } from '../core/keeping/backup-content';
import type { Erasure } from '../core/record/erasure';
import { fingerprint } from '../core/record/fingerprint';
import type { ClassId, ObservationId } from '../core/record/ids';
import { type ClassRow, joinClass } from './class-rows';
import type { Connection } from './connection';
import type { Database } from './database';
import type { HeadRow } from './head-rows';
import { joinLog, packedEntries, rowsOf } from './observation-rows';
import { openLabels, openTexts } from './sealed-rows';
import { classOwner, draftOwner, observationOwner, type StoredLabel, type StoredText } from './text-rows';
import type { VaultKeys } from './vault-crypto';
import type { VaultRow } from './word-cipher';

export interface SnapshotRows {
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly vault?: VaultRow | undefined;
  readonly classes: readonly ClassRow[];
  readonly labels: readonly StoredLabel[];
  readonly texts: readonly StoredText[];
  readonly heads: readonly HeadRow[];
  readonly erasures: readonly Erasure[];
  /** Rows of each log as they were found, packed and not. */
  readonly logs: readonly SnapshotLog[];
}

type SnapshotLog = readonly [id: ObservationId, rows: readonly unknown[]];

/** The last line: a text without it is not whole. */
const lastLine = 'einde';

const tables = ({ classes, labels, texts, heads, erasures, vaults, meta, entries }: Database): Table[] => [
  ...[classes, labels, texts, heads, erasures, vaults, meta, entries],
];

/**
 * Whose rows these are and, in eight digits, what they are: the same as long as nothing was added or renamed.
 * @returns nothing where there is nothing to keep, as in a database that was emptied
 */
export function describeRows(connection: Connection): Promise<{ installId: string; print: string } | undefined> {
  return connection.read(tables, async (database) => {
    const [stamp, { classes, labels, heads }, vault] = await Promise.all([
      database.meta.get('stamp'),
      readHeads(database),
      database.vaults.get('vault'),
    ]);
    if (!stamp || classes.length === 0) return undefined;
    const [names, ...counts] = await Promise.all([
      database.texts.bulkGet(classes.map(({ id }) => [classOwner(id), ''] as [string, string])),
      database.texts.count(),
      database.entries.count(),
      database.erasures.count(),
    ]);
    return { installId: stamp.installId, print: fingerprint([vault, classes, labels, heads, names, counts]) };
  });
}

/** One log after the other, so that a tap never waits for all of them. */
export async function readRowsText(connection: Connection, madeAt: string): Promise<string> {
  const rows = await connection.read(tables, async (database) => {
    const { classes, labels, heads } = await readHeads(database);
    const owners = new Set([
      ...classes.flatMap(({ id }) => [classOwner(id), draftOwner(id)]),
      ...heads.map(({ id }) => observationOwner(id)),
    ]);
    const texts = (await database.texts.toArray()).filter(({ ownerId }) => owners.has(ownerId));
    const erasures = await database.erasures.toArray();
    return { madeAt, vault: await database.vaults.get('vault'), classes, labels, texts, heads, erasures };
  });
  const lines = [toLine(rows)];
  for (const { id } of rows.heads) lines.push(toLine(await readLog(connection, id)));
  return [...lines, lastLine].join('\n');
}

/** Classes that are somebody's, with their names and the heads of their lessons. */
async function readHeads(database: Database) {
  const [allClasses, allLabels, allHeads] = await Promise.all([
    database.classes.toArray(),
    database.labels.toArray(),
    database.heads.toArray(),
  ]);
  const classes = allClasses.filter(({ demo }) => !demo);
  const ids = new Set(classes.map(({ id }) => id));
  return {
    classes,
    labels: allLabels.filter(({ classId }) => ids.has(classId)),
    heads: allHeads.filter(({ classId }) => ids.has(classId)),
  };
}

function readLog(connection: Connection, id: ObservationId): Promise<SnapshotLog> {
  return connection.read(
    ({ packedLogs, entries }) => [packedLogs, entries],
    async (database): Promise<SnapshotLog> => {
      const [packed, rows] = await Promise.all([database.packedLogs.get(id), rowsOf(database, id).toArray()]);
      return [id, [...packedEntries(packed), ...rows]];
    },
  );
}

export function writeRowsText({ logs, ...rows }: SnapshotRows): string {
  return [toLine(rows), ...logs.map(toLine), lastLine].join('\n');
}

/** @throws when it is not whole */
export function parseRows(text: string): SnapshotRows {
  const [first = '', ...lines] = text.split('\n');
  if (lines.pop() !== lastLine) throw new Error('The snapshot has no end');
  return {
    ...(fromLine(first) as Omit<SnapshotRows, 'logs'>),
    logs: lines.map((line) => fromLine(line) as SnapshotLog),
  };
}

const bytesKey = '$bytes';

/** What is sealed is bytes, which JSON has no way to write. */
function toLine(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    // Not by `instanceof`: rows that came through another frame are of its kind.
    ArrayBuffer.isView(part)
      ? { [bytesKey]: toBase64(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) }
      : part,
  );
}

/** Byte by byte: what a class brought along from elsewhere may be more than a call takes as arguments. */
function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromLine(line: string): unknown {
  return JSON.parse(line, (_key, part: unknown) => {
    const text = typeof part === 'object' && part !== null && bytesKey in part ? part[bytesKey] : undefined;
    return typeof text === 'string' ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : part;
  });
}

/** Without a class and its lessons, or without some lessons. */
export function withoutTaken(
  rows: SnapshotRows,
  isGone: { readonly classId?: ClassId | undefined; readonly lesson: (head: HeadRow) => boolean },
): SnapshotRows {
  const { classId } = isGone;
  const heads = rows.heads.filter((head) => head.classId !== classId && !isGone.lesson(head));
  const kept = new Set<string>(heads.map(({ id }) => id));
  const owners = new Set<string>(rows.heads.filter(({ id }) => !kept.has(id)).map(({ id }) => observationOwner(id)));
  if (classId !== undefined) for (const owner of [classOwner(classId), draftOwner(classId)]) owners.add(owner);
  return {
    ...rows,
    classes: rows.classes.filter(({ id }) => id !== classId),
    labels: rows.labels.filter((label) => label.classId !== classId),
    texts: rows.texts.filter(({ ownerId }) => !owners.has(ownerId)),
    heads,
    logs: rows.logs.filter(([id]) => kept.has(id)),
  };
}

/** @param keys left out: what is sealed stays closed, and numbers stand for names */
export async function toBackupContent(rows: SnapshotRows, keys: VaultKeys | undefined): Promise<BackupContent> {
  const [labels, texts] = await Promise.all([openLabels(rows.labels, keys), openTexts(rows.texts, keys)]);
  const textsOf = (owner: string) => texts.filter(({ ownerId }) => ownerId === owner);
  const found = new Map(rows.logs);
  return {
    kind: 'all',
    madeAt: rows.madeAt,
    classes: rows.classes.map((row) =>
      joinClass(
        row,
        labels.filter(({ classId }) => classId === row.id),
        textsOf(classOwner(row.id))[0],
      ),
    ),
    logs: rows.heads.map((row): BackupLog => {
      const {
        damagedEntries: _,
        damagedRows,
        ...log
      } = joinLog(row, found.get(row.id) ?? [], textsOf(observationOwner(row.id)));
      return { ...log, ...(damagedRows && { damaged: damagedRows }) };
    }),
    drafts: rows.classes.flatMap(({ id }) =>
      textsOf(draftOwner(id)).map((draft) => ({ classId: id, draft: draft.texts })),
    ),
    erasures: rows.erasures,
  };
}
