// The main job without a pointer: every step is reached with Tab and done with Enter, space, letters and digits.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../browser-session';
import { waitUntilSaved } from '../lesson-steps';

const mostSteps = 120;

interface Focused {
  readonly role: string;
  readonly name: string;
}

/** What a screen reader would say has the focus, from the browser's own accessibility tree. */
async function readFocused(page: Page): Promise<Focused> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId!,
      fetchRelatives: false,
    });
    const [node] = nodes;
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') };
  } finally {
    await cdp.detach();
  }
}

/** Tab until something with this name has the focus; whatever was passed had a name and showed where it was. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab');
    const focused = await readFocused(page);
    if (focused.role !== 'RootWebArea' && focused.role !== 'none') {
      expect(focused.name, `${focused.role} on ${page.url()} has no name`).not.toBe('');
      const outline = await page.evaluate(() => {
        const element = document.activeElement?.closest('label') ?? document.activeElement;
        return [element, document.activeElement]
          .map((one) => one && getComputedStyle(one))
          .some((style) => style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
      });
      expect(outline, `${focused.name} shows no focus on ${page.url()}`).toBe(true);
    }
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return;
    passed.push(focused.name);
  }
  throw new Error(`${String(name)} is not reached on ${page.url()}; passed ${passed.slice(-30).join(' | ')}`);
}

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
