/** What is said of an indicator, and the parts of sentences that several of them share. */
import type { Tally } from '../../core/profile/class-analysis';
import { formatCount, formatSeconds, formatWhole } from './format';

/** `perTen`: events per ten minutes; `perTurn`: per turn; `seconds`, `minutes`: lengths; `share`: a part of moments. */
type Unit = 'perTen' | 'perTurn' | 'seconds' | 'minutes' | 'share' | 'place';

export interface IndicatorWords {
  /** As in a list: says the unit. */
  readonly name: string;
  /** As a heading above one pupil's number. */
  readonly short: string;
  readonly unit: Unit;
  /** What was counted, for shares and means: one, many. */
  readonly of: readonly [string, string];
  /** The class in one sentence, addressed to the teacher. */
  readonly sentence: (total: Tally) => string;
}

export const times = (count: number): string => `${formatWhole(count)} keer`;
export const partOf = ({ y, n }: Tally, [one, many]: readonly [string, string]): string =>
  n === 1 ? `${formatWhole(y)} van 1 ${one}` : `${formatWhole(y)} van de ${formatWhole(n)} ${many}`;
export const meanOf = ({ value, n }: Tally, [one, many]: readonly [string, string]): string =>
  `gemiddeld ${formatSeconds((value ?? 0) * 1000)} (${formatCount(n, one, many)})`;
