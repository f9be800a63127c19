// The whole job without a network: once the app was opened, a school without wifi is enough.
import { expect } from 'vitest';
import { browserTest } from './browser-session';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from './lesson-steps';
import { isControlled } from './offline-state';

const withoutNetwork = 'a lesson is prepared, observed, looked through and looked back on without a network';

browserTest(withoutNetwork, { hasServiceWorker: true }, async (session) => {
  const { page, server } = session;
  await expect.poll(() => isControlled(page)).toBe(true);
  await server.stop();
  await page.reload();
  await makeClass(page, 'groep 6B');
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Taal', question: 'Waarover gaat mijn feedback?' });
  await page.locator('.clock-question').click();
  await page.locator('.tile-button').nth(7).click();
  await page.locator('.clock-answer').click();
  await page.locator('[data-press="feedback-process-constructive"]').click();
  await waitUntilSaved(page);
  await finishLesson(page);
  await page.getByRole('button', { name: 'Klaar met nakijken' }).first().click();
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await page.locator('.count-tile').nth(7).click();
  await page.locator('#channel-feedback').waitFor();
  await page.getByRole('link', { name: 'Samenvatting' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar momenten' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^beurtwijzer-[\d-]+.*\.csv$/);
});
