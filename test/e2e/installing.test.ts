// The app can be put on the home screen: a manifest that holds, icons that exist, and no complaint from the browser.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserTest } from './browser-session';
import { versionA } from './built-version';
import { isControlled } from './offline-state';

interface Manifest {
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly [member: string]: unknown;
}

test('the manifest is the one of the project, with every address relative to it', () => {
  const manifest = JSON.parse(readFileSync(`${versionA}/manifest.webmanifest`, 'utf8')) as Manifest;
  expect(manifest).toEqual(JSON.parse(readFileSync('manifest.webmanifest', 'utf8')));
  expect(manifest).toMatchObject({
    start_url: './',
    scope: './',
    display: 'standalone',
    orientation: 'any',
    lang: 'nl',
  });
  const purposes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(purposes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  for (const { src, sizes } of manifest.icons) {
    expect(existsSync(`${versionA}/${src}`), src).toBe(true);
    if (src.endsWith('.png')) expect(pngSize(`${versionA}/${src}`)).toBe(sizes);
  }
});

test('the icon for an iPad is a picture of 180 pixels that the page names', () => {
  const page = readFileSync(`${versionA}/index.html`, 'utf8');
  const href = /rel="apple-touch-icon" href="\.\/([^"]+)"/.exec(page)?.[1];
  expect(pngSize(`${versionA}/${href}`)).toBe('180x180');
});

browserTest(
  'the browser finds nothing against installing',
  { basePath: '/school/beurtwijzer/', hasServiceWorker: true },
  async ({ page }) => {
    await expect.poll(() => isControlled(page)).toBe(true);
    const cdp = await page.context().newCDPSession(page);
    const { errors } = await cdp.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  },
);

browserTest('a part of the app that does not come is told, and comes at the next try', {}, async (session) => {
  const { page, guard } = session;
  guard.expectProblem(/net::ERR_FAILED/);
  for (const [part, words] of [
    [/\/open-storage-/, 'Een deel van de app is nog niet binnen'],
    [/\/start-screen-.*\.js/, 'Dit scherm wil niet laden'],
  ] as const) {
    await page.route(part, (route) => route.abort());
    await page.reload();
    await page.getByText(words).waitFor();
    await page.unroute(part);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('heading', { name: 'Welkom bij Beurtwijzer' }).waitFor();
  }
});

/** Width and height stand at byte 16 of a PNG file. */
function pngSize(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
