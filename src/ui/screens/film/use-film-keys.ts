/** The keys that move the film. Letters, digits, signs and Enter are those of observing: here is never a key of one sign. */
import { useLayoutEffect } from 'preact/hooks';
import { useFocusByKey } from '../observe/use-focus-by-key';
import type { FilmPlayer } from './film-player';

interface FilmKeys {
  readonly player: FilmPlayer;
  readonly onMoment?: (direction: 1 | -1) => void;
  readonly onFullScreen?: () => void;
  readonly onMirror?: () => void;
}

type Act = (event: KeyboardEvent) => void;

export function useFilmKeys({ player, onMoment, onFullScreen, onMirror }: FilmKeys): void {
  const isByKey = useFocusByKey();
  // Not an effect of after the frame: a key that comes sooner would do what it meant before.
  useLayoutEffect(() => {
    const sideways = (event: KeyboardEvent, direction: 1 | -1): void => {
      if (event.ctrlKey) player.step(direction);
      else player.skip(direction * (event.shiftKey ? 5000 : 1000));
    };
    const upward = (event: KeyboardEvent, direction: 1 | -1): void => {
      if (event.ctrlKey) player.changeVolume(direction);
      else if (event.shiftKey) player.changeRate(direction);
      else onMoment?.(direction === 1 ? -1 : 1);
    };
    const acts: Readonly<Record<string, Act>> = {
      ' ': (event) => (event.shiftKey ? player.toggleLoop() : player.toggle()),
      ArrowLeft: (event) => sideways(event, -1),
      ArrowRight: (event) => sideways(event, 1),
      ArrowUp: (event) => upward(event, 1),
      ArrowDown: (event) => upward(event, -1),
    };
    const actOf = (event: KeyboardEvent): Act | undefined => {
      if (event.metaKey || event.altKey || document.querySelector('dialog[open]')) return undefined;
      if (isTyping(event, isByKey.current)) return undefined;
      // Enter alone is the clock of the lesson.
      if (event.key === 'Enter' && event.ctrlKey) return event.shiftKey ? onMirror : onFullScreen;
      return acts[event.key];
    };
    const listen = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      if (!event.repeat || event.key.startsWith('Arrow')) act(event);
    };
    // A button that has the focus would be pressed when the space bar comes up.
    const rest = (event: KeyboardEvent) => {
      if (event.key === ' ' && actOf(event)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    addEventListener('keyup', rest);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener('keyup', rest);
    };
  }, [player, onMoment, onFullScreen, onMirror, isByKey]);
}

/** A field keeps its keys; so does a button that was reached with the keyboard. */
function isTyping({ target, key }: KeyboardEvent, isByKey: boolean): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [role="slider"]')) return true;
  return key === ' ' && isByKey && target.closest('button, a, summary, input')?.matches(':focus-visible') === true;
}
