// The lessons of the other kijkvragen: the one about time to think is in tap-lessons.test.ts.
import { describe } from 'vitest';
import { browserTest } from '../browser-session';
import { pressLessonWithKill } from '../tap-steps';

describe.each(['tap-turns-a', 'tap-feedback-a'])('%s', (name) => {
  browserTest('is the same after a kill and a reload in the middle', { hasTouch: true, isWhole: true }, (session) =>
    pressLessonWithKill(session, name),
  );
});
