// A whole lesson, pressed by touch on the real screen under a faked clock: what is exported is what the reference gives.
// All of them, with a kill and a reload in the middle, are in long/tap-lessons-killed.test.ts.
import { browserTest } from './browser-session';
import { readTapLesson } from './lesson-steps';
import { expectLesson, openLesson, pressAll } from './tap-steps';

const name = 'tap-thinking-a';

browserTest('a lesson is what was pressed', { hasTouch: true, isWhole: true, timeoutMs: 240_000 }, async (session) => {
  const lesson = readTapLesson(name);
  await openLesson(session.page, name);
  await pressAll(session.page, lesson, 0, lesson.taps.length);
  await expectLesson(session, name, lesson);
});
