import { expect, it } from 'vitest';
import type { PupilId } from '../../../src/core/record/ids';
import { hadLeft, laterPupils, withLaterPupilsAway } from '../../../src/core/record/lesson-pupils';
import { lesson, pupilId, turn } from '../measures/build-lesson';

const pupils = [
  { id: pupilId('a') },
  { id: pupilId('b'), joinedOn: '2026-11-21' },
  { id: pupilId('c'), joinedOn: '2026-11-22' },
  { id: '__proto__' as PupilId, joinedOn: '2026-11-22' },
];

it('who came into the class after the day of a lesson was not in it', () => {
  expect(laterPupils(lesson(), pupils)).toEqual(['c', '__proto__']);
  const away = withLaterPupilsAway(lesson(), pupils);
  expect(Object.entries(away.presence)).toEqual([
    ['c', []],
    ['__proto__', []],
  ]);
});

it('who the lesson itself knows was in it, and only written down later', () => {
  const whole = [{ fromMs: 0, toMs: 1000 }];
  for (const fields of [
    { interactions: [turn('c', 0)] },
    { focusPupilIds: [pupilId('c')] },
    { presence: { c: whole } },
    { presence: { c: [] } },
  ]) {
    const known = lesson(fields);
    expect(laterPupils(known, pupils)).toEqual(['__proto__']);
    expect(withLaterPupilsAway(known, pupils.slice(0, 3))).toBe(known);
  }
});

it('who left before a lesson was not in it; on the day itself the lesson says so', () => {
  const left = (leftOn?: string) => ({ id: pupilId('a'), ...(leftOn !== undefined && { leftOn }) });
  expect(hadLeft(left(), lesson())).toBe(false);
  expect(hadLeft(left('2026-11-20'), lesson())).toBe(true);
  expect(hadLeft(left('2026-11-21'), lesson())).toBe(false);
  expect(hadLeft(left('2026-11-21'), lesson({ presence: { a: [] } }))).toBe(true);
  expect(hadLeft(left('2026-11-22'), lesson({ presence: { a: [] } }))).toBe(false);
});
