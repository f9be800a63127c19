// Files of films: what is no film, what went away, what is far too large, and finding a film again another day.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { type BrowserSession, browserTest } from '../browser-session';
import {
  extendFilm,
  filmFolder,
  makeFilm,
  makeFilmOfNoLength,
  makeHeavyFilm,
  makeSlowFilm,
  requireFfmpeg,
  usualFilms,
} from '../film-maker';
import { dropFile, restartWithAnswer } from '../film-permission';
import { beginCoding, filmReady, pictureNow, prepareFilm, readTurnTimes, seekFilm, tapAndRead } from '../film-steps';
import { makeClass, waitUntilSaved } from '../lesson-steps';

const names = 'Aylin\nBram\nChaima\nDaan\nEmma\nFinn';
const megabyte = 1_048_576;

beforeAll(requireFfmpeg, 300_000);

const choose = (page: Page, path: string): Promise<void> => page.locator('.film-picker-field').setInputFiles(path);

/** From the start screen of an app with a class into coding. */
async function codeFilm(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}#/`);
  await prepareFilm(page);
  await choose(page, path);
  await page.locator('.film-facts').waitFor();
  await beginCoding(page);
}

function writeFilm(name: string, content: string): string {
  writeFileSync(join(filmFolder, name), content);
  return join(filmFolder, name);
}

browserTest('what is no film, or is no more, is told', async ({ page, server, guard }) => {
  await makeClass(page, 'groep 6B', names);
  await page.goto(`${server.url}#/`);
  await prepareFilm(page);
  const bad: readonly (readonly [string, string])[] = [
    [makeFilmOfNoLength('nul.mp4'), 'Deze film duurt nul seconden'],
    [makeSlowFilm('dertien-uur.mp4', 13 * 3600), 'Deze film duurt langer dan twaalf uur'],
    [writeFilm('brief.mp4', 'Beste ouders, morgen gaan we naar het bos.'), 'Dit bestand is geen film'],
    [writeFilm('leeg.mp4', ''), 'Dit bestand is leeg'],
    [writeFilm('oud.avi', 'RIFF1234AVI LIST, en dan niets dat een browser kent.'), 'Deze browser kan deze film'],
  ];
  for (const [path, reason] of bad) {
    await choose(page, path);
    await page.getByText(reason).waitFor();
  }
  await page.getByRole('button', { name: 'Begin met kijken' }).click();
  await page.getByText('Kies eerst de film.').waitFor();
  expect(await page.getByLabel('Welke les is het?').inputValue()).toBe('Kring');

  // Without a picture it can be coded by ear, on the clock of the film.
  const sound = makeFilm({ ...usualFilms.steady, name: 'geluid.m4a', beeps: [4], picture: 'none' });
  await choose(page, sound.path);
  await page.getByText('Deze film heeft geen beeld.').waitFor();
  await beginCoding(page);
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')!.currentTime)).toBeGreaterThan(1.5);
  const { clockMs } = await tapAndRead(page);
  const [atMs = Number.NaN] = await readTurnTimes(page);
  expect(Math.abs(atMs - clockMs), `${String(atMs)} by the clock of a film at ${String(clockMs)}`).toBeLessThan(60);

  // Away while it plays: what was coded stays, and with the film back it goes on from where it stood.
  const heavy = makeHeavyFilm('weg.mp4', 30);
  guard.expectProblem(/ERR_FILE_NOT_FOUND/);
  await codeFilm(page, server.url, heavy);
  await tapAndRead(page);
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')!.currentTime)).toBeGreaterThan(0.5);
  renameSync(heavy, `${heavy}.weg`);
  // What a player has read already it goes on with: further on the file itself is needed.
  await page.getByLabel('Plaats in de film').fill('29000');
  await page.getByText('De film is niet meer te lezen.').waitFor();
  renameSync(`${heavy}.weg`, heavy);
  await choose(page, heavy);
  await filmReady(page);
  expect(await page.evaluate(() => document.querySelector('video')!.currentTime)).toBeGreaterThan(28);
  expect(await readTurnTimes(page)).toHaveLength(1);
});

/** Resident memory of the browser and everything it started, in bytes. */
function readMemory({ profileFolder }: BrowserSession): number {
  const owner = readlinkSync(join(profileFolder, 'SingletonLock'));
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([Number(owner.slice(owner.lastIndexOf('-') + 1))]);
  let kilobytes = 0;
  // A process is started by an older one, which mostly has a lower number; else the next round finds it.
  for (let before = 0; before < family.size; ) {
    before = family.size;
    kilobytes = 0;
    for (const [pid = 0, parent = 0, rss = 0] of rows) {
      if (family.has(parent)) family.add(pid);
      if (family.has(pid)) kilobytes += rss;
    }
  }
  return kilobytes * 1024;
}

/** The most memory that was taken while something was done. */
async function peakWhile(session: BrowserSession, act: () => Promise<void>): Promise<number> {
  let isDone = false;
  let most = readMemory(session);
  const acting = act().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    most = Math.max(most, readMemory(session));
  }
  await acting;
  return most;
}

browserTest('a film of 3 GB is opened without taking memory', { isWhole: true }, async (session) => {
  const { page, server } = session;
  const short = makeFilm(usualFilms.steady).path;
  const long = extendFilm(short, 'drie-gigabyte.mp4', 3 * 1024 * megabyte);
  const longer = extendFilm(short, 'drie-gigabyte-en-een-byte.mp4', 3 * 1024 * megabyte + 1);
  await makeClass(page, 'groep 6B', names);
  // Once with a short film: what a player takes, it takes for any film.
  await codeFilm(page, server.url, short);
  const before = readMemory(session);
  const most = await peakWhile(session, async () => {
    await codeFilm(page, server.url, long);
    await seekFilm(page, 9000);
    await tapAndRead(page);
    await waitUntilSaved(page);
  });
  expect((most - before) / megabyte, 'megabytes more than with a short film').toBeLessThan(100);
  // Another file of the same length is another film.
  await page.reload();
  await choose(page, longer);
  await page.getByText('Dit is een andere film').waitFor();
  await choose(page, long);
  await filmReady(page);
  rmSync(long);
  rmSync(longer);
});

/** Those of these pieces that are somewhere in the profile folder. */
function findInProfile(folder: string, pieces: ReadonlySet<Buffer>): ReadonlySet<Buffer> {
  const found = new Set<Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const piece of pieces) if (!found.has(piece) && bytes.includes(piece)) found.add(piece);
  }
  return found;
}

/** Pieces of a film that nothing else is like: short enough to lie in one block of a disk. */
function piecesOf(film: Buffer, from: number): readonly Buffer[] {
  return Array.from({ length: 100 }, (_, index) => {
    const at = from + Math.floor((index * (film.length - from - 32)) / 100);
    return film.subarray(at, at + 32);
  }).filter((piece) => new Set(piece).size > 20);
}

browserTest(
  'a film is found again after a restart, and is nowhere in the profile',
  { isBlank: true, isWhole: true },
  async (session) => {
    const { server, profileFolder } = session;
    const path = join(filmFolder, 'Kwartelkring.mp4');
    copyFileSync(makeFilm(usualFilms.steady).path, path);
    // A permission that lasts is given to a file when it is let in: it must be there before.
    let page = await restartWithAnswer(session, 'always');
    // The search at the end would find a film that is kept: it finds this.
    const kept = randomBytes(200_000);
    await page.evaluate(async (bytes) => {
      const cache = await caches.open('control');
      await cache.put('film', new Response(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))));
    }, kept.toString('latin1'));
    await makeClass(page, 'groep 6B', names);
    await page.goto(`${server.url}#/`);
    await prepareFilm(page);
    await dropFile(page, path);
    await page.locator('.film-facts').waitFor();
    await beginCoding(page);
    await seekFilm(page, 4010);
    const { picture } = await tapAndRead(page);
    await waitUntilSaved(page);
    const address = page.url();

    // With a lasting permission it opens by itself, where it was left.
    page = await restartWithAnswer(session, 'always', address);
    await filmReady(page);
    await expect.poll(() => pictureNow(page)).toBe(picture);

    // Moved away, and put back.
    renameSync(path, `${path}.weg`);
    await page.reload();
    await page.getByText('De film staat niet meer waar hij stond.').waitFor();
    renameSync(`${path}.weg`, path);

    // Without one the browser wants to ask, after a tap.
    page = await restartWithAnswer(session, 'none', address);
    await page.getByRole('button', { name: 'Open de film' }).waitFor();

    // Refused: chosen by hand it opens all the same.
    page = await restartWithAnswer(session, 'never', address);
    await page.getByText('De browser mag de film niet openen.').waitFor();
    await choose(page, path);
    await filmReady(page);
    expect(await readTurnTimes(page)).toHaveLength(1);

    // Its name is kept, to know it by; of what is in it nothing is.
    await session.context.close();
    const film = readFileSync(path);
    const pieces = piecesOf(film, film.indexOf('mdat') + 8);
    const control = piecesOf(kept, 0);
    const name = Buffer.from('Kwartelkring', 'utf8');
    expect(pieces.length).toBeGreaterThan(50);
    const found = findInProfile(profileFolder, new Set([name, ...pieces, ...control]));
    expect(found).toEqual(new Set([name, ...control]));
  },
);
