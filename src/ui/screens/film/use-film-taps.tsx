/** What a tap on a tile means while a film is coded: a press, or the answer to "bij wie?". */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import type { Picking, Side } from '../observe/lesson-side';
import { pressFor } from '../observe/panel-buttons';
import { pressHandlers } from '../observe/press-handlers';

export interface FilmTaps {
  readonly picking: Picking | undefined;
  readonly side: Side | undefined;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => boolean;
  readonly onMenu: (pupilId: PupilId) => void;
  readonly open: (side: Side | undefined) => void;
  readonly pick: (picking: Picking | undefined) => void;
}

export function useFilmTaps(store: ObservationStore): FilmTaps {
  const [picking, setPicking] = useState<Picking>();
  const [side, setSide] = useState<Side>();
  const open = useCallback((next: Side | undefined) => {
    setSide(next);
    setPicking(next?.type === 'somethingElse' ? { for: 'menu' } : undefined);
  }, []);
  // Kept in a ref, so that tiles need not be drawn again when what their tap means has changed.
  const tap = useRef<FilmTaps['onTap']>(() => false);
  tap.current = (pupilId, at) => {
    // What is looked at beside the panel makes room for it.
    if (side?.type === 'moment' && !picking) open(undefined);
    if (!picking) return store.press(pupilId ? { press: 'tile', pupilId } : { press: 'unknownPupil' }, at);
    switch (picking.for) {
      case 'press': {
        const press = pressFor(picking.press, pupilId);
        if (press) setPicking(undefined);
        return press !== undefined && store.press(press, at);
      }
      case 'otherPupil':
        if (!pupilId && !picking.mayBeUnknown) return false;
        setPicking(undefined);
        store.write([{ type: 'changed', interactionId: picking.momentId, field: 'pupilId', value: pupilId ?? null }]);
        return true;
      case 'menu':
        if (pupilId) open({ type: 'pupil', pupilId });
        return false;
    }
  };
  return {
    picking,
    side,
    onTap: useCallback((pupilId: PupilId | undefined, at: MonotonicMs) => tap.current(pupilId, at), []),
    onMenu: useCallback((pupilId: PupilId) => open({ type: 'pupil', pupilId }), [open]),
    open,
    pick: setPicking,
  };
}

export function PickingBar({ picking, onStop }: { readonly picking: Picking; readonly onStop: () => void }) {
  const text =
    picking.for === 'press'
      ? words.pickForWhom(picking.label)
      : picking.for === 'menu'
        ? words.pickForMenu
        : words.pickOther;
  return (
    <div class="phase-bar picking-bar" role="status">
      <p>{text}</p>
      <button type="button" class="phase-button" {...pressHandlers(onStop)}>
        {words.stopPicking}
      </button>
    </div>
  );
}
