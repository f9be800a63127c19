// The main job once, from an empty app to the page on the table, with a class of names that break what is not careful.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from './accessibility';
import { browserTest } from './browser-session';
import { hostileNames } from './hostile-class';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from './lesson-steps';
import { expectNothingSideways, takePictures } from './pictures';

const kijkvragen = [
  'Wie krijgt de beurt?',
  'Hoeveel denktijd geef ik?',
  'Wat doe ik na een antwoord?',
  'Waarover gaat mijn feedback?',
  'Bij wie kom ik aan tafel?',
] as const;

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

  await startLesson(page, { title: 'Rekenen <i>', question: kijkvragen[0] });
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

browserTest(
  'every kijkvraag has its panel on every screen size, and the panel of a tablet does not scroll',
  async ({ page, server }) => {
    await makeClass(page, 'groep 6B', longDutchNames.join('\n'));
    for (const [index, question] of kijkvragen.entries()) {
      await page.goto(`${server.url}#/`);
      await startLesson(page, { title: 'Wereldoriëntatie', question });
      await page.locator('.tile-button').nth(4).click();
      await takePictures(page, `panel-${index + 1}`);
      await page.setViewportSize({ width: 1180, height: 820 });
      const hidden = await page.locator('.panel').evaluate((panel) => panel.scrollHeight - panel.clientHeight);
      expect(hidden, question).toBeLessThanOrEqual(0);
      await checkTargets(page);
      await finishLesson(page);
    }
  },
);

/** Tiles of at least 64 px, buttons of at least 48, the two large ones 72. */
async function checkTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ['.tile-button', 64],
      ['.panel-button', 48],
      ['.clock-question', 72],
      ['.clock-answer', 72],
    ].flatMap(([selector, least]) =>
      [...document.querySelectorAll(String(selector))]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < Number(least) - 0.5)
        .map(({ width, height }) => `${selector}: ${width} × ${height}`),
    ),
  );
  expect(small).toEqual([]);
}

const longDutchNames = [
  'Wilhelmina-Alexandrina van den Oudenhoven-Rozemeijer',
  'Maximiliaan Christoffel van Wassenaer-Obdam',
  'Jacqueline-Antoinette de Savornin Lohman',
  'Bartholomeus-Franciscus',
  'Anne-Fleur Schimmelpenninck van der Oye',
  ...Array.from({ length: 25 }, (_, index) => `Christiaan-Constantijn ${String.fromCharCode(65 + index)}.`),
];
