/** The keyboard of the observation screen. Returns whether the letters are shown on the tiles (`?`). */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { SchoolClass } from '../../../core/record/school-class';
import { type MonotonicMs, monotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { readKey } from './keyboard';
import { placeTiles } from './seating-places';

interface LessonKeys {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => void;
  readonly singleKeys: boolean;
}

export function useLessonKeys({ store, schoolClass, onTap, singleKeys }: LessonKeys): boolean {
  const [shown, setShown] = useState(false);
  const order = useMemo(() => placeTiles(schoolClass.pupils).places.map(({ pupil }) => pupil.id), [schoolClass]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || isOnControl(event)) return;
      const meaning = readKey(event, store.getState().turn, singleKeys);
      if (!meaning) return;
      const at = monotonicMs(event.timeStamp);
      event.preventDefault();
      switch (meaning.type) {
        case 'tile':
          if (order[meaning.index]) onTap(order[meaning.index], at);
          return;
        case 'unknownPupil':
          return onTap(undefined, at);
        case 'panelButton':
          // The button itself knows what it presses and whether it is there: the key only pushes it.
          return document.querySelectorAll<HTMLButtonElement>('.panel-rows .panel-button')[meaning.index]?.click();
        case 'clock':
          return void store.press({ press: meaning.press }, at);
        case 'undo':
          return store.undo(at);
        case 'redo':
          return store.redo(at);
        case 'help':
          return setShown((before) => !before);
        case 'escape':
          return setShown(false);
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [store, order, onTap, singleKeys]);
  return shown;
}

/** Enter on a button that has the focus presses that button, not the clock. */
function isOnControl(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, dialog')) return true;
  return event.key === 'Enter' && target.closest('button, a') !== null;
}
