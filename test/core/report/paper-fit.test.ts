import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper, PaperBlock } from '../../../src/core/report/paper';
import { fitPaper, shortenText } from '../../../src/core/report/paper-fit';
import {
  estimateHeight,
  type LetterSize,
  letterSizes,
  pageHeight,
  type PaperSetting,
} from '../../../src/core/report/paper-height';

const seats = (pupils: number, name: string): PaperBlock => ({
  type: 'seats',
  plan: {
    board: 'BORD',
    columns: 6,
    seats: Array.from({ length: pupils }, () => ({ name, count: '2', isNone: false })),
  },
});

function paperOf(pupils: number, written: string, name = 'AY'): Paper {
  const field: PaperBlock = { type: 'written', text: written, lines: 1, label: 'Lukt al' };
  return {
    title: 'Terugblik op de les',
    line: ['Rekenen, groep 6B', '21 november 2026', 'keek mee: MV'],
    sections: [
      { heading: 'Wat ik wilde weten', blocks: [field] },
      {
        heading: 'Wat we telden',
        blocks: [seats(pupils, name), { type: 'finding', seen: written, question: 'Wat nu?' }],
      },
      { heading: 'Het moment', blocks: [field] },
      { heading: 'Lukt al', blocks: [field, field, field], half: true },
      { heading: 'Als … dan …', blocks: [field, field], half: true },
      { heading: 'Vier een succes', blocks: [field] },
    ],
    foot: ['Opnieuw kijken op: 1 december 2026'],
    goesOn: '… gaat verder.',
  };
}

const roomy = (size: LetterSize): PaperSetting => ({ size, isTight: false });
const tight = (size: LetterSize): PaperSetting => ({ size, isTight: true });

test('the rules of the paper hold to the lengths of the estimate', () => {
  const css = readFileSync(new URL('../../../src/ui/screens/summary/paper.css', import.meta.url), 'utf8');
  expect(css).toContain(`min-height: calc(${pageHeight} * var(--mm))`);
  const sizes = [...css.matchAll(/\.paper-(\d\d) \{\s+--letter: calc\(([\d.]+) \* var\(--mm\)\)/g)];
  expect(sizes.map(([, name, size]) => [Number(name), Number(size)])).toEqual(
    letterSizes.map((size) => [size, size / 10]),
  );
});

function typed({ sections }: Paper): string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'written' ? [block.text] : [])));
}

describe('the letters', () => {
  test('are large while there is room, and smaller the more was written', () => {
    const fitted = [0, 150, 300, 400].map((length) => fitPaper(paperOf(30, 'a '.repeat(length / 2))));
    const sizes = fitted.map(({ size }) => size);
    expect(sizes[0]).toBeGreaterThanOrEqual(40);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeLessThan(sizes[0]!);
    expect(fitted[0]!.isTight).toBe(false);
    expect(fitted.at(-1)!.isTight).toBe(true);
  });

  test('are smaller for full names, which take two lines', () => {
    const initials = estimateHeight(paperOf(30, 'kort'), roomy(36));
    expect(estimateHeight(paperOf(30, 'kort', 'Wilhelmina-Alexandrina van den Berg'), roomy(36))).toBeGreaterThan(
      initials,
    );
  });

  test('are counted twice as wide where they are not Latin', () => {
    expect(estimateHeight(paperOf(6, '王'.repeat(300)), roomy(34))).toBeGreaterThan(
      estimateHeight(paperOf(6, 'o'.repeat(300)), roomy(34)),
    );
  });

  test('take less room on a tight sheet', () => {
    const paper = paperOf(30, 'Als ik een vraag stel, dan tel ik tot drie.');
    expect(estimateHeight(paper, tight(36))).toBeLessThan(0.9 * estimateHeight(paper, roomy(36)));
  });
});

describe('a sheet', () => {
  test('keeps eight fields of four hundred letters whole, on a page with a full class', () => {
    const text = 'Als ik een vraag stel, dan tel ik in stilte tot drie. '.repeat(8).slice(0, 400).trim();
    const fitted = fitPaper(paperOf(35, text));
    expect(typed(fitted.paper)).toEqual(Array.from({ length: 8 }, () => text));
    expect(fitted.paper.foot).toEqual(paperOf(35, text).foot);
  });

  test('cuts all that was typed to one length when nothing else helps, and says so; what the app says stays whole', () => {
    const long = 'heel veel woorden '.repeat(120);
    const many = { ...paperOf(35, long), sections: [...paperOf(35, long).sections, ...paperOf(35, 'kort').sections] };
    const fitted = fitPaper(many);
    expect(fitted).toMatchObject({ size: 26, isTight: true });
    expect(fitted.paper.foot.at(-1)).toBe('… gaat verder.');
    expect(estimateHeight(fitted.paper, fitted)).toBeLessThanOrEqual(262);
    const [first, ...others] = typed(fitted.paper);
    expect(first).toMatch(/ woorden…$|heel…$|veel…$/);
    expect(first!.length).toBeGreaterThan(60);
    expect(new Set(others)).toEqual(new Set([first, 'kort']));
    const seenOf = ({ sections }: Paper) => sections[1]!.blocks[1];
    expect(seenOf(fitted.paper)).toEqual(seenOf(many));
  });

  test('never cuts to less than a sentence, also where nothing fits', () => {
    const { paper, size } = fitPaper(paperOf(400, 'heel veel woorden '.repeat(30)));
    expect(size).toBe(26);
    expect(typed(paper)[0]!.length).toBeGreaterThan(45);
  });

  test('has more lines to write on where it would be empty, as long as they fit', () => {
    const linesOf = ({ sections }: Paper): number[] =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'written' ? [block.lines] : [])));
    const spare = linesOf(fitPaper(paperOf(6, '')).paper);
    expect(Math.min(...spare)).toBeGreaterThan(1);
    const fitted = fitPaper(paperOf(35, ''));
    expect(estimateHeight(fitted.paper, fitted)).toBeLessThanOrEqual(262);
    expect(linesOf(fitPaper(paperOf(35, 'geschreven')).paper)).toEqual(Array.from({ length: 8 }, () => 1));
  });

  test('puts two halves below each other when one of them is far longer', () => {
    const field = (text: string): PaperBlock => ({ type: 'written', text, lines: 1 });
    const long = 'Als ik een vraag stel, dan tel ik in stilte tot drie. '.repeat(40);
    const uneven: Paper = {
      ...paperOf(35, long.slice(0, 400)),
      sections: [
        ...paperOf(35, long.slice(0, 300)).sections.slice(0, 3),
        { heading: 'Lukt al', blocks: [field('kort')], half: true },
        { heading: 'Als … dan …', blocks: [field(long)], half: true },
      ],
    };
    expect(fitPaper(uneven).paper.sections.filter(({ half }) => half)).toEqual([]);
    expect(fitPaper(paperOf(6, 'kort')).paper.sections.filter(({ half }) => half)).toHaveLength(2);
  });
});

test('a text is cut at a word, on one line, and never inside a sign', () => {
  expect(shortenText('  twee\n regels  ', 40)).toBe('twee regels');
  expect(shortenText('een twee drie vier', 15)).toBe('een twee drie…');
  expect(shortenText('abcdefghijkl', 6)).toBe('abcde…');
  expect(shortenText('👍👍👍👍', 4)).toBe('👍…');
  expect(shortenText('“een twee drie vier”', 12)).toBe('“een twee…”');
});
