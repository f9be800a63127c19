// Copies: made and read back, the tablet wiped, put back, and a class that goes to a colleague and returns.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { tabTo } from '../keyboard-steps';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';
import { readSnapshots } from '../private-files';

async function look(page: Page, name: string): Promise<void> {
  await checkAccessibility(page);
  await takePictures(page, name, { fullPage: true });
  await expectNothingSideways(page);
}

/** Every row of every table, as whoever reads past the app finds it. */
const readDisk = (page: Page): Promise<Record<string, unknown[]>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('beurtwijzer');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const database = opening.result;
          const names = ['classes', 'labels', 'texts', 'heads', 'entries', 'packedLogs'];
          const transaction = database.transaction(names);
          const found: Record<string, unknown[]> = {};
          for (const name of names) {
            const reading = transaction.objectStore(name).getAll();
            reading.onsuccess = () => {
              found[name] = reading.result;
            };
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(found);
          };
        };
      }),
  );

async function putBack(page: Page, name: string, content: Buffer, passphrase: string): Promise<void> {
  await page.locator('.keeping-file').setInputFiles({ name, mimeType: 'text/plain', buffer: content });
  await page.getByLabel('Wachtzin').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** The folder that somebody chose is one of the browser's own: as real a folder, and nobody has to click on it. */
function chooseOwnFolder(): void {
  Object.assign(globalThis, {
    showDirectoryPicker: async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('Kopieën van groep 6B', { create: true });
    },
  });
}

const filesInFolder = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('Kopieën van groep 6B')).keys()) names.push(name);
    return names;
  });

browserTest('copies go to a folder by themselves', async ({ page, server }) => {
  await page.addInitScript(chooseOwnFolder);
  await makeClass(page, 'groep 6B');
  await page.goto(`${server.url}#/bewaren`);
  await page.reload();
  // Without a pointer, as far as the folder itself: that is the system's dialog.
  await tabTo(page, 'Kies een map');
  await page.keyboard.press('Enter');
  await takePictures(page, 'keeping-folder');
  await tabTo(page, 'Kies de map en begin');
  await page.keyboard.press('Enter');
  await page.getByText(/^Kopieën gaan naar de map .*en is na het schrijven weer gelezen/).waitFor();
  await page.getByText('De laatste kopie is van vandaag.').waitFor();
  expect(await filesInFolder(page)).toEqual([expect.stringMatching(/^beurtwijzer-vanzelf-\w{4}-[\d-]+\.txt$/)]);
  await look(page, 'keeping-folder-on');

  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
  await page.locator('.tile-button').first().click();
  await waitUntilSaved(page);
  await page.goto('about:blank');
  await page.goto(server.url);
  await expect.poll(() => filesInFolder(page)).toHaveLength(2);
  await expect.poll(async () => (await readSnapshots(page)).length).toBeGreaterThan(0);

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Kopieën van groep 6B', { recursive: true });
  });
  await page.goto(`${server.url}#/bewaren`);
  await page.getByRole('button', { name: 'Maak nu een kopie' }).click();
  await page.getByText(/^De map is niet gevonden/).waitFor();
  await takePictures(page, 'keeping-folder-gone', { fullPage: true });
  await page.getByRole('button', { name: 'Stop hiermee' }).click();
  await page.getByText(/^Er komen geen nieuwe kopieën meer/).waitFor();
});

browserTest('a copy is made, read back and put back on a tablet that was wiped', async (session) => {
  const { page, server } = session;
  // As in Safari before 26: what lies on the same device is written by a worker. In the test above the page writes it.
  await page.addInitScript(() => {
    // Not on an empty page.
    if ('FileSystemFileHandle' in globalThis) Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
  });
  await page.reload();
  await makeClass(page, 'groep 6B <b>');
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
  for (const tile of [2, 4, 2]) await page.locator('.tile-button').nth(tile).click();
  await waitUntilSaved(page);
  await finishLesson(page);
  await page.goto(`${server.url}#/bewaren`);
  await page.getByText('Er is nog geen kopie bewaard.').waitFor();
  await look(page, 'keeping');
  await page.getByRole('button', { name: 'Bewaar een kopie' }).click();
  const words = await page.locator('.keeping-words li').allTextContents();
  expect(words).toHaveLength(6);
  await look(page, 'keeping-copy');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak het bestand' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^beurtwijzer-kopie-[\d-]+\.txt$/);
  await page.getByText(/^Gelukt\..*1 klas/).waitFor();
  await page.getByRole('button', { name: 'Sluiten' }).last().click();
  await page.getByText('De laatste kopie is van vandaag.').waitFor();
  const copy = await bytesOf(download);
  expect(copy.toString()).not.toContain('Rekenen');
  const before = await readDisk(page);

  // Only the database is lost, as when its files are damaged: its last snapshot is still there, and is offered.
  await expect.poll(async () => (await readSnapshots(page)).at(-1)).toContain('"type":"ended"');
  await page.evaluate(() => indexedDB.deleteDatabase('beurtwijzer'));
  await page.goto('about:blank');
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Zet een kopie terug', exact: true }).click();
  await page.getByText(/^Op dit apparaat staat nog een momentopname van .*, met 1 klas en 1 observatie\./).waitFor();
  await look(page, 'keeping-snapshot');
  await page.getByRole('button', { name: 'Zet de momentopname terug' }).click();
  await page.getByText('1 observatie nieuw').waitFor();
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await page.getByText('Wat in de momentopname stond, staat weer op dit apparaat.').waitFor();
  expect(await readDisk(page)).toEqual(before);
  await expect.poll(async () => (await readSnapshots(page)).length).toBe(1);

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
  await page.goto('about:blank');
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Hier eerder gewerkt? Zet een kopie terug' }).click();
  await putBack(page, 'kopie.txt', copy, `${words.slice(0, 5).join(' ')} appelx`);
  await page.getByText(/Zijn deze woorden goed gespeld: appelx/).waitFor();
  await page.getByLabel('Wachtzin').fill(words.join('  ').toUpperCase());
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('1 observatie nieuw').waitFor();
  await look(page, 'keeping-preview');
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await page.getByText('De kopie staat op dit apparaat.').waitFor();
  expect(await readDisk(page)).toEqual(before);
  // The same again changes nothing.
  await putBack(page, 'kopie.txt', copy, words.join(' '));
  await page.getByText('Alles uit deze kopie staat al op dit apparaat.').waitFor();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await page.goto(`${server.url}#/`);
  await page.getByText('Rekenen').first().waitFor();
});
