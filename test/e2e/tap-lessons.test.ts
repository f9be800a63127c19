// A whole lesson, pressed by touch on the real screen under a faked clock, with the browser killed and the page reloaded
// in the middle: what is exported is what the reference gives. The other kijkvragen are in long/tap-lessons-killed.test.ts.
import { browserTest } from './browser-session';
import { pressLessonWithKill } from './tap-steps';

browserTest('a lesson is what was pressed, through a kill and a reload', { hasTouch: true, isWhole: true }, (session) =>
  pressLessonWithKill(session, 'tap-thinking-a'),
);
