/** Rows that go on and off in the middle of a lesson. */
import { describe, expect, it } from 'vitest';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { changeWatch, rowsNow, watchOf } from '../../../src/core/coding/watched-rows';
import { setCompleteness } from '../../../src/core/coding/loose-ends';
import type { Watched } from '../../../src/core/record/observation';
import { lessonMs } from '../../../src/core/record/times';
import { startLesson } from './lesson-recorder';

const order = ['turn', 'wait', 'warmth'] as const;
const all: Watched[] = order.map((row) => ({ row }));

function startWatching() {
  const lesson = startLesson();
  lesson.write([{ type: 'rowsWatched', atMs: lessonMs(0), watched: all }], 0);
  const change = (row: (typeof order)[number], watch: Parameters<typeof changeWatch>[2], atMs: number) =>
    lesson.write(changeWatch(rowsNow(lesson.log.state.watched), row, watch, order, lessonMs(atMs)), atMs);
  return { lesson, change, watched: (nowMs: number) => observationOf(lesson.log.state, nowMs).watched };
}

describe('a row that is switched', () => {
  it('off is not watched from then on, and on again is watched again, in the same order', () => {
    const { change, watched, lesson } = startWatching();
    change('wait', 'off', 10_000);
    change('wait', 'class', 30_000);
    expect(watched(60_000)?.filter(({ row }) => row === 'wait')).toEqual([
      { row: 'wait', fromMs: 0, toMs: 10_000 },
      { row: 'wait', fromMs: 30_000, toMs: 60_000 },
    ]);
    expect(rowsNow(lesson.log.state.watched)).toEqual(all);
  });

  it('to the focus pupils says so', () => {
    const { change, lesson } = startWatching();
    change('warmth', 'focus', 10_000);
    expect(watchOf(rowsNow(lesson.log.state.watched), 'warmth')).toBe('focus');
  });

  it('to what it was writes nothing', () => {
    expect(changeWatch(all, 'turn', 'class', order, lessonMs(5))).toEqual([]);
  });

  it('can be undone, but not how the observation began', () => {
    const { change, lesson, watched } = startWatching();
    change('wait', 'off', 10_000);
    lesson.undo(11_000);
    expect(watched(60_000)).toEqual(all);
    lesson.undo(12_000);
    expect(watched(60_000)).toEqual(all);
  });
});

it('a lesson that was not over after all goes on being watched, however well it was followed until then', () => {
  const { change, lesson, watched } = startWatching();
  change('wait', 'off', 10_000);
  lesson.press({ press: 'end' }, 50_000);
  const ending = lesson.log.applied.at(-1)!.id;
  const spans = setCompleteness(watched(50_000)!, 'turn', 'most', 50_000);
  lesson.write([{ type: 'spanChanged', of: 'watched', spans }], 50_000);
  lesson.write([{ type: 'voided', undoneActionId: ending }], 50_000);
  const turns = observationOf(lesson.log.state, 90_000).watched?.filter(({ row }) => row === 'turn');
  expect(turns?.at(-1)).toEqual({ row: 'turn', fromMs: 10_000, completeness: 'most' });
  change('wait', 'class', 60_000);
  expect(watched(90_000)?.filter(({ row }) => row === 'wait')).toEqual([
    { row: 'wait', fromMs: 0, toMs: 10_000 },
    { row: 'wait', fromMs: 60_000, toMs: 90_000 },
  ]);
});
