/** A drawn sheet as a tree of a few elements: the screen and the file make the same page of it. */

export type PaperTag = 'article' | 'section' | 'div' | 'h1' | 'h2' | 'p' | 'ul' | 'li' | 'span' | 'b' | 'bdi';

export interface PaperElement {
  readonly tag: PaperTag;
  readonly className?: string;
  /** The text may run either way. */
  readonly isFree?: boolean;
  /** Says nothing to who cannot see it: a line to write on, an empty place. */
  readonly isHidden?: boolean;
  readonly children: readonly PaperNode[];
}

export type PaperNode = string | PaperElement;

export function element(tag: PaperTag, className: string, ...children: readonly PaperNode[]): PaperElement {
  return { tag, ...(className !== '' && { className }), children };
}

/** Text whose direction is that of what was typed. */
export function freeText(tag: PaperTag, className: string, text: string): PaperElement {
  return { ...element(tag, className, text), isFree: true };
}

/** Nothing to read. */
export function mute(node: PaperElement): PaperElement {
  return { ...node, isHidden: true };
}
