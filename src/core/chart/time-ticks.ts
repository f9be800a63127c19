/** The times that are written under a lesson: as many as there is room for, at round minutes. */

export interface TimeTick {
  readonly atMs: number;
  readonly x: number;
}

const second = 1000;
const minute = 60 * second;
const steps = [1, 2, 5, 10, 30].map((seconds) => seconds * second);
const longSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 1440].map((minutes) => minutes * minute);

/** Room that one written time needs, in pixels. */
const room = 56;

/**
 * Round times from the beginning of the lesson, at least `room` apart.
 * @param toX where a lesson time stands
 */
export function timeTicks(durationMs: number, toX: (atMs: number) => number): TimeTick[] {
  const perMs = durationMs > 0 ? (toX(durationMs) - toX(0)) / durationMs : 0;
  const step = [...steps, ...longSteps].find((candidate) => candidate * perMs >= room) ?? Number.POSITIVE_INFINITY;
  const ticks: TimeTick[] = [{ atMs: 0, x: toX(0) }];
  for (let atMs = step; atMs <= durationMs; atMs += step) ticks.push({ atMs, x: toX(atMs) });
  return ticks;
}
