// Terugblik of a class and of a pupil: what stands on the screen is what `analyse` gives, and nothing sealed before its time.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compareClass, type ClassComparison } from '../../../src/core/profile/class-comparison';
import { isClose } from '../../core/compare-values';
import { readContent } from '../../core/read-content';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { type ExchangeJson, importFile, readExchange, readExpected } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';
import { expectReview } from '../review-steps';

/** Words that only the sealed values have; the app's own words for them have the second. */
const sealedName = 'ZEGEL';
const sealedWord = '(eigen inschatting)';

/** The class of the file, with names of the sealed values that stand nowhere else. */
function withSealedNames(exchange: ExchangeJson): ExchangeJson {
  const rename = (grouping: Record<string, unknown>) =>
    grouping['id'] === 'expectation'
      ? {
          ...grouping,
          sealed: true,
          values: (grouping['values'] as readonly object[]).map((value, index) => ({
            ...value,
            name: `${sealedName} ${index}`,
          })),
        }
      : grouping;
  return {
    ...exchange,
    classes: exchange.classes.map((schoolClass) => ({
      ...schoolClass,
      groupings: (schoolClass['groupings'] as readonly Record<string, unknown>[]).map(rename),
    })),
  };
}

/** Puts the file on the device and opens its lesson as its teacher would. */
async function openReview(page: Page, name: string, exchange: ExchangeJson, observationId = 'o1'): Promise<void> {
  await importFile(page, `${name}.json`, JSON.stringify(exchange));
  await openHandedOver(page, observationId);
}

async function openHandedOver(page: Page, observationId: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/terugblik/${observationId}`);
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await waitForFindings(page);
}

async function waitForFindings(page: Page): Promise<void> {
  await page.locator('.findings-card .finding-seen').first().waitFor();
}

async function openFigures(page: Page): Promise<void> {
  await page.locator('.figures-card > details > summary').click();
  await page.locator('.class-table').waitFor();
}

async function openSeal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open mijn inschattingen' }).click();
  await page.getByRole('button', { name: 'Ja, open ze' }).click();
  await waitForFindings(page);
  await page.locator('.groups-card').waitFor();
}

/** Every detail opened, so that nothing hides in what is folded away. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

interface ShownContrast {
  readonly indicator: string;
  /** Null for a dash. */
  readonly cells: readonly (readonly number[])[];
}

/** The table under the pictures of *Meer cijfers*: per indicator A, B, estimate, interval, p, adjusted p, smallest. */
function readContrasts(page: Page): Promise<ShownContrast[]> {
  return page.locator('.figures > .figures-part > .tally-scroll > .contrast-table').evaluate((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => ({
      indicator: row.getAttribute('data-indicator') ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) =>
        [...cell.querySelectorAll('data')].map(({ value }) => Number(value)),
      ),
    })),
  );
}

/** Fails where a number is not that of the analysis; returns how many were compared. */
async function expectContrasts(page: Page, all: readonly Record<string, unknown>[], pOff: number): Promise<void> {
  const expected = all.filter(({ valueA, valueB }) => valueA !== null || valueB !== null);
  const shown = await readContrasts(page);
  expect(shown.map(({ indicator }) => indicator)).toEqual(expected.map(({ indicator }) => indicator));
  const wrong: string[] = [];
  let compared = 0;
  const compare = (what: string, given: unknown, seen: number | undefined, off = 0): void => {
    compared++;
    const isSame =
      given === null || given === undefined
        ? seen === undefined
        : seen !== undefined && (isClose(Number(given), seen) || Math.abs(Number(given) - seen) <= off);
    if (!isSame) wrong.push(`${what}: expected ${String(given)}, shown ${String(seen)}`);
  };
  for (const [place, given] of expected.entries()) {
    const { cells } = shown[place]!;
    const name = String(given['indicator']);
    compare(`${name} A`, given['valueA'], cells[0]![0]);
    compare(`${name} B`, given['valueB'], cells[1]![0]);
    compare(`${name} estimate`, given['estimate'], cells[2]![0]);
    const bounds = ((given['interval'] as (number | null)[] | null) ?? []).filter((bound) => bound !== null);
    expect(cells[3]!.length, name).toBe(bounds.length);
    for (const [index, bound] of bounds.entries()) compare(`${name} interval`, bound, cells[3]![index]);
    compare(`${name} p`, given['p'], cells[4]![0], pOff);
    // The adjusted p moves with every p that is drawn.
    compare(`${name} adjusted p`, given['pAdjusted'], cells[5]![0], pOff * 29);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(expected.length * 5);
}

async function expectEvenness(page: Page, evenness: { gini: number | null; withoutTurn: number }): Promise<void> {
  const values = await page
    .locator('.evenness-table')
    .evaluate((table) => [...table.querySelectorAll('data')].map(({ value }) => Number(value)));
  expect(isClose(evenness.gini!, values[0]!)).toBe(true);
  expect(values.at(-1)).toBe(evenness.withoutTurn);
}

describe.each(['full-a', 'full-watched-a'])('%s', (name) => {
  browserTest('shows the numbers of other software, and nothing sealed before it is opened', async ({ page }) => {
    const expected = readExpected(name) as ReturnType<typeof readExpected> & {
      readonly contrasts: readonly Record<string, unknown>[];
      readonly evenness: { readonly gini: number; readonly withoutTurn: number };
    };
    const exchange = withSealedNames(readExchange(name));
    await openReview(page, name, exchange);
    await openFigures(page);
    await openEverything(page);
    const before = await page.content();
    expect(before).not.toContain(sealedName);
    expect(before).not.toContain(sealedWord);
    await expectReview(page, exchange, expected);
    await expectEvenness(page, expected.evenness);

    await openSeal(page);
    await page.locator('.class-table').waitFor();
    await page.locator('.figures select').selectOption({ index: 1 });
    const pair = expected.contrasts.filter(
      ({ grouping, a, b }) => grouping === 'expectation' && a === 'low' && b === 'high',
    );
    await expectContrasts(page, pair, 0.02);
    expect(await page.content()).toContain(sealedWord);
    expect(await page.content()).not.toContain(sealedName);
    await takePictures(page, `review-${name}-opened`, { fullPage: true });
    await openEverything(page);
    await checkAccessibility(page);
    await expectNothingSideways(page);
  });
});

const demo = readFileSync(new URL('../../../public/voorbeeldklas.json', import.meta.url), 'utf8');

/** What `analyse --observation ID` computes. */
function analyseDemo(index: number): ClassComparison {
  const { classes, observations } = readContent(demo);
  return compareClass(classes[0]!, [observations[index]!]);
}

browserTest('the three lessons of the demo class', async ({ page }) => {
  await page.getByRole('button', { name: 'Bekijk de voorbeeldklas' }).click();
  await page.getByText('groep 6B (voorbeeld)').first().waitFor();
  const start = page.url().split('#')[0];
  const { observations, classes } = JSON.parse(demo) as {
    observations: { id: string }[];
    classes: { pupils: { label: string }[] }[];
  };
  const demoPupils = classes[0]!.pupils;
  for (const [index, { id }] of observations.entries()) {
    await page.goto(`${start}#/terugblik/${id}`);
    await page.locator('.plan-card').waitFor();
    await waitForFindings(page);
    // They look alike: one of them is looked at.
    const isLookedAt = index === 0;
    if (isLookedAt) {
      await checkAccessibility(page);
      await takePictures(page, 'review-demo', { fullPage: true });
      const download = page.waitForEvent('download');
      await page.locator('.plan-card').getByRole('button', { name: 'Bewaar als afbeelding: SVG' }).click();
      const plan = (await readFile(await (await download).path())).toString('utf8');
      expect(plan).toContain('Wie kreeg klassikaal de beurt?');
      // A board, and a place with initials and a number for each pupil.
      expect(plan.match(/<text/g)!.length).toBeGreaterThan(2 * demoPupils.length);
      for (const { label } of demoPupils) expect(plan).not.toContain(`>${label}<`);
    }
    const { analysis, contrasts } = analyseDemo(index);
    await openSeal(page);
    await openFigures(page);
    const pair = contrasts.filter(({ grouping, a, b }) => grouping === 'expectation' && a === 'low' && b === 'high');
    await expectContrasts(page, pair as unknown as Record<string, unknown>[], 0.02);
    await expectEvenness(page, analysis.evenness!);
    if (isLookedAt) {
      await checkAccessibility(page);
      await takePictures(page, 'review-demo-opened', { fullPage: true });
      await page.locator('.count-tile').nth(7).click();
      await page.locator('#channel-output').waitFor();
      await checkAccessibility(page);
      await expectNothingSideways(page);
      await takePictures(page, 'pupil-demo', { fullPage: true });
      await page.locator('.lesson-tabs').getByRole('link', { name: 'Tijdlijn' }).click();
      await page.locator('.timeline-marks').first().waitFor();
      await checkAccessibility(page);
      await takePictures(page, 'demo-timeline', { fullPage: true });
      await page.locator('.lesson-tabs').getByRole('link', { name: 'Wachttijden' }).click();
      await page.locator('.waits-dots').first().waitFor();
      await checkAccessibility(page);
      await takePictures(page, 'demo-waits', { fullPage: true });
    }
    await page.goto(`${start}#/`);
    await page.getByRole('heading', { name: 'Klassen' }).waitFor();
  }
});

/** A class of so many in rows of seven, with so many turns dealt in turn; its ids begin with `mark`. */
function smallLesson(mark: string, pupils: number, turns: number): ExchangeJson {
  const exchange = readExchange('full-a');
  const observation = exchange.observations[0]!;
  const given = exchange.classes[0]!.pupils;
  const list = Array.from({ length: pupils }, (_, index) => ({
    ...given[index % given.length]!,
    id: `${mark}p${index}`,
    seat: { row: 1 + Math.floor(index / 7), column: 1 + (index % 7) },
  }));
  return {
    ...exchange,
    classes: [{ ...exchange.classes[0]!, id: `${mark}c`, pupils: list }],
    observations: [
      {
        ...observation,
        id: `${mark}o`,
        classId: `${mark}c`,
        focusPupilIds: [],
        presence: {},
        phases: [],
        pauses: [],
        watched: [{ row: 'turn' }, { row: 'wait' }, { row: 'solicitation' }],
        focusQuestion: 'turns',
        interactions: Array.from({ length: turns }, (_, index) => ({
          id: `${mark}i${index}`,
          kind: 'turn',
          atMs: 1000 + index * 1000,
          pupilId: `${mark}p${(index * index) % pupils}`,
          waitMs: 500 + (index % 7) * 600,
          endedBy: 'pupil',
          solicitation: index % 3 === 0 ? 'coldCall' : 'volunteered',
        })),
      } as unknown as ExchangeJson['observations'][number],
    ],
  };
}

browserTest(
  'three turns of five pupils are too little and say so, and thirty-five pupils and three hundred turns still fit',
  async ({ page }) => {
    const small = smallLesson('small', 5, 3);
    const large = smallLesson('large', 35, 300);
    const { classes, observations } = readContent(JSON.stringify(small));
    const { analysis, findings } = compareClass(classes[0]!, observations);
    expect(findings.thin).toEqual({ turns: 3 });
    const both = {
      ...small,
      classes: [...small.classes, ...large.classes],
      observations: [...small.observations, ...large.observations],
    };
    await openReview(page, 'three-turns', withSealedNames(both), 'smallo');
    await expect
      .poll(() => page.locator('.findings-card').textContent())
      .toContain('3 beurten is te weinig om groepen te vergelijken.Welk moment willen jullie terugzien?');
    await openSeal(page);
    await expect
      .poll(() => page.locator('.groups-card').textContent())
      .toContain('Drie zulke lessen erbij halveren de onzekerheid.');
    expect(await page.locator('.contrast-row').count()).toBe(0);
    await openFigures(page);
    await expectEvenness(page, analysis.evenness!);
    await checkAccessibility(page);
    await expectNothingSideways(page);
    await takePictures(page, 'review-three-turns', { fullPage: true });

    await openHandedOver(page, 'largeo');
    await openSeal(page);
    await openFigures(page);
    await checkAccessibility(page);
    await expectNothingSideways(page);
    await takePictures(page, 'review-thirty-five', { fullPage: true });
    await page.locator('.count-tile').nth(20).click();
    await page.locator('#channel-output').waitFor();
    await expectNothingSideways(page);
    await takePictures(page, 'pupil-thirty-five', { fullPage: true });
  },
);
