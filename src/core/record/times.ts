/** Kinds of time. They are all milliseconds, and mixing them up is the classic slip of this trade. */

declare const unit: unique symbol;
type Milliseconds<Kind extends string> = number & { readonly [unit]: Kind };

/** Whole milliseconds since the start of the observation, pauses included. */
export type LessonMs = Milliseconds<'lesson'>;
/** Milliseconds since the first frame of a film. */
export type FilmMs = Milliseconds<'film'>;
/** Milliseconds since 1970 on the device's clock, which a user or the network may set back. */
export type WallMs = Milliseconds<'wall'>;
/** Milliseconds of a clock that only goes forward, but may stand still while a tablet sleeps. */
export type MonotonicMs = Milliseconds<'monotonic'>;

/** Rounds to whole milliseconds: lesson times in a record are whole. */
export const lessonMs = (milliseconds: number): LessonMs => Math.round(milliseconds) as LessonMs;
export const filmMs = (milliseconds: number): FilmMs => milliseconds as FilmMs;
export const wallMs = (milliseconds: number): WallMs => milliseconds as WallMs;
export const monotonicMs = (milliseconds: number): MonotonicMs => milliseconds as MonotonicMs;
