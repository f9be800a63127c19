// What only a real browser can show of storage: kills, a full disk, two tabs, an emptied disk.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStorageSession, type StorageSession } from './storage-session';

let session: StorageSession;
beforeAll(async () => {
  session = await openStorageSession();
});
afterAll(() => session.close());
beforeEach(() => session.moveToNewOrigin());

async function openLesson(prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await session.openPage(prepare);
  expect(await page.evaluate(() => window.storageDoor.open())).toBe('new');
  await page.evaluate(() => window.storageDoor.startLesson());
  return page;
}

const append = (page: Page, seq: number): Promise<string> =>
  page.evaluate((number) => window.storageDoor.append(number), seq);
const readNumbers = (page: Page): Promise<readonly number[] | undefined> =>
  page.evaluate(() => window.storageDoor.readNumbers());

/** Taps on and on, and kills the browser the moment it hears that the tap with number `killAt` is saved. */
async function tapUntilKilled(page: Page, first: number, killAt: number): Promise<number> {
  let acknowledged = first - 1;
  let killed: Promise<void> | undefined;
  await page.exposeFunction('tellSaved', (seq: number) => {
    acknowledged = seq;
    if (seq >= killAt) killed ??= session.kill();
  });
  const tapping = page.evaluate(async (from) => {
    const { tellSaved } = window as unknown as { tellSaved(seq: number): Promise<void> };
    for (let seq = from; ; seq++) if ((await window.storageDoor.append(seq)) === 'saved') void tellSaved(seq);
  }, first);
  await expect(tapping).rejects.toThrow(/closed/);
  await killed;
  return acknowledged;
}

it('a kill right after an acknowledged tap loses nothing, five times', async () => {
  let page = await openLesson();
  let written = 1;
  for (let round = 1; round <= 5; round++) {
    const acknowledged = await tapUntilKilled(page, written + 1, written + 40);
    await session.relaunch();
    page = await session.openPage();
    expect(await page.evaluate(() => window.storageDoor.open())).toBe('whole');
    const numbers = (await readNumbers(page)) ?? [];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
    written = numbers.length;
  }
  expect(written).toBeGreaterThan(200);
});

it('waits for the disk in every write, not for the operating system', async () => {
  const page = await session.openPage(async (fresh) => {
    await fresh.addInitScript(() => {
      const original = IDBDatabase.prototype.transaction;
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite' && this.name === 'beurtwijzer') asked.push(options?.durability);
        return original.call(this, stores, mode, options);
      };
    });
  });
  await page.evaluate(() => window.storageDoor.open());
  await page.evaluate(() => window.storageDoor.startLesson());
  await append(page, 2);
  const asked = await page.evaluate(() => (window as unknown as { readonly asked: readonly unknown[] }).asked);
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(new Set(asked)).toEqual(new Set(['strict']));
});

it('a full disk is told, keeps the taps in the journal, and is mended by the next tap that fits', async () => {
  const setQuota = async (page: Page, quotaSize?: number): Promise<void> => {
    const cdp = await page.context().newCDPSession(page);
    const origin = session.origin();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
  };
  let cdpPage: Page | undefined;
  const page = await openLesson(async (fresh) => {
    cdpPage = fresh;
    await setQuota(fresh, 300_000);
  });
  const answers = await page.evaluate(async () => {
    const found: string[] = [];
    for (let seq = 2; seq < 60; seq++) found.push(await window.storageDoor.append(seq, 20_000));
    return found;
  });
  const failed = answers.filter((answer) => answer !== 'saved');
  expect(new Set(failed)).toEqual(new Set(['diskFull']));
  expect(answers[0]).toBe('saved');
  expect(await page.evaluate(() => window.storageDoor.journal())).toBe(failed.length);
  expect((await readNumbers(page))?.length).toBe(answers.length + 1);
  await setQuota(cdpPage!);
  expect(await append(page, 100)).toBe('saved');
  await page.waitForFunction(() => window.storageDoor.journal() === 0);
  const again = await session.openPage();
  await again.evaluate(() => window.storageDoor.open());
  expect((await readNumbers(again))?.length).toBe(answers.length + 2);
});

it('a newer app in another tab closes this one, which says so and writes no more', async () => {
  const page = await openLesson();
  const other = await session.openPage();
  const raised = await other.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('beurtwijzer', 1000);
        request.onsuccess = () => resolve(request.result.version);
        request.onblocked = () => reject(new Error('blocked'));
      }),
  );
  expect(raised).toBe(1000);
  expect(await page.evaluate(() => window.storageDoor.events)).toEqual(['replaced']);
  expect(await append(page, 2)).toBe('newerVersion');
  const opened = await other.evaluate(() =>
    window.storageDoor.open().catch((problem: { kind: string }) => problem.kind),
  );
  expect(opened).toBe('newerVersion');
});

it('an emptied disk is noticed at the next tap; what is in memory can be written again', async () => {
  const page = await openLesson();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: session.origin(), storageTypes: 'all' });
  expect(await append(page, 2)).toBe('dataGone');
  expect(await append(page, 3)).toBe('dataGone');
  await page.evaluate(() => window.storageDoor.storage!.startOver());
  await page.evaluate(() => window.storageDoor.startLesson());
  expect(await append(page, 2)).toBe('saved');
  expect(await readNumbers(page)).toEqual([1, 2]);
});

it('data that only the database lost are told from a first start', async () => {
  const page = await openLesson();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: session.origin(), storageTypes: 'indexeddb' });
  const again = await session.openPage();
  expect(await again.evaluate(() => window.storageDoor.open())).toBe('gone');
});

it('a connection that only a fresh frame can open again takes the tap', async () => {
  const page = await session.openPage();
  await page.evaluate(() => window.storageDoor.openWithDyingFactory());
  await page.evaluate(() => window.storageDoor.startLesson());
  await page.evaluate(() => window.storageDoor.storage!.close());
  expect(await append(page, 2)).toBe('saved');
  expect(await page.evaluate(() => window.storageDoor.events)).toEqual(['reopened']);
  const other = await session.openPage();
  await other.evaluate(() => window.storageDoor.open());
  expect(await readNumbers(other)).toEqual([1, 2]);
});

it('one tab writes, another takes over, and the first goes on when that one closes', async () => {
  const claim = (page: Page) => page.evaluate(() => window.storageDoor.claimWriting());
  const stateBecomes = (page: Page, state: string) =>
    page.waitForFunction((wanted) => window.storageDoor.lock?.state() === wanted, state);
  const first = await session.openPage();
  const second = await session.openPage();
  expect(await claim(first)).toBe('writing');
  expect(await claim(second)).toBe('readOnly');
  await second.evaluate(() => window.storageDoor.lock!.takeOver());
  await stateBecomes(second, 'writing');
  await stateBecomes(first, 'readOnly');
  await second.close();
  await stateBecomes(first, 'writing');
  await first.evaluate(() => window.storageDoor.lock!.release());
  const third = await session.openPage();
  expect(await claim(third)).toBe('writing');
  expect(await first.evaluate(() => window.storageDoor.lock!.state())).toBe('readOnly');
});
