// The guards of the harness must bite, else every browser test is green for nothing.
import { existsSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { findBarriers } from '../accessibility';
import { browserTest } from '../browser-session';
import { screenSizes, takePictures } from '../pictures';

browserTest(
  'the guard sees a foreign request, something sent, a breach of the policy, an error and a console error',
  { isSpoiled: true },
  async (session) => {
    const { page, guard } = session;
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/x.png' }));
      void fetch('robots.txt', { method: 'POST', body: 'a film' });
      setTimeout(() => {
        throw new Error('on purpose');
      });
      console.error('on purpose too');
    });
    const seen: string[] = [];
    const wanted = [
      /^console error: CSP breach: img-src/,
      /^CSP report: .*example\.invalid/,
      /^POST request: .*robots\.txt/,
      /^console error: .*405/,
      /^page error: Error: on purpose/,
      /^console error: on purpose too/,
    ];
    await expect
      .poll(() => {
        seen.push(...guard.takeProblems());
        return wanted.filter((pattern) => !seen.some((problem) => pattern.test(problem)));
      })
      .toEqual([]);
  },
);

browserTest(
  'the guard sees a request that the policy lets through but that leaves for another origin',
  { isSpoiled: true },
  async (session) => {
    const { page, guard } = session;
    // Navigation is what no directive of the policy stops.
    await page.goto('http://127.0.0.1:9/').catch(() => undefined);
    expect(guard.takeProblems()).toEqual(['foreign request: http://127.0.0.1:9/']);
  },
);

browserTest('Trusted Types refuse text as HTML', async ({ page, guard }) => {
  guard.expectProblem(/trusted-types|TrustedHTML/);
  const refusal = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>text</b>';
      return 'accepted';
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toContain('TypeError');
});

browserTest('axe sees a barrier', { isSpoiled: true }, async ({ page }) => {
  await page.evaluate(() => {
    const button = document.createElement('button');
    document.body.append(button);
  });
  expect((await findBarriers(page)).join()).toContain('button-name');
});

browserTest('what is on disk is there after a SIGKILL and a relaunch', { isWhole: true }, async (session) => {
  await session.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('harness', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
          writing.objectStore('rows').put('kept', 1);
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(new Error('aborted'));
        };
      }),
  );
  await session.kill();
  const page = await session.relaunch();
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('harness', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('rows').objectStore('rows').get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe('kept');
});

browserTest('pictures come in three sizes, light and dark', async ({ page }) => {
  const folder = fileURLToPath(new URL('../pictures/', import.meta.url));
  const files = screenSizes.flatMap(({ width, height }) =>
    ['light', 'dark'].map((scheme) => `${folder}start-${width}x${height}-${scheme}.png`),
  );
  for (const file of files) rmSync(file, { force: true });
  await takePictures(page, 'start', { looks: 'all' });
  expect(files.filter((file) => !existsSync(file) || statSync(file).size < 1000)).toEqual([]);
  expect(page.viewportSize()).toEqual({ width: 1180, height: 820 });
});
