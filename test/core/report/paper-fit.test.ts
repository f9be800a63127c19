import { describe, expect, test } from 'vitest';
import type { Paper, PaperBlock } from '../../../src/core/report/paper';
import { estimateHeight, fitPaper, letterSizes, shortenText } from '../../../src/core/report/paper-fit';

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
  };
}

describe('the letters', () => {
  test('are large while there is room, and smaller the more was written', () => {
    const sizes = [0, 150, 300, 400].map((length) => fitPaper(paperOf(30, 'a '.repeat(length / 2))).size);
    expect(sizes[0]).toBeGreaterThanOrEqual(38);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeLessThan(sizes[0]!);
  });

  test('are smaller for full names, which take two lines', () => {
    const initials = estimateHeight(paperOf(30, 'kort'), 36);
    expect(estimateHeight(paperOf(30, 'kort', 'Wilhelmina-Alexandrina van den Berg'), 36)).toBeGreaterThan(initials);
  });

  test('are counted twice as wide where they are not Latin', () => {
    expect(estimateHeight(paperOf(6, '王'.repeat(300)), 34)).toBeGreaterThan(
      estimateHeight(paperOf(6, 'o'.repeat(300)), 34),
    );
  });

  test('what was typed and does not fit in the smallest is cut, and says so; what the app says stays whole', () => {
    const many = paperOf(200, 'heel veel woorden '.repeat(30));
    const { size, paper } = fitPaper(many);
    expect(size).toBe(letterSizes.at(-1));
    const [first] = paper.sections[0]!.blocks;
    expect(first?.type === 'written' && first.text).toMatch(/…$/);
    expect(paper.sections[1]!.blocks[1]).toEqual(many.sections[1]!.blocks[1]);
  });
});

test('a text is cut at a word, on one line, and never inside a sign', () => {
  expect(shortenText('  twee\n regels  ', 40)).toBe('twee regels');
  expect(shortenText('een twee drie vier', 15)).toBe('een twee drie…');
  expect(shortenText('abcdefghijkl', 6)).toBe('abcde…');
  expect(shortenText('👍👍👍👍', 4)).toBe('👍…');
});
