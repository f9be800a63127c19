/** The sheet on the screen: the same drawing that becomes a file. */
import { type ComponentChild, h } from 'preact';
import type { PaperElement, PaperNode } from '../../../core/report/paper-node';
import { paperMessages } from '../../messages/papers';
import './paper.css';
import './sheet.css';

/** Under the title of the screen, the title of the paper is a second one. */
const tagsOnScreen: Readonly<Partial<Record<PaperElement['tag'], string>>> = { h1: 'h2', h2: 'h3' };

export function Sheet({ drawn }: { readonly drawn: PaperElement }) {
  return (
    <div class="sheet" role="group" aria-label={paperMessages.sheet}>
      {toElement(drawn)}
    </div>
  );
}

function toElement(node: PaperNode): ComponentChild {
  if (typeof node === 'string') return node;
  const { tag, className, isFree, isHidden, children } = node;
  const attributes = {
    ...(className !== undefined && { class: className }),
    ...(isFree && { dir: 'auto' as const }),
    ...(isHidden && { 'aria-hidden': true as const }),
    ...(tag === 'ul' && { role: 'list' as const }),
  };
  return h(tagsOnScreen[tag] ?? tag, attributes, ...children.map(toElement));
}
