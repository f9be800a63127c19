// The main job once, from an empty app to the page on the table, with a class of names that break what is not careful.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { hostileNames } from '../hostile-class';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';

/** How many sheets the printer would need. */
async function countPaperPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Looks at a screen as a person and as a screen reader would. */
async function look(page: Page, name: string, fullPage = false): Promise<void> {
  await page.locator('h1').first().waitFor();
  await checkAccessibility(page);
  await takePictures(page, name, { fullPage });
  await expectNothingSideways(page);
}

browserTest('a class of hostile names goes through every screen', async ({ page }) => {
  await page.getByRole('heading', { name: 'Welkom bij Beurtwijzer' }).waitFor();
  await look(page, 'start-empty', true);
  await makeClass(page, 'groep 6B <b>');
  await page.getByRole('tab', { name: 'Plaatsen' }).click();
  await look(page, 'class-seats', true);
  await page.getByRole('tab', { name: 'Leerlingen' }).click();
  await look(page, 'class-pupils', true);
  await page.getByRole('link', { name: 'Inschatting' }).click();
  await page.getByRole('radio').first().check();
  await look(page, 'expectation', true);
  await page.getByRole('link', { name: 'Terug' }).first().click();
  await page.goto(`${page.url().split('#')[0]}#/`);

  await startLesson(page, { title: 'Rekenen <i>', question: 'Wie krijgt de beurt?' });
  const tile = (index: number) => page.locator('.tile-button').nth(index);
  await expect.poll(() => page.locator('.tile-button').count()).toBe(hostileNames.length + 1);
  await page.locator('.clock-question').click();
  await tile(0).click();
  await page.locator('.clock-answer').click();
  await page.locator('[data-press="solicitation-volunteered"]').click();
  await tile(3).click();
  await tile(9).click();
  await look(page, 'observe-turns');
  await page.getByRole('button', { name: 'Mooi moment' }).click();
  await page.getByRole('button', { name: 'Iets anders bij…' }).click();
  await tile(18).click();
  await look(page, 'observe-pupil-menu');
  await page.getByRole('button', { name: 'Gaat de klas uit' }).click();
  await page.locator('[data-pupil="unknown"]').click();
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await waitUntilSaved(page);
  await finishLesson(page);
  await look(page, 'check', true);
  await page.getByRole('button', { name: 'Klaar met nakijken' }).first().click();
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).waitFor();
  await look(page, 'hand-over');
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
  await page.getByRole('button', { name: 'Overslaan' }).first().waitFor();
  await look(page, 'prediction', true);
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await page.locator('.plan-card').waitFor();
  await look(page, 'review', true);
  await page.locator('.count-tile').first().click();
  await page.locator('#channel-output').waitFor();
  await look(page, 'pupil', true);
  await page.goBack();
  await page.getByRole('link', { name: 'Samenvatting' }).click();
  await page.getByRole('button', { name: /^Druk af/ }).waitFor();
  await look(page, 'summary', true);
  expect(await countPaperPages(page)).toBe(1);
  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.getByRole('heading', { name: 'Klassen' }).waitFor();
  await look(page, 'start', true);
  expect(await page.title()).not.toContain('Noor');
});
