// How long things stay, and what pupils and parents may ask for: gone in time and offline, shown whole, erased for good.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { importFile, readExchange } from '../lesson-steps';
import { isControlled } from '../offline-state';
import { expectNothingSideways, takePictures } from '../pictures';
import { readPrivateFiles } from '../private-files';

const dayMs = 86_400_000;

/** A class with a lesson that goes in five days and one whose day has passed; both looked at together. */
function writeFile(): { readonly content: string; readonly labels: readonly string[] } {
  const base = readExchange('full-a');
  const [schoolClass] = base.classes;
  const [lesson] = base.observations;
  const soon = new Date(Date.now() + 5 * dayMs).toISOString().slice(0, 10);
  const lessons = [
    { ...lesson, id: 'rights-soon', title: 'Taal', deleteBy: soon },
    { ...lesson, id: 'rights-past', title: 'Muziek', deleteBy: '2026-01-31' },
  ];
  const shared = { checkedAt: '2026-11-21T10:00:00Z', sharedAt: '2026-11-21T10:00:00Z', prediction: { skipped: true } };
  const observations = lessons.map((one) => ({ ...one, classId: schoolClass!['id'], ...shared }));
  return {
    content: JSON.stringify({ ...base, observations }),
    labels: schoolClass!.pupils.map(({ label }) => label),
  };
}

async function look(page: Page, name: string): Promise<void> {
  await checkAccessibility(page);
  await takePictures(page, name, { fullPage: true });
  await expectNothingSideways(page);
}

browserTest('a lesson goes on its day and a pupil for good', { hasServiceWorker: true }, async (session) => {
  const { page, server } = session;
  const file = writeFile();
  const erased = file.labels[4]!;
  await importFile(page, 'klas.json', file.content);
  await expect.poll(() => isControlled(page)).toBe(true);
  await server.stop();
  await page.reload();
  await page.getByText('1 observatie is gewist, want de bewaartermijn was voorbij.').waitFor();
  await page.getByText('Gaat binnenkort weg').waitFor();
  expect(await page.getByText('Muziek').count()).toBe(0);
  await takePictures(page, 'start-goes-soon', { fullPage: true });

  await page.getByRole('link', { name: 'Bekijk', exact: true }).click();
  const lastDay = page.getByLabel(/^Laatste dag van Taal/);
  await lastDay.fill('2040-01-01');
  await lastDay.press('Tab');
  await page.getByText(/langer dan tot het einde van het volgende schooljaar/).waitFor();
  await look(page, 'retention');
  const later = new Date(Date.now() + 60 * dayMs).toISOString().slice(0, 10);
  await lastDay.fill(later);
  await page.getByText('De laatste dag is veranderd.').waitFor();

  await page.getByRole('link', { name: 'Rechten van leerlingen' }).click();
  await page.getByRole('heading', { name: 'Rechten van leerlingen' }).waitFor();
  await look(page, 'rights');
  await page
    .getByRole('link', { name: /^Toon alles over/ })
    .nth(4)
    .click();
  await page.getByRole('table').first().waitFor();
  await look(page, 'pupil-record');
  await expect.poll(() => page.getByText(erased, { exact: true }).count()).toBeGreaterThan(0);
  await page.goBack();

  await page
    .getByRole('button', { name: /^Wis overal: / })
    .nth(4)
    .click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'erase-dialog');
  const readFiles = async () => JSON.stringify(await readPrivateFiles(page));
  await expect.poll(readFiles).toContain(`"label\\":\\"${erased}`);
  await page.getByRole('button', { name: 'Ja, wis deze leerling voorgoed' }).click();
  await page.getByText('De leerling is van dit apparaat gewist.').waitFor();
  expect(await readFiles()).not.toContain(erased);
  await expect.poll(readFiles).toContain(file.labels[5]);
  expect(await readFiles()).not.toContain(erased);
  expect(await page.getByText(erased, { exact: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Wis overal: / }).count()).toBe(file.labels.length - 1);

  // An older file does not bring the pupil back.
  await page.goto(`${server.url}#/`);
  await importFile(page, 'klas.json', file.content);
  await page.goto(`${server.url}#/bewaartermijn`);
  await page.getByRole('link', { name: 'Rechten van leerlingen' }).click();
  await page
    .getByRole('button', { name: /^Wis overal: / })
    .first()
    .waitFor();
  expect(await page.getByText(erased, { exact: true }).count()).toBe(0);

  await page.goto(`${server.url}#/bewaartermijn`);
  await page.getByRole('button', { name: 'Haal alle namen weg' }).click();
  await page.getByText(/^Tot je hieronder bevestigt is er niets veranderd/).waitFor();
  await page.getByRole('button', { name: 'Ja, haal alle namen weg' }).click();
  await page.getByText('De namen zijn weg. De tellingen staan er nog.').waitFor();
  await page.goto(`${server.url}#/bewaren`);
  await page.getByRole('link', { name: 'Lees de privacypagina' }).click();
  await page.getByRole('heading', { name: 'Wat bewaart Beurtwijzer?' }).waitFor();
  await look(page, 'privacy');
});
