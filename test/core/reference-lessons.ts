/** The reference lessons: input in the exchange format, and what other software computed from it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const ownFolder = join(root, 'test/reference');
const sharedFolder = join(root, '../shared/data/lessons');

export interface ReferenceLesson {
  readonly name: string;
  readonly file: string;
  readonly input: string;
  readonly expected: Expected;
}

/** A comparison of two groups; where its p is drawn, how far ours may be from it. */
export interface ExpectedContrast {
  readonly p: number | null;
  readonly pTolerance: number;
  readonly pAdjusted?: number;
  readonly pAdjustedRange?: readonly [number, number];
  readonly word: string;
  readonly words: readonly string[];
  readonly [key: string]: unknown;
}

/** The parts of an expected file that are compared; other keys are free. */
export interface Expected {
  readonly class: unknown;
  readonly indicators: readonly unknown[];
  readonly profiles: readonly { readonly pupilId: string; readonly indicators: Readonly<Record<string, unknown>> }[];
  readonly evenness: { readonly gini: unknown; readonly lorenz: unknown; readonly withoutTurn: unknown } | null;
  readonly contrasts: readonly ExpectedContrast[];
  readonly agreement?: Readonly<Record<string, unknown>>;
}

function listNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => name.slice(0, -'.expected.json'.length))
    .sort();
}

function readLesson(folder: string, name: string): ReferenceLesson {
  const file = join(folder, `${name}.exchange.json`);
  return {
    name,
    file,
    input: readFileSync(file, 'utf8'),
    expected: JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected,
  };
}

/** In the project: free to copy. */
export const ownLessons: readonly ReferenceLesson[] = listNames(ownFolder).map((name) => readLesson(ownFolder, name));

/** Beside the project, under licences of their own; none where that folder is missing. */
export const sharedLessons: readonly ReferenceLesson[] = listNames(sharedFolder)
  .filter((name) => !ownLessons.some((lesson) => lesson.name === name))
  .map((name) => readLesson(sharedFolder, name));

/** Whether the lessons beside the project are there. */
export const hasSharedLessons = existsSync(sharedFolder);
