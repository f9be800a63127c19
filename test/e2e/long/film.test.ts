// A film of one's own lesson from beginning to end: coded to the picture, listened to again, put right,
// looked at once more, found again and looked back on. And a film laid under a lesson that was observed live.
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { makeFilm, requireFfmpeg } from '../film-maker';
import { filmReady, pictureNow, seekFilm, startFilm, tapAndRead } from '../film-steps';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from '../lesson-steps';
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

const timeOf = (page: Page, mark: string): Promise<string | null> =>
  page.locator(`.turn-mark[data-mark="${mark}"] .turn-mark-time`).textContent();

/** With a finger, over the width of a thumb. */
async function dragMark(page: Page, mark: string, byX: number): Promise<void> {
  const box = (await page.locator(`.sound-mark-${mark}`).boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', at);
  for (const share of [0.3, 0.6, 1]) await touch('touchMove', { x: at.x + byX * share, y: at.y });
  await touch('touchEnd');
  await devtools.detach();
}

const film = { name: 'kring.mp4', seconds: 30, rate: '25', codec: 'h264', beeps: [4, 8] } as const;

beforeAll(requireFfmpeg, 300_000);

browserTest('a film is coded from beginning to end', { hasTouch: true }, async (session) => {
  const { page, server } = session;
  const { path } = makeFilm(film);
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
  await expect.poll(() => pictureNow(page)).toBeGreaterThan(5.7 * fps);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.getByText('Uitgesproken').or(page.getByText('Leerling is uitgesproken')).first().waitFor();

  // The last five seconds again and again.
  await page.keyboard.press('Shift+Space');
  await expect.poll(() => pictureNow(page)).toBeLessThan(4 * fps);
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('Space');
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

  // The answer began later: its mark is dragged with a finger, and moved a picture by a key.
  const [named, answered] = [await timeOf(page, 'name'), await timeOf(page, 'answer')];
  await dragMark(page, 'answer', 20);
  await expect.poll(() => timeOf(page, 'answer')).not.toBe(answered);
  const dragged = readTime((await timeOf(page, 'answer')) ?? '');
  await page.locator('.sound-mark-answer').press('ArrowRight');
  await expect.poll(async () => readTime((await timeOf(page, 'answer')) ?? '')).toBe(dragged + 40);
  expect(await timeOf(page, 'name')).toBe(named);
  await page.getByRole('button', { name: 'Terug naar de knoppen' }).click();

  // Another row, filled in on the turns that are there. Undo takes back the tap, not the choice.
  await page.locator('.film-pass').click();
  await page.getByRole('button', { name: 'Nog eens: antwoorden' }).click();
  await page.keyboard.press('ArrowDown');
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
  await waitUntilSaved(page);

  // Reloaded: the film is asked for, another one is refused with the reason.
  const { path: other } = makeFilm({ name: 'andere.mp4', seconds: 4, rate: '25', codec: 'h264' });
  await page.reload();
  await page.locator('.film-picker-field').setInputFiles(other);
  await page.getByText('Dit is een andere film').waitFor();
  await page.locator('.film-picker-field').setInputFiles(path);
  await filmReady(page);
  const observation = page.url().split('/').at(-1)!;
  await page.getByRole('button', { name: 'Afronden' }).click();
  await page.getByText('Je keek van').waitFor();
  await page.getByRole('button', { name: 'Naar nakijken' }).click();
  await page.getByRole('heading', { name: 'Nakijken' }).waitFor();
  await page.goto(`${server.url}#/terugblik/${observation}`);
  await page.getByText('zelf gecodeerd').first().waitFor();
});

browserTest('a film is laid under a lesson that was observed live', async ({ page, server }) => {
  const { path } = makeFilm(film);
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
