import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resumeLessonClock } from '../../../src/core/coding/lesson-clock';
import { lessonMs, monotonicMs, wallMs } from '../../../src/core/record/times';

function twoClocks(wall = 1_000_000, monotonic = 500) {
  const time = { wall, monotonic };
  return {
    time,
    clock: { wallMs: () => wallMs(time.wall), monotonicMs: () => monotonicMs(time.monotonic) },
    pass(ms: number) {
      time.wall += ms;
      time.monotonic += ms;
    },
    /** The tablet sleeps: only the wall clock goes on. */
    sleep(ms: number) {
      time.wall += ms;
    },
  };
}

const start = { lessonMs: lessonMs(0), wallMs: wallMs(1_000_000) };

describe('the clock of a lesson', () => {
  it('runs with the monotonic clock, and takes an event at its own time', () => {
    const device = twoClocks();
    const lesson = resumeLessonClock(device.clock, start);
    device.pass(5000);
    expect(lesson.now(monotonicMs(device.time.monotonic - 120))).toBe(4880);
    expect(lesson.now()).toBe(5000);
  });

  it('goes on after a reload with the time that passed meanwhile', () => {
    const device = twoClocks(1_000_000 + 90_000, 12);
    expect(resumeLessonClock(device.clock, { lessonMs: lessonMs(60_000), wallMs: wallMs(1_000_000) }).now()).toBe(
      150_000,
    );
  });

  it('does not go back when the wall clock was set back during a reload', () => {
    const device = twoClocks(10, 12);
    expect(resumeLessonClock(device.clock, { lessonMs: lessonMs(60_000), wallMs: wallMs(1_000_000) }).now()).toBe(
      60_000,
    );
  });

  it('adds the sleep while it was out of sight, and ignores a jump while visible', () => {
    const device = twoClocks();
    const lesson = resumeLessonClock(device.clock, start);
    device.pass(1000);
    device.sleep(3_600_000);
    expect(lesson.now()).toBe(1000);
    lesson.hide();
    device.pass(2000);
    device.sleep(30_000);
    lesson.show();
    expect(lesson.now()).toBe(33_000);
  });

  it('never goes back, whatever the two clocks do', () => {
    const step = fc.record({ wall: fc.integer({ min: -1e7, max: 1e7 }), monotonic: fc.nat(1e6), hidden: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const device = twoClocks();
        const lesson = resumeLessonClock(device.clock, start);
        let before = 0;
        for (const { wall, monotonic, hidden } of steps) {
          if (hidden) lesson.hide();
          device.time.wall += wall;
          device.time.monotonic += monotonic;
          if (hidden) lesson.show();
          const now = lesson.now();
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
    );
  });
});
