/** How tightly a sheet is set, so that it stays on one page of A4 whatever was written. */
import { mapTyped, type Paper, type PaperBlock } from './paper';
import { estimateHeight, type LetterSize, pageHeight, type PaperSetting } from './paper-height';

/** Longest text of one field: what two people write in fifteen minutes, and what fits. */
export const longestSummaryText = 400;

const roomy = (size: LetterSize): PaperSetting => ({ size, isTight: false });
const tight = (size: LetterSize): PaperSetting => ({ size, isTight: true });

/** As it is tried: first the room between the parts gives way, then the letters, down to what can be read without a lens. */
const settings: readonly PaperSetting[] = [
  ...([43, 40, 38] as const).map(roomy),
  ...([38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26] as const).map(tight),
];
const smallest = settings.at(-1)!;

/** Nothing that was typed is cut shorter than this. */
const shortestText = 60;

/** Where there is room, a place to write gets this many lines more. */
const moreLines = 3;

export interface FittedPaper extends PaperSetting {
  /** Typed text on one line, cut only where the smallest letters do not make it fit; then the foot says that it goes on. */
  readonly paper: Paper;
}

/** The largest letters with which it fits; an estimate, the same on every device, with room to spare. */
export function fitPaper(paper: Paper): FittedPaper {
  const whole = mapTyped(paper, toOneLine);
  for (const setting of settings) {
    const laid = layOut(whole, setting);
    if (fits(laid, setting)) return { paper: addLines(laid, setting), ...setting };
  }
  return { paper: layOut(cutTyped(whole), smallest), ...smallest };
}

const fits = (paper: Paper, setting: PaperSetting): boolean => estimateHeight(paper, setting) <= pageHeight;

/** Two halves of which one is far longer waste paper: then one stands below the other. */
function layOut(paper: Paper, setting: PaperSetting): Paper {
  if (!setting.isTight) return paper;
  const below = { ...paper, sections: paper.sections.map((section) => ({ ...section, half: false })) };
  return estimateHeight(below, setting) < estimateHeight(paper, setting) ? below : paper;
}

/** The same length for all, as long as fits: what is shorter than that stays whole. */
function cutTyped(paper: Paper): Paper {
  const cutTo = (most: number): Paper =>
    mapTyped({ ...paper, foot: [...paper.foot, paper.goesOn] }, (text) => shortenText(text, most));
  let [short, long] = [shortestText, longestTyped(paper)];
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2);
    if (fits(layOut(cutTo(middle), smallest), smallest)) short = middle;
    else long = middle;
  }
  return cutTo(short);
}

function longestTyped(paper: Paper): number {
  let longest = shortestText;
  mapTyped(paper, (text) => {
    longest = Math.max(longest, text.length);
    return text;
  });
  return longest;
}

/** An empty half of a page is better used to write on. */
function addLines(paper: Paper, setting: PaperSetting): Paper {
  let filled = paper;
  for (let round = 0; round < moreLines; round++) {
    for (const [place, section] of paper.sections.entries()) {
      for (const [index, block] of section.blocks.entries()) {
        if (block.type !== 'written' || block.text !== '') continue;
        const more = addLine(filled, place, index);
        if (fits(more, setting)) filled = more;
      }
    }
  }
  return filled;
}

function addLine(paper: Paper, place: number, index: number): Paper {
  const longer = (block: PaperBlock, at: number): PaperBlock =>
    at === index && block.type === 'written' ? { ...block, lines: block.lines + 1 } : block;
  return {
    ...paper,
    sections: paper.sections.map((section, at) =>
      at === place ? { ...section, blocks: section.blocks.map(longer) } : section,
    ),
  };
}

const toOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** On one line, and no longer than this many characters; cut at a word where there is one near. A quote is closed again. */
export function shortenText(text: string, most: number): string {
  const line = toOneLine(text);
  if (line.length <= most) return line;
  const end = line.startsWith('“') && line.endsWith('”') ? '…”' : '…';
  const cut = line.slice(0, most - end.length).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.7 ? cut.slice(0, space) : cut).trimEnd()}${end}`;
}
