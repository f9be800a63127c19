// The practice lesson, tapped along with by somebody who misses one turn and takes one pupil for another; and the hints of
// a first real lesson, for whoever did not practise.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { practicePupilId } from '../../src/core/practice/practice-class';
import { type PracticeLine, practiceLines, practiceMs, pressedMs } from '../../src/core/practice/practice-script';
import { checkAccessibility } from './accessibility';
import { browserTest } from './browser-session';
import { makeClass, selectorOf, startLesson, type Tap } from './lesson-steps';
import { expectNothingSideways, takePictures } from './pictures';
import { findPlaces } from './tap-steps';

const start = new Date('2026-11-23T19:00:00.000Z').getTime();
/** How long a tap comes after what it is about. */
const lateMs = 400;

const lines: readonly PracticeLine[] = practiceLines;
const isMissed = ({ id }: PracticeLine) => /^[a-z]+2$/.test(id);

/** Finn is called upon, and Cas is tapped. */
function tapOf(press: PracticeLine['presses'][number]): Tap {
  const isFinn = press.press === 'tile' && press.pupilId === practicePupilId('Finn');
  return { atMs: 0, ...press, ...(isFinn && { pupilId: practicePupilId('Cas') }) } as Tap;
}

async function tapAlong(page: Page): Promise<void> {
  const tapped = lines.filter((line) => !isMissed(line));
  const places = await findPlaces(
    page,
    tapped.flatMap(({ presses }) => presses.map(tapOf)),
  );
  for (const line of tapped) {
    if (line.presses.length === 0) continue;
    await page.clock.pauseAt(start + pressedMs(line) + lateMs);
    for (const press of line.presses) {
      const { x, y } = places.get(selectorOf(tapOf(press)))!;
      await page.mouse.click(x, y);
    }
  }
}

/** While the lesson stands still the clock of the page may go on, without which nothing can be looked at. */
async function lookAtPause(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pauze' }).click();
  await page.clock.resume();
  await page.getByText('Pauze. De les staat stil.').first().waitFor();
  await expect.poll(() => page.locator('.practice-line-now').textContent()).toContain('Vierenzestig.');
  await checkAccessibility(page);
  await takePictures(page, 'practice-play');
  await page.getByRole('button', { name: 'Verder' }).click();
}

browserTest('a practice lesson says what was missed, and keeps nothing', async ({ page }) => {
  await page.clock.install({ time: start - 60_000 });
  await page.reload();
  await page.getByRole('link', { name: 'Oefen twee minuten' }).click();
  await page.getByRole('heading', { name: 'Zo gaat het' }).waitFor();
  await page.clock.pauseAt(start);
  await page.getByRole('button', { name: 'Begin met oefenen' }).click();
  // Until it looks by itself where the lesson is.
  await page.clock.runFor(200);
  await tapAlong(page);
  await lookAtPause(page);
  await page.clock.fastForward(practiceMs);

  await page.getByRole('heading', { name: '9 van de 10 beurten gezien' }).waitFor();
  const rows = await page
    .locator('.practice-row')
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-row'), row.querySelector('strong')?.parentElement?.textContent]),
    );
  expect(rows.filter(([sign]) => sign !== 'seen')).toEqual([
    ['missed', 'Bo – niet getikt'],
    ['other', 'Finn – gezien, jij tikte Cas'],
  ]);
  expect(rows).toHaveLength(10);
  await page.getByText('klokte je bij 9 van de 10 beurten. De helft daarvan zat er hooguit 0,0 s naast.').waitFor();
  await checkAccessibility(page);
  await expectNothingSideways(page);
  await takePictures(page, 'practice-result', { fullPage: true });
  await page.getByRole('link', { name: 'Naar een echte les' }).click();
  await page.getByRole('heading', { name: 'Welkom bij Beurtwijzer' }).waitFor();
  await page.getByText('0 klassen en 0 observaties.').waitFor();
});

browserTest('three hints in a first lesson go when they were used, and nothing moves', async ({ page, server }) => {
  await makeClass(page, 'groep 6B');
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Hoeveel denktijd geef ik?' });
  const hints = page.locator('.first-hint');
  await expect.poll(() => hints.count()).toBe(2);
  const tile = page.locator('[data-pupil]').last();
  const place = await tile.boundingBox();
  await checkAccessibility(page);
  await takePictures(page, 'first-hints');
  await page.locator('.clock-question').click();
  await expect
    .poll(() => hints.allTextContents())
    .toEqual(['Vergist? Ongedaan haalt je laatste tik weg.', 'Tik op een leerling = beurt.']);
  await page.getByRole('button', { name: 'Begrepen: Tik op een leerling' }).click();
  await page.locator('.strip-undo').click();
  await expect.poll(() => hints.count()).toBe(0);
  expect(await tile.boundingBox()).toEqual(place);
  await page.reload();
  await page.locator('.clock-question').waitFor();
  expect(await page.locator('.lesson-hints').count()).toBe(0);
});
