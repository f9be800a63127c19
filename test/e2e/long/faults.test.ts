// What a lesson goes through on a bad day, on the real app: a crashed tab, an emptied disk, a full one, an older build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserSession, browserTest, openSession } from '../browser-session';
import { makeClass, readExchange, startLesson, waitUntilSaved } from '../lesson-steps';

async function openLesson({ page, server }: BrowserSession): Promise<void> {
  await makeClass(page, 'groep 6B');
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
}

async function tap(page: Page, ...tiles: readonly number[]): Promise<void> {
  for (const tile of tiles) await page.locator('.tile-button').nth(tile).click();
}

/** Turns on the disk, counted past the app. */
const savedTurns = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('beurtwijzer');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.filter((entry: { type: string }) => entry.type === 'added').length);
          };
        };
      }),
  );

async function goOn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Ga verder', exact: true }).click();
  await page.locator('.clock-question').waitFor();
}

browserTest('a tab that crashes loses nothing', { isSpoiled: true }, async (session) => {
  await openLesson(session);
  await tap(session.page, 2, 4, 6);
  await waitUntilSaved(session.page);
  const cdp = await session.page.context().newCDPSession(session.page);
  const crashed = session.page.waitForEvent('crash');
  void cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  const page = await session.newPage();
  await goOn(page, session.server.url);
  expect(await savedTurns(page)).toBe(3);
  await tap(page, 8);
  await waitUntilSaved(page);
  expect(await savedTurns(page)).toBe(4);
});

browserTest(
  'site data that are cleared in mid-lesson: the lesson is written again, and the rest is asked for',
  { isWhole: true },
  async (session) => {
    const { page, server } = session;
    await openLesson(session);
    await tap(page, 2, 4);
    await waitUntilSaved(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
    await tap(page, 6);
    await page.getByText('Deze les is opnieuw opgeslagen en loopt gewoon door.').waitFor();
    await tap(page, 8);
    await waitUntilSaved(page);
    await goOn(page, server.url);
    expect(await savedTurns(page)).toBe(4);
  },
);

browserTest(
  '20 taps a second on different tiles: none is dropped, none is merged',
  { isWhole: true },
  async (session) => {
    await openLesson(session);
    const { page } = session;
    const tiles = await page
      .locator('.tile-button')
      .evaluateAll((all) => all.map((tile) => tile.getAttribute('data-pupil')));
    const order = Array.from({ length: 60 }, (_, index) => tiles[[3, 9, 5][index % 3]!]!);
    const cdp = await page.context().newCDPSession(page);
    const places = await page.locator('.tile-button').evaluateAll((all) =>
      all.map((tile) => {
        const box = tile.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height * 0.3 };
      }),
    );
    for (const id of order) {
      const place = places[tiles.indexOf(id)]!;
      await Promise.all([
        cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] }),
        cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
        new Promise((resolve) => setTimeout(resolve, 50)),
      ]);
    }
    await waitUntilSaved(page);
    const written = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('beurtwijzer');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('entries').objectStore('entries').getAll();
            reading.onsuccess = () => {
              opening.result.close();
              const rows = reading.result as { type: string; interaction?: { pupilId: string } }[];
              resolve(rows.flatMap(({ type, interaction }) => (type === 'added' ? interaction!.pupilId : [])));
            };
          };
        }),
    );
    expect(written).toEqual(order);
  },
);

browserTest(
  'data of a newer app are not touched, and the page says why',
  { isSpoiled: true },
  async ({ page, server, guard }) => {
    guard.expectProblem(/404/); // A picture that is opened as a page has no icon.
    await makeClass(page, 'groep 6B');
    await page.goto('about:blank');
    const other = await page.context().newPage();
    await other.goto(`${server.url}icons/favicon.svg`);
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('beurtwijzer', 990);
          opening.onerror = () => reject(opening.error as Error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await page.goto(server.url);
    await page.getByText(/gegevens van een nieuwere versie van Beurtwijzer/).waitFor();
  },
);

/** Every database opens six seconds late, as on a disk that has much else to write. */
function openLate(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    Object.defineProperty(request, 'onsuccess', {
      set: (listener: (event: Event) => void) => {
        request.addEventListener('success', (event) => setTimeout(() => listener.call(request, event), 6000));
      },
    });
    return request;
  };
}

browserTest('a disk that is slow to open is told, and a file that was chosen meanwhile is read', async (session) => {
  const { page, server } = session;
  await page.addInitScript(openLate);
  await page.goto('about:blank');
  await page.goto(server.url);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'les.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(readExchange('full-a'))),
  });
  await page.getByText(/^Het openen duurt langer dan anders/).waitFor();
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).waitFor();
  expect(await page.getByText(/^Het openen duurt langer dan anders/).count()).toBe(0);
});

function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'beurtwijzer-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

describe('a disk of 60 MB', () => {
  let folder: string | undefined;
  beforeAll(() => {
    folder = mountSmallDisk();
  });
  afterAll(() => {
    if (!folder) return;
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!canMount())('that is full keeps the taps, says so, and takes them when there is room', async () => {
    const { session, close } = await openSession({ profileFolder: folder! });
    try {
      await openLesson(session);
      const { page } = session;
      await tap(page, 2);
      await waitUntilSaved(page);
      await page.evaluate(fillDisk);
      for (let round = 0; round < 12; round++) await tap(page, 4, 6, 8, 10);
      await page
        .getByText(/Bewaar nu een bestand|vol/)
        .first()
        .waitFor();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Bewaar nu een bestand' }).click();
      expect((await downloading).suggestedFilename()).toMatch(/-les\.json$/);
      await page.evaluate(() => indexedDB.deleteDatabase('filler'));
      await expect
        .poll(
          async () => {
            await tap(page, 3);
            await new Promise((resolve) => setTimeout(resolve, 400));
            return page.locator('.lesson-problem').count();
          },
          { interval: 500 },
        )
        .toBe(0);
      await waitUntilSaved(page);
      const turns = await savedTurns(page);
      expect(turns).toBeGreaterThanOrEqual(50);
      session.guard.takeProblems();
    } finally {
      await close();
    }
  });
});

function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mountSmallDisk();
  if (!folder) return false;
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return true;
}

/** Writes to another database until the browser refuses. */
async function fillDisk(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
  });
  for (let bytes = 4_000_000; bytes >= 1000; ) {
    const stored = await new Promise<boolean>((resolve) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))));
      for (let written = 65_536; written < bytes; written += 65_536)
        transaction.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(65_536)));
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      transaction.onerror = () => undefined;
    });
    if (!stored) bytes /= 2;
  }
  database.close();
}
