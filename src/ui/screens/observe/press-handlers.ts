/**
 * How a finger becomes a press. Panel buttons act when the finger comes down, so that two fast fingers on two targets
 * are always two presses; `click` without a pointer (`detail` 0) is the keyboard or a screen reader.
 */
import { type MonotonicMs, monotonicMs } from '../../../core/record/times';

type Act = (at: MonotonicMs) => void;

export function pressHandlers(act: Act) {
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      leaveOutMouse(event);
      act(monotonicMs(event.timeStamp));
    },
    onClick: (event: MouseEvent) => {
      if (event.detail === 0) act(monotonicMs(event.timeStamp));
    },
  };
}

/** After a finger the browser plays a mouse as well (move, down, focus, up), in the very frame that shows the tap. */
function leaveOutMouse(event: PointerEvent): void {
  if (event.pointerType === 'touch') event.preventDefault();
}

/** How long a finger rests on a tile before its menu opens. */
const longPressMs = 450;

/**
 * A tile acts when the finger goes up, with the time at which it came down: resting on it opens its menu instead,
 * and a finger that slides away (`pointercancel`, `pointerleave`) does nothing.
 */
export function tileHandlers(act: Act, openMenu: () => void) {
  let down: { at: MonotonicMs; pointerId: number; timer: ReturnType<typeof setTimeout> } | undefined;
  const forget = () => {
    if (down) clearTimeout(down.timer);
    down = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      leaveOutMouse(event);
      forget();
      const timer = setTimeout(() => {
        down = undefined;
        openMenu();
      }, longPressMs);
      down = { at: monotonicMs(event.timeStamp), pointerId: event.pointerId, timer };
    },
    onPointerUp: (event: PointerEvent) => {
      if (down?.pointerId !== event.pointerId) return;
      const { at } = down;
      forget();
      act(at);
    },
    onPointerCancel: forget,
    onPointerLeave: forget,
    onContextMenu: (event: Event) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      if (event.detail === 0) act(monotonicMs(event.timeStamp));
    },
  };
}
