// The same lessons once more, with the browser killed and the page reloaded in the middle.
import { describe } from 'vitest';
import { browserTest } from '../browser-session';
import { readTapLesson, type TapLesson, waitUntilSaved } from '../lesson-steps';
import { expectLesson, openLesson, pressAll, stopClock, tapLessons, tick } from '../tap-steps';

describe.each(tapLessons)('%s', (name) => {
  browserTest(
    'is the same after a kill and a reload in the middle',
    { hasTouch: true, isWhole: true, timeoutMs: 240_000 },
    async (session) => {
      const lesson = readTapLesson(name);
      const [first, second] = quietMoments(lesson);
      await openLesson(session.page, name);
      await pressAll(session.page, lesson, 0, first);
      await waitUntilSaved(session.page);
      await session.kill();
      const page = await session.relaunch(null);
      await stopClock(page, lesson.taps[first - 1]!.atMs + 500);
      await page.goto(session.server.url);
      await tick(page, page.getByRole('link', { name: 'Ga verder', exact: true }));
      await page.getByRole('link', { name: 'Ga verder', exact: true }).click();
      await tick(page, page.locator('.clock-question'));
      await pressAll(page, lesson, first, second);
      await waitUntilSaved(page);
      await page.reload();
      await tick(page, page.locator('.clock-question'));
      await pressAll(page, lesson, second, lesson.taps.length);
      await expectLesson(session, name, lesson);
    },
  );
});

/** Two places in the lesson, at about a third and two thirds, after which nothing is pressed for some seconds. */
function quietMoments({ taps }: TapLesson): [number, number] {
  const quietAfter = (from: number): number => {
    for (let index = from; index < taps.length; index++) {
      if (taps[index]!.atMs - taps[index - 1]!.atMs > 5000) return index;
    }
    throw new Error('This lesson is never quiet');
  };
  return [quietAfter(Math.floor(taps.length / 3)), quietAfter(Math.floor((2 * taps.length) / 3))];
}
