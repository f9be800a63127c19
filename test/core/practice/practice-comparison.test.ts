import { expect, test } from 'vitest';
import { practicePupilId } from '../../../src/core/practice/practice-class';
import { comparePractice } from '../../../src/core/practice/practice-comparison';
import { readPracticeKey } from '../../../src/core/practice/practice-key';
import type { InteractionId } from '../../../src/core/record/ids';
import type { Interaction } from '../../../src/core/record/interaction';
import { lessonMs } from '../../../src/core/record/times';

const key = readPracticeKey();

/** What a person taps: all of it, later by so much. */
function tapAlong(lateMs: number): Interaction[] {
  return key.map(({ turn }) => ({
    ...turn,
    id: `tapped ${turn.id}` as InteractionId,
    atMs: lessonMs(turn.atMs + lateMs),
  }));
}

test('who misses nothing has seen all of it, and is nowhere off', () => {
  const result = comparePractice(key, tapAlong(0));
  expect(result).toMatchObject({ turns: 10, seen: 10, otherPupil: 0, waits: 10, medianOffMs: 0 });
  expect(result.questions).toEqual({ said: 10, same: 10 });
  expect(result.rows.every((row) => row.type === 'seen' && row.who === 'same')).toBe(true);
});

test('who taps nothing has missed all of it', () => {
  const result = comparePractice(key, []);
  expect(result).toMatchObject({ turns: 10, seen: 0, waits: 0, medianOffMs: null });
  expect(result.rows.map(({ type }) => type)).toEqual(Array(10).fill('missed'));
});

test('a miss, another pupil, nobody known and a turn that was not there stand where they were', () => {
  const tapped = tapAlong(700).flatMap((turn, index): Interaction[] => {
    if (index === 1) return [];
    if (index === 3) return [{ ...turn, pupilId: practicePupilId('Gijs') }];
    if (index === 5) {
      const { pupilId: _, ...unknown } = turn;
      return [unknown];
    }
    return [turn];
  });
  tapped.push({ id: 'extra' as InteractionId, kind: 'turn', atMs: lessonMs(59_000), pupilId: practicePupilId('Bo') });
  tapped.push({ id: 'mark' as InteractionId, kind: 'mark', atMs: lessonMs(24_000), mark: 'highlight' });
  const result = comparePractice(key, tapped);
  expect(result).toMatchObject({ turns: 10, seen: 9, otherPupil: 1 });
  expect(result.rows.map((row) => (row.type === 'seen' ? row.who : row.type))).toEqual([
    ...['same', 'missed', 'same', 'other', 'same', 'extra', 'unknown', 'same', 'same', 'same', 'same'],
  ]);
});

test('the middle of how far the silences were off, whichever way', () => {
  const off = [300, -500, 100, undefined];
  const tapped = tapAlong(0)
    .slice(0, 4)
    .map((turn, index) => {
      const { waitMs = 0, question: _, ...rest } = turn;
      const by = off[index];
      return by === undefined ? rest : { ...rest, waitMs: waitMs + by };
    });
  const result = comparePractice(key, tapped);
  expect(result).toMatchObject({ waits: 3, medianOffMs: 300, questions: { said: 0, same: 0 } });
  expect(comparePractice(key, tapped.slice(0, 2)).medianOffMs).toBe(400);
});
