// The whole lesson and its waits: what is drawn is what was coded, and what is put right there is counted at once. Two walks,
// because a browser that starts and a file that is read take longer than what is looked at; names are hostile in both.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { type ExchangeJson, importFile, readExchange, readExpected } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';
import { expectReview, openPlanTable } from '../review-steps';

const lessonName = 'full-a';
const exchange = readExchange(lessonName);
const expected = readExpected(lessonName);
const pupils = exchange.classes[0]!['pupils'] as readonly { readonly id: string; readonly label: string }[];
const labelOf = (id: unknown): string => pupils.find((pupil) => pupil.id === id)!.label;

/** From a file to the hand-over of its lesson. */
async function openHandOver(page: Page, content: ExchangeJson): Promise<void> {
  await importFile(page, 'les.json', JSON.stringify(content));
  const link = page.getByRole('link', { name: /^(?:Nakijken|Samen kijken|Terugblik)/ }).first();
  const id = /#\/[a-z]+\/([^/]+)/.exec((await link.getAttribute('href')) ?? '')?.[1];
  await goToLesson(page, id!);
  await page.getByRole('button', { name: 'Samen kijken' }).waitFor();
}

async function goToLesson(page: Page, id: string, part = ''): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/terugblik/${id}${part}`);
}

const lessonId = (page: Page): string => /#\/terugblik\/([^/]+)/.exec(page.url())![1]!;

/** On to the counts of the class, with nothing predicted. */
async function showResults(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Samen kijken' }).click();
  const skip = page.getByRole('button', { name: 'Overslaan' }).first();
  await skip.or(page.locator('.plan-card')).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await page.locator('.plan-card').waitFor();
}

async function openTab(page: Page, name: 'Klas' | 'Tijdlijn' | 'Wachttijden'): Promise<void> {
  await page.locator('.lesson-tabs').getByRole('link', { name, exact: true }).click();
  const drawn = { Klas: '.plan-card', Tijdlijn: '.timeline-marks', Wachttijden: '.waits-dots' }[name];
  await page.locator(drawn).first().waitFor();
}

/** How many marks the path of a lane holds. */
const countMarks = (page: Page, lane: string): Promise<number> =>
  page
    .locator(`.timeline-marks[data-lane="${lane}"]`)
    .evaluate((path) => path.getAttribute('d')!.split('M').length - 1);

const drawingWidth = (page: Page): Promise<number> =>
  page.locator('.timeline-drawing').evaluate((drawing) => drawing.getBoundingClientRect().width);

/** Before the tablet was handed over nothing of the lesson is drawn. */
async function expectNothingYet(page: Page): Promise<void> {
  const id = lessonId(page);
  for (const part of ['/tijdlijn', '/wachttijden']) {
    await goToLesson(page, id, part);
    await page.getByRole('heading', { name: 'Geef de tablet aan de leerkracht' }).waitFor();
    expect(await page.locator('.chart-figure, .timeline, .waits-box').count()).toBe(0);
  }
  await goToLesson(page, id);
  await page.getByRole('button', { name: 'Samen kijken' }).waitFor();
}

/** Two fingers, keys and the wheel make the timeline larger, and the page stays as it is. */
async function expectZoom(page: Page): Promise<void> {
  const whole = await drawingWidth(page);
  const box = (await page.locator('.timeline-scroll').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const cdp = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 1 },
    { x: x + apart, y, id: 2 },
  ];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(60) });
  for (const apart of [90, 120, 150, 180]) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => drawingWidth(page)).toBeGreaterThan(whole * 2.5);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  const scrolled = await page.locator('.timeline-scroll').evaluate(({ scrollLeft, clientWidth, scrollWidth }) => ({
    middle: (scrollLeft + clientWidth / 2) / scrollWidth,
  }));
  expect(scrolled.middle).toBeCloseTo(0.5, 1);

  await page.locator('.mark-cursor').focus();
  await page.keyboard.press('0');
  await expect.poll(() => drawingWidth(page)).toBe(whole);
  await page.keyboard.press('+');
  await expect.poll(() => drawingWidth(page)).toBeGreaterThan(whole * 1.4);
  await page.keyboard.press('End');
  await expect
    .poll(() => page.locator('.timeline-scroll').evaluate(({ scrollLeft }) => scrollLeft))
    .toBeGreaterThan(100);
  await page.keyboard.press('-');
  await expect.poll(() => drawingWidth(page)).toBe(whole);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => drawingWidth(page)).toBeGreaterThan(whole * 1.3);
  await page.getByRole('button', { name: 'Hele les', exact: true }).click();
  await expect.poll(() => drawingWidth(page)).toBe(whole);
}

/** The lanes hold the moments of the file; so does the table, which stays open, and both follow the filter. */
async function expectLanes(page: Page): Promise<void> {
  const { interactions } = exchange.observations[0]!;
  const count = (test: (moment: Record<string, unknown>) => boolean): number => interactions.filter(test).length;
  const isKind =
    (...kinds: string[]) =>
    (moment: Record<string, unknown>) =>
      kinds.includes(String(moment['kind']));
  expect(await countMarks(page, 'output')).toBe(count(isKind('turn', 'passedOver', 'initiative', 'everyone')));
  expect(await countMarks(page, 'input')).toBe(count(isKind('support', 'demand', 'choice')));
  expect(await countMarks(page, 'moments')).toBe(count(isKind('mark', 'note')));
  expect(await countMarks(page, 'feedback')).toBe(
    count((moment) => moment['kind'] === 'feedback' || ((moment['feedback'] as unknown[]) ?? []).length > 0),
  );

  await page.locator('.chart-figure-table summary').click();
  const more = page.getByRole('button', { name: /^Laat er nog/ });
  await page.locator('.moment-table').waitFor();
  await checkAccessibility(page);
  while (await more.isVisible()) await more.click();
  await expect.poll(() => page.locator('.moment-table tbody tr').count()).toBe(interactions.length);

  const turnsOfFirst = count((moment) => moment['pupilId'] === pupils[0]!.id);
  const pupilFilter = page.locator('.timeline-filter select').first();
  await pupilFilter.selectOption(`pupil:${pupils[0]!.id}`);
  await expect.poll(() => page.locator('.moment-table tbody tr').count()).toBe(turnsOfFirst);
  await page.getByRole('button', { name: 'Output', exact: true }).click();
  await expect.poll(() => page.locator('.timeline-marks[data-lane="output"]').count()).toBe(0);
  await page.getByLabel('Lesfase').selectOption({ index: 1 });
  await expect.poll(() => page.locator('.moment-table tbody tr').count()).toBeLessThan(turnsOfFirst);
}

/** The page from the disk, on the results. */
async function openAgain(page: Page): Promise<void> {
  await page.reload();
  await page.locator('.plan-card').waitFor();
}

/** A correction changes the numbers of the class, and undoing it brings them back. */
async function expectCorrections(page: Page, before: Record<string, number>): Promise<void> {
  const { interactions } = exchange.observations[0]!;
  // In class time, outside the pauses: the very first turn.
  const turn = interactions
    .toSorted((a, b) => a.atMs - b.atMs)
    .find((moment) => moment['kind'] === 'turn' && moment['pupilId'])!;
  const from = labelOf(turn['pupilId']);
  const to = pupils.find(({ label }) => label !== from && before[label] !== undefined)!;

  await page.locator('.mark-cursor').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < interactions.length; step++) {
    const label = await page.locator('.mark-cursor').getAttribute('aria-label');
    if (label?.includes(`, ${from}, Beurt`)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.locator('.moment-sheet-fields').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'moment-sheet');
  await page.locator('.moment-sheet-fields select').selectOption(to.id);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByText('Verbeterd. De tellingen doen mee.').waitFor();
  await openTab(page, 'Klas');
  await expect
    .poll(() => readTurns(page))
    .toEqual({ ...before, [from]: before[from]! - 1, [to.label]: before[to.label]! + 1 });

  // What was put right before the page was closed is taken back after it, and comes again after another time.
  const all = interactions.length;
  const put = { ...before, [from]: before[from]! - 1, [to.label]: before[to.label]! + 1 };
  await openAgain(page);
  await openTab(page, 'Tijdlijn');
  await page.locator('.chart-figure-table summary').click();
  await page.locator('.moment-table-time').first().click();
  await page.getByRole('button', { name: 'Haal dit moment weg' }).click();
  await page.getByText(`zijn er ${all - 1} momenten genoteerd`).waitFor();
  await page.getByRole('button', { name: 'Ongedaan' }).click();
  await page.getByText(`zijn er ${all} momenten genoteerd`).waitFor();
  await page.getByRole('button', { name: 'Ongedaan' }).click();
  await openTab(page, 'Klas');
  await expect.poll(() => readTurns(page)).toEqual(before);
  await openAgain(page);
  await openTab(page, 'Tijdlijn');
  await page.getByRole('button', { name: 'Opnieuw' }).click();
  await openTab(page, 'Klas');
  await expect.poll(() => readTurns(page)).toEqual(put);

  // Back to how it was: every number of the reference again.
  await openTab(page, 'Tijdlijn');
  await page.getByRole('button', { name: 'Ongedaan' }).click();
  await openTab(page, 'Klas');
  await expect.poll(() => readTurns(page)).toEqual(before);
  await expectReview(page, exchange, expected);
}

browserTest(
  'the timeline: nothing before the hand-over, every moment of the file, larger by fingers and keys, and put right there',
  { hasTouch: true },
  async ({ page }) => {
    await openHandOver(page, exchange);
    await expectNothingYet(page);
    await showResults(page);
    await expectReview(page, exchange, expected);
    const before = await readTurns(page);
    await openTab(page, 'Tijdlijn');
    await checkAccessibility(page);
    await takePictures(page, 'timeline', { fullPage: true });
    await expectZoom(page);
    await expectNothingSideways(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Groter' }).click();
    await expectNothingSideways(page);
    await page.setViewportSize({ width: 1180, height: 820 });
    await expectLanes(page);
    // Everything in sight again.
    await openTab(page, 'Klas');
    await openTab(page, 'Tijdlijn');
    await expectCorrections(page, before);
  },
);

/** The turns of each pupil, from the table under the plan. */
async function readTurns(page: Page): Promise<Record<string, number>> {
  await page.locator('.plan-choice select').selectOption('turnRate');
  await openPlanTable(page);
  return page.locator('.plan-card .tally-table tbody').evaluate((body) =>
    Object.fromEntries(
      [...body.querySelectorAll('tr')].flatMap((row) => {
        const figure = row.querySelector('data');
        return figure ? [[row.querySelector('th')?.textContent ?? '', Number(figure.value)]] : [];
      }),
    ),
  );
}

/** Every silence of the file is a point, and the sentence counts as the class does. */
async function expectWaits(page: Page): Promise<number> {
  const waited = exchange.observations[0]!.interactions.filter(
    (moment) => moment['kind'] === 'turn' && moment['waitMs'] !== undefined && moment['solicitation'] !== 'calledOut',
  );
  await expect
    .poll(() =>
      page
        .locator('.waits-drawing .waits-dots')
        .evaluateAll((paths) => paths.reduce((sum, path) => sum + path.getAttribute('d')!.split('M').length - 1, 0)),
    )
    .toBe(waited.length);
  const tallies = expected.profiles.map(({ indicators }) => indicators['longWait']);
  const add = (part: 'y' | 'n') => tallies.reduce((sum, tally) => sum + (tally?.[part] ?? 0), 0);
  await expect
    .poll(() => page.locator('figcaption').textContent())
    .toBe(`Bij ${add('y')} van de ${add('n')} vragen bleef het 3 tellen of langer stil.`);
  await page.locator('.chart-figure-table summary').click();
  await expect.poll(() => page.locator('.waits-table tbody tr').count()).toBe(waited.length);
  return waited.length;
}

/** Around the chart in its picture, pixels. */
const pictureMargin = 12;

/** A chart is saved as a picture, without a name in it. */
async function expectPictures(page: Page): Promise<void> {
  const svg = await saveChart(page, 'SVG');
  const text = (await readFile(await svg.path())).toString('utf8');
  expect(svg.suggestedFilename()).toBe('beurtwijzer-wachttijden.svg');
  expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).toContain('3 tellen of langer stil');
  expect(text).not.toMatch(/ style=| class=|Noor|Wilhelmina|alert/);
  const png = await saveChart(page, 'PNG');
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const shown = await page.locator('.waits-drawing').evaluate((drawing) => drawing.getBoundingClientRect().width);
  expect(bytes.readUInt32BE(16)).toBe((Math.round(shown) + 2 * pictureMargin) * 2);
}

async function saveChart(page: Page, sort: 'SVG' | 'PNG'): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Bewaar als afbeelding: ${sort}` }).click();
  return download;
}

browserTest(
  'the waits: every one a point, nothing sealed before it is opened, saved without a name, and put right there',
  async ({ page }) => {
    await openHandOver(page, exchange);
    await showResults(page);
    await openTab(page, 'Wachttijden');
    const divisions = () => page.getByLabel('Verdeel').locator('option').allTextContents();
    expect(await divisions()).not.toContain('per eigen inschatting');
    expect(await page.content()).not.toMatch(/inschatting|minder ver|Verwachting/);
    await expectNothingSideways(page);
    await checkAccessibility(page);
    await takePictures(page, 'waits', { fullPage: true });
    await expectPictures(page);
    await page.getByLabel('Verdeel').selectOption('question');
    await takePictures(page, 'waits-question', { fullPage: true });
    await openTab(page, 'Tijdlijn');
    const timeline = (await readFile(await (await saveChart(page, 'SVG')).path())).toString('utf8');
    expect(timeline).toContain('momenten genoteerd');

    await openTab(page, 'Klas');
    await page.getByRole('button', { name: 'Open mijn inschattingen' }).click();
    await page.getByRole('button', { name: 'Ja, open ze' }).click();
    await openTab(page, 'Wachttijden');
    expect(await divisions()).toContain('per eigen inschatting');
    await page.getByLabel('Verdeel').selectOption({ label: 'per eigen inschatting' });
    await page.locator('.waits-row-name', { hasText: 'minder ver' }).waitFor();

    await page.getByLabel('Verdeel').selectOption('pupil');
    const waits = await expectWaits(page);
    // A point opens its moment; a wait that is taken away is a point less.
    await page.locator('.mark-cursor').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Van naam tot antwoord: Maak leeg' }).click();
    await expect.poll(() => page.locator('.waits-table tbody tr').count()).toBe(waits - 1);
  },
);
