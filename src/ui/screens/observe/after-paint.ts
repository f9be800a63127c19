/** What may wait until the tap is on the screen: all of it in one go, behind the frame that shows the tap. */

const waiting = new Set<() => void>();
let isAsked = false;

/** Runs something once after the next frame, however often it is asked for until then. */
export function afterPaint(run: () => void): void {
  waiting.add(run);
  if (isAsked) return;
  isAsked = true;
  // The frame is painted after its callbacks; a task comes behind the paint.
  requestAnimationFrame(() => setTimeout(runAll));
}

function runAll(): void {
  const all = [...waiting];
  waiting.clear();
  isAsked = false;
  for (const run of all) run();
}
