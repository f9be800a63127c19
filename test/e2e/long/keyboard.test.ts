// The main job without a pointer: every step is reached with Tab and done with Enter, space, letters and digits.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../browser-session';
import { readFocused, tabTo } from '../keyboard-steps';
import { waitUntilSaved } from '../lesson-steps';

/** What polite live regions say, from the accessibility tree. */
async function readLiveText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[aria-live="polite"], [role="status"]')]
      .map((region) => region.textContent)
      .join(' '),
  );
}

browserTest('the main job is done with the keyboard alone', async ({ page }) => {
  await page.getByRole('heading', { name: 'Welkom bij Beurtwijzer' }).waitFor();
  const press = (key: string) => page.keyboard.press(key);

  await tabTo(page, 'Nieuwe klas');
  await press('Enter');
  await page.getByLabel('Naam van de klas').waitFor();
  await tabTo(page, /^Naam van de klas/);
  await page.keyboard.type('groep 6B');
  await tabTo(page, /^Plak of typ de leerlingen/);
  await page.keyboard.insertText('Aylin\nBram\nChaima\nDaan');
  await tabTo(page, /^Maak de klas/);
  await press('Enter');
  await page.getByRole('tab', { name: 'Plaatsen' }).waitFor();
  await tabTo(page, /^Terug/);
  await press('Enter');

  await page.getByRole('heading', { name: 'Klassen' }).waitFor();
  await tabTo(page, 'Nieuwe observatie');
  await press('Enter');
  await page.getByLabel('Welke les is het?').waitFor();
  await tabTo(page, /^Welke les is het/);
  await page.keyboard.type('Rekenen');
  await tabTo(page, /^Wie krijgt de beurt/);
  await press('Space');
  await tabTo(page, /^Start de observatie/);
  await press('Enter');

  await page.locator('.clock-question').waitFor();
  await press('Enter');
  await press('a');
  await expect.poll(() => readLiveText(page)).toContain('Aylin');
  await press('Enter');
  await press('1');
  await press('b');
  await expect.poll(() => readLiveText(page)).toContain('Bram');
  await press('Control+z');
  await waitUntilSaved(page);
  await tabTo(page, /^Les is klaar/);
  await press('Enter');
  await tabTo(page, 'Ja, stop de les');
  await press('Enter');

  await page.getByRole('heading', { name: 'Nakijken' }).waitFor();
  await tabTo(page, /^Klaar met nakijken/);
  await press('Enter');
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).waitFor();
  await tabTo(page, 'Ik ben de leerkracht');
  await press('Enter');
  await page.getByRole('button', { name: 'Overslaan' }).first().waitFor();
  await tabTo(page, 'Overslaan');
  await press('Enter');
  await page.locator('.plan-card').waitFor();
  await tabTo(page, /^Samen kijken/);
  await press('Enter');
  await tabTo(page, 'Samenvatting');
  await press('Enter');
  await page.getByRole('button', { name: /^Druk af/ }).waitFor();
  expect((await readFocused(page)).name).not.toBe('');
});
