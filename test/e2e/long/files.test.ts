// Everything that can be taken away, made in the built app under its policy, and opened in it again.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { hostileNames } from '../hostile-class';
import { importFile, readExchange } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';

/** Long enough for a sheet beyond 160 kB, from where a zip would start a worker of its own. */
const lesson = readExchange('syn-large-a');

const formats = [
  ['Werkmap', '.xlsx', 'PK'],
  ['Momenten', '-momenten.csv', '\ufeffobservatie;datum;les;tijd_s;leerling;'],
  ['Leerlingen', '-leerlingen.csv', '\ufeffleerling;rij;kolom;'],
  ['Vergelijkingen', '-vergelijkingen.csv', '\ufeffindeling;a;b;indicator;'],
  ['Beurtwijzer-bestand', '.json', '{\n "format": "beurtwijzer"'],
  ['BORIS-project', '.boris', '{\n "time_format": "hh:mm:ss"'],
  ['BORIS-tabel', '-boris-events.csv', 'Observation id,Observation date,'],
  ['ELAN', '.eaf', '<?xml version="1.0" encoding="UTF-8"?>'],
  ['EQUIP', '-equip.csv', 'name,Teacher Solicitation,Wait Time,'],
] as const;

async function makeFile(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Maak ${name}`, exact: true }).click();
  const download = await downloading;
  await page.getByText('Het bestand staat bij je downloads.').waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer });
}

browserTest('every file goes out, and comes in again', async ({ page, server }) => {
  const observations = lesson.observations.map((one) => ({ ...one, source: 'import' }));
  await importFile(page, 'les.json', JSON.stringify({ ...lesson, observations }));
  await page.getByRole('link', { name: 'Tabellen en bestanden' }).click();
  await page.getByRole('heading', { name: 'Bestanden om mee te nemen' }).waitFor();
  await checkAccessibility(page);
  await expectNothingSideways(page);
  await takePictures(page, 'files', { fullPage: true });

  const made = new Map<string, { readonly name: string; readonly bytes: Buffer }>();
  for (const [name, ending, start] of formats) {
    const file = await makeFile(page, name);
    expect(file.name, name).toMatch(/^beurtwijzer-\d{4}-\d\d-\d\d/);
    expect(file.name.endsWith(ending), file.name).toBe(true);
    expect(file.bytes.toString('utf8').startsWith(start), `${name}: ${file.bytes.toString('utf8', 0, 60)}`).toBe(true);
    if (name !== 'Werkmap') expect(file.bytes.includes(hostileNames[0]!), name).toBe(false);
    made.set(name, file);
  }
  await page.getByRole('radio', { name: 'Volledige namen' }).check({ force: true });
  const project = await makeFile(page, 'BORIS-project');

  await page.goto(server.url);
  await page.getByRole('button', { name: 'Verwijder klas' }).click();
  await page.getByRole('button', { name: 'Ja, verwijder' }).click();
  await page.getByText('De klas is verwijderd.').waitFor();

  await openFile(page, 'les.boris.gz', gzipSync(project.bytes));
  await page.getByRole('dialog').getByText('Een project van BORIS').waitFor();
  await checkAccessibility(page);
  await takePictures(page, 'foreign-boris');
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await page.getByText('Het bestand staat op dit apparaat.').waitFor();
  await expect.poll(() => page.getByText(/1 observatie/).count()).toBeGreaterThan(0);

  // The same lesson, whatever brings it: it is known again.
  for (const name of ['BORIS-project', 'ELAN']) {
    await openFile(page, made.get(name)!.name, made.get(name)!.bytes);
    await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
    await page.getByRole('dialog').getByText('Alles uit dit bestand staat al op dit apparaat.').waitFor();
    await page.getByRole('button', { name: 'Annuleren' }).click();
  }
  await page.getByRole('button', { name: 'Ongedaan' }).click();
  await page.getByText('Ongedaan gemaakt.').waitFor();
  expect(await page.getByRole('link', { name: 'Klas bewerken' }).count()).toBe(0);

  const contributions = made.get('EQUIP')!;
  await openFile(page, contributions.name, contributions.bytes);
  await page.getByLabel('Hoeveel minuten duurde de les?').fill('50');
  await page.getByLabel('Naam van de nieuwe klas').fill('groep 7');
  await expectNothingSideways(page);
  await takePictures(page, 'foreign-equip');
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await page.getByText('Het bestand staat op dit apparaat.').waitFor();
  await page.getByRole('heading', { name: /groep 7/ }).waitFor();
});
