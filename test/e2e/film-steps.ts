// The steps of coding a film as a person takes them.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeBits } from './film-maker';
import { installFilmReader, type SeenTap } from './film-reader';
import { readLogOnDisk } from './lesson-on-disk';
import { waitUntilSaved } from './lesson-steps';

/** From the start screen, with a class, to where only the film and the start are left. */
export async function prepareFilm(page: Page, question = 'Hoeveel denktijd geef ik?'): Promise<void> {
  await page.getByRole('link', { name: 'Film van je eigen les' }).first().click();
  await page.getByLabel('Welke les is het?').fill('Kring');
  await page.locator('.question-card', { hasText: question }).click();
}

/** Into coding, past the two minutes of looking. */
export async function startFilm(page: Page, path: string, question?: string): Promise<void> {
  await prepareFilm(page, question);
  await page.locator('.film-picker-field').setInputFiles(path);
  await page.locator('.film-facts').waitFor();
  await beginCoding(page);
}

/** From a film that was chosen into coding it. */
export async function beginCoding(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin met kijken' }).click();
  await page.getByRole('button', { name: 'Begin met coderen' }).click();
  await page.locator('.clock-question').waitFor();
  await filmReady(page);
}

export async function filmReady(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.readyState ?? 0)).toBeGreaterThan(1);
  await page.evaluate(installFilmReader, codeBits);
}

/** Presses a tile by keyboard or screen reader, and reads the picture in the same moment. */
export const tapAndRead = (page: Page): Promise<SeenTap> => page.evaluate(() => window.tapFilm('standing still'));

/** The number of the picture on the screen. */
export const pictureNow = (page: Page): Promise<number> => page.evaluate(() => window.readFilm());

/** Goes to a time by the bar, and waits until its picture is there. */
export const seekFilm = (page: Page, atMs: number): Promise<number> => page.evaluate((to) => window.seekFilm(to), atMs);

/** The times of all turns that were tapped, in the order of the taps. */
export async function readTurnTimes(page: Page): Promise<readonly number[]> {
  await waitUntilSaved(page);
  const { entries } = await readLogOnDisk(page);
  return entries.flatMap((entry) =>
    entry.type === 'added' && entry.interaction.kind === 'turn' ? [entry.interaction.atMs] : [],
  );
}
