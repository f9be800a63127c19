// A new version in mid-lesson: not a word about it during the lesson, every screen still works, and then it asks.
import { expect } from 'vitest';
import { browserTest } from './browser-session';
import { buildVersion } from './built-version';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from './lesson-steps';
import { comeBack, hasWaitingWorker, isControlled, shownVersion } from './offline-state';

browserTest(
  'an update is offered only outside a lesson, and loses nothing',
  { hasServiceWorker: true },
  async (session) => {
    const { page, server } = session;
    await expect.poll(() => isControlled(page)).toBe(true);
    await makeClass(page, 'groep 6B');
    await page.goto(`${server.url}#/`);
    await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
    await page.locator('.tile-button').nth(2).click();
    server.serve(buildVersion('B'));
    await comeBack(page);
    await expect.poll(() => hasWaitingWorker(page)).toBe(true);
    const update = page.getByRole('button', { name: 'Bijwerken' });
    expect(await update.count()).toBe(0);
    await page.locator('.tile-button').nth(4).click();
    await waitUntilSaved(page);
    // Screens that were never opened come from the old version, whole.
    await finishLesson(page);
    await page.getByRole('button', { name: 'Klaar met nakijken' }).first().click();
    await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
    await page.getByRole('button', { name: 'Overslaan' }).first().click();
    await page.locator('.plan-card').waitFor();
    expect(await shownVersion(page)).toBe('A');
    await update.click();
    await expect.poll(() => shownVersion(page).catch(() => null)).toBe('B');
    await page.goto(`${server.url}#/`);
    await page.getByText('Rekenen').first().waitFor();
  },
);
