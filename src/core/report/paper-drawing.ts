/** Draws a sheet: one page of A4, black on white, that reads the same without colours. */
import type { Paper, PaperBlock, PaperSeat, PaperSeats, PaperSection } from './paper';
import type { FittedPaper } from './paper-fit';
import { element, freeText, mute, type PaperElement, type PaperNode } from './paper-node';

export function drawPaper({ paper, size, isTight }: FittedPaper): PaperElement {
  return element(
    'article',
    `paper paper-${size}${isTight ? ' paper-tight' : ''}`,
    freeText('h1', 'paper-title', paper.title),
    freeText('p', 'paper-line', paper.line.join(' · ')),
    ...drawSections(paper),
    element('div', 'paper-foot', ...paper.foot.map((text) => freeText('p', '', text))),
  );
}

function drawSections({ sections }: Paper): PaperElement[] {
  const drawn: PaperElement[] = [];
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index]!;
    const beside = section.half ? sections[index + 1] : undefined;
    if (beside?.half) {
      drawn.push(element('div', 'paper-halves', drawSection(section), drawSection(beside)));
      index++;
    } else {
      drawn.push(drawSection(section));
    }
  }
  return drawn;
}

function drawSection({ heading, blocks }: PaperSection): PaperElement {
  return element('section', 'paper-section', element('h2', '', heading), ...blocks.map(drawBlock));
}

function drawBlock(block: PaperBlock): PaperElement {
  switch (block.type) {
    case 'text':
      return freeText('p', 'paper-text', block.text);
    case 'small':
      return freeText('p', 'paper-small', block.text);
    case 'said':
      return { ...element('p', 'paper-text', element('b', '', block.label), ' ', block.text), isFree: true };
    case 'finding':
      return drawFinding(block.seen, block.question);
    case 'written':
      return element(
        'div',
        'paper-written',
        ...(block.label === undefined ? [] : [element('p', 'paper-label', block.label)]),
        ...(block.text === '' ? drawLines(block.lines) : [freeText('p', '', block.text)]),
      );
    case 'seats':
      return drawSeats(block.plan);
  }
}

function drawFinding(seen: string, question: string | undefined): PaperElement {
  const asked = question === undefined ? [] : [' ', element('b', '', question)];
  return { ...element('p', 'paper-finding', seen, ...asked), isFree: true };
}

function drawLines(count: number): PaperNode[] {
  return Array.from({ length: count }, () => mute(element('div', 'paper-writing-line')));
}

function drawSeats({ board, columns, seats }: PaperSeats): PaperElement {
  return element(
    'div',
    'paper-plan',
    element('p', 'paper-board', board),
    element('ul', `paper-seats paper-columns-${columns}`, ...seats.map(drawSeat)),
  );
}

function drawSeat(seat: PaperSeat): PaperElement {
  if (!seat) return mute(element('li', 'paper-passage'));
  return element(
    'li',
    `paper-seat${seat.isNone ? ' paper-none' : ''}`,
    element('bdi', '', seat.name),
    element('b', '', seat.count),
  );
}
