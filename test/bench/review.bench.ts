// What opening the review of a very full lesson costs: the longest the screen is held up, by whatever is drawn, and how
// soon after the counts are there the first chart stands.
import { setTimeout as rest } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSession } from '../e2e/browser-session';
import { importFile } from '../e2e/lesson-steps';
import { type BenchRow, keepTable, medianOf } from './bench-table';

const slowdown = 4;
const interactions = 2000;
const rounds = 5;
/** After the chart stands, what comes later (the comparison, the focus) may hold up the screen too. */
const settleMs = 2500;

const screens = [
  { part: '', drawn: '.count-tile', name: 'Klas' },
  { part: '/tijdlijn', drawn: '.timeline-marks', name: 'Tijdlijn' },
  { part: '/wachttijden', drawn: '.waits-dots', name: 'Wachttijden' },
] as const;

test('opening a review', { timeout: 900_000 }, async () => {
  const { session, close } = await openSession({});
  try {
    const { page, guard } = session;
    await page.addInitScript(hearWorkers);
    await page.reload();
    const cdp = await page.context().newCDPSession(page);
    await importFile(page, 'les.json', JSON.stringify(makeLesson()));
    await showResults(page);
    const rows: BenchRow[] = [];
    for (const screen of screens) {
      const opened: Opened[] = [];
      // The first time fetches the screen; it is not what is asked.
      for (let round = 0; round <= rounds; round += 1) opened.push(await openThrottled(page, cdp, screen));
      const counted = opened.slice(1);
      rows.push(
        rowOf(
          `${screen.name}: longest task while it opens`,
          counted.map(({ longest }) => longest),
        ),
        {
          what: `${screen.name}: from the counts to the frame with the first chart`,
          measured: medianOf(counted.map(({ frames }) => frames)),
          floor: null,
          unit: 'frames',
          goal: '≤ 2 frames',
        },
        {
          what: `${screen.name}: the same in time; floor: two frames of this page in which nothing is drawn`,
          measured: medianOf(counted.map(({ ms }) => ms)),
          floor: medianOf(counted.map(({ floorMs }) => floorMs)),
          unit: 'ms',
          goal: '',
        },
      );
    }
    rows.push(rowOf('Tijdlijn: longest task of a step of zooming', await zoomThrottled(page, cdp)));
    expect(guard.takeProblems()).toEqual([]);
    keepTable(
      '6-review',
      `Opening the review of ${String(interactions)} interactions, 30 pupils, ${String(slowdown)} × throttle; median of ${String(rounds)}`,
      rows,
    );
  } finally {
    await close();
  }
});

function rowOf(what: string, longest: readonly number[]): BenchRow {
  return { what, measured: medianOf(longest), floor: null, unit: 'ms', goal: '≤ 50 ms' };
}

async function showResults(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/terugblik/o1`);
  await page.getByRole('button', { name: 'Samen kijken' }).click();
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await page.locator('.plan-card').waitFor();
}

interface Opened {
  readonly longest: number;
  /** From the message with the counts: the frames up to the one in which the chart is drawn. */
  readonly frames: number;
  readonly ms: number;
  readonly floorMs: number;
}

async function openThrottled(page: Page, cdp: CDPSession, { part, drawn }: (typeof screens)[number]): Promise<Opened> {
  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.getByRole('heading', { name: 'Klassen' }).waitFor();
  await rest(settleMs);
  const longest = await longestTask(page, cdp, async () => {
    await page.evaluate(
      ({ hash, drawn: chart }) => {
        window.firstChart = window.waitForChart(chart);
        location.hash = hash;
      },
      { hash: `#/terugblik/o1${part}`, drawn },
    );
    await page.locator(drawn).first().waitFor();
  });
  const first = await page.evaluate(() => window.firstChart);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const floorMs = await page.evaluate(() => window.twoFrames());
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { longest, ...first, floorMs };
}

/** In the page, before its own code: the first answer of a worker is the counts. */
function hearWorkers(): void {
  let answered: (() => void) | undefined;
  const OwnWorker = window.Worker;
  window.Worker = class extends OwnWorker {
    constructor(...needs: ConstructorParameters<typeof Worker>) {
      super(...needs);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'done') answered?.();
      });
    }
  };
  const frame = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => resolve());
    });
  const nextTask = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  window.waitForChart = async (chart) => {
    await new Promise<void>((resolve) => {
      answered = resolve;
    });
    answered = undefined;
    const start = performance.now();
    let begun = 0;
    let isInFrame = false;
    const drawnIn = await new Promise<number>((resolve) => {
      // What is put there in the callbacks of a frame is drawn in it, what comes between two frames in the next.
      const watcher = new MutationObserver(() => {
        if (document.querySelector(chart) === null) return;
        watcher.disconnect();
        resolve(isInFrame ? begun : begun + 1);
      });
      watcher.observe(document, { childList: true, subtree: true });
      const count = (): void => {
        begun += 1;
        isInFrame = true;
        void nextTask().then(() => {
          isInFrame = false;
        });
        if (begun < 600) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    while (begun < drawnIn) await frame();
    return { frames: drawnIn, ms: (await nextTask()) - start };
  };
  window.twoFrames = async () => {
    const start = performance.now();
    await frame();
    await frame();
    return (await nextTask()) - start;
  };
}

async function zoomThrottled(page: Page, cdp: CDPSession): Promise<number[]> {
  await page.goto(`${page.url().split('#')[0]}#/terugblik/o1/tijdlijn`);
  await page.locator('.mark-cursor').focus();
  const longest: number[] = [];
  for (let step = 0; step < rounds; step += 1) {
    longest.push(await longestTask(page, cdp, () => page.keyboard.press('+')));
  }
  return longest;
}

/** The browser tells of tasks from 50 ms on; 0 where there was none. */
async function longestTask(page: Page, cdp: CDPSession, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.longTasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    window.stopLongTasks = () => observer.disconnect();
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await act();
  await rest(settleMs);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return page.evaluate(() => {
    window.stopLongTasks();
    return Math.max(0, ...window.longTasks);
  });
}

declare global {
  interface Window {
    longTasks: number[];
    stopLongTasks: () => void;
    firstChart: Promise<{ readonly frames: number; readonly ms: number }>;
    waitForChart: (chart: string) => Promise<{ readonly frames: number; readonly ms: number }>;
    twoFrames: () => Promise<number>;
  }
}

/** A lesson of fifty minutes in which something is tapped every second and a half, as a file. */
function makeLesson(): unknown {
  const durationMs = 50 * 60_000;
  const pupils = Array.from({ length: 30 }, (_, index) => ({
    id: `p${String(index)}`,
    label: `Leerling ${String(index + 1)}`,
    seat: { row: 1 + Math.floor(index / 6), column: 1 + (index % 6) },
    groups: {},
  }));
  return {
    format: 'beurtwijzer',
    version: 1,
    exportedAt: '2026-11-21T12:00:00.000Z',
    classes: [{ id: 'c1', name: '7A', groupings: [], pupils }],
    observations: [
      {
        id: 'o1',
        classId: 'c1',
        title: 'Rekenen',
        source: 'video',
        startedAt: '2026-11-21T09:05:00.000Z',
        durationMs,
        observer: 'MV',
        focusQuestion: 'all',
        focusPupilIds: [],
        codebook: 'leidraad-1',
        pauses: [],
        phases: [{ phase: 'instruction', fromMs: 0, toMs: durationMs }],
        presence: {},
        interactions: Array.from({ length: interactions }, (_, index) => makeMoment(index, durationMs)),
      },
    ],
  };
}

function makeMoment(index: number, durationMs: number): unknown {
  const atMs = Math.floor((index * durationMs) / interactions);
  const shared = { id: `i${String(index)}`, pupilId: `p${String((index * 7) % 30)}`, atMs };
  if (index % 9 === 8) return { ...shared, kind: 'support', endMs: atMs + 20_000, guidance: 'scaffolding' };
  return {
    ...shared,
    kind: 'turn',
    waitMs: 300 + ((index * 613) % 5000),
    endedBy: index % 11 === 0 ? 'teacher' : 'pupil',
    ...(index % 2 === 0 && { feedback: [{ focus: 'task', tone: 'confirming' }] }),
    ...(index % 3 === 0 && { warmth: 'warm' }),
  };
}
