/** A film of a lesson. What is kept of it is how to know it again and where the lesson lies in it, never the film. */
/** Where the lesson lies in the film: film time = `offsetMs` + lesson time × (1 + `drift`). */
export interface FilmSync {
  /** Film time at which the lesson begins, milliseconds; negative when the film began later. */
  readonly offsetMs: number;
  /** How much faster the film's clock runs than the lesson's, as a fraction; 0 where that is not known. */
  readonly drift: number;
}

/** How to know a film again. */
export interface FilmFingerprint {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the first and the last megabyte, hexadecimal; a file from elsewhere may lack it. */
  readonly hash?: string;
  readonly durationMs?: number;
}

export interface FilmReference extends FilmFingerprint, Pick<FilmSync, 'offsetMs'> {
  readonly drift?: number;
}

/** Far longer than any lesson: a film beyond it was left running. */
export const longestFilmMs = 12 * 3_600_000;

/** Lengths may differ by this much between browsers, milliseconds. */
const sameLengthMs = 1000;

export type FilmComparison =
  | { readonly type: 'same' }
  /** Another length; shorter films may be a piece of the right one. */
  | { readonly type: 'otherLength'; readonly knownMs: number; readonly foundMs: number }
  /** As long, or of unknown length, but not the same file. */
  | { readonly type: 'otherContent' };

/** Whether a file is the film of an observation. Names do not count: a film may be renamed. */
export function compareFilm(known: FilmFingerprint, found: FilmFingerprint): FilmComparison {
  if (known.hash !== undefined && known.hash === found.hash && known.size === found.size) return { type: 'same' };
  const { durationMs: knownMs } = known;
  const { durationMs: foundMs } = found;
  if (knownMs !== undefined && foundMs !== undefined && Math.abs(knownMs - foundMs) > sameLengthMs) {
    return { type: 'otherLength', knownMs, foundMs };
  }
  return { type: 'otherContent' };
}

/** Who codes a film of her own lesson gives no initials of a colleague: there was nobody else. */
export function isSelfCoded({ source, observer }: { readonly source: string; readonly observer: string }): boolean {
  return source === 'video' && observer === '';
}

/**
 * Whether a lesson that was observed live is among these on film as well: its copy began at the same moment. Counted
 * together, the two would count double.
 */
export function isOnFilmToo(
  lesson: { readonly source: string; readonly startedAt: string },
  others: readonly { readonly source: string; readonly startedAt: string }[],
): boolean {
  return (
    lesson.source === 'live' &&
    others.some(({ source, startedAt }) => source === 'video' && startedAt === lesson.startedAt)
  );
}
