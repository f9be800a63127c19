/** Whether a file can be coded as a film, and if not what is wrong with it. */
import type { FilmContainer, FilmLibrary, FilmReader, PickedFilm } from '../core/film-ports';
import { type FilmFingerprint, longestFilmMs } from '../core/record/film';

export type FilmProblem =
  | { readonly kind: 'empty' | 'notFilm' | 'unreadable' | 'noLength' | 'tooLong' }
  /** A film, but not one that this browser plays. */
  | { readonly kind: 'cannotPlay'; readonly container: FilmContainer };

export type FilmCheck =
  | {
      readonly type: 'ok';
      readonly film: PickedFilm;
      readonly fingerprint: FilmFingerprint & { readonly durationMs: number; readonly hash: string };
      /** `none`: only the sound is there; `hidden`: there is a picture, but not one that this browser shows. */
      readonly picture: 'shown' | 'hidden' | 'none';
    }
  | { readonly type: 'problem'; readonly problem: FilmProblem };

interface Needs {
  readonly fileDesk: FilmReader;
  readonly films: Pick<FilmLibrary, 'open' | 'probe'>;
}

export async function checkFilm({ fileDesk, films }: Needs, film: PickedFilm): Promise<FilmCheck> {
  const problem = (found: FilmProblem): FilmCheck => ({ type: 'problem', problem: found });
  const { file } = film;
  const reading = await fileDesk.readFilm(file).catch(() => ({ type: 'unreadable' }) as const);
  if (reading.type === 'unreadable') return problem({ kind: 'unreadable' });
  if (file.size === 0) return problem({ kind: 'empty' });
  const opened = films.open(film);
  try {
    const probe = await films.probe(opened.url);
    if (probe.type !== 'plays') {
      const { container } = reading;
      return problem(container === 'unknown' ? { kind: 'notFilm' } : { kind: 'cannotPlay', container });
    }
    const { durationMs, hasPicture } = probe;
    if (!(durationMs > 0)) return problem({ kind: 'noLength' });
    if (durationMs > longestFilmMs) return problem({ kind: 'tooLong' });
    return {
      type: 'ok',
      film,
      fingerprint: { name: file.name, size: file.size, hash: reading.hash, durationMs },
      picture: hasPicture ? 'shown' : reading.holdsPicture ? 'hidden' : 'none',
    };
  } finally {
    opened.close();
  }
}
