// Pictures of a screen at the three sizes, light and dark, for whoever looks at them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));

/** A tablet lying, a tablet standing, a phone. */
export const screenSizes = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

type ColorScheme = 'light' | 'dark';
const allLooks = screenSizes.flatMap((size) =>
  (['light', 'dark'] as const).map((colorScheme: ColorScheme) => ({ size, colorScheme })),
);
const fewLooks = [
  { size: screenSizes[0], colorScheme: 'light' },
  { size: screenSizes[2], colorScheme: 'dark' },
] as const;

const looksByWish = { all: allLooks, few: fewLooks, none: [] } as const;
type Wish = keyof typeof looksByWish;

/**
 * Writes NAME-WIDTHxHEIGHT-light.png and so on, and puts size and colours back. `npm run pictures` takes all six; a test
 * that is run on its own the two that differ most; `npm test` none, because a picture takes as long as ten steps of a test
 * and nobody looks at those.
 */
export async function takePictures(
  page: Page,
  name: string,
  options: { fullPage?: boolean; looks?: Wish } = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const { size, colorScheme } of looksByWish[options.looks ?? wishFromOutside()]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    // A picture right after the switch can catch a page that is half light and half dark.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const path = `${folder}${name}-${size.width}x${size.height}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: options.fullPage ?? false });
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

function wishFromOutside(): Wish {
  const wish = process.env['PICTURES'];
  return wish === 'all' || wish === 'none' ? wish : 'few';
}

const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia'] as const;

/** NAME-protanopia.png and so on: what is told in colour must be told without it. None in `npm test`. */
export async function takeColourBlindPictures(page: Page, name: string): Promise<void> {
  if (wishFromOutside() === 'none') return;
  mkdirSync(folder, { recursive: true });
  const cdp = await page.context().newCDPSession(page);
  for (const type of deficiencies) {
    await cdp.send('Emulation.setEmulatedVisionDeficiency', { type });
    await page.screenshot({ path: `${folder}${name}-${type}.png` });
  }
  await cdp.detach();
}

/** Nothing may stick out of the side of the screen, at any of the three widths. */
export async function expectNothingSideways(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of screenSizes) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${page.url()} at ${size.width}`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
