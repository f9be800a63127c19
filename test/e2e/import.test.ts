// Real lessons opened from a file show the numbers that other software computed; bad files are refused whole.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hasSharedLessons, ownLessons, sharedLessons } from '../core/reference-lessons';
import { type BrowserSession, browserTest } from './browser-session';
import { type ExchangeJson, type ExpectedJson, importFile, withHostileNames } from './lesson-steps';
import { expectReview } from './review-steps';

/** One observation, so that the terugblik of a lesson is the whole of the expected file. */
const wanted = /^(?:full-a|full-calm-a|full-watched-a|tm-|sp-)/;
const lessons = [...ownLessons, ...sharedLessons].filter(({ name }) => wanted.test(name));

browserTest('imported lessons show the expected numbers', async ({ page, server }) => {
  const known = new Set<string>();
  for (const lesson of lessons) {
    const exchange = withHostileNames(JSON.parse(lesson.input) as ExchangeJson);
    await importFile(page, `${lesson.name}.json`, JSON.stringify(exchange));
    await openReview(page, known);
    const compared = await expectReview(page, exchange, lesson.expected as unknown as ExpectedJson);
    expect(compared, lesson.name).toBeGreaterThan(20);
    await page.goto(`${server.url}#/`);
  }
});

test.skipIf(!hasSharedLessons)('the lessons beside the project are among them', () => {
  expect(lessons.filter(({ name }) => /^(?:tm|sp)-/.test(name))).toHaveLength(6);
});

/** Opens the lesson that was not known yet, past the questions to the teacher. */
async function openReview(page: Page, known: Set<string>): Promise<void> {
  const steps = page.getByRole('link', { name: /^(?:Nakijken|Samen kijken|Terugblik)/ });
  const links = await steps.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const id = links.map((link) => link.split('/').at(-1)!).find((found) => !known.has(found))!;
  known.add(id);
  await page.goto(`${page.url().split('#')[0]}#/terugblik/${id}`);
  const teacher = page.getByRole('button', { name: 'Ik ben de leerkracht' });
  const skip = page.getByRole('button', { name: 'Overslaan' }).first();
  const plan = page.locator('.plan-card');
  await teacher.or(skip).or(plan).first().waitFor();
  if (await teacher.isVisible()) await teacher.click();
  await skip.or(plan).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await plan.waitFor();
}

interface BadFile {
  readonly what: string;
  readonly content: string;
  readonly says: RegExp;
  readonly place?: string;
}

type Loose = Record<string, never> & { observations: { interactions: Record<string, unknown>[] }[] };

const good = ownLessons.find(({ name }) => name === 'full-a')!.input;
const spoil = (change: (file: Loose) => void): string => {
  const file = JSON.parse(good) as Loose;
  change(file);
  return JSON.stringify(file);
};

const badFiles: readonly BadFile[] = [
  { what: 'half a file', content: good.slice(0, good.length / 2), says: /afgekapt/ },
  {
    what: 'a newer version',
    content: spoil((file) => Object.assign(file, { version: 2 })),
    says: /nieuwere versie/,
    place: 'version',
  },
  {
    what: 'a pupil that the class lacks',
    content: spoil((file) => Object.assign(file.observations[0]!.interactions[4]!, { pupilId: 'nobody' })),
    says: /niet in de klas/,
    place: 'observations[0].interactions[4].pupilId',
  },
  {
    what: 'an end before the start',
    content: spoil((file) => Object.assign(file.observations[0]!.interactions[2]!, { atMs: 5000, endMs: 4000 })),
    says: /eindigt voor/,
    place: 'observations[0].interactions[2].endMs',
  },
  { what: 'another format', content: '{"format":"boris"}', says: /ander soort bestand/, place: 'format' },
  { what: 'a dangerous key', content: good.replace('"name"', '"__proto__":{},"name"'), says: /gevaarlijk/ },
  { what: 'nothing at all', content: '', says: /afgekapt/ },
];

browserTest('bad files say what is wrong and where, and change nothing', async (session) => {
  const { page } = session;
  for (const { what, content, says, place } of badFiles) {
    await page.locator('input[type="file"]').setInputFiles({
      name: 'les.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Er is niets opgeslagen of veranderd.').waitFor();
    const text = (await dialog.textContent()) ?? '';
    expect(text, what).toMatch(says);
    if (place) expect(text, what).toContain(place);
    await dialog.getByRole('button', { name: 'Sluiten' }).first().click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await expectEmptyDisk(session);
});

browserTest('a file of 200 MB is refused before it is read', async (session) => {
  const { page } = session;
  await page.locator('input[type="file"]').waitFor({ state: 'attached' });
  // Made in the page: the point is its size, and playwright copies no more than 50 MB.
  await page.evaluate(() => {
    const chunk = new Uint8Array(1 << 20);
    const file = new File(
      Array.from({ length: 200 }, () => chunk),
      'groot.json',
      { type: 'application/json' },
    );
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.getByRole('dialog').getByText('tot 50 MB').waitFor();
  await expectEmptyDisk(session);
});

async function expectEmptyDisk({ page }: BrowserSession): Promise<void> {
  const rows = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('beurtwijzer');
        opening.onsuccess = () => {
          const database = opening.result;
          const tables = ['classes', 'labels', 'heads', 'entries', 'packedLogs'];
          const transaction = database.transaction(tables);
          let count = 0;
          for (const table of tables) {
            const counting = transaction.objectStore(table).count();
            counting.onsuccess = () => (count += counting.result);
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(count);
          };
        };
      }),
  );
  expect(rows).toBe(0);
}

browserTest('the same file twice gives one lesson', async ({ page }) => {
  await importFile(page, 'les.json', good);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'les.json',
    mimeType: 'application/json',
    buffer: Buffer.from(good),
  });
  await page.getByRole('dialog').getByText('Alles uit dit bestand staat al op dit apparaat.').waitFor();
});
