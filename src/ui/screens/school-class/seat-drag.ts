/** Dragging a pupil with a mouse or pen; a finger scrolls, and uses tap and tap. */
import { useRef } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { Seat } from '../../../core/record/school-class';

/** Below this many pixels it is a click by an unsteady hand. */
const dragThreshold = 8;

interface Drag {
  readonly pupilId: PupilId;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

export function useSeatDrag(onDrop: (pupilId: PupilId, seat: Seat) => void) {
  const drag = useRef<Drag | undefined>(undefined);
  const dragged = useRef(false);

  const start = (pupilId: PupilId) => (event: PointerEvent) => {
    dragged.current = false;
    if (event.pointerType === 'touch' || event.button !== 0) return;
    drag.current = { pupilId, x: event.clientX, y: event.clientY, moved: false };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const current = drag.current;
    if (!current) return;
    const x = event.clientX - current.x;
    const y = event.clientY - current.y;
    current.moved ||= Math.hypot(x, y) > dragThreshold;
    if (current.moved) (event.currentTarget as HTMLElement).style.translate = `${x}px ${y}px`;
  };
  const end = (event: PointerEvent) => {
    const current = drag.current;
    drag.current = undefined;
    const tile = event.currentTarget as HTMLElement;
    tile.style.translate = '';
    if (!current?.moved) return;
    dragged.current = true;
    const below = document.elementsFromPoint(event.clientX, event.clientY).find((element) => element !== tile);
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
