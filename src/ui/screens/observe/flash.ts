/** The silent sign that a tap was written down: what was tapped lights up for a moment, after the frame that shows the tap. */
import { afterPaint } from './after-paint';

const flashMs = 240;
const frames: Keyframe[] = [{ opacity: 0.45 }, { opacity: 1 }];

/** Only the opacity moves, off the main thread: the next tap does not wait for it. */
export function flashAfterPaint(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  afterPaint(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) target.animate(frames, flashMs);
  });
}
