/** What may be shown while names, or results, are locked. */
import type { LockState } from '../state/lock-store';
import type { ScreenName } from './router';

/** `waiting`: it is not known yet what is locked. */
export type Gate = 'open' | 'waiting' | 'names' | 'results';

/** Without a word in them, or with numbers for names: a lesson that runs is never stopped by a question. */
const freeScreens: ReadonlySet<ScreenName> = new Set(['start', 'observe', 'keeping', 'unlock', 'vault', 'privacy']);

/** What the observer does not see before the teacher says so. */
const resultScreens: ReadonlySet<ScreenName> = new Set([
  ...(['review', 'pupil', 'timeline', 'waits', 'summary', 'together', 'observers', 'pupilRecord', 'files'] as const),
]);

/** Looked at and hardly written on: numbers may stand for names there. */
const readScreens: ReadonlySet<ScreenName> = new Set([
  ...(['review', 'pupil', 'timeline', 'waits', 'together', 'observers'] as const),
]);

/** In these nothing locks by itself. */
const lessonScreens: ReadonlySet<ScreenName> = new Set(['observe']);

export function gateOf(screen: ScreenName, { vault, results, withoutNames }: LockState): Gate {
  if (freeScreens.has(screen)) return 'open';
  if (!vault || results === undefined) return 'waiting';
  if (results === 'locked' && resultScreens.has(screen)) return 'results';
  if (vault.state === 'locked' && !(withoutNames && readScreens.has(screen))) return 'names';
  return 'open';
}

export function mayGoWithoutNames(screen: ScreenName): boolean {
  return readScreens.has(screen);
}

export function mayLock(screen: ScreenName): boolean {
  return !lessonScreens.has(screen);
}
