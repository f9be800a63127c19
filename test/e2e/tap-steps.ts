// How a whole lesson is pressed by touch on the real screen under a faked clock, and held beside the reference.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Press } from '../../src/core/coding/press';
import { focusQuestionMessages } from '../../src/ui/messages/focus-questions';
import { startLesson as startRules } from '../core/coding/lesson-recorder';
import type { BrowserSession } from './browser-session';
import {
  type ExchangeJson,
  importFile,
  prepareLesson,
  readExchange,
  readExpected,
  readTapLesson,
  savedSign,
  selectorOf,
  type Tap,
  type TapLesson,
} from './lesson-steps';
import { expectReview } from './review-steps';

const start = new Date('2026-11-21T08:30:00.000Z');

/** A clock that stands still from the first script of the page on, at a moment of the lesson. */
async function stopClock(page: Page, lessonMs: number): Promise<void> {
  // It runs until it is stopped; on the empty page that stands here nobody looks at it.
  await page.clock.install({ time: start.getTime() + lessonMs - 60_000 });
  await page.clock.pauseAt(start.getTime() + lessonMs);
}

/** Lets the stopped clock go on by a frame at a time until something is drawn. */
async function tick(page: Page, wanted: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(16);
        return wanted.count();
      },
      { interval: 50 },
    )
    .toBe(1);
}

/** The class of the reference without its lesson, and a lesson that begins exactly at `start`. */
async function openLesson(page: Page, name: string): Promise<void> {
  const exchange = readExchange(name);
  await page.clock.install({ time: start.getTime() - 3_600_000 });
  await page.reload();
  await importFile(page, `${name}.json`, JSON.stringify({ ...exchange, observations: [] }));
  const question = readTapLesson(name).preset as keyof typeof focusQuestionMessages;
  await prepareLesson(page, { title: 'Rekenen', question: focusQuestionMessages[question].name });
  await page.clock.pauseAt(start.getTime());
  await page.getByRole('button', { name: 'Start de observatie' }).click();
  await tick(page, page.locator('.clock-question'));
}

/** Where a finger goes for each press: looked up once, because on this screen everything keeps its place. */
export async function findPlaces(page: Page, taps: readonly Tap[]): Promise<Map<string, { x: number; y: number }>> {
  const selectors = [...new Set(taps.map(selectorOf))];
  const places = await page.evaluate(
    (wanted) =>
      wanted.map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        // The upper part: on the lower part of a tile a small question may stand for ten seconds.
        return box ? { x: box.x + box.width / 2, y: box.y + box.height * 0.3 } : undefined;
      }),
    selectors,
  );
  return new Map(
    selectors.map((selector, index) => {
      const place = places[index];
      if (!place) throw new Error(`Nothing on the screen for ${selector}`);
      return [selector, place];
    }),
  );
}

/**
 * The presses that a person could make. One button carries *Antwoord begint* and *Leerling is uitgesproken*; after an undo
 * the presses now and then ask for the one that means nothing where the lesson stands and that the screen does not show.
 */
function pressesOnScreen({ taps }: TapLesson): ReadonlySet<Tap> {
  const rules = startRules();
  return new Set(
    taps.filter((tap) => {
      if (tap.press === 'undo') {
        rules.undo(tap.atMs);
        return true;
      }
      const means = rules.press(tap as unknown as Press, tap.atMs).length > 0;
      return means || (tap.press !== 'answerBegins' && tap.press !== 'finished');
    }),
  );
}

async function pressAll(page: Page, lesson: TapLesson, from: number, to: number): Promise<void> {
  const possible = pressesOnScreen(lesson);
  const taps = lesson.taps.slice(from, to).filter((tap) => possible.has(tap));
  const places = await findPlaces(page, taps);
  const cdp = await page.context().newCDPSession(page);
  for (const tap of taps) {
    await page.clock.pauseAt(start.getTime() + tap.atMs);
    // Down and up go out together: waiting for the first to be answered would cost a frame for each press.
    await Promise.all([
      cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [places.get(selectorOf(tap))!] }),
      cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
  }
  await cdp.detach();
}

/** The whole lesson, with the browser killed at a third and the page reloaded at two thirds of it. */
export async function pressLessonWithKill(session: BrowserSession, name: string): Promise<void> {
  const lesson = readTapLesson(name);
  const [first, second] = quietMoments(lesson);
  await openLesson(session.page, name);
  await pressAll(session.page, lesson, 0, first);
  await tick(session.page, savedSign(session.page));
  await session.kill();
  const page = await session.relaunch(null);
  await stopClock(page, lesson.taps[first - 1]!.atMs + 500);
  await page.goto(session.server.url);
  await tick(page, page.getByRole('link', { name: 'Ga verder', exact: true }));
  await page.getByRole('link', { name: 'Ga verder', exact: true }).click();
  await tick(page, page.locator('.clock-question'));
  await pressAll(page, lesson, first, second);
  await tick(page, savedSign(page));
  await page.reload();
  await tick(page, page.locator('.clock-question'));
  await pressAll(page, lesson, second, lesson.taps.length);
  await expectLesson(session, name, lesson);
}

/** Two places in the lesson, at about a third and two thirds, after which nothing is pressed for some seconds. */
function quietMoments({ taps }: TapLesson): [number, number] {
  const quietAfter = (from: number): number => {
    for (let index = from; index < taps.length; index++) {
      if (taps[index]!.atMs - taps[index - 1]!.atMs > 5000) return index;
    }
    throw new Error('This lesson is never quiet');
  };
  return [quietAfter(Math.floor(taps.length / 3)), quietAfter(Math.floor((2 * taps.length) / 3))];
}

async function expectLesson(session: BrowserSession, name: string, lesson: TapLesson): Promise<void> {
  const { page } = session;
  await page.clock.pauseAt(start.getTime() + lesson.durationMs);
  await page.getByRole('button', { name: 'Les is klaar…' }).click();
  await page.getByRole('button', { name: 'Ja, stop de les' }).click();
  await page.clock.resume();
  await page.getByRole('button', { name: 'Klaar met nakijken' }).first().click();
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await expectReview(page, readExchange(name), readExpected(name));
  const exported = await exportObservation(page);
  const given = readExchange(name).observations[0]!;
  const made = exported.observations[0]!;
  expect(made.durationMs).toBe(given.durationMs);
  expect(made.watched).toEqual(given.watched);
  expect(withoutIds(made)).toEqual(withoutIds(given));
}

const withoutIds = (observation: ExchangeJson['observations'][number]) =>
  observation.interactions
    .map(({ id: _, ...interaction }) => interaction)
    .toSorted((a, b) => a.atMs - b.atMs || String(a['kind']).localeCompare(String(b['kind'])));

async function exportObservation(page: Page): Promise<ExchangeJson> {
  await page.getByRole('link', { name: 'Samenvatting' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar gegevens' }).click();
  const download = await downloading;
  return JSON.parse(await readFile(await download.path(), 'utf8')) as ExchangeJson;
}
