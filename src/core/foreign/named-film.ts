/** Which film a lesson was coded from, as files of other tools name it. */
import type { FilmReference } from '../record/film';
import type { Observation } from '../record/observation';

/** A name only, never a folder; the lesson begins at `offsetMs` of the film. */
export type NamedFilm = Pick<FilmReference, 'name' | 'offsetMs'>;

/** Undefined: it was not coded from film, or nobody knows from which. */
export function filmOf({ film }: Observation): NamedFilm | undefined {
  const name = film?.name.split(/[/\\]/).at(-1)?.trim();
  return film && name ? { name, offsetMs: film.offsetMs } : undefined;
}
