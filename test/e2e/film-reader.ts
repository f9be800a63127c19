// Reads films from inside the page: which picture is on the screen, and taps in the very moment it is read.

/** What was on the screen when a tile was pressed. */
export interface SeenTap {
  readonly how: string;
  /** The number in the picture. */
  readonly picture: number;
  /** The clock of the player, milliseconds: where the film is while a picture of it comes late. */
  readonly clockMs: number;
  /** The picture that the browser told the page of last, milliseconds: a busy one tells late. */
  readonly toldMs: number;
}

declare global {
  interface Window {
    readFilm: () => number;
    /** Goes to a time by the bar, where there is one, and gives back when its picture was there. */
    seekFilm: (toMs: number) => Promise<number>;
    /** Presses the tiles in turn, as keyboard and screen reader do. */
    tapFilm: (how: string) => SeenTap;
  }
}

/** Runs in the page, which has no film yet or has one. */
export function installFilmReader(bits: number): void {
  const canvas = document.createElement('canvas');
  canvas.width = bits;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingEnabled = false;
  let taps = 0;
  let toldMs = Number.NaN;
  const video = document.querySelector('video');
  const listen: VideoFrameRequestCallback = (_, { mediaTime }) => {
    toldMs = mediaTime * 1000;
    video?.requestVideoFrameCallback(listen);
  };
  video?.requestVideoFrameCallback(listen);
  window.readFilm = () => {
    const video = document.querySelector('video');
    if (!video || video.videoWidth === 0) return -1;
    // One dot from the middle of each square, out of a row near the bottom.
    context.drawImage(video, 0, video.videoHeight - 16, video.videoWidth, 1, 0, 0, bits, 1);
    const { data } = context.getImageData(0, 0, bits, 1);
    let number = 0;
    for (let bit = 0; bit < bits; bit += 1) if (data[bit * 4]! > 127) number += 2 ** bit;
    return number;
  };
  window.seekFilm = async (toMs) => {
    const video = document.querySelector('video')!;
    const drawn = new Promise<number>((resolve) => video.requestVideoFrameCallback((now) => resolve(now)));
    const arrived = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    const bar = document.querySelector<HTMLInputElement>('.film-scrub input');
    if (bar) {
      bar.step = '1';
      bar.value = String(toMs);
      bar.dispatchEvent(new Event('input', { bubbles: true }));
    } else video.currentTime = toMs / 1000;
    await arrived;
    return drawn;
  };
  window.tapFilm = (how) => {
    const clockMs = document.querySelector('video')!.currentTime * 1000;
    const picture = window.readFilm();
    taps += 1;
    // Each in its turn: two taps on one tile within a quarter of a second are one.
    document.querySelectorAll<HTMLButtonElement>('.tile-button')[1 + (taps % 5)]!.click();
    return { how, picture, clockMs, toldMs };
  };
}
