// What a printer makes of the page as it is now: how many sheets, the words on them, and where there is ink.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Poppler turns a PDF into words and pictures; CI has it. */
export const hasPoppler = ['pdftotext', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v']).error === undefined);

interface PaperPages {
  readonly pages: number;
  /** In the order of reading, without spaces: where a line breaks says nothing. */
  readonly letters: string;
  readonly text: string;
  /** How far the ink stays from the four edges of the first sheet, millimetres: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number];
}

const pictures = fileURLToPath(new URL('pictures/', import.meta.url));
const dotsPerInch = 50;
const millimetres = (dots: number): number => (dots / dotsPerInch) * 25.4;

/** Of a PDF that any printer made. */
export function countPages(pdf: Uint8Array): number {
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').length - 1;
}

/** Prints what is open; where pictures are wanted one of the first sheet stays in test/e2e/pictures/NAME.png. */
export async function printPages(page: Page, name: string): Promise<PaperPages> {
  const folder = mkdtempSync(join(tmpdir(), 'beurtwijzer-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: false });
    const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    if (process.env['PICTURES'] !== 'none') {
      mkdirSync(pictures, { recursive: true });
      execFileSync('pdftoppm', ['-png', '-r', '90', '-singlefile', file, join(pictures, name)]);
    }
    execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), '-singlefile', file, join(folder, 'paper')]);
    return {
      pages: text.split('\f').length - 1,
      letters: withoutSpaces(text),
      text,
      margins: measureMargins(readFileSync(join(folder, 'paper.pgm'))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One sheet, with white all around, and on it all that stands in the paper on the screen. */
export async function expectOneSheet(page: Page, name: string): Promise<PaperPages> {
  // Read before it is printed: a print ends the choice of names.
  const texts = await page
    .locator('.paper :is(h1, h2, h3, p)')
    .evaluateAll((all) => all.map((element) => element.textContent ?? ''));
  expect(texts.length).toBeGreaterThan(5);
  const paper = await printPages(page, name);
  expect(paper.pages, name).toBe(1);
  for (const margin of paper.margins) expect(margin, `${name}: ${paper.margins.join(' ')}`).toBeGreaterThan(10);
  // What runs from right to left comes out of a PDF in another order.
  const missing = texts
    .filter(
      (text) => !/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Extended_Pictographic}|\p{M}/u.test(text.normalize('NFC')),
    )
    .filter((text) => !paper.letters.includes(withoutSpaces(text)));
  expect(missing, `${name}: not on the paper`).toEqual([]);
  return paper;
}

/** Marks that steer the direction are not printed. */
export const withoutSpaces = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u2066-\u2069\u202A-\u202E]/g, '');

/** A grey picture of the format P5: a line of words for each of its sizes, then a byte for each dot. */
function measureMargins(picture: Buffer): PaperPages['margins'] {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a grey picture');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const dots = picture.subarray(header[0].length);
  const edges = { top: height, right: 0, bottom: 0, left: width };
  for (let place = 0; place < width * height; place++) {
    if (dots[place]! > 200) continue;
    const [x, y] = [place % width, Math.floor(place / width)];
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y);
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
  }
  return [
    millimetres(edges.top),
    millimetres(width - edges.right),
    millimetres(height - edges.bottom),
    millimetres(edges.left),
  ];
}
