/** A BORIS project (format 7.0) as data, as BORIS 9 writes it. */
import type { AttributeId, CodebookKind } from '../record/codebook';
import { leidraadCodebook } from '../record/leidraad-codebook';

export const borisFormatVersion = '7.0';

export interface BorisModifierSet {
  readonly name: string;
  readonly description: string;
  /** 0: one value at most. */
  readonly type: 0;
  readonly values: readonly string[];
}

export interface BorisBehaviour {
  readonly type: 'Point event' | 'State event';
  readonly key: string;
  readonly code: string;
  readonly description: string;
  readonly color: string;
  readonly category: string;
  readonly modifiers: Readonly<Record<string, BorisModifierSet>>;
  readonly excluded: '';
  readonly 'coding map': '';
}

/** Seconds, subject (`''`: nobody), code, modifiers, comment; on film the frame as well. */
export type BorisEvent = readonly [
  time: number,
  subject: string,
  code: string,
  modifier: string,
  comment: string,
  frame?: string,
];

/** Nothing chosen in a set of modifiers. */
export const noModifier = 'None';

/** These go into the comment: they belong to the clock. */
const inComment: ReadonlySet<AttributeId> = new Set(['endedBy']);

/** The attributes of a kind that are sets of modifiers, in their order. Feedback of a turn is an event of its own. */
export function modifierSetsOf({ id, attributes }: CodebookKind): AttributeId[] {
  return attributes.filter((attribute) => {
    if (inComment.has(attribute)) return false;
    if (attribute.startsWith('feedback.') && id !== 'feedback') return false;
    const type = leidraadCodebook.attributes.find((candidate) => candidate.id === attribute)?.type;
    return type === 'choice' || type === 'yesNo';
  });
}
