/** A film whose file went away: a browser that plays it from the device tells of no error, it waits for ever. */

/** A film on the device itself has what it needs far sooner. */
const stuckMs = 1500;

/** Tells, time and again, while the film waits for what it should show. Returns what ends the watching. */
export function watchStuck(video: HTMLVideoElement, onStuck: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isStuck = (): boolean =>
    video.seeking || (!video.paused && !video.ended && video.readyState < video.HAVE_FUTURE_DATA);
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isStuck()) return;
      onStuck();
      wait();
    }, stuckMs);
  };
  video.addEventListener('waiting', wait);
  video.addEventListener('seeking', wait);
  return () => {
    clearTimeout(timer);
    video.removeEventListener('waiting', wait);
    video.removeEventListener('seeking', wait);
  };
}
