/** The keyboard of the observation screen. Returns whether the keys are shown on the screen (`?`). */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import { type MonotonicMs, monotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { useFocusByKey } from './use-focus-by-key';
import { codeKeys, fixedKeys, type KeyMeaning, readKey } from './keyboard';

interface LessonKeys {
  readonly store: ObservationStore;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => void;
  readonly onEscape: () => void;
  readonly singleKeys: boolean;
}

interface ShownKeys {
  readonly shown: boolean;
  readonly toggle: () => void;
}

export function useLessonKeys(needs: LessonKeys): ShownKeys {
  const { store, singleKeys } = needs;
  const [shown, setShown] = useState(false);
  const isByKey = useFocusByKey();
  const does = useRef<(meaning: KeyMeaning, at: MonotonicMs) => void>(() => undefined);
  does.current = (meaning, at) => {
    switch (meaning.type) {
      case 'tile':
        return pickTile(meaning.index, (pupilId) => needs.onTap(pupilId, at));
      case 'unknownPupil':
        return needs.onTap(undefined, at);
      // The button itself knows what it presses and whether it is there: the key only pushes it.
      case 'panelButton':
        return rowButtons()[meaning.index]?.click();
      case 'button':
        return findButton(meaning.press)?.click();
      case 'clock':
        return void store.press({ press: meaning.press }, at);
      case 'undo':
        return store.undo(at);
      case 'redo':
        return store.redo(at);
      case 'help':
        return setShown((before) => !before);
      case 'escape':
        setShown(false);
        return needs.onEscape();
    }
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const meaning = event.repeat ? undefined : readKey(event, store.getState(), singleKeys);
      if (!meaning || isDialogOpen() || (meaning.type !== 'escape' && isOnControl(event, isByKey.current))) return;
      event.preventDefault();
      does.current(meaning, monotonicMs(event.timeStamp));
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [store, singleKeys, isByKey]);
  // After every drawing: a row that is no longer watched takes its keys with it.
  useEffect(() => {
    if (shown) writeKeys();
  });
  return { shown, toggle: () => setShown((before) => !before) };
}

/** The pupils in the order of their letters, which is the one in which they stand on the plan. */
function pickTile(index: number, pick: (pupilId: PupilId) => void): void {
  const tiles = document.querySelectorAll<HTMLElement>('.tile:not(.tile-unknown) [data-pupil]');
  const pupilId = tiles[index]?.dataset['pupil'];
  if (pupilId !== undefined) pick(pupilId as PupilId);
}

const rowButtons = () => document.querySelectorAll<HTMLButtonElement>('.panel-rows .panel-button');

const findButton = (press: string) => document.querySelector<HTMLButtonElement>(`[data-press="${press}"]`);

/** Beside each button the key that pushes it; the style sheet shows it. */
export function writeKeys(): void {
  rowButtons().forEach((button, index) => {
    button.dataset['key'] = codeKeys[index] ?? '';
  });
  for (const [key, press] of Object.entries(fixedKeys)) {
    const button = findButton(press);
    if (button) button.dataset['key'] = key;
  }
}

/** Its keys are its own, Escape as well: also after a press beside its buttons, when the focus is nowhere. */
const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** Enter on a button that was reached with the keyboard presses that button, not the clock. */
function isOnControl(event: KeyboardEvent, isByKey: boolean): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select')) return true;
  return event.key === 'Enter' && isByKey && target.closest('button, a') !== null;
}
