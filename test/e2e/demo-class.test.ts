// The demonstration class: one tap to see it, one tap to be rid of it, and a way back.
import { expect } from 'vitest';
import { browserTest } from './browser-session';

browserTest('the demo class comes and goes in one tap, and can be brought back', async ({ page }) => {
  await page.getByRole('button', { name: 'Bekijk de voorbeeldklas' }).click();
  await page.getByText('groep 6B (voorbeeld)').first().waitFor();
  await expect.poll(() => page.getByText('Voorbeeld', { exact: true }).count()).toBe(1);
  await expect.poll(() => page.getByText('26 leerlingen').count()).toBe(1);
  const lessons = page.getByRole('link', { name: /^(?:Nakijken|Samen kijken|Terugblik)/ });
  const before = await lessons.count();
  expect(before).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Haal de voorbeeldklas weg' }).click();
  await page.getByRole('button', { name: 'Bekijk de voorbeeldklas' }).waitFor();
  await page.getByRole('button', { name: 'Ongedaan' }).click();
  await page.getByText('groep 6B (voorbeeld)').first().waitFor();
  await expect.poll(() => lessons.count()).toBe(before);
});
