// A film of one's own lesson from beginning to end: coded to the picture, listened to again, put right,
// looked at once more, found again and looked back on. And a film laid under a lesson that was observed live.
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { checkAccessibility } from '../accessibility';
import { browserTest } from '../browser-session';
import { makeFilm, requireFfmpeg } from '../film-maker';
import { filmReady, pictureNow, seekFilm, startFilm, tapAndRead } from '../film-steps';
import { readLessonOnDisk } from '../lesson-on-disk';
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

/** Goes to a time and presses these there. */
async function pressAt(page: Page, atMs: number, ...keys: readonly string[]): Promise<void> {
  await seekFilm(page, atMs);
  for (const key of keys) await page.keyboard.press(key);
}

const ofFilm = (page: Page, name: 'playbackRate' | 'volume' | 'paused') =>
  page.evaluate((one) => document.querySelector('video')![one], name);

/** The second key comes before the film is at the picture of the first; waits until it stands still. */
const stepOnAndBackAtOnce = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const video = document.querySelector('video')!;
    for (const key of ['ArrowRight', 'ArrowLeft'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));
    for (let framesStill = 0; framesStill < 6; framesStill = video.seeking ? 0 : framesStill + 1)
      await new Promise(requestAnimationFrame);
  });

/** The keys of the list that move the film and set how it is shown; from picture 250, with a moment on it and one later. */
async function pressFilmKeys(page: Page): Promise<void> {
  await seekFilm(page, 10_000);
  await stepOnAndBackAtOnce(page);
  expect(await pictureNow(page), 'on and back at once').toBe(250);
  const moves = [
    ['ArrowRight', 275],
    ['ArrowLeft', 250],
    ['Shift+ArrowRight', 375],
    ['Shift+ArrowLeft', 250],
    ['Control+ArrowRight', 251],
    ['Control+ArrowLeft', 250],
  ] as const;
  for (const [key, picture] of moves) {
    await page.keyboard.press(key);
    await expect.poll(() => pictureNow(page), { message: key }).toBe(picture);
  }
  for (const [key, picture] of [
    ['ArrowDown', 549],
    ['ArrowUp', 250],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => pictureNow(page), { message: key }).toBe(picture);
    await page.locator('.turn-marks').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.turn-marks').waitFor({ state: 'detached' });
  }
  for (const [key, name, value] of [
    ['Shift+ArrowUp', 'playbackRate', 1.25],
    ['Shift+ArrowDown', 'playbackRate', 1],
    ['Control+ArrowDown', 'volume', 0.9],
    ['Control+ArrowUp', 'volume', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => ofFilm(page, name), { message: key }).toBe(value);
  }
  await page.keyboard.press('Control+Shift+Enter');
  await page.locator('.film-mirrored').waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await page.locator('.film-mirrored').waitFor({ state: 'detached' });

  // In a dialog, also after a press beside its buttons, keys are those of the dialog.
  await page.keyboard.press('?');
  await page.locator('dialog .film-keys').click({ position: { x: 5, y: 5 } });
  for (const key of ['a', 'Space', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.tile-letter').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.locator('.tile-letter').first().waitFor({ state: 'detached' });
  expect([await pictureNow(page), await ofFilm(page, 'paused')]).toEqual([250, true]);
  // Whoever closed one goes on with the film, whatever button it was opened with.
  await page.getByRole('button', { name: 'Afronden' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await expect.poll(() => ofFilm(page, 'paused')).toBe(false);
  await page.keyboard.press('Space');
  await expect.poll(() => ofFilm(page, 'paused')).toBe(true);
}

/**
 * The keys of the list that write something down, each at a known place of a film that stands still: however long that
 * takes, the waits between them are those of the film.
 */
async function pressCodingKeys(page: Page): Promise<void> {
  await pressAt(page, 12_000, 'Enter');
  await pressAt(page, 13_000, 'b');
  await pressAt(page, 15_000, 'Enter');
  await pressAt(page, 16_000, 'Enter', '1', 'Shift+Digit8');
  await pressAt(page, 17_000, 'c');
  await pressAt(page, 18_000, '_');
  await pressAt(page, 19_000, 'd');
  await pressAt(page, 20_000, ':');
  await pressAt(page, 23_000, 'e');
  await pressAt(page, 24_000, 'Shift+Digit5');
  await pressAt(page, 25_000, 'f');
  await pressAt(page, 26_000, 'Shift+Digit4', '0', 'Shift+Digit8');
  await pressAt(page, 28_000, '<', '>', 'Backspace', 'Control+z', 'Control+y', 'Control+Shift+z');
  await page.keyboard.press('+');
  await page.locator('.picking-bar').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.picking-bar').waitFor({ state: 'detached' });
  await waitUntilSaved(page);
  const { interactions } = await readLessonOnDisk(page);
  // Those of before were tapped elsewhere.
  const coded = interactions.filter(({ atMs }) => atMs > 12_000 && atMs % 1000 === 0);
  expect(coded.map(({ id: _id, pupilId: _pupil, ...seen }) => seen)).toEqual([
    { kind: 'turn', atMs: 13_000, thinkMs: 1000, waitMs: 2000, answerMs: 1000, endedBy: 'pupil', question: 'recall' },
    { kind: 'turn', atMs: 17_000, waitMs: 1000, answer: 'none', endedBy: 'teacher' },
    { kind: 'turn', atMs: 19_000, waitMs: 1000, answer: 'none', endedBy: 'teacher', followUp: 'gaveAnswer' },
    { kind: 'turn', atMs: 23_000, waitMs: 1000, answer: 'none', endedBy: 'peer' },
    { kind: 'turn', atMs: 25_000, waitMs: 1000, answer: 'none', endedBy: 'teacher', followUp: 'redirected' },
    { kind: 'turn', atMs: 26_000, thinkMs: 0 },
    { kind: 'mark', atMs: 28_000, mark: 'highlight' },
    { kind: 'mark', atMs: 28_000, mark: 'revisit' },
  ]);
  // Five letters, and *Weet niet wie*.
  expect(new Set(coded.filter(({ kind }) => kind === 'turn').map(({ pupilId }) => pupilId)).size).toBe(6);
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

  await pressFilmKeys(page);
  await pressCodingKeys(page);

  // Playing, faster and slower and with a stop in between: what was timed is the time of the film.
  await seekFilm(page, 3000);
  await page.evaluate(() => {
    const times: number[] = [];
    const note = () => times.push(document.querySelector('video')!.currentTime * 1000);
    addEventListener('keydown', ({ key }) => (key === 'Enter' || key === 'a') && note(), true);
    Object.assign(window, { pressedAt: times });
  });
  await page.keyboard.press('Space');
  await expect.poll(() => pictureNow(page)).toBeGreaterThan(5 * fps);
  await page.keyboard.press('Enter');
  for (let faster = 0; faster < 3; faster += 1) await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => pictureNow(page)).toBeGreaterThan(6.6 * fps);
  await page.keyboard.press('a');
  await page.keyboard.press('Space');
  for (let slower = 0; slower < 5; slower += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(() => pictureNow(page)).toBeGreaterThan(7.6 * fps);
  await page.keyboard.press('Enter');
  await page.getByText('Uitgesproken').or(page.getByText('Leerling is uitgesproken')).first().waitFor();
  const [posedMs = 0, namedMs = 0, answersMs = 0] = await page.evaluate(
    () => (window as unknown as { pressedAt: readonly number[] }).pressedAt,
  );
  await waitUntilSaved(page);
  const played = (await readLessonOnDisk(page)).interactions.find(({ atMs }) => Math.abs(atMs - namedMs) < 300);
  const off = [played?.thinkMs ?? 0, played?.waitMs ?? 0].map(
    (ms, part) => ms - [namedMs - posedMs, answersMs - namedMs][part]!,
  );
  expect(
    Math.max(...off.map(Math.abs)),
    `${JSON.stringify(played)} pressed at ${posedMs}, ${namedMs}, ${answersMs}`,
  ).toBeLessThan(300);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');

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
  await page.locator('.film-pass', { hasText: 'Nog eens: antwoorden' }).waitFor();
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
