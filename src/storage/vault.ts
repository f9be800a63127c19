/** The passphrase on names and other words: set, opened, locked, changed, taken away, or lost. */
import type { Vault, VaultSecret } from '../core/locking-ports';
import { formatRecoveryCode, readRecoveryCode, recoveryCodeBytes } from '../core/record/recovery-code';
import type { Connection } from './connection';
import type { Database, Stamp } from './database';
import { isEnded } from './head-rows';
import { randomBytes, type VaultKeys } from './vault-crypto';
import { createKey, createMailbox, openMailbox, unwrapKey, type WrappedKey, wrapKey } from './vault-keys';
import type { VaultRow, WordCipher } from './word-cipher';
import type { WriteQueue } from './write-queue';

/** @param queue that of all writes: nothing is written between the two halves of a change */
export function createVault(
  connection: Connection,
  queue: WriteQueue,
  words: WordCipher,
  newId: () => string,
): Omit<Vault, 'read'> {
  const store = (row: VaultRow | undefined, rewrite: Rewrite) => storeVault(connection, row, rewrite);
  /** As it lies on the disk: another tab may have set another passphrase since this one was opened. */
  const latest = async (): Promise<VaultRow | undefined> =>
    words.row && ((await connection.attempt((database) => database.vaults.get('vault'))) ?? words.row);
  const change = async (row: VaultRow): Promise<void> => {
    await connection.write(
      ({ vaults }) => [vaults],
      (database) => database.vaults.put(row),
    );
  };

  return {
    hasWords: () => connection.attempt(hasWords),

    create: (passphrase, lockAfterMinutes) =>
      queue.run(async () => {
        if (words.row) throw new Error('There is a passphrase already');
        if (await connection.attempt(hasRunningLesson)) return { type: 'lessonRuns' };
        const recoveryCode = newRecoveryCode();
        const key = await createKey();
        const [byPassphrase, byRecoveryCode, mailbox] = await Promise.all([
          wrapKey(key, passphrase),
          wrapKey(key, recoveryCode),
          createMailbox(key),
        ]);
        const namesBefore = await connection.attempt(hasWords);
        const row: VaultRow = {
          ...{ key: 'vault', vaultId: newId(), byPassphrase, byRecoveryCode, mailbox },
          ...{ lockAfterMinutes, namesBefore },
        };
        const keys = await openKeys(row, byPassphrase, passphrase);
        await store(row, (database) => sealEverything(database, row, keys));
        words.use(row, keys);
        return { type: 'created', recoveryCode };
      }),

    unlock: async (secret) => {
      const row = await latest();
      const wrapped = row && wrappedFor(row, secret);
      const keys = row && wrapped && (await openKeys(row, wrapped.key, wrapped.secret));
      if (!keys) return false;
      words.use(row, keys);
      return true;
    },

    lock: () => queue.run(() => Promise.resolve(words.use(words.row))),

    changePassphrase: (secret, passphrase) =>
      queue.run(async () => {
        const row = await latest();
        const wrapped = row && wrappedFor(row, secret);
        const key = wrapped && (await unwrapKey(wrapped.key, wrapped.secret, true));
        if (!row || !key) return undefined;
        const recoveryCode = newRecoveryCode();
        const [byPassphrase, byRecoveryCode] = await Promise.all([
          wrapKey(key, passphrase),
          wrapKey(key, recoveryCode),
        ]);
        const changed = { ...row, byPassphrase, byRecoveryCode };
        const keys = await openKeys(changed, byPassphrase, passphrase);
        await change(changed);
        words.use(changed, keys);
        return recoveryCode;
      }),

    setLockAfter: (lockAfterMinutes) =>
      queue.run(async () => {
        const row = await latest();
        if (!row) return;
        const changed = { ...row, lockAfterMinutes };
        await change(changed);
        words.use(changed, words.keys);
      }),

    remove: (passphrase) =>
      queue.run(async () => {
        const row = await latest();
        const keys = row && (await openKeys(row, row.byPassphrase, passphrase));
        if (!keys) return false;
        words.use(row, keys);
        await store(undefined, (database) => openEverything(database));
        words.use(undefined);
        return true;
      }),

    forget: () =>
      queue.run(async () => {
        await store(undefined, async (database) => {
          await Promise.all([database.labels.clear(), database.texts.clear()]);
        });
        words.use(undefined);
      }),
  };
}

type Rewrite = (database: Database) => Promise<void>;

/** Takes a vault as ours, on the disk and here. */
async function storeVault(connection: Connection, row: VaultRow | undefined, rewrite: Rewrite): Promise<void> {
  const stamp = await connection.write(vaultTables, async (database) => {
    await rewrite(database);
    await (row ? database.vaults.put(row) : database.vaults.delete('vault'));
    return stampVault(database, row);
  });
  connection.takeAsOurs(stamp);
}

/** The vault of a database that is gone comes back; what was written since goes into it. */
export async function adoptVault(connection: Connection, words: WordCipher, row: VaultRow, keys: VaultKeys) {
  const namesBefore = row.namesBefore || (await connection.attempt(hasWords));
  const adopted = { ...row, namesBefore };
  await storeVault(connection, adopted, (database) => sealEverything(database, adopted, keys));
  words.use(adopted, keys);
}

/** @param secret the passphrase or the recovery code */
export async function openVault(row: VaultRow, secret: string): Promise<VaultKeys | undefined> {
  const code = wrappedFor(row, { recoveryCode: secret });
  return (await openKeys(row, row.byPassphrase, secret)) ?? (code && (await openKeys(row, code.key, code.secret)));
}

/** After the browser threw the data away: what is written from memory goes under the same passphrase as before. */
export async function restoreVault(connection: Connection, { row }: WordCipher): Promise<void> {
  if (!row) return;
  const stamp = await connection.write(vaultTables, async (database) => {
    await database.vaults.put(row);
    return stampVault(database, row);
  });
  connection.takeAsOurs(stamp);
}

function vaultTables({ labels, texts, films, vaults }: Database) {
  return [labels, texts, films, vaults];
}

function newRecoveryCode(): string {
  return formatRecoveryCode(randomBytes(recoveryCodeBytes));
}

function wrappedFor(row: VaultRow, given: VaultSecret): { key: WrappedKey; secret: string } | undefined {
  if ('passphrase' in given) return { key: row.byPassphrase, secret: given.passphrase };
  const secret = readRecoveryCode(given.recoveryCode);
  return secret === undefined ? undefined : { key: row.byRecoveryCode, secret };
}

async function openKeys(row: VaultRow, wrapped: WrappedKey, secret: string): Promise<VaultKeys | undefined> {
  const words = await unwrapKey(wrapped, secret);
  return words && { words, mailbox: await openMailbox(words, row.mailbox) };
}

/** Other tabs find by it that the words have gone into another vault. */
async function stampVault(database: Database, row: VaultRow | undefined): Promise<Stamp> {
  const { vaultId: _, ...stamp } = (await database.meta.get('stamp'))!;
  const changed: Stamp = { ...stamp, ...(row && { vaultId: row.vaultId }) };
  await database.meta.put(changed);
  return changed;
}

async function hasRunningLesson(database: Database): Promise<boolean> {
  return (await database.heads.toArray()).some((row) => !isEnded(row));
}

async function hasWords(database: Database): Promise<boolean> {
  return (await database.labels.count()) + (await database.texts.count()) > 0;
}

async function sealEverything(database: Database, row: VaultRow, keys: VaultKeys | undefined): Promise<void> {
  const [labels, texts] = await readWords(database);
  const { words } = database;
  words.use(row, keys);
  try {
    await database.labels.bulkPut([...(await words.sealLabels(labels))]);
    await database.texts.bulkPut([...(await words.sealTexts(texts))]);
    // They hold the names of files, and cannot be sealed.
    await database.films.clear();
  } finally {
    words.use(undefined);
  }
}

async function openEverything(database: Database): Promise<void> {
  const [labels, texts] = await readWords(database);
  await database.labels.bulkPut([...labels]);
  await database.texts.bulkPut([...texts]);
}

async function readWords(database: Database) {
  const { words } = database;
  return [
    await words.openLabels(await database.labels.toArray()),
    await words.openTexts(await database.texts.toArray()),
  ] as const;
}
