// Start without a network in a browser that was just launched, on a machine four times slower, until a tap is possible.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundleServiceWorker } from '../../tools/service-worker-plugin.mjs';
import { openSession } from '../e2e/browser-session';
import { versionA } from '../e2e/built-version';
import { isControlled } from '../e2e/offline-state';
import { keepTable, medianOf } from './bench-table';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 7;
const slowdown = 4;

interface Start {
  /** Milliseconds from the navigation until the first thing that can be tapped is painted. */
  readonly firstTapMs: number;
  /** The same for what the disk gives: the classes and lessons, or that there are none yet. */
  readonly contentsMs: number;
}

test('warm start without a network', async () => {
  const staticPage = await buildStaticPage();
  const app: Start[] = [];
  const floor: Start[] = [];
  // In turns, so that a machine that gets slower while we measure slows both.
  for (let round = 0; round < rounds; round += 1) {
    app.push(await measureStart(versionA));
    floor.push(await measureStart(staticPage));
  }
  expect([app.length, floor.length]).toEqual([rounds, rounds]);
  keepTable('2-offline-start', `Start, offline, browser relaunched, ${slowdown} × throttle, median of ${rounds}`, [
    {
      what: 'first tap possible; floor: a static page with the same service worker',
      measured: medianOf(app.map(({ firstTapMs }) => firstTapMs)),
      floor: medianOf(floor.map(({ firstTapMs }) => firstTapMs)),
      unit: 'ms',
      goal: 'ratio ≤ 1.6, under 700 ms',
    },
    {
      what: 'what the disk gives can be tapped; the same floor',
      measured: medianOf(app.map(({ contentsMs }) => contentsMs)),
      floor: medianOf(floor.map(({ contentsMs }) => contentsMs)),
      unit: 'ms',
      goal: '',
    },
  ]);
});

async function measureStart(folder: string): Promise<Start> {
  const { session, close } = await openSession({ isBlank: true });
  try {
    session.server.serve(folder);
    await session.page.goto(session.server.url);
    await expect.poll(() => isControlled(session.page), { timeout: 60_000 }).toBe(true);
    // Once more from the worker, so that its code is compiled and kept as on any later day.
    await session.page.reload();
    await session.server.stop();
    const page = await session.relaunch(null);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(noteFirstTap);
    // Told by the page itself: to ask it anything would have it compile what asks, as much as the app.
    const told = page.waitForEvent('console', (message) => message.text().startsWith('{'));
    await page.goto(session.server.url, { waitUntil: 'commit' });
    return JSON.parse((await told).text()) as Start;
  } finally {
    await close();
  }
}

/** Tells when the first things to tap were painted: two frames after they stand in the page. */
function noteFirstTap(): void {
  const painted = (selector: string): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        const stands = document.querySelector(`#app ${selector} :is(button:not(:disabled), a[href])`) !== null;
        requestAnimationFrame(stands ? () => resolve(performance.now()) : look);
      };
      requestAnimationFrame(look);
    });
  void Promise.all([painted(''), painted('main')]).then(([firstTapMs, contentsMs]) =>
    console.log(JSON.stringify({ firstTapMs, contentsMs })),
  );
}

/** A page with one button in its HTML, and the same service worker that keeps it. */
async function buildStaticPage(): Promise<string> {
  const folder = `${root}.cache/bench-static-page`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/assets`, { recursive: true });
  writeFileSync(
    `${folder}/index.html`,
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Stil</title><div id="app"><main><button>Tik</button></main></div>' +
      '<script src="./assets/register.js"></script></html>',
  );
  writeFileSync(
    `${folder}/assets/register.js`,
    "const p = trustedTypes.createPolicy('beurtwijzer', { createScriptURL: (url) => url });" +
      "navigator.serviceWorker.register(p.createScriptURL('./sw.js'));",
  );
  await bundleServiceWorker({ entry: `${root}src/sw/service-worker.ts`, folder, target: 'es2022' });
  return folder;
}
