// Without a network: from the second load on, from any folder, after a relaunch, and through an update that nobody forces.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from './browser-session';
import { buildVersion, versionA } from './built-version';
import { comeBack, hasWaitingWorker, isControlled, shownVersion, waitUntilDrawn } from './offline-state';

for (const basePath of ['/', '/school/beurtwijzer/']) {
  browserTest(
    `starts without a network from the second load on, with every file, at ${basePath}`,
    { basePath, hasServiceWorker: true },
    async (session) => {
      const { page, server } = session;
      await expect.poll(() => isControlled(page)).toBe(true);
      await server.stop();
      await page.reload();
      await waitUntilDrawn(page);
      const relaunched = await session.relaunch();
      await waitUntilDrawn(relaunched);
      await relaunched.goto(`${server.url}?van=beginscherm#/`);
      await waitUntilDrawn(relaunched);
      expect(await findMissingFiles(relaunched)).toEqual([]);
    },
  );
}

/** Which files of the build do not answer without a network. */
function findMissingFiles(page: Page): Promise<string[]> {
  const files = readdirSync(versionA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(versionA.length).replace(/^\//, ''));
  expect(files.length).toBeGreaterThan(5);
  return page.evaluate(async (urls) => {
    const answers = await Promise.all(
      urls.map(async (url) => ({
        url,
        ok: await fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      })),
    );
    return answers.filter(({ ok }) => !ok).map(({ url }) => url);
  }, files);
}

browserTest(
  'a new version waits until it is accepted, also for the page that brought the first one',
  { hasServiceWorker: true },
  async (session) => {
    const { page, server } = session;
    expect(await shownVersion(page)).toBe('A');
    // The first page is controlled without a reload, else a deploy before its next load would activate unasked.
    await expect.poll(() => isControlled(page)).toBe(true);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    // Nor may a check that is still under way at the deploy stand for the one of a return after it.
    const early = server.holdBack('sw.js');
    await comeBack(page);
    await early.asked;
    server.serve(buildVersion('B'));
    await comeBack(page);
    early.release();
    await expect.poll(() => hasWaitingWorker(page)).toBe(true);
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);

    await page.reload();
    expect(await shownVersion(page)).toBe('A');
    const second = await session.newPage();
    await second.goto(server.url);
    expect(await shownVersion(second)).toBe('A');
    expect(await hasWaitingWorker(second)).toBe(true);

    // What acceptUpdate of src/main/offline.ts sends; every open tab goes over.
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect.poll(() => shownVersion(page).catch(() => null)).toBe('B');
    await expect.poll(() => shownVersion(second).catch(() => null)).toBe('B');

    await server.stop();
    await page.reload();
    expect(await shownVersion(page)).toBe('B');
  },
);
