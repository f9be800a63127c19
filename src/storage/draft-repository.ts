/** What was typed to prepare a visit, one draft for each class. It holds words, so it lies where all words lie. */
import type { DraftRepository } from '../core/ports';
import type { Connection } from './connection';
import type { Database } from './database';
import { draftOwner, type TextRow } from './text-rows';
import type { WriteQueue } from './write-queue';

const textTable = ({ texts }: Database) => [texts];

export function createDraftRepository(connection: Connection, queue: WriteQueue): DraftRepository {
  return {
    read: (classId) =>
      connection.read(textTable, async (database) => {
        const row = await database.texts.get([draftOwner(classId), '']);
        const [open] = await database.words.openTexts(row ? [row] : []);
        return open?.texts;
      }),
    keep: (classId, draft) =>
      queue.run(() =>
        connection.write(textTable, async (database) => {
          const row: TextRow = { ownerId: draftOwner(classId), id: '', texts: draft };
          await database.texts.bulkPut([...(await database.words.sealTexts([row]))]);
        }),
      ),
    forget: (classId) =>
      queue.run(() => connection.write(textTable, (database) => database.texts.delete([draftOwner(classId), '']))),
  };
}
