/** Keys of the observation screen: letters pick a pupil, digits and punctuation are codes, Enter is the clock. */
import type { TurnState } from '../../../core/coding/lesson-state';
import type { ObservationView } from '../../../state/observation-store';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** With more than 26 pupils the capital letters go on. */
const keys = letters + letters.toUpperCase();

export function letterOf(index: number): string {
  return keys[index] ?? '';
}

/** The buttons of the rows, in their order. Signs that an American and a Belgian keyboard both have beside the digits. */
export const codeKeys = '123456789-=[];,./\\{}';

/** Buttons that are always there, by what they press (`data-press`). */
export const fixedKeys: Readonly<Record<string, string>> = {
  _: 'noAnswer',
  ':': 'gaveAnswer',
  '%': 'peerCalls',
  $: 'passOn',
  '*': 'done',
  '<': 'mark-highlight',
  '>': 'mark-revisit',
  '+': 'something-else',
};

export type KeyMeaning =
  | { readonly type: 'tile'; readonly index: number }
  | { readonly type: 'unknownPupil' }
  | { readonly type: 'panelButton'; readonly index: number }
  | { readonly type: 'button'; readonly press: string }
  | { readonly type: 'clock'; readonly press: 'questionPosed' | 'answerBegins' | 'finished' | 'done' }
  | { readonly type: 'undo' | 'redo' | 'help' | 'escape' };

interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key means here, or undefined for one that is the browser's. */
export function readKey(
  event: Key,
  view: Pick<ObservationView, 'turn' | 'atDesk'>,
  singleKeys: boolean,
): KeyMeaning | undefined {
  const { key } = event;
  // Control and Alt together are AltGr, with which some keyboards make brackets.
  if ((event.ctrlKey && !event.altKey) || event.metaKey) {
    if (key.toLowerCase() === 'z') return { type: event.shiftKey ? 'redo' : 'undo' };
    return key.toLowerCase() === 'y' ? { type: 'redo' } : undefined;
  }
  if (key === 'Escape') return { type: 'escape' };
  if (key === 'PageDown' || key === 'Enter') return { type: 'clock', press: nextClockPress(view) };
  return singleKeys ? readSingleKey(event) : undefined;
}

function readSingleKey(event: Key): KeyMeaning | undefined {
  const { key } = event;
  if (key === 'Backspace') return { type: 'undo' };
  if (key === '?') return { type: 'help' };
  const digit = digitOf(event);
  if (digit === 0) return { type: 'unknownPupil' };
  if (digit !== undefined) return { type: 'panelButton', index: digit - 1 };
  const press = Object.hasOwn(fixedKeys, key) ? fixedKeys[key] : undefined;
  if (press) return { type: 'button', press };
  if (key.length !== 1) return undefined;
  const code = codeKeys.indexOf(key);
  if (code >= 0) return { type: 'panelButton', index: code };
  const index = keys.indexOf(key);
  return index >= 0 ? { type: 'tile', index } : undefined;
}

/** On a Belgian keyboard the digits stand above, and without shift the same key is a letter or a sign. */
function digitOf({ key, code, shiftKey, altKey }: Key): number | undefined {
  if (/^\d$/.test(key)) return Number(key);
  const place = /^Digit(\d)$/.exec(code)?.[1];
  return place !== undefined && !shiftKey && !altKey ? Number(place) : undefined;
}

/** The clock button that comes next, so that one key (or a presenter) keeps the wait. */
function nextClockPress({ turn, atDesk }: Pick<ObservationView, 'turn' | 'atDesk'>) {
  if (turn.type === 'posed' || turn.type === 'named') return 'answerBegins';
  if (turn.type === 'idle' && atDesk) return 'done';
  return isSpeaking(turn) ? 'finished' : 'questionPosed';
}

const isSpeaking = (turn: TurnState): boolean =>
  turn.type === 'answered' && turn.answerFromMs !== undefined && turn.finishedMs === undefined;
