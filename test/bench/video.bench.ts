// Coding from film: how soon a jump shows its picture and is timed by it, what tapping takes from the film, and memory.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type BrowserSession, openSession } from '../e2e/browser-session';
import { makeFilm, type MadeFilm, makeSlowFilm, requireFfmpeg } from '../e2e/film-maker';
import type { SeenTap } from '../e2e/film-reader';
import { filmReady, readTurnTimes, startFilm } from '../e2e/film-steps';
import { makeClass, waitUntilSaved } from '../e2e/lesson-steps';
import { keepTable, medianOf, percentileOf } from './bench-table';
import { heapAfterCollection, logBytes } from './page-memory';

const slowdown = 4;
const names = Array.from({ length: 30 }, (_, index) => `Leerling ${String(index + 1)}`).join('\n');

interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
}

async function openCoding({ page, server }: BrowserSession, path: string): Promise<Tab> {
  await makeClass(page, '7A', names);
  await page.goto(`${server.url}#/`);
  await startFilm(page, path);
  return { page, cdp: await page.context().newCDPSession(page) };
}

/** The floor: the same film in a page that has nothing but its player, as large as the app shows it. */
async function openBarePlayer(session: BrowserSession, path: string, beside: Page): Promise<Tab> {
  const box = await beside.locator('video').boundingBox();
  const page = await session.newPage();
  // A page that names no picture of its site is asked for one all the same.
  session.guard.expectProblem(/404 \(Not Found\)/);
  await page.goto(`${session.server.origin}/robots.txt`);
  await page.evaluate(
    ({ width, height }) => {
      const field = document.createElement('input');
      field.type = 'file';
      const video = document.createElement('video');
      video.preload = 'auto';
      video.width = width;
      video.height = height;
      field.addEventListener('change', () => {
        video.src = URL.createObjectURL(field.files![0]!);
      });
      document.body.replaceChildren(video, field);
    },
    { width: box?.width ?? 640, height: box?.height ?? 360 },
  );
  await page.locator('input').setInputFiles(path);
  await filmReady(page);
  return { page, cdp: await page.context().newCDPSession(page) };
}

const throttle = ({ cdp }: Tab, rate: number) => cdp.send('Emulation.setCPUThrottlingRate', { rate });

/** Places all over a film of a minute, of which no two are near each other, milliseconds. */
const places = (round: number): readonly number[] =>
  Array.from({ length: 10 }, (_, index) => 1000 + ((index * 23_117 + round * 7919) % 57_000));

interface Jumps {
  readonly tookMs: number[];
  readonly taps: SeenTap[];
}

/** By the bar in the app, by `currentTime` in the bare player: until the picture was handed to the screen. */
async function jump(tab: Tab, round: number, taps?: SeenTap[]): Promise<number[]> {
  await tab.page.bringToFront();
  await throttle(tab, slowdown);
  const seen = await tab.page.evaluate(
    async ({ to, mayTap }) => {
      const took: number[] = [];
      const tapped: SeenTap[] = [];
      for (const place of to) {
        const begun = performance.now();
        took.push((await window.seekFilm(place)) - begun);
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (mayTap) tapped.push(window.tapFilm('after a jump'));
      }
      return { took, tapped };
    },
    { to: places(round), mayTap: taps !== undefined },
  );
  await throttle(tab, 1);
  taps?.push(...seen.tapped);
  return seen.took;
}

interface Shown {
  dropped: number;
  total: number;
}

/** Plays with taps ten times a second, on six tiles in turn; in the bare player on the film's own page. */
async function playAndTap(tab: Tab, seconds: number): Promise<Shown> {
  const { page, cdp } = tab;
  await page.bringToFront();
  const points = await page.evaluate(() => {
    const tiles = [...document.querySelectorAll('.tile-button')].slice(0, 6);
    const targets = tiles.length > 0 ? tiles : Array.from({ length: 6 }, () => document.querySelector('input')!);
    return targets.map((target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 4 };
    });
  });
  const quality = (): Promise<Shown> =>
    page.evaluate(() => {
      const { droppedVideoFrames, totalVideoFrames } = document.querySelector('video')!.getVideoPlaybackQuality();
      return { dropped: droppedVideoFrames, total: totalVideoFrames };
    });
  await page.evaluate(async () => {
    const video = document.querySelector('video')!;
    video.currentTime = 1;
    await video.play();
  });
  await throttle(tab, slowdown);
  const before = await quality();
  const begun = performance.now();
  for (let tap = 0; performance.now() - begun < seconds * 1000; tap += 1) {
    const touchPoints = [points[tap % points.length]!];
    await Promise.all([
      cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints }),
      cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
    const next = begun + (tap + 1) * 100;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  const after = await quality();
  await throttle(tab, 1);
  await page.evaluate(() => document.querySelector('video')!.pause());
  return { dropped: after.dropped - before.dropped, total: after.total - before.total };
}

const shareOf = ({ dropped, total }: Shown): number => (100 * dropped) / Math.max(1, total);

function countWrong({ pictures }: MadeFilm, taps: readonly SeenTap[], times: readonly number[]): number {
  return taps.filter(({ picture }, index) => Math.abs((pictures[picture]?.fromMs ?? -1e9) - times[index]!) > 1).length;
}

test('a film of a lesson', { timeout: 600_000 }, async () => {
  requireFfmpeg();
  const film = makeFilm({ name: 'les.mp4', seconds: 60, rate: '25', codec: 'h264', picture: 'lesson' });
  const { session, close } = await openSession({ hasTouch: true });
  try {
    const coding = await openCoding(session, film.path);
    const bare = await openBarePlayer(session, film.path, coding.page);
    const app: Jumps = { tookMs: [], taps: [] };
    const floor: number[] = [];
    const shown = { app: { dropped: 0, total: 0 }, floor: { dropped: 0, total: 0 } };
    // In turns, so that a machine that gets slower while we measure slows both.
    for (const round of [0, 1, 2]) {
      app.tookMs.push(...(await jump(coding, round, app.taps)));
      floor.push(...(await jump(bare, round)));
    }
    const wrong = countWrong(film, app.taps, await readTurnTimes(coding.page));
    for (let round = 0; round < 2; round += 1) {
      for (const [who, tab] of [['app', coding] as const, ['floor', bare] as const]) {
        const { dropped, total } = await playAndTap(tab, 10);
        shown[who].dropped += dropped;
        shown[who].total += total;
      }
    }
    await waitUntilSaved(coding.page);
    expect(session.guard.takeProblems()).toEqual([]);
    keepTable(
      '7-film',
      `A film of 1260 × 720 at 25 pictures a second, ${slowdown} × throttle; floor: the bare player`,
      [
        {
          what: 'jump in the film → its picture, median',
          measured: medianOf(app.tookMs),
          floor: medianOf(floor),
          unit: 'ms',
          goal: '',
        },
        {
          what: 'jump in the film → its picture, 95th percentile',
          measured: percentileOf(app.tookMs, 95),
          floor: percentileOf(floor, 95),
          unit: 'ms',
          goal: '',
        },
        {
          what: `of ${String(app.taps.length)} taps after it, those that were not timed by the picture`,
          measured: wrong,
          floor: null,
          unit: 'taps',
          goal: 'none',
        },
        {
          what: 'pictures that were not shown while tapping ten times a second',
          measured: shareOf(shown.app),
          floor: shareOf(shown.floor),
          unit: 'of 100',
          goal: 'as many as the bare player',
        },
      ],
    );
  } finally {
    await close();
  }
});

const filmMinutes = 30;
const pieces = 30;
/** The first pieces draw what is drawn once. */
const warmUp = 4;
const playedMs = 8000;

/** In each minute of the film: sixteen seconds of it, at double speed, with four moments where there are tiles. */
async function playPieces({ page }: Tab, from: number, to: number): Promise<void> {
  await page.bringToFront();
  for (let piece = from; piece < to; piece += 1) {
    await page.evaluate(
      async ({ startMs, lengthMs }) => {
        const video = document.querySelector('video')!;
        await window.seekFilm(startMs);
        video.playbackRate = 2;
        await video.play();
        for (let moment = 0; moment < 4; moment += 1) {
          await new Promise((resolve) => setTimeout(resolve, lengthMs / 4));
          if (document.querySelector('.tile-button')) window.tapFilm('playing');
        }
        video.pause();
      },
      { startMs: piece * 60_000 + 1000, lengthMs: playedMs },
    );
  }
}

async function growthOf(tab: Tab): Promise<{ readonly bytes: number; readonly nodes: number }> {
  await playPieces(tab, 0, warmUp);
  const before = await heapAfterCollection(tab.cdp);
  await playPieces(tab, warmUp, pieces);
  const after = await heapAfterCollection(tab.cdp);
  return { bytes: after.bytes - before.bytes, nodes: after.nodes - before.nodes };
}

test('memory over a film', { timeout: 1_200_000 }, async () => {
  requireFfmpeg();
  const path = makeSlowFilm('half-uur.mp4', filmMinutes * 60, '5');
  const { session, close } = await openSession({ hasTouch: true });
  try {
    const coding = await openCoding(session, path);
    const app = await growthOf(coding);
    await waitUntilSaved(coding.page);
    const log = await logBytes(coding.page);
    const bare = await openBarePlayer(session, path, coding.page);
    const floor = await growthOf(bare);
    expect(session.guard.takeProblems()).toEqual([]);
    const share = (pieces - warmUp) / pieces;
    const minutes = String(Math.round(((pieces - warmUp) * playedMs * 2) / 60_000));
    const played = `${minutes} minutes of a film of ${String(filmMinutes)} played at 2 ×, all over it, ${String((pieces - warmUp) * 4)} moments`;
    keepTable('8-film-memory', `Memory of the page: ${played}`, [
      {
        what: 'growth of the heap; floor: the log of those moments as JSON text, and what the bare player grew by',
        measured: app.bytes / 1024,
        floor: (log * share * 2 + Math.max(0, floor.bytes)) / 1024,
        unit: 'kB',
        goal: 'no growth beyond the log itself',
      },
      {
        what: 'growth of the nodes of the page',
        measured: app.nodes,
        floor: floor.nodes,
        unit: 'nodes',
        goal: 'none left behind',
      },
    ]);
  } finally {
    await close();
  }
});
