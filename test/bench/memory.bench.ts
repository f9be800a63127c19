// What a lesson of 50 minutes leaves in memory: 600 moments tapped through the real screen, under a clock that is made to run.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSession } from '../e2e/browser-session';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from '../e2e/lesson-steps';
import { keepTable } from './bench-table';
import { heapAfterCollection, logBytes } from './page-memory';

const moments = 600;
const lessonMs = 50 * 60_000;
/** What was first drawn once (rows, strip, clocks) does not grow with the lesson. */
const warmUp = 60;

const names = Array.from({ length: 30 }, (_, index) => `Leerling ${String(index + 1)}`).join('\n');

test('memory over a lesson', { timeout: 1_200_000 }, async () => {
  const { session, close } = await openSession({ hasTouch: true });
  try {
    const { page, server } = session;
    await page.clock.install();
    await page.reload();
    await makeClass(page, '7A', names);
    await page.goto(`${server.url}#/`);
    await startLesson(page, { title: 'Rekenen', question: 'Waarover gaat mijn feedback?' });
    const cdp = await page.context().newCDPSession(page);
    await tapMoments(page, cdp, 0, warmUp);
    const before = await heapAfterCollection(cdp);
    await tapMoments(page, cdp, warmUp, moments);
    await waitUntilSaved(page);
    const after = await heapAfterCollection(cdp);
    const log = await logBytes(page);
    expect(session.guard.takeProblems()).toEqual([]);
    const nodes = {
      measured: after.nodes - before.nodes,
      floor: null,
      unit: 'nodes',
      goal: 'none left behind',
    } as const;
    keepTable('6-memory', `Memory of the page over a lesson of 50 minutes, ${String(moments)} moments, 30 pupils`, [
      {
        what: 'growth of the heap after the first minutes; floor: the log of those moments as JSON text in memory',
        measured: (after.bytes - before.bytes) / 1024,
        floor: ((log / moments) * (moments - warmUp) * 2) / 1024,
        unit: 'kB',
        goal: 'no growth beyond the log itself',
      },
      { what: 'growth of the nodes of the page', ...nodes },
    ]);
    await finishLesson(page);
  } finally {
    await close();
  }
});

const targetsOf = (moment: number): readonly string[] => [
  '.clock-question',
  `.tile:nth-child(${String((moment % 30) + 1)}) .tile-button`,
  '.clock-answer',
  '[data-press="feedback-process-constructive"]',
  '[data-press="done"]',
];

/** Each moment is a turn with its question, answer and feedback, spread evenly over the lesson. */
async function tapMoments(page: Page, cdp: CDPSession, from: number, to: number): Promise<void> {
  const step = Math.floor(lessonMs / moments / targetsOf(0).length);
  for (let moment = from; moment < to; moment += 1) {
    const points = await page.evaluate(
      (selectors) =>
        selectors.map((selector) => {
          const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 4 };
        }),
      targetsOf(moment),
    );
    for (const point of points) {
      await Promise.all([
        cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] }),
        cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
      ]);
      await page.clock.runFor(step);
    }
  }
}
