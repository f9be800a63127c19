/**
 * What was tapped in the practice lesson beside its answer key.
 *
 * Rule: turns are matched as those of two observers of one lesson are (`matching.ts`): most pairs, of these most of the same
 * pupil, of these the nearest. Compared is the silence after the question (`thinkMs + waitMs`), where both have one.
 * Telling, not judging: no share, no score.
 */
import { matchMoments } from '../measures/matching';
import { type Interaction, pauseAfterQuestion } from '../record/interaction';
import type { KeyTurn } from './practice-key';

/** Milliseconds. Wider than between two observers (3 s): who begins looks for a name, and turns lie further apart. */
const practiceWindowMs = 6000;

export type PracticeRow =
  | (KeyTurn & {
      readonly type: 'seen';
      readonly tapped: Interaction;
      /** `unknown`: *Weet niet wie*. */
      readonly who: 'same' | 'other' | 'unknown';
      /** Tapped − key, milliseconds; absent where no silence was clocked. */
      readonly waitOffMs?: number;
    })
  | (KeyTurn & { readonly type: 'missed' })
  /** A turn that nobody got. */
  | { readonly type: 'extra'; readonly tapped: Interaction };

export interface PracticeComparison {
  /** By time. */
  readonly rows: readonly PracticeRow[];
  /** Turns that there were. */
  readonly turns: number;
  readonly seen: number;
  /** Seen with another pupil. */
  readonly otherPupil: number;
  /** Silences that were clocked. */
  readonly waits: number;
  /** Half of these were off by this much or less, milliseconds; null without any. */
  readonly medianOffMs: number | null;
  /** Kinds of question: said, and said as it was. */
  readonly questions: { readonly said: number; readonly same: number };
}

/** @param tapped all moments of the observer, in any order */
export function comparePractice(key: readonly KeyTurn[], tapped: readonly Interaction[]): PracticeComparison {
  const turns = tapped.filter(({ kind }) => kind === 'turn');
  const pairs = matchMoments(
    key.map(({ turn }) => turn),
    turns,
    practiceWindowMs,
  );
  const tappedOf = new Map(pairs.map(({ first, second }) => [first, second]));
  const matched = new Set(tappedOf.values());
  const rows: PracticeRow[] = [
    ...key.map((keyTurn): PracticeRow => {
      const partner = tappedOf.get(keyTurn.turn);
      return partner ? describeSeen(keyTurn, partner) : { ...keyTurn, type: 'missed' };
    }),
    ...turns.filter((turn) => !matched.has(turn)).map((turn): PracticeRow => ({ type: 'extra', tapped: turn })),
  ].toSorted((a, b) => timeOf(a) - timeOf(b));
  const seen = rows.filter((row) => row.type === 'seen');
  const offs = seen.flatMap(({ waitOffMs }) => (waitOffMs === undefined ? [] : [Math.abs(waitOffMs)]));
  const said = seen.filter((row) => row.tapped.question !== undefined);
  return {
    rows,
    turns: key.length,
    seen: seen.length,
    otherPupil: seen.filter(({ who }) => who === 'other').length,
    waits: offs.length,
    medianOffMs: medianOf(offs),
    questions: {
      said: said.length,
      same: said.filter((row) => row.tapped.question === row.turn.question).length,
    },
  };
}

function describeSeen(keyTurn: KeyTurn, tapped: Interaction): PracticeRow {
  const [inKey, clocked] = [pauseAfterQuestion(keyTurn.turn), pauseAfterQuestion(tapped)];
  return {
    ...keyTurn,
    type: 'seen',
    tapped,
    who: tapped.pupilId === undefined ? 'unknown' : tapped.pupilId === keyTurn.turn.pupilId ? 'same' : 'other',
    ...(inKey !== undefined && clocked !== undefined && { waitOffMs: clocked - inKey }),
  };
}

const timeOf = (row: PracticeRow): number => (row.type === 'extra' ? row.tapped : row.turn).atMs;

/** The middle one, or what lies between the two in the middle. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
