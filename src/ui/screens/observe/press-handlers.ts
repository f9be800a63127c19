/**
 * How a finger becomes a press. Panel buttons act when the finger comes down, so that two fast fingers on two targets
 * are always two presses; `click` without a pointer (`detail` 0) is the keyboard or a screen reader.
 */
import { type MonotonicMs, monotonicMs } from '../../../core/record/times';
import { flashAfterPaint } from './flash';

/** Gives back `true` where something was written down. */
type Act = (at: MonotonicMs) => unknown;

export function pressHandlers(act: Act) {
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      leaveOutMouse(event);
      actOn(event, act, event.timeStamp);
    },
    onClick: (event: MouseEvent) => {
      if (event.detail === 0) actOn(event, act, event.timeStamp);
    },
  };
}

function actOn(event: Event, act: Act, timeStamp: number): void {
  const { currentTarget } = event;
  if (act(monotonicMs(timeStamp)) === true) flashAfterPaint(currentTarget);
}

/** After a finger the browser plays a mouse as well (move, down, focus, up), in the very frame that shows the tap. */
function leaveOutMouse(event: PointerEvent): void {
  if (event.pointerType === 'touch') event.preventDefault();
}

/** How long a finger rests on a tile before its menu opens. */
const longPressMs = 450;

interface Press {
  readonly at: number;
  readonly pointerId: number;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * A tile acts when the finger goes up, with the time at which it came down: resting on it opens its menu instead,
 * and a finger that slides away (`pointercancel`, `pointerleave`) does nothing. So does a button of a sheet, which has
 * no menu, but can be under the finger that scrolls the sheet.
 */
export function tileHandlers(act: Act, openMenu?: () => void) {
  let down: Press | undefined;
  const forget = () => {
    if (down) clearTimeout(down.timer);
    down = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      leaveOutMouse(event);
      forget();
      const press: Press = { at: event.timeStamp, pointerId: event.pointerId };
      down = press;
      if (openMenu) {
        press.timer = setTimeout(() => {
          // A page that was busy hears late of a finger that is up already: one turn more, and that comes first.
          press.timer = setTimeout(() => {
            down = undefined;
            openMenu();
          });
        }, longPressMs);
      }
    },
    onPointerUp: (event: PointerEvent) => {
      if (down?.pointerId !== event.pointerId) return;
      const { at } = down;
      forget();
      actOn(event, act, at);
    },
    onPointerCancel: forget,
    onPointerLeave: forget,
    onContextMenu: (event: Event) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      if (event.detail === 0) actOn(event, act, event.timeStamp);
    },
  };
}
