// The steps of the main job as a person takes them, for the tests that go through the app by its front door.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hostileNameList, labelHostilely } from './hostile-class';

/** One press of a reference lesson, as in `NAME.taps.json`. */
export interface Tap {
  readonly atMs: number;
  readonly press: string;
  readonly pupilId?: string;
  readonly name?: string;
  readonly value?: string;
  readonly focus?: string;
  readonly tone?: string;
  readonly form?: string;
}

export interface TapLesson {
  readonly preset: string;
  readonly durationMs: number;
  readonly taps: readonly Tap[];
}

const reference = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8'));

export const readTapLesson = (name: string) => reference(`${name}.taps.json`) as TapLesson;
export const readExchange = (name: string) => withHostileNames(reference(`${name}.exchange.json`) as ExchangeJson);
export const readExpected = (name: string) => reference(`${name}.expected.json`) as ExpectedJson;

export interface ExchangeJson {
  readonly classes: readonly ({
    readonly pupils: readonly ({ readonly id: string; readonly label: string } & Record<string, unknown>)[];
  } & Record<string, unknown>)[];
  readonly observations: readonly {
    readonly interactions: readonly ({ readonly id: string; readonly atMs: number } & Record<string, unknown>)[];
    readonly durationMs: number;
    readonly watched?: unknown;
  }[];
}

export interface ExpectedJson {
  readonly class: { readonly pupils: number };
  readonly indicators: readonly { readonly id: string; readonly class: number | null }[];
  readonly profiles: readonly {
    readonly pupilId: string;
    readonly indicators: Readonly<Record<string, { readonly y: number; readonly n: number }>>;
  }[];
  readonly evenness: { readonly withoutTurn: number } | null;
}

/** The same lesson in a class of names that break what is not careful. */
export function withHostileNames(exchange: ExchangeJson): ExchangeJson {
  return { ...exchange, classes: exchange.classes.map(renameAll) };
}

function renameAll(schoolClass: ExchangeJson['classes'][number]): ExchangeJson['classes'][number] {
  const labels = labelHostilely(schoolClass.pupils.length);
  return { ...schoolClass, pupils: schoolClass.pupils.map((pupil, index) => ({ ...pupil, label: labels[index]! })) };
}

/** Opens a file through the start screen and puts it on the device. */
export async function importFile(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await expect.poll(() => page.getByText('Het bestand staat op dit apparaat.').count()).toBe(1);
}

/** Makes a class from a pasted list, of hostile names unless the test is about others, and stays on its screen. */
export async function makeClass(page: Page, className: string, names = hostileNameList): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe klas' }).first().click();
  await page.getByLabel('Naam van de klas').fill(className);
  await page.getByLabel('Plak of typ de leerlingen').fill(names);
  await page.getByRole('button', { name: /Maak de klas/ }).click();
  await page.getByRole('tab', { name: 'Plaatsen' }).waitFor();
}

export interface LessonPlan {
  readonly title: string;
  readonly question: string;
}

/** From the start screen to where only the start is left to be tapped. */
export async function prepareLesson(page: Page, { title, question }: LessonPlan): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe observatie' }).first().click();
  await page.getByLabel('Welke les is het?').fill(title);
  await page.getByLabel('Initialen van wie meekijkt').fill('MV');
  await page.locator('.question-card', { hasText: question }).click();
}

/** From the start screen into a running lesson. */
export async function startLesson(page: Page, plan: LessonPlan): Promise<void> {
  await prepareLesson(page, plan);
  await page.getByRole('button', { name: 'Start de observatie' }).click();
  await page.locator('.clock-answer').waitFor();
}

/** The element that a press of a reference lesson is on. */
export function selectorOf(tap: Tap): string {
  switch (tap.press) {
    case 'tile':
      return `[data-pupil="${tap.pupilId}"]`;
    case 'unknownPupil':
      return '[data-pupil="unknown"]';
    case 'questionPosed':
      return '.clock-question';
    case 'answerBegins':
    case 'finished':
      return '.clock-answer';
    case 'undo':
      return '.strip-undo';
    case 'attribute':
      return `[data-press="${tap.name}-${tap.value}"]`;
    case 'feedback':
      return `[data-press="feedback-${tap.focus ?? 'any'}-${tap.tone}"]`;
    case 'everyone':
      return `[data-press="everyone-${tap.form}"]`;
    default:
      return `[data-press="${tap.press}"]`;
  }
}

/** Says that everything that was tapped is on the disk; it comes with the page's clock, which a test may have stopped. */
export function savedSign(page: Page): Locator {
  return page.locator('[data-saving="saved"]');
}

/** What the disk says: resolves when everything that was tapped is on it. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await savedSign(page).waitFor();
}

/** Ends the lesson in its two steps and looks it through. */
export async function finishLesson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Les is klaar…' }).click();
  await page.getByRole('button', { name: 'Ja, stop de les' }).click();
  await page.getByRole('heading', { name: 'Nakijken' }).waitFor();
}
