/**
 * A film that is played: where it is to the frame, and the ways to move in it. The picture that is on the screen says
 * the time, not the clock of the player: pressing a button is timed by what was seen.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FilmAnchor, filmTimeAt } from '../../../core/coding/film-clock';
import { type FilmMs, filmMs, monotonicMs } from '../../../core/record/times';
import type { Span } from '../../../core/record/spans';
import { watchStuck } from './stuck-film';

export const filmRates = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface FilmView {
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly playing: boolean;
  /** Told a few times a second while it plays, and after each jump. */
  readonly atMs: number;
  readonly durationMs: number;
  readonly hasPicture: boolean;
  readonly rate: number;
  /** The five seconds that are repeated. */
  readonly loop: Span | undefined;
  readonly muted: boolean;
  readonly volume: number;
}

export interface FilmPlayer extends Pick<StoreApi<FilmView>, 'getState' | 'subscribe'> {
  /** Where the film is and how it runs, for the clock of the lesson. */
  anchor(): FilmAnchor;
  /** Takes a video element into service; returns what ends that. */
  attach(video: HTMLVideoElement): () => void;
  toggle(): void;
  play(): void;
  pause(): void;
  /** To a picture: anywhere in it, so that rounding never shows the one before. */
  seek(toMs: number): void;
  skip(byMs: number): void;
  /** One picture on or back; the film stands still. */
  step(pictures: 1 | -1): void;
  setRate(rate: number): void;
  changeRate(steps: 1 | -1): void;
  toggleLoop(): void;
  setVolume(volume: number): void;
  /** A step louder or softer. */
  changeVolume(steps: 1 | -1): void;
  toggleMuted(): void;
  /** Told before a jump that the user asked for; a loop is none. Returns what ends the telling. */
  onSeek(listener: (toMs: number) => void): () => void;
  /** Told once the film plays, with its element: the first time sound may be listened to. */
  onPlay(listener: (video: HTMLVideoElement) => void): () => void;
  /** Told, time and again, while the film waits for what it should show: no browser says that a file went away. */
  onStuck(listener: () => void): () => void;
  /** The film can not be read any more. */
  fail(): void;
  /** From the first to the last place that was played since that was last forgotten, film time. */
  played(): Span | undefined;
  /** Another pass begins: what was played before was not for it. */
  forgetPlayed(): void;
}

/** Until two pictures were seen: the shortest that phones film, because a step that is too short is made again. */
const shortFrameMs = 1000 / 60;
/** Where a browser does not tell of pictures: most phones film 25 or 30 a second. */
const likelyFrameMs = 40;
/** Far enough into a picture for rounding, and still in it however short it is. */
const intoFrameMs = 8;
const loopMs = 5000;
/** A picture further from where the film goes to is an old one. */
const oldFrameMs = 600;
/** The picture that was told last is the one on the screen while the player's clock is no more pictures on than this. */
const shownFrames = 3;
/** With pictures of unequal length one step may need a few. */
const mostTries = 12;

export function createFilmPlayer(durationMs: number, startMs = 0): FilmPlayer {
  const store = createStore<FilmView>(() => ({
    status: 'waiting',
    playing: false,
    atMs: startMs,
    durationMs,
    hasPicture: true,
    rate: 1,
    loop: undefined,
    muted: false,
    volume: 1,
  }));
  const seekListeners = new Set<(toMs: number) => void>();
  const playListeners = new Set<(video: HTMLVideoElement) => void>();
  const stuckListeners = new Set<() => void>();
  let video: HTMLVideoElement | undefined;
  const firstFrameMs = 'requestVideoFrameCallback' in HTMLVideoElement.prototype ? shortFrameMs : likelyFrameMs;
  let frameMs = firstFrameMs;
  let lastFrame: { mediaMs: number; presented: number } | undefined;
  let anchor: FilmAnchor = { filmMs: filmMs(startMs), atMs: monotonicMs(0), rate: 0 };
  let wanted: number | undefined;
  let played: Span | undefined;
  /** A picture of where it goes to was seen. */
  let arrived = true;
  let onFrame: (() => void) | undefined;

  const now = () => monotonicMs(performance.now());
  const here = (): FilmMs => filmTimeAt(reading(), now());
  const runningRate = (): number => (video && !video.paused && !video.ended ? video.playbackRate : 0);
  const notePlayed = (at: number): void => {
    played = { fromMs: Math.min(at, played?.fromMs ?? at), toMs: Math.max(at, played?.toMs ?? at) };
  };
  const tell = () => {
    const atMs = Math.min(here(), durationMs);
    if (runningRate() > 0 && wanted === undefined) notePlayed(atMs);
    store.setState({ atMs });
  };

  /**
   * The anchor, unless a picture comes late or the film falters: what it would be by then lies outside of both the
   * picture that was seen last and the film's own clock.
   */
  function reading(): FilmAnchor {
    if (!video || anchor.rate === 0 || video.seeking || !lastFrame || !arrived) return anchor;
    const at = now();
    const clockMs = video.currentTime * 1000;
    const fromMs = Math.min(lastFrame.mediaMs, clockMs);
    const toMs = Math.max(lastFrame.mediaMs + frameMs, clockMs);
    const byAnchor = filmTimeAt(anchor, at);
    if (byAnchor >= fromMs && byAnchor <= toMs) return anchor;
    return { filmMs: filmMs(Math.max(fromMs, Math.min(toMs, byAnchor))), atMs: at, rate: anchor.rate };
  }

  /** The film runs, or stands, from here. */
  const moor = (at: number): void => {
    anchor = { filmMs: filmMs(at), atMs: now(), rate: runningRate() };
  };

  const jump = (toMs: number): void => {
    const target = Math.max(0, Math.min(toMs, durationMs - frameMs / 2));
    // Before it knows its film an element only notes where to begin, and tells of no arrival.
    wanted = video && video.readyState > 0 ? target : undefined;
    arrived = false;
    // A step that is still looking for its picture would take the film away from here again.
    onFrame = undefined;
    anchor = { filmMs: filmMs(target), atMs: now(), rate: 0 };
    if (video) video.currentTime = (target + intoFrameMs) / 1000;
    tell();
  };

  const seek = (toMs: number): void => {
    const target = Math.max(0, Math.min(toMs, durationMs));
    for (const listener of seekListeners) listener(target);
    store.setState({ loop: undefined });
    jump(target);
  };

  const watchFrames = (element: HTMLVideoElement): (() => void) => {
    let handle: number | undefined;
    // Not in every browser: there the clock of the player says where the film is.
    if (!('requestVideoFrameCallback' in element)) return () => undefined;
    const look: VideoFrameRequestCallback = (_, { mediaTime, expectedDisplayTime, presentedFrames }) => {
      handle = element.requestVideoFrameCallback(look);
      const mediaMs = mediaTime * 1000;
      // Near by it may be an old one as well: the right one follows, and the last one holds.
      if (wanted !== undefined && Math.abs(mediaMs - wanted) > oldFrameMs) return;
      arrived = true;
      const between = lastFrame && presentedFrames === lastFrame.presented + 1 ? mediaMs - lastFrame.mediaMs : 0;
      // The shortest time between two pictures that followed each other.
      if (between > 5 && between < (frameMs === firstFrameMs ? 200 : frameMs)) frameMs = between;
      lastFrame = { mediaMs, presented: presentedFrames };
      anchor = { filmMs: filmMs(mediaMs), atMs: monotonicMs(expectedDisplayTime), rate: runningRate() };
      if (anchor.rate === 0) tell();
      if (!element.seeking) onFrame?.();
      loopBack();
    };
    handle = element.requestVideoFrameCallback(look);
    return () => {
      if (handle !== undefined) element.cancelVideoFrameCallback(handle);
    };
  };

  function loopBack(): void {
    const { loop } = store.getState();
    if (loop && here() >= loop.toMs) jump(loop.fromMs);
  }

  /** The picture on the screen, where the browser tells of pictures and the page was in time to hear of it. */
  const shown = (): number | undefined => {
    const clockMs = (video?.currentTime ?? 0) * 1000;
    const nearMs = shownFrames * frameMs * Math.max(1, store.getState().rate);
    return lastFrame && Math.abs(lastFrame.mediaMs - clockMs) < nearMs ? lastFrame.mediaMs : undefined;
  };

  const step = (pictures: 1 | -1): void => {
    const from = (runningRate() > 0 ? shown() : undefined) ?? here();
    video?.pause();
    // From where a picture begins into the middle of the one before, however long that lasts.
    if (pictures < 0) return seek(from - (lastFrame && arrived ? frameMs / 2 + intoFrameMs : frameMs));
    seek(from + frameMs);
    let tries = 0;
    // A picture that lasts longer than the shortest: go on until another one is there.
    onFrame = function lookFurther() {
      onFrame = undefined;
      if (here() > from + 1 || ++tries >= mostTries) return;
      jump(from + frameMs * (tries + 1));
      onFrame = lookFurther;
    };
  };

  const fail = (): void => store.setState({ status: 'failed', playing: false });

  const attach = (element: HTMLVideoElement): (() => void) => {
    video = element;
    element.playbackRate = store.getState().rate;
    element.preservesPitch = true;
    const listen = <Name extends keyof HTMLMediaElementEventMap>(name: Name, act: () => void) => {
      element.addEventListener(name, act);
      return () => element.removeEventListener(name, act);
    };
    const ends = [
      listen('loadedmetadata', () => {
        store.setState({ status: 'ready', hasPicture: element.videoWidth > 0 });
        jump(here());
      }),
      listen('play', () => {
        onFrame = undefined;
        store.setState({ playing: true });
        for (const listener of playListeners) listener(element);
      }),
      listen('playing', () => moor(element.currentTime * 1000)),
      listen('waiting', () => {
        anchor = { ...anchor, filmMs: here(), atMs: now(), rate: 0 };
      }),
      listen('pause', () => {
        // The clock of the player stops a little before or after the picture that stays on the screen.
        moor(wanted ?? shown() ?? element.currentTime * 1000);
        if (!element.seeking) notePlayed(here());
        store.setState({ playing: false });
        tell();
      }),
      listen('ratechange', () => {
        moor(here());
        store.setState({ rate: element.playbackRate });
      }),
      listen('seeked', () => {
        // On the way to the next place already.
        if (element.seeking) return;
        if (!arrived && runningRate() > 0) moor(element.currentTime * 1000);
        wanted = undefined;
        if (arrived) onFrame?.();
        tell();
      }),
      listen('timeupdate', () => {
        // Without pictures nothing else holds the time of the lesson to that of the film.
        if (!lastFrame && !element.seeking && runningRate() > 0) moor(element.currentTime * 1000);
        tell();
        loopBack();
      }),
      listen('error', () => {
        // Leaving the screen takes the address away, which is no error of the film.
        if (element.getAttribute('src')) fail();
      }),
      watchFrames(element),
      watchStuck(element, () => {
        for (const listener of stuckListeners) listener();
      }),
    ];
    if (element.readyState > 0) store.setState({ status: 'ready', hasPicture: element.videoWidth > 0 });
    return () => {
      for (const end of ends) end();
      anchor = { filmMs: here(), atMs: now(), rate: 0 };
      // A film that failed may be found again.
      store.setState({ status: 'waiting', playing: false });
      video = undefined;
    };
  };

  const play = (): void => {
    // Refused where the browser wants a tap first: the button is still there for it.
    void video?.play().catch(() => undefined);
  };

  const setRate = (rate: number): void => {
    if (video) video.playbackRate = rate;
    store.setState({ rate });
  };

  const loudness = (): number => (store.getState().muted ? 0 : store.getState().volume);
  /** Whoever moves the volume wants to hear it. */
  const setVolume = (volume: number): void => {
    if (video) {
      video.volume = volume;
      video.muted = false;
    }
    store.setState({ volume, muted: false });
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    anchor: reading,
    attach,
    play,
    pause: () => video?.pause(),
    toggle: () => (video && !video.paused ? video.pause() : play()),
    seek,
    skip: (byMs) => seek(here() + byMs),
    step,
    setRate,
    changeRate(steps) {
      const index = filmRates.findIndex((rate) => rate >= store.getState().rate);
      setRate(filmRates[Math.max(0, Math.min(filmRates.length - 1, index + steps))]!);
    },
    toggleLoop() {
      const at = here();
      const { loop } = store.getState();
      store.setState({ loop: loop ? undefined : { fromMs: Math.max(0, at - loopMs), toMs: Math.max(at, loopMs) } });
      if (loop) return;
      jump(Math.max(0, at - loopMs));
      play();
    },
    setVolume,
    changeVolume: (steps) => setVolume(Math.round(Math.max(0, Math.min(1, loudness() + steps / 10)) * 10) / 10),
    toggleMuted() {
      const muted = !store.getState().muted;
      if (video) video.muted = muted;
      store.setState({ muted });
    },
    onSeek(listener) {
      seekListeners.add(listener);
      return () => seekListeners.delete(listener);
    },
    onPlay(listener) {
      playListeners.add(listener);
      return () => playListeners.delete(listener);
    },
    onStuck(listener) {
      stuckListeners.add(listener);
      return () => stuckListeners.delete(listener);
    },
    fail,
    played: () => played,
    forgetPlayed() {
      played = undefined;
    },
  };
}
