/** A sheet of paper as data, words included: what stands on it, before it is drawn on the screen or written as a file. */

/** `quality` names nobody and is the default for sharing; `talk` stays with the two. */
export const paperKinds = ['quality', 'talk'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One place of the class as it sits; null is a passage or an empty place. */
export type PaperSeat = {
  readonly name: string;
  /** "3", or "–" for who was not there or not looked at. */
  readonly count: string;
  /** Nothing was counted for a pupil who was there: drawn with a broken line, never with a colour. */
  readonly isNone: boolean;
} | null;

export interface PaperSeats {
  readonly board: string;
  readonly columns: number;
  /** Row by row from the board, `columns` in each. */
  readonly seats: readonly PaperSeat[];
}

export type PaperBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'small'; readonly text: string }
  /** What was written, or so many lines to write on. */
  | { readonly type: 'written'; readonly label?: string; readonly text: string; readonly lines: number }
  /** Something the two said, behind what it answers. */
  | { readonly type: 'said'; readonly label: string; readonly text: string }
  | { readonly type: 'finding'; readonly seen: string; readonly question?: string }
  | { readonly type: 'seats'; readonly plan: PaperSeats };

export interface PaperSection {
  readonly heading: string;
  readonly blocks: readonly PaperBlock[];
  /** Two halves that follow each other stand side by side. */
  readonly half?: boolean;
}

export interface Paper {
  readonly title: string;
  /** Which lesson, when, who looked: joined in one line under the title. */
  readonly line: readonly string[];
  readonly sections: readonly PaperSection[];
  readonly foot: readonly string[];
  /** For the foot, where something that was typed had to be cut. */
  readonly goesOn: string;
}

/** What was typed, made by `change`; the sentences of the app itself stay whole. */
export function mapTyped(paper: Paper, change: (text: string) => string): Paper {
  return {
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'written' || block.type === 'said' ? { ...block, text: change(block.text) } : block,
      ),
    })),
  };
}
