// Whole lessons, pressed by touch on the real screen under a faked clock: what is exported is what the reference gives.
import { describe } from 'vitest';
import { browserTest } from './browser-session';
import { readTapLesson } from './lesson-steps';
import { expectLesson, openLesson, pressAll, tapLessons } from './tap-steps';

describe.each(tapLessons)('%s', (name) => {
  browserTest('is what was pressed', { hasTouch: true, timeoutMs: 240_000 }, async (session) => {
    const lesson = readTapLesson(name);
    await openLesson(session.page, name);
    await pressAll(session.page, lesson, 0, lesson.taps.length);
    await expectLesson(session, name, lesson);
  });
});
