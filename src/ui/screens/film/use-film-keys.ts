/** The keys that move the film. Letters, digits and Enter are those of observing. */
import { useEffect } from 'preact/hooks';
import type { FilmPlayer } from './film-player';

interface FilmKeys {
  readonly player: FilmPlayer;
  readonly onMoment: (direction: 1 | -1) => void;
  readonly onFullScreen: () => void;
  readonly onMirror: () => void;
  /** Keys of one sign can be switched off; arrows and space stay. */
  readonly singleKeys: boolean;
}

export function useFilmKeys({ player, onMoment, onFullScreen, onMirror, singleKeys }: FilmKeys): void {
  useEffect(() => {
    const signs: Readonly<Record<string, () => void>> = {
      '(': () => player.changeRate(-1),
      ')': () => player.changeRate(1),
      '&': () => player.toggleLoop(),
      '*': onFullScreen,
      ':': () => player.toggleMuted(),
      '|': onMirror,
    };
    const sideways = (event: KeyboardEvent, direction: 1 | -1): void => {
      if (event.ctrlKey) player.step(direction);
      else player.skip(direction * (event.shiftKey ? 5000 : 1000));
    };
    const others: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      ' ': () => player.toggle(),
      ArrowLeft: (event) => sideways(event, -1),
      ArrowRight: (event) => sideways(event, 1),
      ArrowUp: () => onMoment(-1),
      ArrowDown: () => onMoment(1),
    };
    const meaningOf = (event: KeyboardEvent) => {
      if (event.metaKey || event.altKey || isTyping(event)) return undefined;
      const other = others[event.key];
      if (other || event.ctrlKey || !singleKeys) return other;
      // Without shift the keys of the digits are codes, also where they carry a sign.
      return event.code.startsWith('Digit') && !event.shiftKey ? undefined : signs[event.key];
    };
    const listen = (event: KeyboardEvent) => {
      const act = meaningOf(event);
      if (!act) return;
      event.preventDefault();
      if (event.key !== ' ' || !event.repeat) act(event);
    };
    // A button that has the focus would be pressed when the space bar comes up.
    const rest = (event: KeyboardEvent) => {
      if (event.key === ' ' && meaningOf(event)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    addEventListener('keyup', rest);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener('keyup', rest);
    };
  }, [player, onMoment, onFullScreen, onMirror, singleKeys]);
}

/** A field keeps its keys; so does a control that was reached with the keyboard. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, dialog, [role="slider"]'))
    return true;
  return key === ' ' && target.closest('button, a, summary, input')?.matches(':focus-visible') === true;
}
