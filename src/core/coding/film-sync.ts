/** Lesson time and film time: one moment that is found in both ties them, a second one far away also shows the drift. */
import type { FilmSync } from '../record/film';
import { type FilmMs, filmMs, type LessonMs, lessonMs } from '../record/times';

/** A moment of the lesson, and where it is in the film. */
export interface FilmTie {
  readonly lessonMs: number;
  readonly filmMs: number;
}

/** The lesson of a film that is coded itself begins with the film. */
export const filmAsLesson: FilmSync = { offsetMs: 0, drift: 0 };

/** Two moments nearer than this say more about the finger than about the clocks, milliseconds. */
const nearestTiesMs = 120_000;
/** Clocks of devices differ by far less: one of the two moments is another one. */
const largestDrift = 0.01;

export type FilmTying =
  | { readonly type: 'tied'; readonly sync: FilmSync }
  /** Too near each other for a drift; only the place is taken from them. */
  | { readonly type: 'tooNear'; readonly sync: FilmSync }
  /** The two cannot both be right. */
  | { readonly type: 'contradict'; readonly drift: number };

/** From one tied moment the place in the film, from two the drift as well. */
export function tieFilm(first: FilmTie, second?: FilmTie): FilmTying {
  const place = (ties: readonly FilmTie[], drift: number): FilmSync => ({
    offsetMs: ties.reduce((sum, tie) => sum + tie.filmMs - tie.lessonMs * (1 + drift), 0) / ties.length,
    drift,
  });
  if (!second) return { type: 'tied', sync: place([first], 0) };
  const apart = second.lessonMs - first.lessonMs;
  const drift = apart === 0 ? 0 : (second.filmMs - first.filmMs) / apart - 1;
  const offBy = Math.abs(second.filmMs - first.filmMs - apart);
  // A slip of the finger is small; near each other it would look like a large drift.
  const slip = Math.abs(apart) < nearestTiesMs ? nearestTiesMs * largestDrift : Math.abs(apart) * largestDrift;
  if (offBy > slip) return { type: 'contradict', drift };
  if (Math.abs(apart) < nearestTiesMs) return { type: 'tooNear', sync: place([first, second], 0) };
  return { type: 'tied', sync: place([first, second], drift) };
}

/** Whole milliseconds; before the lesson began it is its beginning. */
export function filmToLesson({ offsetMs, drift }: FilmSync, at: FilmMs): LessonMs {
  return lessonMs(Math.max(0, (at - offsetMs) / (1 + drift)));
}

export function lessonToFilm({ offsetMs, drift }: FilmSync, at: number): FilmMs {
  return filmMs(Math.max(0, offsetMs + at * (1 + drift)));
}
