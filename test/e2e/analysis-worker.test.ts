// The analysis in the built worker, under the production policy, gives in another engine what it gives here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compareClass } from '../../src/core/profile/class-comparison';
import { readContent } from '../core/read-content';
import { browserTest } from './browser-session';
import { versionA } from './built-version';

const lesson = readContent(readFileSync(join(import.meta.dirname, '../reference/full-a.exchange.json'), 'utf8'));

/** Paths at which two results differ: words, counts and draws must be the same, other numbers to 1e-12. */
function listDifferences(ours: unknown, theirs: unknown, path = ''): string[] {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const isExact = /\.(p|pAdjusted)$/.test(path);
    const slack = isExact ? 0 : 1e-12 * Math.max(1, Math.abs(ours));
    return Math.abs(ours - theirs) <= slack ? [] : [`${path}: ${ours} and ${theirs}`];
  }
  if (typeof ours === 'object' && ours !== null && typeof theirs === 'object' && theirs !== null) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) =>
      listDifferences(
        (ours as Record<string, unknown>)[key],
        (theirs as Record<string, unknown>)[key],
        `${path}.${key}`,
      ),
    );
  }
  return Object.is(ours, theirs) ? [] : [`${path}: ${String(ours)} and ${String(theirs)}`];
}

browserTest(
  'the built worker computes the same under the policy, and says how far it is',
  { isSpoiled: true },
  async ({ page, server }) => {
    const script = readdirSync(join(versionA, 'assets')).find((name) => /^analysis-worker-.*\.js$/.test(name))!;
    // A page without the policy, so that it may start the worker by address; the worker's own policy comes with its file.
    await page.route('**/probe.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>probe</title>' }),
    );
    await page.goto(`${server.url}probe.html`);
    const request = { id: 1, job: 'compareClass', needs: [lesson.classes[0], lesson.observations, {}] };
    const responses = await page.evaluate(
      ({ address, asked }) =>
        new Promise<{ type: string; value?: unknown; message?: string }[]>((resolve, reject) => {
          const worker = new Worker(address, { type: 'module' });
          const seen: { type: string }[] = [];
          worker.addEventListener('error', () => reject(new Error('the worker did not start')));
          worker.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
            seen.push(data);
            if (data.type !== 'progress') resolve(seen);
          });
          worker.postMessage(asked);
        }),
      { address: `${server.url}assets/${script}`, asked: request },
    );
    const last = responses.at(-1)!;
    expect([last.type, last.message]).toEqual(['done', undefined]);
    expect(responses.length).toBeGreaterThan(1);
    const here = compareClass(lesson.classes[0]!, lesson.observations);
    expect(here.contrasts.length).toBeGreaterThan(100);
    expect(listDifferences(JSON.parse(JSON.stringify(here)), JSON.parse(JSON.stringify(last.value)))).toEqual([]);
  },
);
