/**
 * Where a film lies on this device, as the browser lets it be kept: a reference, never the film. It holds the name of the
 * file and cannot be sealed, so with a passphrase on the names none is kept.
 */
import type { ObservationId } from '../core/record/ids';
import type { Connection } from './connection';
import type { WordCipher } from './word-cipher';

export interface FilmHandles {
  read(id: ObservationId): Promise<unknown>;
  save(id: ObservationId, handle: unknown): Promise<void>;
  remove(id: ObservationId): Promise<void>;
}

export function createFilmHandles(connection: Connection, words: Pick<WordCipher, 'row'>): FilmHandles {
  return {
    read: (id) =>
      connection.read(
        ({ films }) => [films],
        ({ films }) => films.get(id).then((row) => row?.handle),
      ),
    save: async (id, handle) => {
      if (words.row) return;
      await connection.write(
        ({ films }) => [films],
        ({ films }) => films.put({ observationId: id, handle }),
      );
    },
    remove: (id) =>
      connection.write(
        ({ films }) => [films],
        ({ films }) => films.delete(id),
      ),
  };
}
