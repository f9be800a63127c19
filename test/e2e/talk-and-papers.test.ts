// The talk of two people after a lesson, and the papers that come out of it: kept through a kill, printed on one page.
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compareClass } from '../../src/core/profile/class-comparison';
import { listFocusIndicators } from '../../src/core/profile/focus-indicators';
import { namePupils } from '../../src/core/record/name-styles';
import { withShownGroupings } from '../../src/core/record/shown-groupings';
import { summariseClass } from '../../src/core/report/class-summary';
import { intentionsToReview } from '../../src/state/last-time';
import { describeFinding } from '../../src/ui/messages/findings';
import { readContent } from '../core/read-content';
import { checkAccessibility } from './accessibility';
import { browserTest } from './browser-session';
import { expectOneSheet, hasPoppler, withoutSpaces } from './paper-pages';
import { expectNothingSideways, takePictures } from './pictures';

const demo = readContent(readFileSync(new URL('../../public/voorbeeldklas.json', import.meta.url), 'utf8'));

/** The second lesson of the demo class: it was talked about, and so was the one before it. */
const [before, lesson] = demo.observations;

async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bekijk de voorbeeldklas' }).click();
  await page.getByText('groep 6B (voorbeeld)').first().waitFor();
}

const goTo = (page: Page, path: string) => page.goto(`${page.url().split('#')[0]}#/${path}/${lesson!.id}`);

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
}

const savedSign = (page: Page) => page.locator('.saving-sign', { hasText: 'opgeslagen' });

browserTest('the talk is guided, kept through a kill, and opens the next visit', { isWhole: true }, async (session) => {
  let { page } = session;
  await openDemo(page);
  await goTo(page, 'nabespreking');
  const { text: intended } = before!.debrief!.intentions[0]!;
  await page.getByText(intended).first().waitFor();
  await expect.poll(() => page.getByText(lesson!.ownQuestion!).count()).toBe(1);
  await checkAccessibility(page);
  await expectNothingSideways(page);
  await takePictures(page, 'talk', { fullPage: true });
  await page.getByRole('button', { name: 'Begin de 15 minuten' }).click();
  await page.getByRole('button', { name: /^3 / }).click();
  await page.locator('.finding').first().waitFor();
  await page.getByRole('radio', { name: 'Anders zeggen' }).first().check();
  await checkAccessibility(page);
  await takePictures(page, 'talk-seen', { fullPage: true });
  await type(page, 'In jullie woorden', 'Het bleef vaker stil dan we dachten');
  await type(page, 'Vat samen wat je hoorde', 'Je wilde iedereen tijd geven');
  await page.getByRole('button', { name: /^5 / }).click();
  await page
    .getByLabel(/^In welk getal/)
    .first()
    .selectOption('pauseTime');
  // Half a sentence, typed key by key, without leaving the field.
  await page.getByRole('textbox', { name: 'Als … dan …', exact: true }).fill('');
  await page.getByRole('textbox', { name: 'Als … dan …', exact: true }).pressSequentially('Als ik wacht');
  await expect.poll(() => page.evaluate(() => document.querySelector('.saving-sign')?.textContent)).toBe('opgeslagen');
  await expect.poll(() => readIntention(page)).toBe('Als ik wacht');
  await savedSign(page).waitFor();
  await session.kill();

  page = await session.relaunch();
  await page.getByText('groep 6B (voorbeeld)').first().waitFor();
  await goTo(page, 'nabespreking');
  await page.getByRole('radio', { name: 'Alles onder elkaar' }).check();
  const value = (label: string) => page.getByRole('textbox', { name: label, exact: true }).inputValue();
  await page.getByLabel('In jullie woorden', { exact: true }).waitFor();
  expect(await value('In jullie woorden')).toBe('Het bleef vaker stil dan we dachten');
  expect(await value('Vat samen wat je hoorde')).toBe('Je wilde iedereen tijd geven');
  expect(await value('Als … dan …')).toBe('Als ik wacht');
  await page.goto(`${page.url().split('#')[0]}#/voorbereiden/${lesson!.classId}`);
  await page.getByText('Vorige keer namen jullie je voor').waitFor();
  await expect.poll(() => page.locator('.question-card input:checked').count()).toBe(1);
  await checkAccessibility(page);
  await expectNothingSideways(page);
  await takePictures(page, 'prepare-intentions', { fullPage: true });
});

/** What the disk would give back, read through a second tab's eyes. */
async function readIntention(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto(`${page.url().split('#')[0]}#/samenvatting/${lesson!.id}`);
  const text = await other.getByRole('textbox', { name: 'Als … dan …', exact: true }).inputValue();
  await other.close();
  return text;
}

describe.skipIf(!hasPoppler)('paper', () => {
  browserTest('has one page, with the numbers of the analysis on it', async ({ page }) => {
    await openDemo(page);
    await goTo(page, 'samenvatting');
    await page.locator('.paper').waitFor();
    await page.getByRole('button', { name: /^Druk af/, disabled: false }).waitFor();
    await checkAccessibility(page);
    await takePictures(page, 'summary-quality', { fullPage: true });
    const quality = await expectOneSheet(page, 'paper-quality');
    for (const { label } of demo.classes[0]!.pupils) expect(quality.text).not.toMatch(new RegExp(`\\b${label}\\b`));

    await page.getByRole('radio', { name: 'Voor ons tweeën' }).check();
    await takePictures(page, 'summary-talk', { fullPage: true });
    await expectNothingSideways(page);
    const talk = await expectOneSheet(page, 'paper-talk');
    const shown = withShownGroupings(demo.classes[0]!, false);
    const lastTime = { observation: before!, intentions: before!.debrief!.intentions };
    const { analysis, findings } = compareClass(shown, [lesson!], {
      indicators: listFocusIndicators([lesson!]),
      intentions: intentionsToReview(lastTime),
    });
    const called = namePupils(shown.pupils, 'initials');
    const { perPupil } = summariseClass(shown, lesson!, analysis);
    const counts = perPupil.map(({ pupilId, turns }) => `${called.get(pupilId)}${turns ?? '–'}`);
    expect(talk.letters).toContain(counts.join(''));
    const names = { pupil: (id: string) => called.get(id as never)!, group: (_: string, value: string) => value };
    const sentences = findings.found.map(({ fact }) => describeFinding(fact, names).seen);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => !talk.letters.includes(withoutSpaces(sentence)))).toEqual([]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar het blad' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`beurtwijzer-${lesson!.startedAt.slice(0, 10)}-voor-ons-tweeen.html`);
    const html = await readFile(await download.path());
    expect(html.length).toBeLessThan(300_000);
    expect(html.toString('utf8')).not.toMatch(/<script|https?:/);
  });
});
