// A school year opened and summed: the first time, when every log is counted, and from then on.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSession } from '../e2e/browser-session';
import { type BenchRow, keepTable, medianOf } from './bench-table';
import { bundleForPage } from './page-script';
import type {} from './year-seed';

const slowdown = 4;
const lessons = 200;
const moments = 600;
const rounds = 5;

test('a school year together', { timeout: 900_000 }, async () => {
  const { session, close } = await openSession({ isBlank: true });
  try {
    const { page, server, guard } = session;
    guard.expectProblem(/404/); // The text page has no icon.
    await page.goto(`${server.url}robots.txt`);
    await page.evaluate(await bundleForPage('year-seed.ts'));
    await page.evaluate(([count, length]) => window.seedYear(count!, length!), [lessons, moments]);
    const cdp = await page.context().newCDPSession(page);
    const first = await openYear(page, cdp, server.url);
    const again: Opened[] = [];
    const floors: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      again.push(await openYear(page, cdp, server.url));
      floors.push(await readThrottled(page, cdp));
    }
    expect(guard.takeProblems()).toEqual([]);
    const floor = medianOf(floors);
    const row = (what: string, measured: number, goal: string, least: number | null = null): BenchRow => ({
      what,
      measured,
      floor: least,
      unit: 'ms',
      goal,
    });
    const median = (of: (opened: Opened) => number): number => medianOf(again.map(of));
    keepTable(
      '7-together',
      `Samen en door de tijd, ${String(lessons)} lessons × ${String(moments)} moments, 30 pupils, ${String(slowdown)} × throttle; floor: reading their packed records; median of ${String(rounds)}`,
      [
        row(
          'opened and summed',
          median(({ summedMs }) => summedMs),
          'ratio ≤ 2, under 500 ms',
          floor,
        ),
        row(
          'the same, until the chart is drawn',
          median(({ drawnMs }) => drawnMs),
          '',
          floor,
        ),
        row(
          'longest task of it',
          median(({ longestMs }) => longestMs),
          '≤ 50 ms',
        ),
        row('the first time, when each log is counted (once)', first.summedMs, '', floor),
        row('longest task of that', first.longestMs, '≤ 50 ms'),
      ],
    );
  } finally {
    await close();
  }
});

interface Opened {
  /** Until the page has the sums. */
  readonly summedMs: number;
  /** Until the frame with the chart. */
  readonly drawnMs: number;
  readonly longestMs: number;
}

/** From the start screen of an app that was just opened, as on another day. */
async function openYear(page: Page, cdp: CDPSession, url: string): Promise<Opened> {
  await page.goto('about:blank');
  await page.goto(`${url}#/`);
  await page.getByRole('link', { name: 'Samen en door de tijd' }).waitFor();
  await page.evaluate(watchYear);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    window.yearOpened = window.openYear('#/samen/c1');
  });
  await page.locator('.together-sum').waitFor({ timeout: 300_000 });
  const opened = await page.evaluate(() => window.yearOpened);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return opened;
}

/** In the page, before the screen is asked for: the last answer of the worker is the sums. */
function watchYear(): void {
  let answeredAt = 0;
  const OwnWorker = window.Worker;
  window.Worker = class extends OwnWorker {
    constructor(...needs: ConstructorParameters<typeof Worker>) {
      super(...needs);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'done') answeredAt = performance.now();
      });
    }
  };
  window.openYear = async (hash) => {
    let longestMs = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    location.hash = hash;
    while (document.querySelector('.together-sum') === null) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    const drawnMs = performance.now() - start;
    await new Promise((resolve) => {
      setTimeout(resolve, 1000);
    });
    observer.disconnect();
    return { summedMs: answeredAt - start, drawnMs, longestMs };
  };
}

/** As many bytes, in one transaction, with nothing done to them. */
async function readThrottled(page: Page, cdp: CDPSession): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const ms = await page.evaluate(async () => {
    const opening = indexedDB.open('beurtwijzer');
    await new Promise((resolve) => {
      opening.addEventListener('success', resolve);
    });
    const database = opening.result;
    const store = database.transaction('packedLogs').objectStore('packedLogs');
    const start = performance.now();
    const reading = store.getAllKeys();
    await new Promise((resolve) => {
      reading.addEventListener('success', resolve);
    });
    await Promise.all(
      reading.result.map(
        (key) =>
          new Promise((resolve) => {
            const one = store.get(key);
            one.addEventListener('success', () => resolve(one.result));
          }),
      ),
    );
    const taken = performance.now() - start;
    database.close();
    return taken;
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return ms;
}

declare global {
  interface Window {
    openYear: (hash: string) => Promise<Opened>;
    yearOpened: Promise<Opened>;
  }
}
