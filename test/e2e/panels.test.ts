// The panel of each kijkvraag on each screen size: it does not scroll on a tablet, and everything in it can be hit.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from './browser-session';
import { finishLesson, makeClass, startLesson } from './lesson-steps';
import { takePictures } from './pictures';

const kijkvragen = [
  'Wie krijgt de beurt?',
  'Hoeveel denktijd geef ik?',
  'Wat doe ik na een antwoord?',
  'Waarover gaat mijn feedback?',
  'Bij wie kom ik aan tafel?',
] as const;

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
