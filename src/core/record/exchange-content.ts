/** What an exchange file holds, once it has been read and found whole. */
import type { Observation } from './observation';
import type { SchoolClass } from './school-class';

/** How pupils are called in a file or on paper. Other than full names never rename anyone on import. */
export const nameStyles = ['full', 'initials', 'numbers'] as const;
export type NameStyle = (typeof nameStyles)[number];

/** As they are offered: what names nobody comes first, and is chosen until somebody asks for another. */
export const nameStylesInitialsFirst: readonly NameStyle[] = ['initials', 'numbers', 'full'];

export interface ExchangeContent {
  readonly classes: readonly SchoolClass[];
  readonly observations: readonly Observation[];
  readonly names?: NameStyle;
  /** Keys that this version does not know; written back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Why a file was refused. `path` is the place of the first wrong value, as in `observations[0].interactions[3].endMs`. */
export interface ExchangeProblem {
  readonly kind:
    | 'tooLarge'
    | 'notJson'
    | 'forbiddenKey'
    | 'tooDeep'
    | 'otherFormat'
    | 'newerVersion'
    | 'wrongValue'
    | 'endBeforeStart'
    | 'duplicateId'
    | 'unknownClass'
    | 'unknownPupil'
    | 'unknownCode';
  readonly path: string;
}

export type ExchangeReading =
  | { readonly type: 'ok'; readonly content: ExchangeContent }
  | { readonly type: 'error'; readonly problem: ExchangeProblem };
