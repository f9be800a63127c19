// Every screen with data that break what is not careful: no script of theirs runs, nothing sticks out, nothing is too
// small to hit, whatever has the focus shows it, axe finds nothing; and every paper and file of theirs can be made.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ObservationId } from '../../../src/core/record/ids';
import { linkTo, type ScreenName } from '../../../src/ui/router';
import { findBarriers } from '../accessibility';
import { browserTest } from '../browser-session';
import { type HostileFile, writeHostileFile } from '../hostile-content';
import { importFile, startLesson } from '../lesson-steps';
import { screenSizes, takeColourBlindPictures } from '../pictures';

/** The narrowest phone, a tablet at 200 %, and the three sizes; the tablet last, on which the walk goes on. */
const sizes = [{ width: 320, height: 640 }, { width: 590, height: 410 }, ...screenSizes.toReversed()];

const leastButton = 48;
const leastTile = 64;

/** An address for each screen there is: a new screen does not compile before it is in the walk. */
function addressesOf({ classId, lessonId, otherLessonId, filmId, pupilId, momentId }: HostileFile, runningId: string) {
  const params = {
    start: {},
    newClass: {},
    schoolClass: { classId },
    expectation: { classId },
    prepare: { classId },
    observe: { observationId: runningId },
    filmStart: { classId },
    film: { observationId: filmId },
    filmTie: { observationId: filmId },
    clips: { observationId: filmId, momentIds: momentId },
    check: { observationId: lessonId },
    review: { observationId: lessonId },
    pupil: { observationId: lessonId, pupilId },
    timeline: { observationId: lessonId },
    waits: { observationId: lessonId },
    talk: { observationId: lessonId },
    summary: { observationId: lessonId },
    together: { classId },
    keeping: {},
    files: { scope: 'les', id: lessonId },
    vault: {},
    unlock: { what: 'names' },
    retention: {},
    rights: { classId },
    pupilRecord: { classId, pupilId },
    agreement: { classId },
    privacy: {},
    practice: {},
    observers: { firstId: lessonId, secondId: otherLessonId },
  } satisfies Readonly<Record<ScreenName, Readonly<Record<string, string>>>>;
  return (Object.keys(params) as ScreenName[]).map((name) => [name, linkTo(name, params[name] as never)] as const);
}

/** What is hit with a finger and smaller than it should be, as one line each. */
function findSmallTargets([button, tile]: readonly [number, number]): string[] {
  const selectors =
    'button, .button, select, summary, input:not([type="radio"]):not([type="checkbox"]), label:has(input)';
  return [...document.querySelectorAll<HTMLElement>(selectors)].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    if (!isShown || (element.closest('label:has(input)') !== null && !element.matches('label'))) return [];
    const least = element.matches('.tile-button') ? tile : button;
    // A wide one may be as narrow as its word, but never lower.
    const isSmall = height < least - 0.5 || width < Math.min(least, 44) - 0.5;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return isSmall ? [`${element.className || element.tagName} "${name.slice(0, 30)}" ${width} × ${height}`] : [];
  });
}

/** What has the focus and does not show it, or comes out of its turn. To be called after a key, so that it is a keyboard's. */
function findHiddenFocus(): string[] {
  const selectors = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const isMarked = (element: Element | null | undefined): boolean => {
    if (!element) return false;
    const ring = element.querySelector('.mark-cursor-ring');
    if (ring) return getComputedStyle(ring).stroke !== 'none';
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  };
  const before = document.activeElement;
  const problems = [...document.querySelectorAll<HTMLElement>(selectors)].flatMap((element) => {
    const name = `${element.className || element.tagName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 30)}"`;
    if (element.tabIndex > 0) return [`${name} comes out of its turn`];
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) return [];
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) return [];
    const isSeen = [element, element.closest('label'), element.nextElementSibling, element.parentElement].some(
      isMarked,
    );
    return isSeen ? [] : [`${name} does not show that it has the focus`];
  });
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return problems;
}

/** Pictures without a name, or without the same in words or in a table. */
function findMuteCharts(): string[] {
  return [...document.querySelectorAll('figure:has(svg)')].flatMap((chart) =>
    chart.querySelector('svg[role="img"], svg[aria-label], table, [aria-describedby]')
      ? []
      : [`${chart.className} says nothing to who does not see it`],
  );
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator('h1, .clock-question').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.spinner').count()).toBe(0);
}

async function walkOne(page: Page, say: (what: string) => void): Promise<void> {
  await page.keyboard.press('Tab');
  for (const size of sizes) {
    await page.setViewportSize(size);
    const overflow = await overflowOf(page);
    if (overflow > 0) say(`sticks out ${overflow} px at ${size.width}`);
    if (size.width === 590) continue;
    for (const target of await page.evaluate(findSmallTargets, [leastButton, leastTile] as const))
      say(`too small at ${size.width}: ${target}`);
  }
  for (const mute of await page.evaluate(findMuteCharts)) say(mute);
  const moving = await page.evaluate(() => document.getAnimations().length);
  if (moving > 0) say(`${moving} animations although motion is reduced`);
  // With the colours of the system there are no shadows: what shows the focus must be a line.
  await page.emulateMedia({ forcedColors: 'active' });
  for (const hidden of await page.evaluate(findHiddenFocus)) say(hidden);
  await page.emulateMedia({ forcedColors: null, colorScheme: 'dark' });
  for (const barrier of await findBarriers(page, ['color-contrast'])) say(`dark: ${barrier}`.slice(0, 400));
  await page.emulateMedia({ colorScheme: null });
  for (const barrier of await findBarriers(page)) say(`light: ${barrier}`.slice(0, 400));
  if (/w{20}|onerror|\u202E/.test(await page.title())) say('a word of the data is in the title');
}

browserTest('every screen, paper and file holds with hostile data', async (session) => {
  const { page, server } = session;
  const problems = new Set<string>();
  page.on('dialog', (dialog) => {
    problems.add(`${page.url()}: a script of the data ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const file = writeHostileFile();
  await importFile(page, 'gegevens.json', file.content);
  await startLesson(page, { title: 'w'.repeat(80), question: 'Waarover gaat mijn feedback?' });
  const runningId = decodeURIComponent(page.url().split('/').at(-1)!);
  for (const [screen, address] of addressesOf(file, runningId)) {
    await page.goto(`${server.url}${address}`);
    await waitUntilDrawn(page);
    await walkOne(page, (what) => problems.add(`${screen}: ${what}`));
    await takeColourBlindPictures(page, `hostile-${screen}`);
  }
  await makeEveryFile(page, server.url, file);
  expect([...problems]).toEqual([]);
});

const formats = [
  ...['Werkmap', 'Momenten', 'Leerlingen', 'Vergelijkingen', 'Beurtwijzer-bestand', 'BORIS-project'],
  ...['BORIS-tabel', 'ELAN', 'EQUIP'],
];

async function makeEveryFile(page: Page, base: string, file: HostileFile): Promise<void> {
  const take = async (button: RegExp | string): Promise<string> => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: button, exact: true }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^beurtwijzer-[\w.-]+$/);
    return readFile(await download.path(), 'latin1');
  };
  await page.goto(`${base}${linkTo('files', { scope: 'les', id: file.lessonId })}`);
  await page.getByRole('radio', { name: 'Volledige namen' }).check({ force: true });
  for (const format of formats) expect((await take(`Maak ${format}`)).length).toBeGreaterThan(100);

  await page.goto(`${base}${linkTo('summary', { observationId: file.lessonId as ObservationId })}`);
  await waitUntilDrawn(page);
  for (const paper of ['Voor de kwaliteitsmap', 'Voor ons tweeën']) {
    await page.getByRole('radio', { name: paper }).check({ force: true });
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(1000);
    const html = await take('Bewaar het blad');
    expect(html).not.toMatch(/<(?:img|script|svg)[^>]*(?:onerror|onload|alert)/);
  }
}
