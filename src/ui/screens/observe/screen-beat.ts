/**
 * Ten times a second what may follow the taps a little later is drawn, all of it in one frame: running clocks, the last
 * moments, that the disk has them. On a slow tablet a frame costs more than what is drawn in it, and the next tap waits.
 */

/** The clocks show tenths of seconds. */
const beatMs = 100;

const everyBeat = new Set<() => void>();
const nextBeat = new Set<() => void>();
let beating: ReturnType<typeof setInterval> | undefined;

/** @returns ends it */
export function onEveryBeat(draw: () => void): () => void {
  everyBeat.add(draw);
  start();
  return () => {
    everyBeat.delete(draw);
    stopWhenIdle();
  };
}

/** Once, however often it is asked for until then. */
export function onNextBeat(draw: () => void): void {
  nextBeat.add(draw);
  start();
}

function start(): void {
  beating ??= setInterval(beat, beatMs);
}

function stopWhenIdle(): void {
  if (everyBeat.size + nextBeat.size > 0) return;
  clearInterval(beating);
  beating = undefined;
}

function beat(): void {
  const once = [...nextBeat];
  nextBeat.clear();
  for (const draw of everyBeat) draw();
  for (const draw of once) draw();
  stopWhenIdle();
}
