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

declare global {
  interface Window {
    firstTapPossibleMs?: number;
  }
}

test('warm start without a network', async () => {
  const staticPage = await buildStaticPage();
  const app: number[] = [];
  const floor: number[] = [];
  // In turns, so that a machine that gets slower while we measure slows both.
  for (let round = 0; round < rounds; round += 1) {
    app.push(await measureStart(versionA));
    floor.push(await measureStart(staticPage));
  }
  expect([app.length, floor.length]).toEqual([rounds, rounds]);
  keepTable('2-offline-start', `Start, offline, browser relaunched, ${slowdown} × throttle, median of ${rounds}`, [
    {
      what: 'first tap possible; floor: a static page with the same service worker',
      measured: medianOf(app),
      floor: medianOf(floor),
      unit: 'ms',
      goal: 'ratio ≤ 1.6, under 700 ms',
    },
  ]);
});

async function measureStart(folder: string): Promise<number> {
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
    await page.goto(session.server.url, { waitUntil: 'commit' });
    const noted = await page.waitForFunction(() => window.firstTapPossibleMs, undefined, { timeout: 60_000 });
    const milliseconds = await noted.jsonValue();
    if (milliseconds === undefined) throw new Error('no first tap');
    return milliseconds;
  } finally {
    await close();
  }
}

/** Notes when the first thing to tap was painted: two frames after it stands in the page. */
function noteFirstTap(): void {
  const look = (): void => {
    if (document.querySelector('#app :is(button:not(:disabled), a[href])') === null) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      window.firstTapPossibleMs = performance.now();
    });
  };
  requestAnimationFrame(look);
}

/** A page with one button in its HTML, and the same service worker that keeps it. */
async function buildStaticPage(): Promise<string> {
  const folder = `${root}.cache/bench-static-page`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/assets`, { recursive: true });
  writeFileSync(
    `${folder}/index.html`,
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Stil</title><div id="app"><button>Tik</button></div>' +
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
