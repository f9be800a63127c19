// What a tap costs in a lesson: until it is painted, until it is on the disk, and whether that grows with the lesson.
import { setTimeout as rest } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type BrowserSession, openSession } from '../e2e/browser-session';
import { type BenchRow, keepTable, medianOf, percentileOf } from './bench-table';
import { fillEmptyPage } from './empty-page';
import type {} from './lesson-seed';
import { bundleForPage } from './page-script';
import { type TapTimes, watchTaps } from './tap-probe';

const slowdown = 4;
const lengths = { short: 100, usual: 2000, long: 10_000 } as const;
const rounds = 6;
/** A finger stays on the glass; the next tap is never at the same moment of a frame. */
const downMs = 60;
const betweenMs = (index: number): number => 110 + ((index * 37) % 50);

/** One turn as it is tapped: the presses of every lesson, each on another target than the one before. */
const turnOf = (pupil: number): readonly string[] => [
  '.clock-question',
  `[data-pupil="bench-pupil-${String(pupil % 30)}"]`,
  '.clock-answer',
  '[data-press="feedback-task-confirming"]',
  '[data-press="done"]',
];

interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly targets: (round: number) => readonly string[];
  readonly times: TapTimes[];
  /** Each tap writes something. */
  readonly writes: boolean;
}

test('a tap', { timeout: 1_200_000 }, async () => {
  const { session, close } = await openSession({ isBlank: true, hasTouch: true });
  try {
    await seedLessons(session);
    const short = await openLesson(session, lengths.short);
    const usual = await openLesson(session, lengths.usual);
    const long = await openLesson(session, lengths.long);
    const empty = await openEmptyPage(session, usual.page);
    const put: TapTimes[] = [];
    // In turns, so that a machine that gets slower while we measure slows all of them. The first round only warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const tab of [usual, empty, short, long]) await tapTurns(tab, round);
      put.push(...(await tapTurnsThatPut(empty, round)));
      if (round === 0) for (const times of [short.times, usual.times, long.times, empty.times, put]) times.length = 0;
    }
    expect(session.guard.takeProblems()).toEqual([]);
    keepTable(
      '3-tap',
      `A tap, 30 pupils, ${slowdown} × throttle; ${String(usual.times.length)} taps each`,
      rowsOf({ short: short.times, usual: usual.times, long: long.times, empty: empty.times, put }),
    );
  } finally {
    await close();
  }
});

function rowsOf(taps: Readonly<Record<'short' | 'usual' | 'long' | 'empty' | 'put', readonly TapTimes[]>>): BenchRow[] {
  const painted = (of: readonly TapTimes[]) => of.map((times) => timeOf(times.painted));
  const committed = (of: readonly TapTimes[]) => of.map((times) => timeOf(times.committed));
  const worked = (of: readonly TapTimes[]) => of.map((times) => timeOf(times.worked));
  const row = (what: string, goal: string, measured: number, floor: number): BenchRow => ({
    what,
    measured,
    floor,
    unit: 'ms',
    goal,
  });
  const { short, usual, long, empty, put } = taps;
  return [
    row(
      'tap → painted, median, lesson of 2 000 interactions; floor: empty page with as many nodes, empty handler',
      'ratio ≤ 1.3',
      medianOf(painted(usual)),
      medianOf(painted(empty)),
    ),
    row(
      'tap → painted, 95th percentile',
      '≤ 50 ms',
      percentileOf(painted(usual), 95),
      percentileOf(painted(empty), 95),
    ),
    row(
      'tap → committed, median, same lesson; floor: one raw strict put of the same row, same origin',
      'ratio ≤ 1.2',
      medianOf(committed(usual)),
      medianOf(committed(put)),
    ),
    row('tap → committed, 95th percentile', '', percentileOf(committed(usual), 95), percentileOf(committed(put), 95)),
    row(
      'script of a tap, median, 10 000 interactions; floor: 100 interactions',
      'ratio ≤ 1.1',
      medianOf(worked(long)),
      medianOf(worked(short)),
    ),
    row('tap → painted, the same', 'ratio ≤ 1.1', medianOf(painted(long)), medianOf(painted(short))),
    row('tap → committed, the same', 'ratio ≤ 1.1', medianOf(committed(long)), medianOf(committed(short))),
  ];
}

/** A tap of which something was not seen would make the others look better than they are. */
function timeOf(value: number | undefined): number {
  if (value === undefined) throw new Error('a tap was not painted or not written');
  return value;
}

/** On a page of the same origin without the app: its window is closed again before the app opens the data. */
async function seedLessons(session: BrowserSession): Promise<void> {
  const { page, server, guard } = session;
  guard.expectProblem(/404/); // The text page has no icon.
  await page.addInitScript({ content: await bundleForPage('lesson-seed.ts') });
  await page.goto(`${server.url}robots.txt`);
  await page.evaluate((list) => window.seedLessons(list), Object.values(lengths));
}

async function openLesson(session: BrowserSession, length: number): Promise<Tab> {
  const page = await session.newPage();
  await page.addInitScript(watchTaps);
  await page.goto(`${session.server.url}#/observeren/bench-lesson-${String(length)}`);
  await page.locator('.clock-question').waitFor();
  return tabOf(page, (round) => [0, 1, 2].flatMap((turn) => turnOf(round * 3 + turn)), true);
}

async function openEmptyPage(session: BrowserSession, lesson: Page): Promise<Tab> {
  const nodes = await lesson.locator('*').count();
  const buttons = await lesson.locator('button').count();
  const row = await lesson.evaluate(readOneRow);
  const page = await session.newPage();
  await page.addInitScript(watchTaps);
  await page.goto(`${session.server.url}robots.txt`);
  await page.evaluate(fillEmptyPage, { nodes, buttons, row });
  return tabOf(page, () => Array.from({ length: 15 }, (_, index) => `button:nth-of-type(${String(index + 1)})`), false);
}

/** An entry as the app wrote it. */
async function readOneRow(): Promise<Record<string, unknown>> {
  const opening = indexedDB.open('beurtwijzer');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const database = opening.result;
  const reading = database.transaction('entries').objectStore('entries').openCursor(null, 'prev');
  await new Promise((resolve) => (reading.onsuccess = resolve));
  database.close();
  return reading.result?.value as Record<string, unknown>;
}

async function tabOf(page: Page, targets: Tab['targets'], writes: boolean): Promise<Tab> {
  return { page, cdp: await page.context().newCDPSession(page), targets, times: [], writes };
}

async function tapTurnsThatPut(tab: Tab, round: number): Promise<readonly TapTimes[]> {
  await tab.page.evaluate(() => (window.tapDoes = 'put'));
  const times: TapTimes[] = [];
  await tapTurns({ ...tab, times, writes: true }, round);
  await tab.page.evaluate(() => (window.tapDoes = 'nothing'));
  return times;
}

async function tapTurns({ page, cdp, targets, times, writes }: Tab, round: number): Promise<void> {
  await page.bringToFront();
  const points = [];
  for (const target of targets(round)) {
    const box = await page.locator(target).boundingBox();
    if (!box) throw new Error(`nothing to tap at ${target}`);
    points.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  await page.evaluate(() => (window.tapTimes.length = 0));
  // Only now: a throttled page burns the processor of all the others, even when it does nothing.
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await rest(200);
  for (const [index, point] of points.entries()) {
    // The finger does not wait for the page: on a busy machine its tap would become a long press, which writes nothing.
    const down = cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await rest(downMs);
    await Promise.all([down, cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })]);
    await rest(betweenMs(index + round));
    // A write that still waits for the one before would be taken for that of a later tap.
    if (writes) await page.waitForFunction(() => window.tapTimes.at(-1)?.committed !== undefined);
  }
  await rest(300);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const seen = await page.evaluate(() => window.tapTimes);
  if (seen.length !== points.length) throw new Error(`${String(points.length)} taps, ${String(seen.length)} seen`);
  times.push(...seen);
}
