/** An ELAN document as data. */
import type { NamedFilm } from './named-film';

/** What is to be written: lengths are above 0, and on one tier nothing overlaps. Times in milliseconds. */
export interface ElanAnnotation {
  readonly fromMs: number;
  readonly toMs: number;
  readonly value: string;
}

export interface ElanTier {
  readonly id: string;
  readonly participant: string;
  /** Linguistic type: the kind of moment. */
  readonly type: string;
  readonly annotations: readonly ElanAnnotation[];
}

export interface ElanDocument {
  /** ISO 8601 with its zone. */
  readonly date: string;
  readonly author: string;
  /** Times are of the lesson; ELAN adds where it begins in the film. */
  readonly film?: NamedFilm;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly tiers: readonly ElanTier[];
}

/** What was read: annotations refer to slots of time, or to another annotation. */
export interface ReadAnnotation {
  readonly id: string;
  readonly slots?: readonly [from: string, to: string];
  readonly parent?: string;
  readonly value: string;
}

export interface ReadTier {
  readonly id: string;
  readonly participant: string;
  readonly type: string;
  readonly annotations: readonly ReadAnnotation[];
}

export interface ReadElanDocument {
  readonly date: string;
  /** Names of films and sounds. */
  readonly media: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  /** Null: a place between its neighbours, without a time of its own. */
  readonly slots: ReadonlyMap<string, number | null>;
  readonly tiers: readonly ReadTier[];
}

/** Properties in the header in which our own reader finds what ELAN has no place for. */
export const ownProperties = {
  schoolClass: 'beurtwijzer.class',
  lesson: 'beurtwijzer.lesson',
  rest: 'beurtwijzer.rest',
};

/** Tiers that are no kinds of moment. */
export const waitTier = 'wait';
export const phaseTier = 'phase';

/** `turn@AY` for a tier about somebody, `turn` for one about nobody; a second one gets a number. */
export const participantMark = '@';
