/** Dragging a pupil: at once with a mouse or pen, after a short press with a finger, because a finger scrolls. */
import { useEffect, useRef } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { Seat } from '../../../core/record/school-class';

/** Below this many pixels it is a click by an unsteady hand. */
const dragThreshold = 8;
/** A finger that lies still this long takes the pupil along. */
const pressMs = 300;

interface Drag {
  readonly pupilId: PupilId;
  readonly tile: HTMLElement;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  lifted: boolean;
  moved: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function useSeatDrag(onDrop: (pupilId: PupilId, seat: Seat) => void) {
  const drag = useRef<Drag | undefined>(undefined);
  const dragged = useRef(false);
  useEffect(() => {
    // Only a listener that is not passive keeps the page from scrolling under a finger that carries somebody.
    const holdStill = (event: TouchEvent) => drag.current?.lifted && event.cancelable && event.preventDefault();
    document.addEventListener('touchmove', holdStill, { passive: false });
    // After a finger no click follows: what is tapped or pressed next is meant.
    const forget = () => {
      dragged.current = false;
    };
    const next = ['pointerdown', 'keydown'] as const;
    for (const type of next) document.addEventListener(type, forget, { capture: true });
    return () => {
      for (const type of next) document.removeEventListener(type, forget, { capture: true });
      document.removeEventListener('touchmove', holdStill);
      clearTimeout(drag.current?.timer);
    };
  }, []);

  const lift = (current: Drag) => {
    current.lifted = true;
    current.tile.classList.add('seat-lifted');
    current.tile.setPointerCapture(current.pointerId);
  };
  const start = (pupilId: PupilId) => (event: PointerEvent) => {
    if (event.button !== 0 || drag.current) return;
    const { clientX: x, clientY: y, pointerId } = event;
    const tile = event.currentTarget as HTMLElement;
    const current: Drag = { pupilId, tile, pointerId, x, y, lifted: false, moved: false, timer: undefined };
    drag.current = current;
    if (event.pointerType === 'touch') current.timer = setTimeout(() => lift(current), pressMs);
    else lift(current);
  };
  const move = (event: PointerEvent) => {
    const current = drag.current;
    if (!current) return;
    const x = event.clientX - current.x;
    const y = event.clientY - current.y;
    const isFar = Math.hypot(x, y) > dragThreshold;
    if (!current.lifted) {
      if (isFar) drop();
      return;
    }
    current.moved ||= isFar;
    if (current.moved) current.tile.style.translate = `${x}px ${y}px`;
  };
  const drop = (): Drag | undefined => {
    const current = drag.current;
    drag.current = undefined;
    if (!current) return undefined;
    clearTimeout(current.timer);
    current.tile.style.translate = '';
    current.tile.classList.remove('seat-lifted');
    return current;
  };
  const end = (event: PointerEvent) => {
    const current = drop();
    if (!current?.moved) return;
    dragged.current = true;
    const below = document.elementsFromPoint(event.clientX, event.clientY).find((element) => element !== current.tile);
    const place = below?.closest<HTMLElement>('[data-seat]')?.dataset['seat']?.split('/').map(Number);
    if (event.type === 'pointerup' && place) onDrop(current.pupilId, { row: place[0]!, column: place[1]! });
  };

  return {
    /** The click that follows a drag is not a tap. */
    justDragged: () => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    handlers: (pupilId: PupilId) => ({
      onPointerDown: start(pupilId),
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: end,
    }),
  };
}
