// One tab writes a lesson; a second one says so and can take over, and neither loses a tap.
import { expect } from 'vitest';
import { browserTest } from './browser-session';
import { makeClass, startLesson, waitUntilSaved } from './lesson-steps';

browserTest('a second tab does not write until it takes over', async (session) => {
  const { page, server } = session;
  await makeClass(page, 'groep 6B');
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
  await page.locator('.tile-button').nth(3).click();
  await waitUntilSaved(page);

  const other = await session.newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { name: 'Deze les is al open in een ander tabblad' }).waitFor();
  expect(await other.locator('.tile-button').count()).toBe(0);
  await other.getByRole('button', { name: 'Neem over' }).click();
  await other.locator('.tile-named').waitFor();
  await page.getByRole('heading', { name: 'Deze les is al open in een ander tabblad' }).waitFor();
  await other.locator('.tile-button').nth(5).click();
  await waitUntilSaved(other);
  await other.close();
  // The tab that was left becomes the writer by itself, with what the other one wrote.
  await page.locator('.tile-named').waitFor();
  await expect.poll(() => page.locator('.strip-moment').count()).toBe(2);
});
