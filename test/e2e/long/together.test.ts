// The lessons of a class together and over time, and two observers of one lesson, with real reference lessons.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { ownLessons } from '../../core/reference-lessons';
import { isClose } from '../../core/compare-values';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { type ExchangeJson, importFile, withHostileNames } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';

const lessonOf = (name: string) => ownLessons.find((lesson) => lesson.name === name)!;

/** As a colleague's file is: of another device, so that everything in it may be seen. */
async function importLessons(page: Page, name: string): Promise<ExchangeJson> {
  const exchange = withHostileNames(JSON.parse(lessonOf(name).input) as ExchangeJson);
  await importFile(page, `${name}.json`, JSON.stringify(exchange));
  return exchange;
}

async function look(page: Page, name: string): Promise<void> {
  await checkAccessibility(page);
  await takePictures(page, name, { fullPage: true });
  await expectNothingSideways(page);
}

const readNumbers = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluateAll((all) => all.map((element) => Number((element as HTMLDataElement).value)));

browserTest('three lessons together give what other software computed', async ({ page }) => {
  const exchange = await importLessons(page, 'full-three-lessons-a');
  await shareAll(page);
  await page.getByRole('link', { name: 'Samen en door de tijd' }).click();
  const sums = page.getByRole('region', { name: '3 lessen samen' });
  const expected = lessonOf('full-three-lessons-a').expected as unknown as {
    readonly indicators: readonly { readonly id: string; readonly class: number | null }[];
  };
  const given = expected.indicators.find(({ id }) => id === 'turnRate')!.class!;
  // Cards are drawn one after the other.
  await sums.getByText('Als tabel').click();
  await page.getByText('Als tabel').first().click();
  await page.locator('.tally-table tfoot').waitFor();
  await expect.poll(() => page.locator('.trend-point').count()).toBe(3);
  const shown = await readNumbers(page, '.tally-table tfoot data');
  expect(shown.some((value) => isClose(given, value))).toBe(true);
  await look(page, 'together');
  // Groups come after the teacher has opened what she thought of them.
  expect(await page.getByLabel('Van wie?').count()).toBe(0);
  await page.getByRole('button', { name: 'Open mijn inschattingen' }).click();
  await page.getByRole('button', { name: 'Ja, open ze' }).click();
  await page.getByLabel('Van wie?').selectOption('expectation');
  await page.locator('.trend-name').first().waitFor();
  await expect.poll(() => page.locator('.trend-name').count()).toBe(3);
  await look(page, 'together-groups');
  await page.getByLabel('Van wie?').selectOption({ index: 0 });
  await page.locator('.trend-name').first().waitFor({ state: 'detached' });
  // Without one of the lessons the sums are of the other two.
  await page.getByRole('checkbox').first().uncheck();
  await page.getByText('2 lessen samen').waitFor();
  await expect.poll(() => page.locator('.trend-point').count()).toBe(2);
  await page.getByLabel('Wat wil je volgen?').selectOption('longWait');
  await page.locator('.chart-figure-summary', { hasText: '3 tellen of langer gewacht' }).waitFor();
  await expectFreshSums(page, exchange.classes[0]!.pupils);
});

/** What lessons add up to is kept: never longer than it is true, and of an erased pupil nothing. */
async function expectFreshSums(page: Page, pupils: ExchangeJson['classes'][number]['pupils']): Promise<void> {
  const start = page.url().split('#')[0]!;
  const countKept = async (): Promise<number> => {
    const kept = await readTallies(page);
    return pupils.filter(({ id }) => kept.includes(`"${id}"`)).length;
  };
  const openSums = async (): Promise<number> => {
    await page.goto(`${start}#/`);
    await page.getByRole('heading', { name: 'Klassen' }).waitFor();
    await page.goto(`${start}#/samen/c1`);
    const [count] = /\d+/.exec(await page.locator('.together-sum', { hasText: 'beurten' }).innerText())!;
    return Number(count);
  };
  const before = await openSums();
  expect(await countKept()).toBe(pupils.length);
  // It begins with a turn.
  await page.goto(`${start}#/terugblik/o2/tijdlijn`);
  await page.locator('.chart-figure-table summary').click();
  await page.locator('.moment-table-time').first().click();
  await page.getByRole('button', { name: 'Haal dit moment weg' }).click();
  await page.getByText('Ongedaan').waitFor();
  expect(await openSums()).toBe(before - 1);

  await page.goto(`${start}#/rechten/c1`);
  await page
    .getByRole('button', { name: /^Wis overal: / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Ja, wis deze leerling voorgoed' }).click();
  await page.getByText('De leerling is van dit apparaat gewist.').waitFor();
  expect(await readTallies(page)).toBe('[]');
  expect(await openSums()).toBeLessThan(before - 1);
  expect(await countKept()).toBe(pupils.length - 1);
}

/** Read past the app. */
const readTallies = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('beurtwijzer');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('tallies').objectStore('tallies').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return JSON.stringify(reading.result);
  });

browserTest('two observers of one lesson see where they differ', async ({ page }) => {
  await importLessons(page, 'full-two-observers-a');
  await shareAll(page);
  await page.getByRole('link', { name: 'Samen en door de tijd' }).click();
  await page.getByRole('link', { name: 'Zet deze twee naast elkaar' }).click();
  const expected = lessonOf('full-two-observers-a').expected as unknown as {
    readonly agreement: Readonly<
      Record<
        string,
        {
          readonly pairs: number;
          readonly fields: Readonly<Record<string, { readonly n: number; readonly kappa: number | null }>>;
        }
      >
    >;
  };
  const agreement = expected.agreement['3000']!;
  await page.getByText(`${agreement.pairs} momenten zagen jullie allebei`).waitFor();
  const kappas = Object.values(agreement.fields).flatMap(({ kappa }) => kappa ?? []);
  const shown = await readNumbers(page, '.tally-table tbody td:nth-of-type(3) data');
  expect(shown.length).toBe(kappas.length);
  for (const kappa of kappas) expect(shown.some((value) => isClose(kappa, value))).toBe(true);
  await page.getByRole('button', { name: /^Laat alle/ }).click();
  await look(page, 'observers');
});

/** A lesson from a file is looked at together at once; the two stages before it are those of the one who observed. */
async function shareAll(page: Page): Promise<void> {
  const steps = page.getByRole('link', { name: /^(?:Nakijken|Samen kijken|Terugblik)/ });
  const links = await steps.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const start = page.url().split('#')[0]!;
  for (const link of links) {
    await page.goto(`${start}#/terugblik/${link.split('/').at(-1)!}`);
    const teacher = page.getByRole('button', { name: 'Ik ben de leerkracht' });
    const skip = page.getByRole('button', { name: 'Overslaan' }).first();
    const together = page.getByRole('button', { name: 'Samen kijken' });
    const plan = page.locator('.plan-card');
    await teacher.or(skip).or(plan).first().waitFor();
    if (await teacher.isVisible()) await teacher.click();
    await skip.or(plan).first().waitFor();
    if (await skip.isVisible()) await skip.click();
    await plan.waitFor();
    if (await together.isVisible()) {
      await together.click();
      await together.waitFor({ state: 'hidden' });
    }
    await page.goto(`${start}#/`);
    await page.getByRole('heading', { name: 'Klassen' }).waitFor();
  }
}
