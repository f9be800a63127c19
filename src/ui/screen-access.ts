/** What may be shown while names, or results, are locked. */
import type { LockState } from '../state/lock-store';
import type { ScreenName } from './router';

/** `waiting`: it is not known yet what is locked. */
export type Gate = 'open' | 'waiting' | 'names' | 'results';

interface Access {
  /** `numbers`: looked at and hardly written on, so numbers may stand for names. `no`: without a word in it, or never to be stopped. */
  readonly names: 'yes' | 'numbers' | 'no';
  /** What the observer does not see before the teacher says so. */
  readonly isResult?: true;
  /** A lesson is being coded: nothing locks by itself. */
  readonly isLesson?: true;
}

const result = { names: 'yes', isResult: true } as const;
const readableResult = { names: 'numbers', isResult: true } as const;

/** Every screen: a new one has to say where it stands. */
const accessOf: Readonly<Record<ScreenName, Access>> = {
  start: { names: 'no' },
  keeping: { names: 'no' },
  vault: { names: 'no' },
  unlock: { names: 'no' },
  privacy: { names: 'no' },
  practice: { names: 'no' },
  // A lesson that runs is never stopped by a question.
  observe: { names: 'no', isLesson: true },
  film: { names: 'yes', isLesson: true },
  filmStart: { names: 'yes' },
  filmTie: { names: 'yes' },
  newClass: { names: 'yes' },
  schoolClass: { names: 'yes' },
  expectation: { names: 'yes' },
  prepare: { names: 'yes' },
  check: { names: 'yes' },
  retention: { names: 'yes' },
  rights: { names: 'yes' },
  agreement: { names: 'yes' },
  review: readableResult,
  pupil: readableResult,
  timeline: readableResult,
  waits: readableResult,
  together: readableResult,
  observers: readableResult,
  clips: readableResult,
  talk: result,
  summary: result,
  pupilRecord: result,
  files: result,
};

export function gateOf(screen: ScreenName, { vault, results, withoutNames }: LockState): Gate {
  const { names, isResult } = accessOf[screen];
  if (names === 'no') return 'open';
  if (!vault || results === undefined) return 'waiting';
  if (results === 'locked' && isResult) return 'results';
  if (vault.state === 'locked' && !(withoutNames && names === 'numbers')) return 'names';
  return 'open';
}

export function mayGoWithoutNames(screen: ScreenName): boolean {
  return accessOf[screen].names === 'numbers';
}

export function mayLock(screen: ScreenName): boolean {
  return !accessOf[screen].isLesson;
}
