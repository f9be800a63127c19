/** Which folder copies go to. The handle lies with the settings; what locks the copies lies where all words lie. */
import { del, get, set, type UseStore } from 'idb-keyval';
import type { FolderMemory, RememberedFolder } from '../core/folder-ports';
import type { Connection } from './connection';
import type { Database } from './database';
import { copiesOwner, type TextRow } from './text-rows';
import type { WriteQueue } from './write-queue';

const key = 'copyFolder';
const textTable = ({ texts }: Database) => [texts];

export function createFolderMemory(connection: Connection, queue: WriteQueue, kept: UseStore): FolderMemory {
  const readPassphrase = () =>
    connection.read(textTable, async (database) => {
      const row = await database.texts.get([copiesOwner, '']);
      const [open] = await database.words.openTexts(row ? [row] : []);
      return open?.texts['passphrase'];
    });
  const writePassphrase = (passphrase: string) =>
    connection.write(textTable, async (database) => {
      const row: TextRow = { ownerId: copiesOwner, id: '', texts: { passphrase } };
      await database.texts.bulkPut([...(await database.words.sealTexts([row]))]);
    });

  return {
    async read() {
      const folder = await get<Omit<RememberedFolder, 'passphrase'>>(key, kept);
      if (!folder) return undefined;
      const passphrase = await readPassphrase();
      return { ...folder, ...(typeof passphrase === 'string' && { passphrase }) };
    },
    save: ({ passphrase, ...folder }) =>
      queue.run(async () => {
        if (passphrase !== undefined && passphrase !== (await readPassphrase())) await writePassphrase(passphrase);
        await set(key, folder, kept);
      }),
    forget: () =>
      queue.run(async () => {
        await del(key, kept);
        await connection.write(textTable, (database) => database.texts.delete([copiesOwner, '']));
      }),
  };
}
