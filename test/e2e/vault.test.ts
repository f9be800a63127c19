// Names under a passphrase: none of them on the disk, locked in time but never in a lesson, and results under a code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from './accessibility';
import { browserTest } from './browser-session';
import { finishLesson, makeClass, prepareLesson, waitUntilSaved } from './lesson-steps';
import { expectNothingSideways, takePictures } from './pictures';
import { readPrivateFiles, readSnapshots } from './private-files';

/** Words that nothing else in a browser's folder says. */
const pupils = ['Quirijntje', 'Xanthippa', 'Zwendelina'];
const words = [
  ...pupils,
  'Kwartelklas',
  'Zonderlingles',
  'Dwarskwestie',
  'Flierefluitcitaat',
  'Ratjetoeblik',
  'Droedelkladje',
];
const passphrase = 'elke dinsdag fietst de juf';

/** Which of the words are somewhere in the profile folder, as UTF-8 or as UTF-16. */
function findWords(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const word of words)
      if (bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'))) found.add(word);
  }
  return words.filter((word) => found.has(word));
}

async function setPassphrase(page: Page, base: string): Promise<string> {
  await page.goto(`${base}#/slot`);
  await page.getByLabel('Wachtzin', { exact: true }).fill('kort');
  await page.getByRole('button', { name: 'Zet de namen op slot' }).click();
  await page.getByText('Neem minstens 10 tekens.').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'vault-new', { fullPage: true });
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase);
  await page.getByLabel('Nog eens dezelfde wachtzin').fill(passphrase);
  await page.getByRole('button', { name: 'Zet de namen op slot' }).click();
  await page.locator('.vault-code').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'vault-code');
  const code = (await page.locator('.vault-code').textContent()) ?? '';
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click();
  await page.getByRole('button', { name: 'Nu op slot' }).waitFor();
  return code;
}

/** A class, what was agreed, and a lesson with every kind of text in it; ends in the terugblik. */
async function teach(page: Page, base: string): Promise<void> {
  await page.goto(`${base}#/`);
  await makeClass(page, 'Kwartelklas', pupils.join('\n'));
  await page.getByRole('tab', { name: 'Plaatsen' }).waitFor();
  await page.goto(`${base}#/`);
  await page.getByRole('link', { name: 'Nieuwe observatie' }).first().click();
  await page.getByRole('link', { name: 'Lees de afspraken' }).click();
  await page.getByRole('button', { name: 'Zo spreken we het af' }).click();
  await page.getByText('Kies eerst wie het verder mag zien.').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'agreement', { fullPage: true });
  await page.getByRole('radio', { name: 'Alleen wij tweeën' }).check();
  await page.getByRole('button', { name: 'Zo spreken we het af' }).click();
  await page.getByLabel('Welke les is het?').waitFor();
  expect(await page.getByRole('link', { name: 'Lees de afspraken' }).count()).toBe(0);
  // What is typed for a visit is kept on the disk before there is one.
  await page.getByLabel('Lesdoel, zoals de leerlingen het horen').fill('Droedelkladje');
  await page.goto(`${base}#/`);
  await prepareLesson(page, { title: 'Zonderlingles', question: 'Wie krijgt de beurt?' });
  await page.getByLabel('Wat wil je weten, in jouw woorden?').fill('Dwarskwestie');
  expect(await page.getByLabel('Lesdoel, zoals de leerlingen het horen').inputValue()).toBe('Droedelkladje');
  await page.getByRole('button', { name: 'Start de observatie' }).click();
  await page.locator('.clock-question').click();
  await page.locator('.tile-button').first().click();
  await page.getByRole('button', { name: 'Mooi moment' }).click();
  await waitUntilSaved(page);
}

async function lookBack(page: Page): Promise<void> {
  await finishLesson(page);
  await page.locator('.check-marks textarea').first().fill('Flierefluitcitaat');
  await page.getByRole('button', { name: 'Klaar met nakijken' }).first().click();
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
  await page.getByRole('textbox').first().fill('Ratjetoeblik');
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await page.locator('.plan-card').waitFor();
}

browserTest('without a passphrase names are on the disk, so the search can find them', async (session) => {
  const { page, server, context, profileFolder } = session;
  await teach(page, server.url);
  await lookBack(page);
  await expect.poll(async () => JSON.stringify(await readPrivateFiles(page))).toContain(pupils[0]);
  await context.close();
  expect(findWords(profileFolder)).toEqual(words);
});

browserTest('a passphrase keeps every word off the disk and locks in time', async (session) => {
  const { page, server, profileFolder } = session;
  await page.getByRole('heading', { name: 'Welkom bij Beurtwijzer' }).waitFor();
  await page.clock.install();
  // Timers that the page set before stay on the true clock and can not be ended: the start screen's would lock a lesson.
  await page.reload();
  await page.getByRole('heading', { name: 'Welkom bij Beurtwijzer' }).waitFor();
  const base = server.url;
  const code = await setPassphrase(page, base);
  await teach(page, base);

  // In a lesson nothing ever locks.
  await page.clock.fastForward('02:00:00');
  // A lock would come a moment after it was time.
  await page.clock.fastForward('00:01');
  await expect.poll(() => page.getByText(pupils[0]!).count()).toBeGreaterThan(0);
  await page.locator('.tile-button').nth(1).click();
  await waitUntilSaved(page);
  await lookBack(page);
  expect(await page.title()).not.toMatch(new RegExp(words.join('|')));

  // Outside of it, after the chosen ten minutes.
  await page.clock.fastForward('00:08:00');
  await page.getByRole('heading', { level: 1 }).click();
  await page.clock.fastForward('00:08:00');
  await expect.poll(() => page.getByText(/Zonderlingles/).count()).toBeGreaterThan(0);
  await page.clock.fastForward('00:03:00');
  await page.getByText('De namen zijn op slot. Leerlingen zijn nu nummers.').waitFor();
  expect(await page.getByText(/Zonderlingles|Kwartelklas/).count()).toBe(0);
  await checkAccessibility(page);
  await takePictures(page, 'start-locked', { fullPage: true });

  // With the wrong passphrase, with numbers for names, with the right one.
  await page
    .getByRole('link', { name: /^(?:Terugblik|Samen kijken)/ })
    .first()
    .click();
  await page.getByLabel('Wachtzin', { exact: true }).fill('een heel andere zin');
  await page.getByRole('button', { name: 'Van het slot' }).click();
  await page.getByText('Dat is niet de goede wachtzin.').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'unlock');
  await expectNothingSideways(page);
  await page.getByRole('button', { name: 'Bekijk zonder namen' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(new RegExp(words.join('|'))).count()).toBe(0);
  await page.goto(`${base}#/slot/names`);
  await page.getByText('Wachtzin vergeten?').click();
  await page.getByLabel('Herstelcode').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Open met de code' }).click();
  await page.getByLabel('Nieuwe wachtzin').fill('op woensdag regent het altijd');
  await page.getByLabel('Nog eens dezelfde wachtzin').fill('op woensdag regent het altijd');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click();
  await page.getByText('Kwartelklas').first().waitFor();

  // Results under the teacher's code.
  await page.goto(`${base}#/slot`);
  await page.getByLabel('Code van de leerkracht').fill('2412');
  await page.getByRole('button', { name: 'Zet de code' }).click();
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click();
  await page.getByText('De terugblik vraagt om de code.').waitFor();
  await page.reload();
  await page.goto(`${base}#/`);
  await page
    .getByRole('link', { name: /^(?:Terugblik|Samen kijken)/ })
    .first()
    .click();
  await page.getByLabel('Code van de leerkracht').fill('2413');
  await page.getByRole('button', { name: 'Open de resultaten' }).click();
  await page.getByText('Dat is niet de goede code.').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'results-locked');
  expect(await page.locator('.plan-card').count()).toBe(0);

  await expect.poll(async () => (await readSnapshots(page)).length).toBeGreaterThan(0);
  await session.context.close();
  expect(findWords(profileFolder)).toEqual([]);
});
