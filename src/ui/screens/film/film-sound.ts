/** How loud the film is, measured while it plays. Kept in memory as one small number per piece, and never stored. */
import { levelOf, type SoundLevels } from '../../../core/chart/loudness-line';
import type { FilmPlayer } from './film-player';

export interface FilmSound extends SoundLevels {
  /** Told now and then while there is more to draw. Returns what ends the telling. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

const pieceMs = 50;
const listenEveryMs = 60;
const tellEveryMs = 500;
/** A third of a second: what was played while the page was busy is still in it. */
const windowSamples = 16_384;

/** Listens as soon as the film plays: before a tap no browser lets a page use sound. */
export function createFilmSound(player: FilmPlayer, durationMs: number): FilmSound {
  const levels = new Uint8Array(Math.ceil(durationMs / pieceMs));
  const listeners = new Set<() => void>();
  const samples = new Float32Array(windowSamples);
  let context: AudioContext | undefined;
  let analyser: AnalyserNode | undefined;
  let listened: HTMLVideoElement | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastTold = 0;
  /** Film time up to which was listened without a break. */
  let heardToMs: number | undefined;

  const listen = (video: HTMLVideoElement): void => {
    if (!analyser || video.paused || video.seeking || video.muted || video.volume === 0) {
      heardToMs = undefined;
      return;
    }
    analyser.getFloatTimeDomainData(samples);
    const atMs = video.currentTime * 1000;
    // The newest sample is what sounds now; a second of the film is fewer samples when it plays faster.
    const perMs = analyser.context.sampleRate / 1000 / video.playbackRate;
    const oldestMs = atMs - windowSamples / perMs;
    // Right after a jump only the last piece is surely of this place.
    const isOn = heardToMs !== undefined && heardToMs <= atMs && heardToMs > oldestMs;
    const first = Math.floor((isOn ? heardToMs! : atMs) / pieceMs);
    const last = Math.min(levels.length - 1, Math.floor(atMs / pieceMs));
    for (let piece = first; piece <= last; piece++) {
      const from = Math.max(0, windowSamples - Math.ceil((atMs - piece * pieceMs) * perMs));
      const to = Math.min(windowSamples, Math.max(from + 256, from + Math.floor(pieceMs * perMs)));
      levels[piece] = levelOf(rootMeanSquare(samples.subarray(from, to)) / video.volume);
    }
    heardToMs = atMs;
    const now = performance.now();
    if (now - lastTold < tellEveryMs) return;
    lastTold = now;
    for (const listener of listeners) listener();
  };

  const connect = async (video: HTMLVideoElement): Promise<void> => {
    context ??= new AudioContext();
    await context.resume();
    // The sound goes through here from now on: only where it really goes on.
    if (context.state !== 'running' || listened === video) return;
    listened = video;
    analyser = context.createAnalyser();
    analyser.fftSize = windowSamples;
    context.createMediaElementSource(video).connect(analyser).connect(context.destination);
    timer ??= setInterval(() => listened && listen(listened), listenEveryMs);
  };

  const stop = player.onPlay((video) => {
    // Without Web Audio the film plays as well, only without a line.
    void connect(video).catch(() => undefined);
  });

  return {
    levels,
    pieceMs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      clearInterval(timer);
      void context?.close().catch(() => undefined);
    },
  };
}

function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
