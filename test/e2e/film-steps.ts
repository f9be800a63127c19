// The steps of coding a film as a person takes them.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeBits, readCode } from './film-maker';

/** From the start screen, with a class, to where only the start is left to be tapped. */
async function prepareFilm(page: Page, path: string, question = 'Hoeveel denktijd geef ik?'): Promise<void> {
  await page.getByRole('link', { name: 'Film van je eigen les' }).first().click();
  await page.locator('.film-picker-field').setInputFiles(path);
  await page.locator('.film-facts').waitFor();
  await page.getByLabel('Welke les is het?').fill('Kring');
  await page.locator('.question-card', { hasText: question }).click();
}

/** Into coding, past the two minutes of looking. */
export async function startFilm(page: Page, path: string, question?: string): Promise<void> {
  await prepareFilm(page, path, question);
  await page.getByRole('button', { name: 'Begin met kijken' }).click();
  await page.getByRole('button', { name: 'Begin met coderen' }).click();
  await page.locator('.clock-question').waitFor();
  await filmReady(page);
}

export async function filmReady(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelector('video')?.readyState ?? 0), { timeout: 15_000 })
    .toBeGreaterThan(1);
}

/** Presses a tile by keyboard or screen reader, and reads the picture in the same moment. */
export const tapAndRead = (page: Page, tile: number): Promise<number> =>
  page.evaluate(readCode, { bits: codeBits, tile });

/** The number of the picture on the screen. */
export const pictureNow = (page: Page): Promise<number> => page.evaluate(readCode, { bits: codeBits });

/** Goes to a time by the bar, and waits until its picture is there. */
export async function seekFilm(page: Page, atMs: number): Promise<void> {
  await page.evaluate(async (to) => {
    const video = document.querySelector('video')!;
    const drawn = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const bar = document.querySelector<HTMLInputElement>('.film-scrub input')!;
    bar.step = '1';
    bar.value = String(to);
    bar.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn;
  }, atMs);
}
