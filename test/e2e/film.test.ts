// Coding a film that says in its own picture which picture it is: what is logged is what was on the screen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkAccessibility } from './accessibility';
import { browserTest } from './browser-session';
import { canMakeFilms, codeBits, makeFilm, readCode } from './film-maker';
import { filmReady, prepareFilm, seekFilm, startFilm } from './film-steps';
import { makeClass, waitUntilSaved } from './lesson-steps';
import { expectNothingSideways, takePictures } from './pictures';

const fps = 25;

test.skipIf(canMakeFilms)('needs ffmpeg to make its films', () => {
  expect(process.env['CI']).toBeUndefined();
});

/** Presses a tile and reads the picture in the same moment. */
async function tapAndRead(page: Page, index: number): Promise<{ readonly picture: number }> {
  return page.evaluate(
    ({ index, bits, source }) => {
      const read = new Function(`return (${source})`)() as (bits: number) => number;
      const tile = document.querySelectorAll<HTMLButtonElement>('.tile-button')[index]!;
      const picture = read(bits);
      tile.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
      return { picture };
    },
    { index, bits: codeBits, source: readCode.toString() },
  );
}

if (canMakeFilms) {
  browserTest('a lesson is coded from film', { timeoutMs: 120_000 }, async ({ page }) => {
    const path = makeFilm({ name: 'kring.mp4', seconds: 30, rate: '25', codec: 'h264', beeps: [4, 8] });
    await makeClass(page, 'groep 6B');
    await page.goto(`${page.url().split('#')[0]}#/`);
    await startFilm(page, path);
    await seekFilm(page, 10_000);
    await takePictures(page, 'film', { looks: 'all' });
  });
}
