/**
 * Lesson time from two clocks that both lie at times: the monotonic one may stand still while a tablet sleeps,
 * the wall clock may jump. So: the monotonic clock while the screen is visible, the wall clock for the gap while it was not.
 */
import type { Clock } from '../ports';
import { lessonMs, type LessonMs, type MonotonicMs, type WallMs } from '../record/times';

export interface LessonClock {
  /** Where the lesson is at a moment of the monotonic clock, default now; never before what was reached. */
  now(at?: MonotonicMs): LessonMs;
  /** The screen goes out of sight. */
  hide(): void;
  /** The screen is back: a longer gap on the wall clock than on the monotonic one was sleep, and is added. */
  show(): void;
}

/**
 * Goes on where the log stopped.
 * @param last lesson time and wall time of the last entry; the gap since then is taken from the wall clock
 */
export function resumeLessonClock(clock: Clock, last: { lessonMs: LessonMs; wallMs: WallMs }): LessonClock {
  const sinceLast = Math.max(0, clock.wallMs() - last.wallMs);
  let base = last.lessonMs + sinceLast - clock.monotonicMs();
  let hidden: { wallMs: WallMs; monotonicMs: MonotonicMs } | undefined;
  let reached: number = last.lessonMs;
  return {
    now(at = clock.monotonicMs()) {
      reached = Math.max(reached, base + at);
      return lessonMs(reached);
    },
    hide() {
      hidden ??= { wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs() };
    },
    show() {
      if (!hidden) return;
      const slept = clock.wallMs() - hidden.wallMs - (clock.monotonicMs() - hidden.monotonicMs);
      // Under a second the two clocks only drift; a wall clock set back gives a negative gap.
      if (slept > 1000) base += slept;
      hidden = undefined;
    },
  };
}
