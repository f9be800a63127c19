/** The reference lessons as presses: what the turn machine makes of them must be the observation that is given. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import type { Press } from '../../../src/core/coding/press';
import { lessonMs } from '../../../src/core/record/times';
import { startLesson } from './lesson-recorder';

interface Tap {
  readonly atMs: number;
  readonly press: string;
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}`, import.meta.url), 'utf8'));

const byTime = (a: { atMs: number; kind: string }, b: { atMs: number; kind: string }) =>
  a.atMs - b.atMs || a.kind.localeCompare(b.kind);

describe.each(['tap-turns-a', 'tap-thinking-a', 'tap-feedback-a'])('%s', (name) => {
  const { taps, durationMs } = readJson(`${name}.taps.json`) as { taps: Tap[]; durationMs: number };
  const exchange = readJson(`${name}.exchange.json`) as {
    observations: { interactions: { id?: string; atMs: number; kind: string }[] }[];
  };

  it('becomes the interactions that the reference gives', () => {
    const lesson = startLesson();
    for (const tap of taps) {
      if (tap.press === 'undo') lesson.undo(tap.atMs);
      else lesson.press(tap as unknown as Press, tap.atMs);
    }
    lesson.press({ press: 'end' }, durationMs);
    const made = observationOf(lesson.log.state).interactions.map(({ id: _, ...rest }) => rest);
    const given = exchange.observations[0]!.interactions.map(({ id: _, ...rest }) => rest);
    expect(made.toSorted(byTime)).toEqual(given.toSorted(byTime));
    expect(observationOf(lesson.log.state).durationMs).toBe(lessonMs(durationMs));
  });
});
