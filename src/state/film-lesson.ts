/** A lesson on film as its log says it: how long it is, and where the film stood when it was left. */
import { lessonToFilm } from '../core/coding/film-sync';
import type { StoredLog } from '../core/ports';
import type { FilmReference, FilmSync } from '../core/record/film';

export interface FilmLesson {
  readonly sync: FilmSync;
  /** Of the lesson. */
  readonly durationMs: number;
  readonly filmDurationMs: number;
  /** Film time. */
  readonly startMs: number;
}

export const syncOf = ({ offsetMs, drift = 0 }: FilmReference): FilmSync => ({ offsetMs, drift });

/** The head as it is now: a film that was cut or tied anew is written in the log. */
function latestFilm({ head, entries }: StoredLog): FilmReference | undefined {
  const changed = entries.findLast((entry) => entry.type === 'headChanged' && entry.field === 'film');
  return changed?.type === 'headChanged' ? (changed.value as FilmReference) : head.film;
}

/** Undefined where the observation has no film. */
export function readFilmLesson(stored: StoredLog): FilmLesson | undefined {
  const film = latestFilm(stored);
  if (!film) return undefined;
  const sync = syncOf(film);
  const filmDurationMs = film.durationMs ?? 0;
  // A live lesson that the film was laid under keeps its own length: it had ended before.
  const ended = stored.entries.findLast((entry) => entry.type === 'ended');
  const first = stored.head.film?.durationMs ?? filmDurationMs;
  const lastMs = ended ? 0 : (stored.entries.at(-1)?.lessonMs ?? 0);
  return {
    sync,
    filmDurationMs,
    durationMs: ended?.type === 'ended' ? ended.atMs : first,
    startMs: Math.min(lessonToFilm(sync, lastMs), filmDurationMs),
  };
}
