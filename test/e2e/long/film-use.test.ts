// What a teacher does with a film besides tapping: drags it in, listens again, moves a mark, looks once more, and
// lays a film under a lesson that was observed live.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { makeFilm, requireFfmpeg } from '../film-maker';
import { filmReady, pictureNow, seekFilm } from '../film-steps';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';

const fps = 25;
const names = 'Aylin\nBram\nChaima\nDaan\nEmma\nFinn';

/** As from a folder: a file of the disk is let go over the window. */
async function dragIn(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await devtools.detach();
}

/** A whole turn while the film stands still: each key is pressed at its picture. */
async function codeTurn(page: Page, letter: string, fromMs: number): Promise<void> {
  await seekFilm(page, fromMs);
  for (const [key, afterMs] of [
    ['Enter', 2000],
    [letter, 3500],
    ['Enter', 5000],
  ] as const) {
    await page.keyboard.press(key);
    await seekFilm(page, fromMs + afterMs);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('*');
}

const timeOf = (page: Page, mark: string): Promise<string | null> =>
  page.locator(`.turn-mark[data-mark="${mark}"] .turn-mark-time`).textContent();

beforeAll(requireFfmpeg, 300_000);

describe('a film made by ffmpeg', () => {
  browserTest(
    'is dragged in, listened to again, put right and looked at once more',
    { timeoutMs: 120_000 },
    async ({ page, server }) => {
      const { path } = makeFilm({ name: 'kring.mp4', seconds: 40, rate: '25', codec: 'h264', beeps: [4, 8] });
      await makeClass(page, 'groep 6B', names);
      await page.goto(`${server.url}#/`);
      await page.getByRole('link', { name: 'Film van je eigen les' }).first().click();
      await page.locator('.film-picker').waitFor();
      await dragIn(page, path);
      await page.locator('.film-facts').waitFor();
      await page.getByLabel('Welke les is het?').fill('Kring');
      await page.locator('.question-card', { hasText: 'Hoeveel denktijd geef ik?' }).click();
      await page.getByRole('button', { name: 'Begin met kijken' }).click();
      await page.getByRole('button', { name: 'Begin met coderen' }).click();
      await filmReady(page);

      await codeTurn(page, 'a', 5000);
      await codeTurn(page, 'b', 20_000);
      await waitUntilSaved(page);

      // The last five seconds again and again.
      await page.keyboard.press('Shift+Space');
      await expect.poll(() => pictureNow(page), { timeout: 20_000 }).toBeGreaterThan(24 * fps);
      await expect.poll(() => pictureNow(page), { timeout: 20_000 }).toBeLessThan(22 * fps);
      await page.keyboard.press('Space');

      // The answer began earlier: its mark is dragged, and so is the end of the wait.
      await page.locator('.strip-moment').first().click();
      const before = await timeOf(page, 'answer');
      const mark = (await page.locator('.sound-mark-answer').boundingBox())!;
      await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await page.mouse.down();
      await page.mouse.move(mark.x + mark.width / 2 - 20, mark.y + mark.height / 2, { steps: 3 });
      await page.mouse.up();
      expect(await timeOf(page, 'answer')).not.toBe(before);
      expect(await timeOf(page, 'name')).toBe('0:22,000');
      await page.getByRole('button', { name: 'Terug naar de knoppen' }).click();

      // Another row, filled in on the turns that are there. Undo takes back the tap, not the choice.
      await page.locator('.film-pass').click();
      await page.getByRole('button', { name: 'Nog eens: antwoorden' }).click();
      await page.keyboard.press('ArrowUp');
      await page.locator('[data-row="answer"] .panel-button').first().click();
      await page.keyboard.press('Backspace');
      await page.locator('.film-pass', { hasText: 'Nog eens kijken: antwoorden' }).waitFor();
      await page.locator('[data-row="answer"] .panel-button').first().click();
      await takePictures(page, 'film-again');
      await expectNothingSideways(page);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();

      const observation = page.url().split('/').at(-1)!;
      await page.getByRole('button', { name: 'Afronden' }).click();
      await page.getByText('Je keek van').waitFor();
      await page.getByRole('button', { name: 'Naar nakijken' }).click();
      await page.getByRole('heading', { name: 'Nakijken' }).waitFor();
      await page.goto(`${server.url}#/terugblik/${observation}`);
      await page.getByText('zelf gecodeerd').first().waitFor();
    },
  );

  browserTest('is laid under a lesson that was observed live', { timeoutMs: 90_000 }, async ({ page, server }) => {
    const { path } = makeFilm({ name: 'les.mp4', seconds: 40, rate: '25', codec: 'h264' });
    await makeClass(page, 'groep 6B', names);
    await page.goto(`${server.url}#/`);
    await startLesson(page, { title: 'Rekenen', question: 'Hoeveel denktijd' });
    await page.keyboard.press('a');
    await page.keyboard.press('*');
    await page.keyboard.press('b');
    await finishLesson(page);
    const live = page.url().split('/').at(-1)!;
    await page.goto(`${server.url}#/film/${live}/leggen`);
    await page.locator('.film-picker-field').setInputFiles(path);
    await page.locator('.tie-desk').waitFor();
    await filmReady(page);
    await seekFilm(page, 12_000);
    await checkAccessibility(page);
    await page.getByRole('button', { name: 'Dit is het moment' }).click();
    await page.getByText('De film ligt op zijn plaats.').waitFor();
    await takePictures(page, 'film-tie');
    await page.getByRole('button', { name: 'Ga coderen' }).click();
    await filmReady(page);
    // What was tapped live lies where it is in the film.
    await page.locator('.strip-moment').last().click();
    expect(await timeOf(page, 'name')).toBe('0:12,000');
  });
});
