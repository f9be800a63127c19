/**
 * The one word that is said of a comparison, so that a number cannot be read as more than it is.
 *
 * Formula: by the adjusted p: at most 0.05 `clear` ("meer/minder dan toeval meestal geeft"), at most 0.20 `possible`
 * ("misschien"); else `none` ("ongeveer gelijk") when the whole interval lies within ⅔–1½ times (ratio) or ± 15 points
 * (difference), else `uncertain` ("kan toeval zijn"). Without a p `uncertain`; `tooLittle` and `notWatched` are their own.
 *
 * Source: our own rule; on showing that two are alike, D. J. Schuirmann, two one-sided tests (1987).
 */
import type { ContrastCase, Interval } from './contrast';
import type { Scale } from './indicator';

export const contrastWords = ['clear', 'possible', 'none', 'uncertain', 'tooLittle', 'notWatched'] as const;
export type ContrastWord = (typeof contrastWords)[number];

const clearUpTo = 0.05;
const possibleUpTo = 0.2;

/** What counts as about equal. */
const equal = { ratio: [2 / 3, 3 / 2], difference: [-0.15, 0.15] } as const;

function isAboutEqual(scale: Scale, interval: Interval | null): boolean {
  if (!interval) return false;
  const [low, high] = interval;
  const [least, most] = equal[scale];
  return low !== null && high !== null && low >= least && high <= most;
}

export function chooseWord(
  scale: Scale,
  found: ContrastCase,
  pAdjusted: number | null,
  interval: Interval | null,
): ContrastWord {
  if (found === 'notWatched' || found === 'tooLittle') return found;
  if (pAdjusted === null) return 'uncertain';
  if (pAdjusted <= clearUpTo) return 'clear';
  if (pAdjusted <= possibleUpTo) return 'possible';
  return isAboutEqual(scale, interval) ? 'none' : 'uncertain';
}
