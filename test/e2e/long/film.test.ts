// Coding a film that says in its own picture which picture it is: what is logged is what was on the screen.
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { makeFilm, requireFfmpeg } from '../film-maker';
import { filmReady, pictureNow, seekFilm, startFilm, tapAndRead } from '../film-steps';
import { makeClass, waitUntilSaved } from '../lesson-steps';
import { expectNothingSideways, takePictures } from '../pictures';

const fps = 25;
const names = 'Aylin\nBram\nChaima\nDaan\nEmma\nFinn';

/** The moment written down last, as the lanes and the sheet show it. */
async function lastTurnTime(page: Page): Promise<string> {
  await page.locator('.strip-moment').first().click();
  const time = await page.locator('.turn-mark[data-mark="name"] .turn-mark-time').textContent();
  await page.getByRole('button', { name: 'Terug naar de knoppen' }).click();
  return time ?? '';
}

/** "0:10,040" in milliseconds. */
function readTime(text: string): number {
  const [, minutes = '', seconds = '', thousandths = ''] = /(\d+):(\d+),(\d+)/.exec(text) ?? [];
  return Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(thousandths);
}

/** What the line of the sound shows as silent, in film time: its place is told by the marks that lie on it. */
const readSilences = (page: Page): Promise<readonly { readonly fromMs: number; readonly toMs: number }[]> =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll<HTMLElement>('.sound-mark')]
      .map((mark) => ({ x: Number.parseFloat(mark.style.left), atMs: Number(mark.ariaValueNow) }))
      .toSorted((a, b) => a.x - b.x);
    const first = marks[0]!;
    const last = marks.at(-1)!;
    const timeAt = (x: number) => first.atMs + ((x - first.x) * (last.atMs - first.atMs)) / (last.x - first.x);
    return [...document.querySelectorAll<SVGRectElement>('.sound-strip-silence')].map((box) => {
      const from = box.x.baseVal.value;
      return { fromMs: timeAt(from), toMs: timeAt(from + box.width.baseVal.value) };
    });
  });

beforeAll(requireFfmpeg, 300_000);

browserTest('a film is chosen, coded to the picture, and found again', { timeoutMs: 180_000 }, async (session) => {
  const { page, server } = session;
  const { path } = makeFilm({ name: 'kring.mp4', seconds: 30, rate: '25', codec: 'h264', beeps: [4, 8] });
  await makeClass(page, 'groep 6B', names);
  await page.goto(`${server.url}#/`);
  await startFilm(page, path);
  await checkAccessibility(page);

  // Standing still: the time of the tap is that of the picture.
  for (const atMs of [10_000, 3210, 21_987]) {
    await seekFilm(page, atMs);
    const { picture } = await tapAndRead(page);
    await page.getByRole('button', { name: 'Klaar', exact: true }).click();
    const logged = readTime(await lastTurnTime(page));
    expect(Math.abs(logged - (picture * 1000) / fps), `picture ${picture}`).toBeLessThanOrEqual(1000 / fps);
  }

  // Playing: question, name and answer by the keyboard, and the wait is that of the film.
  await seekFilm(page, 3000);
  await page.keyboard.press('Space');
  await expect.poll(() => pictureNow(page)).toBeGreaterThan(5 * fps);
  await page.keyboard.press('Enter');
  await expect.poll(() => pictureNow(page)).toBeGreaterThan(6.2 * fps);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.getByText('Uitgesproken').or(page.getByText('Leerling is uitgesproken')).first().waitFor();
  await waitUntilSaved(page);
  await takePictures(page, 'film');
  await page.locator('.strip-moment').first().click();
  await page.locator('.turn-marks').waitFor();
  // The beep from 4 to 4.5 seconds was heard where it is in the film, with silence on both sides.
  const silences = await readSilences(page);
  expect(
    silences.some(({ toMs }) => Math.abs(toMs - 4000) <= 150),
    JSON.stringify(silences),
  ).toBe(true);
  expect(
    silences.some(({ fromMs }) => Math.abs(fromMs - 4500) <= 150),
    JSON.stringify(silences),
  ).toBe(true);
  await checkAccessibility(page);
  await takePictures(page, 'film-moment');
  await expectNothingSideways(page);

  // Reloaded: the film is asked for, another one is refused with the reason.
  const { path: other } = makeFilm({ name: 'andere.mp4', seconds: 4, rate: '25', codec: 'h264' });
  await page.reload();
  await page.locator('.film-picker-field').setInputFiles(other);
  await page.getByText('Dit is een andere film').waitFor();
  await page.locator('.film-picker-field').setInputFiles(path);
  await filmReady(page);
  await page.getByRole('button', { name: 'Afronden' }).click();
  await page.getByRole('button', { name: 'Naar nakijken' }).click();
  await page.getByRole('heading', { name: 'Nakijken' }).waitFor();
});
