// What is written down is what was on the screen, to the picture: for films as phones, cameras and browsers make them.
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { browserTest } from '../browser-session';
import { makeFilm, type MadeFilm, requireFfmpeg, usualFilms } from '../film-maker';
import type { SeenTap } from '../film-reader';
import { readTurnTimes, startFilm } from '../film-steps';
import { makeClass } from '../lesson-steps';

/** In each film; in the three of them more than fifty. */
const seeks = 18;
const rates = ['0.5', '1', '2'];

beforeAll(requireFfmpeg, 300_000);

/** Goes to places that nobody chose, and taps at each while the film stands still. */
const tapStandingStill = (page: Page): Promise<readonly SeenTap[]> =>
  page.evaluate(async (count) => {
    const taps: SeenTap[] = [];
    for (let seed = 1; taps.length < count; ) {
      seed = (seed * 48_271) % 2_147_483_647;
      const to = (seed % 11_800) + 50;
      await window.seekFilm(to);
      taps.push(window.tapFilm(`after seeking to ${String(to)}`));
    }
    return taps;
  }, seeks);

/** Taps at uneven times while the film plays, and then, time and again, after it was stopped in mid-play. */
const tapPlaying = (page: Page, rate: string): Promise<readonly SeenTap[]> =>
  page.evaluate(async (speed) => {
    const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const video = document.querySelector('video')!;
    const happens = (name: string) => new Promise((resolve) => video.addEventListener(name, resolve, { once: true }));
    const toggle = document.querySelector<HTMLButtonElement>('.film-play')!;
    const taps: SeenTap[] = [];
    await window.seekFilm(500);
    const plays = happens('playing');
    toggle.click();
    await plays;
    for (let tap = 0; tap < 10; tap += 1) {
      await rest(60 + ((tap * 37) % 45));
      taps.push(window.tapFilm(`playing at ${speed}`));
    }
    toggle.click();
    for (let stop = 0; stop < 4; stop += 1) {
      await rest(80);
      taps.push(window.tapFilm(`stopped at ${speed}`));
      const goesOn = happens('playing');
      toggle.click();
      await goesOn;
      await rest(70 + ((stop * 31) % 70));
      toggle.click();
    }
    return taps;
  }, rate);

/** Steps on and back, picture by picture. */
const stepPictures = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const rest = () => new Promise((resolve) => setTimeout(resolve, 60));
    const seen: number[] = [];
    await window.seekFilm(3000);
    for (const move of ['frameOn', 'frameOn', 'frameOn', 'frameBack', 'frameBack', 'frameBack', 'frameBack']) {
      const before = window.readFilm();
      seen.push(before);
      document.querySelector<HTMLButtonElement>(`.film-button[data-move="${move}"]`)!.click();
      for (let wait = 0; wait < 500 && window.readFilm() === before; wait += 1) await rest();
      // A step that goes too far does so a little later.
      await rest();
    }
    return [...seen, window.readFilm()];
  });

/**
 * Within one picture of the one that was seen. Where a machine shows a picture late, the clock of the film has gone on,
 * and with it the sound that is coded by; where it tells of a picture late, nobody knows better than the one before:
 * then it may be within one picture of those.
 */
function expectSeen({ pictures }: MadeFilm, tap: SeenTap, atMs: number, missed: string[]): void {
  const { how, picture, clockMs, toldMs } = tap;
  const seen = pictures[picture];
  if (!seen) throw new Error(`${how}: no picture has the number ${String(picture)}`);
  const { fromMs, toMs } = seen;
  const what = `${how}: picture ${String(picture)}, told ${toldMs.toFixed(1)}, clock ${clockMs.toFixed(1)}`;
  if (how.startsWith('after seeking')) {
    // To the millisecond in which it begins.
    expect(Math.abs(atMs - fromMs), `${what}, logged ${String(atMs)}`).toBeLessThanOrEqual(1);
    return;
  }
  const frameMs = toMs - fromMs;
  const isNear = atMs >= Math.min(fromMs, clockMs, toldMs) - frameMs && atMs <= Math.max(toMs, clockMs) + frameMs;
  if (!isNear) missed.push(`${what}, logged ${String(atMs)}`);
}

browserTest('logged times are the pictures that were seen', async ({ page, server }) => {
  await makeClass(page, 'groep 6B', 'Aylin\nBram\nChaima\nDaan\nEmma\nFinn');
  for (const kind of ['steady', 'television', 'variable'] as const) {
    const plan = usualFilms[kind];
    const film = makeFilm(plan);
    await page.goto(`${server.url}#/`);
    await startFilm(page, film.path);
    const stepped = await stepPictures(page);
    const numbers = [...film.pictures.keys()].filter((number) => film.pictures[number]);
    const first = numbers.indexOf(stepped[0]!);
    expect(stepped, plan.name).toEqual([0, 1, 2, 3, 2, 1, 0, -1].map((by) => numbers[first + by]));
    const taps = [...(await tapStandingStill(page))];
    for (const rate of rates) {
      await page.locator('.film-rate').selectOption(rate);
      taps.push(...(await tapPlaying(page, rate)));
    }
    const times = await readTurnTimes(page);
    expect(times, plan.name).toHaveLength(taps.length);
    const missed: string[] = [];
    for (const [index, tap] of taps.entries()) expectSeen(film, tap, times[index]!, missed);
    // A machine that does ten things at once may hold up the page between a picture and the tap on it.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
  }
});
