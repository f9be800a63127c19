/** Films, as the app asks for them: almost all of it is loaded when the first film is wanted. */
import { latePort } from '../core/late-port';
import type { FilmLibrary } from '../core/film-ports';
import type { FilmHandles } from '../storage/film-handles';
import type { FilePicker } from './film-library';

const hasPicker = (scope: object): scope is FilePicker => 'showOpenFilePicker' in scope;

export function createFilms(handles: FilmHandles): FilmLibrary {
  const scope = globalThis;
  return latePort<FilmLibrary, 'open' | 'pick'>(
    {
      open: ({ file }) => {
        const url = URL.createObjectURL(file as File);
        return { url, close: () => URL.revokeObjectURL(url) };
      },
      // Present, though empty, where there is no picker: then a plain file field is used.
      pick: hasPicker(scope) ? async () => (await import('./film-library')).pickFilm(scope) : undefined,
    },
    async () => (await import('./film-library')).createFilmLibrary(handles),
  );
}
