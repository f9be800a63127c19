/** Where a film lies on this device, as the browser lets it be kept: a reference, never the film. */
import type { ObservationId } from '../core/record/ids';
import type { Connection } from './connection';

export interface FilmHandles {
  read(id: ObservationId): Promise<unknown>;
  save(id: ObservationId, handle: unknown): Promise<void>;
  remove(id: ObservationId): Promise<void>;
}

export function createFilmHandles(connection: Connection): FilmHandles {
  return {
    read: (id) =>
      connection.read(
        ({ films }) => [films],
        ({ films }) => films.get(id).then((row) => row?.handle),
      ),
    save: (id, handle) =>
      connection.write(
        ({ films }) => [films],
        async ({ films }) => {
          await films.put({ observationId: id, handle });
        },
      ),
    remove: (id) =>
      connection.write(
        ({ films }) => [films],
        ({ films }) => films.delete(id),
      ),
  };
}
