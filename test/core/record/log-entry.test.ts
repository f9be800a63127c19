import { expect, it } from 'vitest';
import { lastLessonMs, type LogEntry } from '../../../src/core/record/log-entry';

const at = (lessonMs: number) => ({ lessonMs }) as LogEntry;

it('a log goes as far as its latest entry, in any order and of any length', () => {
  expect(lastLessonMs([])).toBe(0);
  expect(lastLessonMs([at(500), at(9000), at(700)])).toBe(9000);
  // More than a call takes as arguments.
  expect(lastLessonMs(Array.from({ length: 300_000 }, (_, index) => at(index)))).toBe(299_999);
});
