// The screens of a class with data that break what is not careful: no barrier, nothing cut off, nothing too small to hit.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { linkTo, type ScreenName } from '../../../src/ui/router';
import { findBarriers } from '../accessibility';
import { browserTest } from '../browser-session';
import { writeHostileFile } from '../hostile-content';
import { importFile, startLesson } from '../lesson-steps';
import { screenSizes } from '../pictures';

/** The narrowest phone, a tablet at 200 %, and the three sizes. */
const sizes = [{ width: 320, height: 640 }, { width: 590, height: 410 }, ...screenSizes];

/** Those before a lesson; the ones after it are looked at with hostile names in their own tests. */
const walked = ['start', 'newClass', 'schoolClass', 'expectation'] as const satisfies readonly ScreenName[];

const leastButton = 48;
const leastTile = 64;

/** What is hit with a finger and smaller than it should be, as one line each. */
async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ([button, tile]) => {
      const selectors =
        'button, .button, select, summary, input:not([type="radio"]):not([type="checkbox"]), label:has(input)';
      return [...document.querySelectorAll<HTMLElement>(selectors)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
        if (!isShown || (element.closest('label:has(input)') !== null && !element.matches('label'))) return [];
        const least = element.matches('.tile-button') ? tile! : button!;
        // A wide one may be as narrow as its word, but never lower.
        const isSmall = height < least - 0.5 || width < Math.min(least, 44) - 0.5;
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return isSmall ? `${element.className || element.tagName} "${name.slice(0, 30)}" ${width} × ${height}` : [];
      });
    },
    [leastButton, leastTile],
  );
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.spinner').count()).toBe(0);
}

browserTest(
  'the screens before a lesson hold with hostile data, at every size',
  { timeoutMs: 400_000 },
  async ({ page, server }) => {
    const problems: string[] = [];
    page.on('dialog', (dialog) => {
      problems.push(`${page.url()}: a script of the data ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const file = writeHostileFile();
    await importFile(page, 'gegevens.json', file.content);
    await startLesson(page, { title: 'w'.repeat(80), question: 'Waarover gaat mijn feedback?' });
    for (const screen of walked) {
      await page.goto(`${server.url}${linkTo<ScreenName>(screen, { classId: file.classId } as never)}`);
      await waitUntilDrawn(page);
      const say = (what: string) => problems.push(`${screen}: ${what}`);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const overflow = await overflowOf(page);
        if (overflow > 0) say(`sticks out ${overflow} px at ${size.width}`);
        if (size.width === 590) continue;
        for (const target of await findSmallTargets(page)) say(`too small at ${size.width}: ${target}`);
      }
      const moving = await page.evaluate(() => document.getAnimations().length);
      if (moving > 0) say(`${moving} animations although motion is reduced`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
        for (const barrier of await findBarriers(page, rules)) say(`${colorScheme}: ${barrier}`.slice(0, 400));
      }
      await page.emulateMedia({ colorScheme: null });
      if (/w{20}|onerror|\u202E/.test(await page.title())) say('a word of the data is in the title');
    }
    expect([...new Set(problems)]).toEqual([]);
  },
);

const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia'] as const;

browserTest('what is told in colour is told without it, for whoever looks', { timeoutMs: 120_000 }, async (session) => {
  const { page, server } = session;
  const folder = fileURLToPath(new URL('../pictures/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  await page.getByRole('button', { name: 'Bekijk de voorbeeldklas' }).click();
  await page.getByText('groep 6B (voorbeeld)').first().waitFor();
  await startLesson(page, { title: 'Taal', question: 'Vier leerlingen, vier kanalen' }).catch(() => undefined);
  await page.goto(`${server.url}#/`);
  const review = page.getByRole('link', { name: /^Terugblik/ }).first();
  const href = (await review.getAttribute('href')) ?? '';
  const cdp = await page.context().newCDPSession(page);
  for (const [name, address] of [
    ['review', href],
    ['timeline', `${href}/tijdlijn`],
    ['waits', `${href}/wachttijden`],
  ] as const) {
    await page.goto(`${server.url}${address}`);
    await waitUntilDrawn(page);
    for (const type of deficiencies) {
      await cdp.send('Emulation.setEmulatedVisionDeficiency', { type });
      await page.screenshot({ path: `${folder}${name}-${type}.png`, fullPage: true });
    }
    await cdp.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
    // Every mark has a shape or a letter beside its colour, and every chart a table that says the same.
    for (const chart of await page.locator('figure:has(svg)').all())
      expect(
        await chart.locator('svg[role="img"], svg[aria-label], table, [aria-describedby]').count(),
      ).toBeGreaterThan(0);
  }
});
