/** A kijkwijzer as data: which kinds of moment and which attributes exist, and the channel each belongs to. */
import type { InteractionKind } from './interaction';

export type CodebookChannel = 'input' | 'output' | 'feedback' | 'klimaat';

/** What a field of a moment may say; `feedback.focus` and `feedback.tone` are fields of each feedback item. */
export type AttributeId =
  | 'solicitation'
  | 'question'
  | 'thinkMs'
  | 'waitMs'
  | 'endedBy'
  | 'answerMs'
  | 'reactionMs'
  | 'answer'
  | 'explain'
  | 'followUp'
  | 'feedback.focus'
  | 'feedback.tone'
  | 'to'
  | 'eyeContact'
  | 'warmth'
  | 'guidance'
  | 'initiative'
  | 'level'
  | 'behaviour'
  | 'uptake'
  | 'form'
  | 'mark'
  | 'text';

export interface CodeValue {
  /** As it is stored; `true` and `false` as text for attributes that are yes or no. */
  readonly id: string;
  /** The word in tables, Dutch. */
  readonly label: string;
}

export interface CodebookAttribute {
  readonly id: AttributeId;
  /** Null: says nothing about the lesson itself. */
  readonly channel: CodebookChannel | null;
  readonly type: 'choice' | 'yesNo' | 'milliseconds' | 'text';
  /** Empty for times and text. */
  readonly values: readonly CodeValue[];
}

export interface CodebookKind {
  readonly id: InteractionKind;
  /** The word in tables, Dutch. */
  readonly label: string;
  readonly channel: CodebookChannel | null;
  /** `span`: a visit with an end; `timedPoint`: a point that carries clock times. */
  readonly shape: 'point' | 'timedPoint' | 'span';
  /** `unknownAllowed`: *Weet niet wie*; `none`: it is never about one pupil. */
  readonly pupil: 'named' | 'unknownAllowed' | 'optional' | 'none';
  readonly attributes: readonly AttributeId[];
}

export interface Codebook {
  readonly id: string;
  readonly version: number;
  readonly kinds: readonly CodebookKind[];
  readonly attributes: readonly CodebookAttribute[];
}

/** The Dutch word for a kind of moment; the id itself where the codebook lacks it. */
export function labelOfKind(codebook: Codebook, kind: string): string {
  return codebook.kinds.find((candidate) => candidate.id === kind)?.label ?? kind;
}

/** The Dutch word for a coded value; the value itself where the codebook lacks it. */
export function labelOfValue(codebook: Codebook, attribute: AttributeId, value: string | boolean): string {
  const values = codebook.attributes.find((candidate) => candidate.id === attribute)?.values;
  return values?.find((candidate) => candidate.id === String(value))?.label ?? String(value);
}
