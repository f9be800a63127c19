// A browser that is killed in mid-lesson: nothing that was called saved is missing, and the lesson goes on.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../browser-session';
import { makeClass, startLesson, waitUntilSaved } from '../lesson-steps';

const kills = 20;

browserTest(`${kills} kills lose no tap that was called saved`, async (session) => {
  await makeClass(session.page, 'groep 6B');
  await session.page.goto(`${session.server.url}#/`);
  await startLesson(session.page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
  let page = session.page;
  let turns = 0;
  let before = await lessonMinutes(page);
  for (let kill = 0; kill < kills; kill++) {
    for (let tap = 0; tap < 3; tap++) {
      await page
        .locator('.tile-button')
        .nth((kill * 3 + tap) % 24)
        .click();
      turns++;
    }
    await waitUntilSaved(page);
    await session.kill();
    page = await session.relaunch();
    await page.getByRole('link', { name: 'Ga verder', exact: true }).click();
    await page.locator('.clock-question').waitFor();
    expect(await savedTurns(page), `after kill ${kill + 1}`).toBe(turns);
    // The turn that was open is open again, and the lesson's clock never went back.
    await expect.poll(() => page.locator('.tile-named').count()).toBe(1);
    const now = await lessonMinutes(page);
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
});

/** Turns on the disk, counted by whoever reads the database and not by the app. */
async function savedTurns(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('beurtwijzer');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.filter((entry: { type: string }) => entry.type === 'added').length);
          };
          reading.onerror = () => reject(reading.error as Error);
        };
      }),
  );
}

/** How long the lesson has been going on, as the screen says it. */
async function lessonMinutes(page: Page): Promise<number> {
  const text = await page.locator('.lesson-time').textContent();
  return Number.parseInt(/(\d+) min/.exec(text ?? '')?.[1] ?? '0', 10);
}
