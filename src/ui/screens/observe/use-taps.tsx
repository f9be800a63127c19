/** What a tap on a tile means, in a lesson and on film: a press, or the answer to "bij wie?". */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import type { Picking, Side } from './lesson-side';
import { pressFor } from './panel-buttons';
import { pressHandlers } from './press-handlers';

export interface Taps {
  readonly picking: Picking | undefined;
  /** What stands beside the plan instead of the rows. */
  readonly side: Side | undefined;
  readonly onTap: (pupilId: PupilId | undefined, at: MonotonicMs) => boolean;
  readonly onMenu: (pupilId: PupilId) => void;
  readonly open: (side: Side | undefined) => void;
  readonly pick: (picking: Picking | undefined) => void;
}

/** @param leavesMoment a tap closes the moment that is looked at, to make room for the panel */
export function useTaps(store: ObservationStore, leavesMoment = false): Taps {
  const [picking, pick] = useState<Picking>();
  const [side, setSide] = useState<Side>();
  usePickingEnds(store, picking, () => pick(undefined));
  const open = useCallback((next: Side | undefined) => {
    setSide(next);
    pick(next?.type === 'somethingElse' ? { for: 'menu' } : undefined);
  }, []);
  // Kept in a ref, so that tiles need not be drawn again when what their tap means has changed.
  const tap = useRef<Taps['onTap']>(() => false);
  tap.current = (pupilId, at) => {
    if (!picking) {
      if (leavesMoment && side?.type === 'moment') open(undefined);
      return store.press(pupilId ? { press: 'tile', pupilId } : { press: 'unknownPupil' }, at);
    }
    switch (picking.for) {
      case 'press': {
        const press = pressFor(picking.press, pupilId);
        // *Weet niet wie* is no answer to everything: the question stays.
        if (press) pick(undefined);
        return press !== undefined && store.press(press, at);
      }
      case 'otherPupil':
        if (!pupilId && !picking.mayBeUnknown) return false;
        pick(undefined);
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
    pick,
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

/** Whoever taps something else is no longer asked "bij wie?": the next tile would be taken for the answer. */
function usePickingEnds(store: ObservationStore, picking: Picking | undefined, end: () => void): void {
  useEffect(() => {
    if (!picking || picking.for === 'menu') return;
    const { version } = store.getState();
    return store.subscribe((view) => {
      if (view.version !== version) end();
    });
  }, [store, picking]);
}
