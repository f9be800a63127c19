// What a teacher may paste by mistake: nobody, two hundred, names that come twice. The screen says what is wrong.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { hostileNames } from '../hostile-class';
import { takePictures } from '../pictures';

const createButton = (page: Page) => page.getByRole('button', { name: /Maak de klas/ });

interface Pasted {
  readonly picture: string;
  readonly text: string;
  readonly says: string;
}

const refused: readonly Pasted[] = [
  { picture: 'paste-nobody', text: '0 leerlingen', says: 'Hier staan geen namen in.' },
  {
    picture: 'paste-200',
    text: Array.from({ length: 200 }, (_, index) => `${hostileNames[index % hostileNames.length]!} ${index}`).join(
      '\n',
    ),
    says: 'Dit zijn 200 namen. Een klas heeft er hier hoogstens 60.',
  },
];

browserTest('a list of nobody, of 200 and of names that come twice', async ({ page, server }) => {
  await page.getByRole('link', { name: 'Nieuwe klas' }).first().click();
  await page.getByLabel('Naam van de klas').fill('groep 6B');
  const list = page.getByLabel('Plak of typ de leerlingen');
  for (const { picture, text, says } of refused) {
    await list.fill(text);
    await page.getByText(says).waitFor();
    expect(await createButton(page).isDisabled(), picture).toBe(true);
    await checkAccessibility(page);
    await takePictures(page, picture, { fullPage: true });
  }
  await list.fill('Emma\nBram\nEmma\nemma\nNoor Bakker\nNoor Kok');
  await page.getByText('4 namen lijken op elkaar. Ze kregen een letter of nummer.').waitFor();
  await takePictures(page, 'paste-twice', { fullPage: true });
  await createButton(page).click();
  const fields = page.getByLabel(/^Naam van leerling/);
  await fields.first().waitFor();
  const labels = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  expect(labels).toEqual(['Emma', 'Bram', 'Emma 2', 'emma 3', 'Noor B.', 'Noor K.']);
  // What was refused left nothing behind.
  await page.goto(`${server.url}#/`);
  await page.getByRole('heading', { name: 'Klassen' }).waitFor();
  await expect.poll(() => page.getByText('6 leerlingen').count()).toBe(1);
});
