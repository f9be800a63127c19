// A class made ready by somebody who taps and by somebody who only has keys: places, groups, inschatting, focus pupils.
import { Buffer } from 'node:buffer';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { hostileNames } from '../hostile-class';
import { makeClass } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';

async function look(page: Page, name: string): Promise<void> {
  await checkAccessibility(page);
  await takePictures(page, name, { fullPage: true });
  await expectNothingSideways(page);
}

const seatOf = (page: Page, label: string) =>
  page.locator('.seat-pupil', { hasText: label }).first().getAttribute('data-seat');

/** One of the joined buttons, by the whole of its text. */
const option = (within: Page | Locator, text: string) =>
  within.locator('.segmented-option', { hasText: new RegExp(`^${text}$`) });

async function waitUntilKept(page: Page): Promise<void> {
  await page.locator('.saved-sign-saved').waitFor();
}

/** A finger that lies still, then carries a tile to another place. */
async function dragByTouch(page: Page, from: string, to: string): Promise<void> {
  const middle = async (seat: string) => {
    const box = (await page.locator(`[data-seat="${seat}"]`).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [start, end] = [await middle(from), await middle(to)];
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  await touch('touchStart', start);
  await page.locator('.seat-lifted').waitFor();
  for (const part of [0.3, 0.6, 1]) {
    await touch('touchMove', { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part });
  }
  await touch('touchEnd');
  await cdp.detach();
}

browserTest('a class is seated, split, sealed and prepared by touch', { hasTouch: true }, async ({ page, server }) => {
  await makeClass(page, 'groep 6B', hostileNames.slice(0, 30).join('\n'));
  await page.getByRole('tab', { name: 'Plaatsen' }).tap();
  const first = (await page.locator('[data-seat="1/1"]').textContent())!;
  await page.locator('[data-seat="1/1"]').tap();
  await page.locator('[data-seat="2/2"]').tap();
  await expect.poll(() => page.locator('[data-seat="2/2"]').textContent()).toBe(first);
  await page.getByRole('button', { name: 'Ongedaan' }).tap();
  await expect.poll(() => page.locator('[data-seat="1/1"]').textContent()).toBe(first);
  await dragByTouch(page, '1/1', '1/3');
  await expect.poll(() => page.locator('[data-seat="1/3"]').textContent()).toBe(first);
  // The first key after a finger counts.
  await page.locator('[data-seat="1/3"]').focus();
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => page.locator('[data-seat="1/4"]').textContent()).toBe(first);
  await page.getByRole('button', { name: 'in groepjes van vier' }).tap();
  await expect.poll(() => seatOf(page, 'constructor')).toBe('1/7');
  await option(page, 'voorin').tap();
  await page.getByRole('button', { name: 'Nieuwe plattegrond' }).tap();
  await page.getByRole('button', { name: 'Begin een nieuwe' }).tap();
  await page.getByRole('button', { name: 'in een U' }).tap();
  await look(page, 'class-plan');
  await waitUntilKept(page);

  await page.getByRole('tab', { name: 'Indelingen' }).tap();
  await page.getByRole('button', { name: 'thuistaal' }).tap();
  await page.getByText('Dit zegt iets over waar een kind vandaan komt.').waitFor();
  await page.getByRole('button', { name: 'Noem het neutraal' }).tap();
  await expect.poll(() => page.getByLabel('Naam van de indeling').inputValue()).toBe('Indeling 1');
  for (const index of [0, 2, 9]) await page.locator('.group-pupil').nth(index).tap();
  await page.locator('.segmented-option', { hasText: '■' }).tap();
  await page.getByRole('button', { name: 'De rest (27): groep B' }).tap();
  await page.getByText('groep A: 3 · groep B: 27 · nog nergens: 0').waitFor();
  await look(page, 'class-groupings');
  await waitUntilKept(page);

  await page.getByRole('link', { name: 'Inschatting' }).tap();
  await page.getByLabel('Vak', { exact: true }).fill('rekenen');
  const rows = page.locator('.expectation-row');
  for (const [index, value] of [...'minder ver,minder ver,verder,verder'.split(',')].entries()) {
    await option(rows.nth(index), value).tap();
  }
  await option(rows.nth(0), 'toets').tap();
  await page.getByRole('button', { name: 'indruk' }).tap();
  await option(page, 'met code').tap();
  await page.getByLabel('Jouw code').fill('zeehond 7');
  await look(page, 'class-estimates');
  await page.getByRole('button', { name: 'Verzegel' }).tap();
  await page.getByText('Ze staat onder jouw code.').waitFor();
  await look(page, 'class-sealed');

  await page.goto(`${server.url}#/`);
  await page.getByRole('link', { name: 'Nieuwe observatie' }).first().tap();
  await page.getByLabel('Wat wil je weten, in jouw woorden?').fill('Hoor ik iedereen?');
  await page.locator('.question-card', { hasText: 'Vier leerlingen' }).tap();
  await option(page, 'Kijkleerlingen').tap();
  await page.getByLabel('Code van de leerkracht').fill('zeehond 7');
  await page.getByRole('button', { name: 'Kies er vier' }).tap();
  await page.getByText('Er is gekozen.').waitFor();
  await expect.poll(() => page.locator('.pupil-pick-focus').count()).toBe(4);
  await option(page, 'ja').tap();
  await look(page, 'prepare-focus');
  await page.waitForFunction(() => document.querySelectorAll('.pupil-pick-focus').length === 4);
  await page.reload();
  await expect.poll(() => page.getByLabel('Wat wil je weten, in jouw woorden?').inputValue()).toBe('Hoor ik iedereen?');
  await option(page, 'Kijkleerlingen').tap();
  await expect.poll(() => page.locator('.pupil-pick-focus').count()).toBe(4);
});

browserTest('a class list from a file is seated and split with keys alone', async ({ page }) => {
  await page.getByRole('link', { name: 'Nieuwe klas' }).first().click();
  await page.getByLabel('Naam van de klas').fill('groep 6B');
  const rows = ['Aylin', 'Bram', 'Chaima', 'Daan', 'Emma', 'Finn'].map(
    (name, index) => `${index};${name};6${'AB'[index % 2]}`,
  );
  await page.locator('.class-file input').setInputFiles({
    name: 'klas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Nr;Roepnaam;Groep\r\n${rows.join('\r\n')}\r\n"half`),
  });
  await page.getByText('Het gaat om regel 8.').waitFor();
  await page.locator('.class-file input').setInputFiles({
    name: 'klas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Nr;Roepnaam;Groep\r\n${rows.join('\r\n')}\r\n`),
  });
  await page.getByRole('button', { name: 'Zet 6 leerlingen in de lijst' }).waitFor();
  await look(page, 'class-file');
  await page.getByRole('button', { name: 'Zet 6 leerlingen in de lijst' }).press('Enter');
  await page.getByRole('button', { name: 'Maak de klas' }).press('Enter');

  await page.getByRole('tab', { name: 'Leerlingen' }).press('ArrowRight');
  await page.locator('[data-seat="1/1"]').focus();
  for (const key of ['Enter', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => seatOf(page, 'Aylin')).toBe('2/2');
  expect(await seatOf(page, 'Finn')).toBe('1/1');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Lege rij ervoor' }).press('Enter');
  await expect.poll(() => seatOf(page, 'Finn')).toBe('2/1');
  await page.getByRole('button', { name: 'Ongedaan' }).press('Enter');
  await expect.poll(() => seatOf(page, 'Finn')).toBe('1/1');

  await page.getByRole('tab', { name: 'Plaatsen' }).press('ArrowRight');
  await page.getByRole('button', { name: 'meisje/jongen' }).press('Enter');
  await page.getByRole('button', { name: 'Aylin: nog nergens' }).press('Space');
  await page.getByRole('button', { name: 'Aylin: meisje' }).waitFor();
  await page.locator('.segmented-option input').first().press('ArrowRight');
  await page.getByRole('button', { name: 'De rest (5): jongen' }).press('Enter');
  await page.getByText('meisje: 1 · jongen: 5 · nog nergens: 0').waitFor();
  await page.getByRole('button', { name: 'Verwijder deze indeling' }).press('Enter');
  await page.getByRole('button', { name: 'Ongedaan' }).press('Enter');
  await page.getByText('meisje: 1 · jongen: 5 · nog nergens: 0').waitFor();
});
