/** How high a sheet becomes when it is printed: an estimate that needs no printer. It follows the rules of `paper.css`. */
import type { Paper, PaperBlock, PaperSection } from './paper';

/** Heights of the letters that a sheet may be set in, tenths of a millimetre, largest first; `paper.css` has a class for each. */
export const letterSizes = [43, 40, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26] as const;
export type LetterSize = (typeof letterSizes)[number];

export interface PaperSetting {
  readonly size: LetterSize;
  /** Little room between the parts, and a label on the line of what follows. */
  readonly isTight: boolean;
}

/** A4 less the margins of `paper.css`, millimetres; of the height also what other fonts and browsers may take. */
const pageWidth = 180;
export const pageHeight = 262;

/** Measured with texts of this app in its own letters and in Arial: so much of its height a letter is wide. */
const letterWidth = 0.445;
/** What stays free at the end of a line, letters. */
const lineEnd = 3;

/** In heights of the letters, from `paper.css`: from heading to heading's text, of a line, between blocks, around a finding. */
interface Spacing {
  readonly line: number;
  readonly heading: number;
  readonly gap: number;
  readonly finding: number;
  readonly seat: number;
  readonly plan: number;
  readonly foot: number;
}
const roomy: Spacing = { line: 1.4, heading: 3.14, gap: 0.35, finding: 1, seat: 0.24, plan: 2.1, foot: 1.1 };
const tight: Spacing = { line: 1.28, heading: 2.3, gap: 0.2, finding: 0.5, seat: 0.04, plan: 1.6, foot: 0.55 };

/** Millimetres. */
const headingRule = 0.4;
const seatRule = 1.35;
const writingLine = 7;
const smallLetters = 0.9;

/** What the height of a part is told from, all in millimetres. */
interface Measure {
  readonly letter: number;
  readonly width: number;
  readonly isTight: boolean;
  readonly spacing: Spacing;
}

/** Millimetres from the title to the foot. */
export function estimateHeight(paper: Paper, { size, isTight }: PaperSetting): number {
  const letter = size / 10;
  const spacing = isTight ? tight : roomy;
  const page: Measure = { letter, width: pageWidth, isTight, spacing };
  const title = letter * 2.1 + estimateLines(paper.line.join(' · '), page, smallLetters);
  const foot = letter * spacing.foot + estimateLines(paper.foot.join('   '), page, smallLetters);
  let sections = 0;
  for (let index = 0; index < paper.sections.length; index++) {
    const section = paper.sections[index]!;
    const beside = section.half ? paper.sections[index + 1] : undefined;
    if (!beside?.half) {
      sections += estimateSection(section, page);
      continue;
    }
    const half: Measure = { ...page, width: pageWidth / 2 - letter };
    sections += Math.max(estimateSection(section, half), estimateSection(beside, half));
    index++;
  }
  return title + sections + foot;
}

function estimateSection({ heading, blocks }: PaperSection, measure: Measure): number {
  const { letter, spacing } = measure;
  const lines = countLines(heading, letter * 1.16, measure.width);
  const body = blocks.reduce((sum, block) => sum + estimateBlock(block, measure) + letter * spacing.gap, 0);
  return letter * (spacing.heading + (lines - 1) * 1.4) + headingRule + body - letter * spacing.gap;
}

function estimateBlock(block: PaperBlock, measure: Measure): number {
  const { letter, width, isTight, spacing } = measure;
  switch (block.type) {
    case 'text':
      return estimateLines(block.text, measure);
    case 'small':
      return estimateLines(block.text, measure, smallLetters);
    case 'said':
      return estimateLines(`${block.label} ${block.text}`, measure);
    case 'finding': {
      const inside = { ...measure, width: width - letter * 1.4 - 1 };
      return estimateLines(`${block.seen} ${block.question ?? ''}`, inside) + letter * spacing.finding;
    }
    case 'written': {
      const { label = '', text, lines } = block;
      if (text !== '' && isTight) return estimateLines(`${label} ${text}`, measure);
      const above = label === '' ? 0 : estimateLines(label, measure);
      return above + (text === '' ? lines * writingLine : estimateLines(text, measure));
    }
    case 'seats': {
      const { columns, seats } = block.plan;
      const tile = width / columns - letter * 1.6;
      let rows = 0;
      for (let first = 0; first < seats.length; first += columns) {
        const row = seats.slice(first, first + columns);
        const isWide = row.some((seat) => seat && countLines(`${seat.name}${seat.count}`, letter, tile) > 1);
        rows += letter * ((isWide ? 2.4 : spacing.line) + spacing.seat) + seatRule;
      }
      return rows + letter * spacing.plan;
    }
  }
}

function estimateLines(text: string, { letter, width, spacing }: Measure, share = 1): number {
  return countLines(text, letter * share, width) * letter * share * spacing.line;
}

function countLines(text: string, letter: number, width: number): number {
  // What is not Latin may be twice as wide.
  const wide = text.replace(/[\u0000-\u024F\u2000-\u206F]/g, '').length;
  const letters = text.length + wide;
  const fitting = width / (letter * letterWidth);
  return letters <= fitting - 1 ? 1 : Math.max(1, Math.ceil(letters / Math.max(1, fitting - lineEnd)));
}
