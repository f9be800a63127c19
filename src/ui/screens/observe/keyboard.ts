/** Keys of the observation screen: letters pick a pupil, digits a button of the panel, Enter is the clock. */
import type { TurnState } from '../../../core/coding/lesson-state';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** With more than 26 pupils the capital letters go on. */
const keys = letters + letters.toUpperCase();

export function letterOf(index: number): string {
  return keys[index] ?? '';
}

export type KeyMeaning =
  | { readonly type: 'tile'; readonly index: number }
  | { readonly type: 'unknownPupil' }
  | { readonly type: 'panelButton'; readonly index: number }
  | { readonly type: 'clock'; readonly press: 'questionPosed' | 'answerBegins' | 'finished' }
  | { readonly type: 'undo' | 'redo' | 'help' | 'escape' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key means here, or undefined for one that is the browser's. */
export function readKey(event: Key, turn: TurnState, singleKeys: boolean): KeyMeaning | undefined {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === 'z') return { type: event.shiftKey ? 'redo' : 'undo' };
    return key.toLowerCase() === 'y' ? { type: 'redo' } : undefined;
  }
  if (key === 'Escape') return { type: 'escape' };
  if (key === 'PageDown' || key === 'Enter') return { type: 'clock', press: nextClockPress(turn) };
  if (!singleKeys) return undefined;
  if (key === 'Backspace') return { type: 'undo' };
  if (key === '?') return { type: 'help' };
  if (key === '0') return { type: 'unknownPupil' };
  if (/^[1-9]$/.test(key)) return { type: 'panelButton', index: Number(key) - 1 };
  const index = keys.indexOf(key);
  return key.length === 1 && index >= 0 ? { type: 'tile', index } : undefined;
}

/** The clock button that comes next, so that one key (or a presenter) keeps the wait. */
function nextClockPress(turn: TurnState): 'questionPosed' | 'answerBegins' | 'finished' {
  if (turn.type === 'posed' || turn.type === 'named') return 'answerBegins';
  const speaking = turn.type === 'answered' && turn.answerFromMs !== undefined && turn.finishedMs === undefined;
  return speaking ? 'finished' : 'questionPosed';
}
