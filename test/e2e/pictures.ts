// Pictures of a screen at the three sizes, light and dark, for whoever looks at them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));

/** A tablet lying, a tablet standing, a phone. */
export const screenSizes = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

/** Writes NAME-WIDTHxHEIGHT-light.png and so on, and puts size and colours back. */
export async function takePictures(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const size of screenSizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // A picture right after the switch can catch a page that is half light and half dark.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const path = `${folder}${name}-${size.width}x${size.height}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: options.fullPage ?? false });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
