/** How tightly a sheet is set, so that it stays on one page of A4 whatever was written. */
import { mapTyped, type Paper, type PaperBlock, type PaperSection } from './paper';

/** Heights of the letters that a sheet may be set in, tenths of a millimetre, largest first; `paper.css` has a class for each. */
export const letterSizes = [43, 40, 38, 36, 34, 32, 30, 28, 26] as const;
export type LetterSize = (typeof letterSizes)[number];

/** Longest text of one field: what two people write in fifteen minutes, and what fits. */
export const longestSummaryText = 400;

/** What is typed at greater length is cut to this, where even the smallest letters do not make them fit; the app keeps them whole. */
const shorterTexts = [320, 240, 180, 130, 90, 60] as const;

/** A4 less its margins, millimetres. */
const page = { width: 180, height: 271 } as const;

/** Letters of other fonts are wider, and other browsers add margins: this share of the page is left free. */
const slack = 0.05;

/** Measured with texts of this app: a letter is about half as wide as it is high. */
const letterWidth = 0.47;
const lineHeight = 1.4;
const headingHeight = 3.1;
const writingLine = 2.1;

export interface FittedPaper {
  readonly paper: Paper;
  readonly size: LetterSize;
}

/** The largest letters with which it fits; an estimate, the same on every device, with room to spare. */
export function fitPaper(paper: Paper): FittedPaper {
  for (const most of [longestSummaryText, ...shorterTexts]) {
    const short = mapTyped(paper, (text) => shortenText(text, most));
    const size = letterSizes.find((one) => estimateHeight(short, one) <= page.height * (1 - slack));
    if (size) return { paper: short, size };
  }
  return { paper: mapTyped(paper, (text) => shortenText(text, shorterTexts.at(-1)!)), size: letterSizes.at(-1)! };
}

/** On one line, and no longer than this many characters; cut at a word where there is one near. */
export function shortenText(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.7 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Millimetres from the title to the foot. */
export function estimateHeight(paper: Paper, size: LetterSize): number {
  const letter = size / 10;
  const title = letter * 2 + countLines(paper.line.join(' · '), letter, page.width) * letter * lineHeight;
  const foot = letter * 2 + countLines(paper.foot.join('   '), letter, page.width) * letter * lineHeight;
  let sections = 0;
  for (let index = 0; index < paper.sections.length; index++) {
    const section = paper.sections[index]!;
    const beside = section.half ? paper.sections[index + 1] : undefined;
    if (!beside?.half) {
      sections += estimateSection(section, size, page.width);
      continue;
    }
    const half = page.width / 2 - letter;
    sections += Math.max(estimateSection(section, size, half), estimateSection(beside, size, half));
    index++;
  }
  return title + sections + foot;
}

function estimateSection(section: PaperSection, size: LetterSize, width: number): number {
  const letter = size / 10;
  const heading = countLines(section.heading, letter * 1.12, width) - 1;
  return section.blocks.reduce(
    (sum, block) => sum + estimateBlock(block, size, width),
    letter * (headingHeight + heading * 1.5),
  );
}

function estimateBlock(block: PaperBlock, size: LetterSize, width: number): number {
  const letter = size / 10;
  const lines = (text: string): number => countLines(text, letter, width) * letter * lineHeight;
  const gap = letter * 0.35;
  switch (block.type) {
    case 'text':
    case 'small':
      return lines(block.text) + gap;
    case 'said':
      return lines(`${block.label} ${block.text}`) + gap;
    case 'finding':
      return (
        countLines(`${block.seen} ${block.question ?? ''}`, letter, width - 6) * letter * lineHeight + letter * 1.1
      );
    case 'written':
      return (
        (block.label === undefined ? 0 : lines(block.label)) +
        (block.text === '' ? block.lines * letter * writingLine : lines(block.text)) +
        gap
      );
    case 'seats': {
      const { columns, seats } = block.plan;
      const tile = width / columns;
      const rows = Math.ceil(seats.length / columns);
      const isWide = seats.some((seat) => seat && (seat.name.length + 3) * letter * letterWidth > tile - letter);
      return rows * (letter * (isWide ? 2.4 : 1.2) + letter * 0.75) + letter * 3;
    }
  }
}

function countLines(text: string, letter: number, width: number): number {
  // What is not Latin may be twice as wide.
  const wide = text.replace(/[\u0000-\u024F\u2000-\u206F]/g, '').length;
  return Math.max(1, Math.ceil(((text.length + wide) * letter * letterWidth) / width));
}
