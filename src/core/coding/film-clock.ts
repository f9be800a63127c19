/** The film as the clock of a lesson: it stands still with the film, runs at its speed, and goes back with it. */
import type { Clock } from '../ports';
import type { FilmSync } from '../record/film';
import { type FilmMs, filmMs, lessonMs, type MonotonicMs } from '../record/times';
import { filmToLesson } from './film-sync';
import type { LessonClock } from './lesson-clock';

/** The picture that was on the screen at a moment, and how fast the film ran from there. */
export interface FilmAnchor {
  readonly filmMs: FilmMs;
  readonly atMs: MonotonicMs;
  /** 0: the film stands still. */
  readonly rate: number;
}

/** Where the film is at a moment of the device's clock, which may lie a little before the anchor. */
export function filmTimeAt({ filmMs: anchor, atMs, rate }: FilmAnchor, at: MonotonicMs): FilmMs {
  return filmMs(Math.max(0, anchor + rate * (at - atMs)));
}

export interface FilmClockNeeds {
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly readAnchor: () => FilmAnchor;
  readonly sync: FilmSync;
  /** Length of the lesson: the film may go on after it. */
  readonly durationMs: number;
}

/** A lesson clock that a film drives. While the page is out of sight the film is what it is: nothing to make up for. */
export function createFilmClock({ clock, readAnchor, sync, durationMs }: FilmClockNeeds): LessonClock {
  return {
    now: (at = clock.monotonicMs()) => lessonMs(Math.min(durationMs, filmToLesson(sync, filmTimeAt(readAnchor(), at)))),
    hide: () => undefined,
    show: () => undefined,
  };
}
