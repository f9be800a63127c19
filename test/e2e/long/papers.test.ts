// Papers of all kinds of lessons: always one page, whatever was written; and the file of it, which opens without the app.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { requireQuickBrowser } from '../../../tools/find-browser.mjs';
import { hasSharedLessons, ownLessons, sharedLessons } from '../../core/reference-lessons';
import { checkAccessibility, findBarriers } from '../accessibility';
import { browserTest } from '../browser-session';
import { hostileNames } from '../hostile-class';
import { type ExchangeJson, importFile, withHostileNames } from '../lesson-steps';
import { expectOneSheet, hasPoppler, printPages } from '../paper-pages';
import { expectNothingSideways, takePictures } from '../pictures';

const ownLesson = (name: string): string => ownLessons.find((lesson) => lesson.name === name)!.input;

/** As a colleague's file is, already looked at together; with ids of its own, so that lessons can stand beside each other. */
function readLesson(name: string, input: string, isHostile: boolean, more: object = {}): ExchangeJson {
  const { classes, observations } = JSON.parse(input) as ExchangeJson;
  const ids = [...classes, ...classes.flatMap(({ pupils }) => pupils), ...observations].map(
    (one) => (one as unknown as { readonly id: string }).id,
  );
  const own = ids.reduce((text, id) => text.replaceAll(`"${id}"`, `"${name}-${id}"`), input);
  const given = JSON.parse(own) as ExchangeJson;
  const exchange = isHostile ? withHostileNames(given) : given;
  const sharedAt = '2026-11-21T15:00:00.000Z';
  return {
    ...exchange,
    observations: exchange.observations.map((one) => ({ ...one, sharedAt, prediction: { skipped: true }, ...more })),
  };
}

async function openPaper(page: Page, name: string, exchange: ExchangeJson): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/`);
  await importFile(page, `${name}.json`, JSON.stringify(exchange));
  const { id } = exchange.observations[0] as unknown as { readonly id: string };
  await page.goto(`${page.url().split('#')[0]}#/samenvatting/${id}`);
  await page.getByRole('button', { name: /^Druk af/, disabled: false }).waitFor();
}

const titleOf = (input: string): string =>
  (JSON.parse(input) as { observations: { title: string }[] }).observations[0]!.title;

/** Both papers, the second with these ways of naming pupils. */
async function expectEachOnOneSheet(page: Page, name: string, styles: readonly string[]): Promise<void> {
  await expectOneSheet(page, `paper-${name}-quality`);
  await page.getByRole('radio', { name: 'Voor ons tweeën' }).check();
  for (const style of styles) {
    const names = page.getByRole('group', { name: 'Leerlingen op dit blad' });
    await names.getByRole('radio', { name: style }).check();
    await expectOneSheet(page, `paper-${name}-${style.split(' ')[0]}`);
    // A print ends a choice of names.
    await names.getByRole('radio', { name: 'initialen' }).and(page.locator(':checked')).waitFor();
  }
}

const full = 'Als er een leerling roept, dan wacht ik in stilte tot drie en kijk ik rond wie nog niets zei. '
  .repeat(5)
  .slice(0, 400);
const everything = {
  title: 'Rekenen <i>met</i> breuken',
  ownQuestion: full,
  lessonGoal: full,
  observer: 'MV',
  prediction: { skipped: false, ownView: full },
  debrief: {
    confirming: full,
    critical: full,
    constructive: full,
    intentions: [1, 2, 3].map((day) => ({ text: full, sign: full, reviewOn: `2026-12-0${day}` })),
    success: full,
    moment: full,
    lastTime: full,
    heard: full,
    acknowledged: full,
    rounds: { positive: full, unclear: full, fitted: full, chance: full },
  },
};

describe.skipIf(!hasPoppler)('on one page', () => {
  browserTest(
    'hostile names and nothing written, and thirty of them with everything written to the full',
    async ({ page }) => {
      await openPaper(page, 'hostile', readLesson('hostile', ownLesson('full-a'), true));
      await expectEachOnOneSheet(page, 'hostile', ['initialen', 'volledige namen']);

      await openPaper(page, 'crowded', readLesson('crowded', ownLesson('syn-class30-a'), true, everything));
      await expectEachOnOneSheet(page, 'crowded', ['nummers', 'volledige namen']);
      await expect.poll(() => page.locator('.paper-seat').count()).toBe(30);
      await expectNothingSideways(page);
      await checkAccessibility(page);
      await takePictures(page, 'summary-crowded', { fullPage: true });
    },
  );

  describe.skipIf(!hasSharedLessons)('real lessons', () => {
    browserTest('with names in every style', async ({ page }) => {
      for (const name of ['sp-primary-1b-day1', 'equip-demo-obs1']) {
        const { input } = sharedLessons.find((one) => one.name === name)!;
        await openPaper(page, name, readLesson(name, input, false));
        expect(await page.locator('.paper-line').textContent()).toContain(titleOf(input));
        await expectEachOnOneSheet(page, name, ['initialen']);
      }
    });
  });
});

browserTest(
  'the file opens with scripts off and no network, says nothing but text, and goes to the sheet of a system that shares',
  async ({ page, context }) => {
    await openPaper(page, 'file', readLesson('file', ownLesson('full-a'), true, everything));
    await page.getByRole('radio', { name: 'Voor ons tweeën' }).check();
    await page
      .getByRole('group', { name: 'Leerlingen op dit blad' })
      .getByRole('radio', { name: 'volledige namen' })
      .check();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar het blad' }).click();
    const html = await readFile(await (await downloading).path(), 'utf8');
    expect(html.length).toBeLessThan(300_000);
    await openOutside(html, async (open) => {
      const { paper, asked } = await open({ javaScriptEnabled: false });
      const seats = await paper.locator('.paper-seat bdi').allTextContents();
      expect(seats).toEqual(expect.arrayContaining(hostileNames.slice(0, 5)));
      expect(await paper.locator('.paper :is(script, img, svg, a, iframe, object)').count()).toBe(0);
      expect(await paper.locator('.paper-title').textContent()).toBe('Terugblik op de les – voor ons tweeën');
      expect(asked).toEqual([]);
      // With scripts on nothing of it runs either; axe and the pictures need them.
      const running = await open({});
      expect(await findBarriers(running.paper)).toEqual([]);
      await expectNothingSideways(running.paper);
      await takePictures(running.paper, 'paper-file', { fullPage: true });
      if (hasPoppler) expect((await printPages(running.paper, 'paper-file-printed')).pages).toBe(1);
      expect(running.asked).toEqual([]);
    });

    await context.addInitScript(() => {
      const shared: string[] = [];
      Object.assign(navigator, {
        canShare: ({ files = [] }: { files?: File[] }) => files.every(({ type }) => type === 'text/html'),
        share: async ({ files = [] }: { files?: File[] }) => void shared.push(...files.map(({ name }) => name)),
      });
      Object.assign(globalThis, { sharedFiles: shared });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Deel het blad', disabled: false }).click();
    await page.getByText('Het blad is gedeeld.').waitFor();
    const sharedFiles = await page.evaluate(() => (globalThis as unknown as { sharedFiles: string[] }).sharedFiles);
    expect(sharedFiles).toEqual([expect.stringMatching(/^beurtwijzer-\d{4}-\d\d-\d\d-kwaliteitsmap\.html$/)]);
  },
);

interface OpenedPaper {
  readonly paper: Page;
  /** What it asked the network or the reader for. */
  readonly asked: readonly string[];
}

/** As someone opens it who was sent it: from a folder, without a network. */
async function openOutside(
  html: string,
  look: (open: (options: { readonly javaScriptEnabled?: boolean }) => Promise<OpenedPaper>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'beurtwijzer-file-'));
  const file = join(folder, 'blad.html');
  await writeFile(file, html);
  const browser = await chromium.launch({
    executablePath: requireQuickBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await look(async (options) => {
      const context = await browser.newContext({ ...options, offline: true });
      const paper = await context.newPage();
      const asked: string[] = [];
      await paper.goto(pathToFileURL(file).href);
      paper.on('request', (request) => asked.push(request.url()));
      paper.on('dialog', (dialog) => asked.push(dialog.message()));
      return { paper, asked };
    });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
