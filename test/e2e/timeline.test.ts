// The whole lesson and its waits: what is drawn is what was coded, and what is put right there is counted at once.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from './accessibility';
import { type BrowserSession, browserTest } from './browser-session';
import { hostileNames } from './hostile-class';
import { type ExchangeJson, importFile, readExchange, readExpected } from './lesson-steps';
import { takePictures } from './pictures';
import { expectReview } from './review-steps';

const observationPath = (page: Page, rest = ''): string => {
  const id = /#\/(?:terugblik|nakijken)\/([^/?]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`No observation in ${page.url()}`);
  return `${page.url().split('#')[0]}#/terugblik/${id}${rest}`;
};

/** From a file to the results of its first lesson. */
async function openResults(page: Page, exchange: ExchangeJson): Promise<void> {
  await importFile(page, 'les.json', JSON.stringify(exchange));
  await page.keyboard.press('Escape');
  const link = page.getByRole('link', { name: /^(?:Nakijken|Samen kijken|Terugblik)/ }).first();
  await link.click();
  await page.waitForURL(/#\/(?:terugblik|nakijken)\//);
  await page.goto(observationPath(page));
  await page.getByRole('button', { name: 'Samen kijken' }).click();
  const skip = page.getByRole('button', { name: 'Overslaan' }).first();
  await skip.or(page.locator('.plan-card')).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await page.locator('.plan-card').waitFor();
}

async function openTimeline(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tijdlijn' }).click();
  await page.locator('.timeline-marks').first().waitFor();
}

/** The lesson with names that break what is not careful. */
function withHostileNames(exchange: ExchangeJson): ExchangeJson {
  const [first, ...others] = exchange.classes;
  const pupils = (first!['pupils'] as readonly Record<string, unknown>[]).map((pupil, index) => ({
    ...pupil,
    label: hostileNames[index % hostileNames.length]! + (index >= hostileNames.length ? ` ${index}` : ''),
  }));
  return { ...exchange, classes: [{ ...first!, pupils }, ...others] };
}

async function expectNothingSideways(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}

browserTest(
  'long and hostile names fit on the timeline, the waits and the sheet',
  { timeoutMs: 240_000 },
  async ({ page }) => {
    await openResults(page, withHostileNames(readExchange('full-a')));
    await openTimeline(page);
    await checkAccessibility(page);
    await takePictures(page, 'timeline', { fullPage: true });
    await page.locator('.mark-cursor').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.moment-sheet-fields').waitFor();
    await checkAccessibility(page);
    await takePictures(page, 'moment-sheet');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('Als tabel').click();
    await page.locator('.moment-table').waitFor();
    await takePictures(page, 'timeline-table', { fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingSideways(page);
    await page.getByRole('link', { name: 'Wachttijden' }).click();
    await page.locator('.waits-dots').first().waitFor();
    await expectNothingSideways(page);
    await page.setViewportSize({ width: 1180, height: 820 });
    await checkAccessibility(page);
    await takePictures(page, 'waits', { fullPage: true });
    await page.getByLabel('Verdeel').selectOption('question');
    await takePictures(page, 'waits-question', { fullPage: true });
  },
);
