/**
 * The practice lesson while it is played: a lesson like any other, except that a script is its clock and nothing is kept.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createFilmClock, type FilmAnchor, filmTimeAt } from '../core/coding/film-clock';
import type { Clock } from '../core/ports';
import { comparePractice, type PracticeComparison } from '../core/practice/practice-comparison';
import { practiceHead, readPracticeKey } from '../core/practice/practice-key';
import { lineAt, practiceLines, practiceMs } from '../core/practice/practice-script';
import type { DeviceId, NewId } from '../core/record/ids';
import { filmMs } from '../core/record/times';
import { createObservationStore, type ObservationStore } from './observation-store';

/** Half the speed for who wants to look around. */
export const practiceRates = [1, 0.5] as const;
export type PracticeRate = (typeof practiceRates)[number];

export interface PracticeView {
  readonly stage: 'ready' | 'playing' | 'paused' | 'done';
  readonly rate: PracticeRate;
  /** Index of the line that was begun last. */
  readonly line: number | undefined;
  /** How much of that line was said, 0–1. */
  readonly said: number;
  /** Whole seconds of the lesson that are left. */
  readonly secondsLeft: number;
}

export interface Practice extends Pick<StoreApi<PracticeView>, 'getState' | 'subscribe'> {
  /** Takes the same taps as a real lesson. */
  readonly lesson: ObservationStore;
  play(): void;
  pause(): void;
  setRate(rate: PracticeRate): void;
  /** Looks how far it is; to be called a few times a second while it plays. */
  follow(): void;
  /** Ends it where it is. */
  stop(): void;
  /** What was tapped so far beside what had happened by then. */
  compare(): PracticeComparison;
}

interface Needs {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
}

/** Whatever is written here is gone with the screen. */
const nowhere = { append: () => Promise.resolve() };

export function createPractice(needs: Needs, startRate: PracticeRate = 1): Practice {
  const { clock } = needs;
  let anchor: FilmAnchor = { filmMs: filmMs(0), atMs: clock.monotonicMs(), rate: 0 };
  const lesson = createObservationStore(
    { ...needs, observations: nowhere },
    { head: practiceHead, status: 'running', entries: [], damagedEntries: 0 },
    createFilmClock({
      clock,
      readAnchor: () => anchor,
      sync: { offsetMs: 0, drift: 0 },
      durationMs: practiceMs,
    }),
  );
  const placeAt = (atMs: number): Pick<PracticeView, 'line' | 'said' | 'secondsLeft'> => {
    const index = lineAt(atMs);
    const line = index === undefined ? undefined : practiceLines[index]!;
    const said = line && line.lengthMs > 0 ? Math.min(1, (atMs - line.fromMs) / line.lengthMs) : 1;
    return { line: index, said, secondsLeft: Math.ceil((practiceMs - atMs) / 1000) };
  };
  const store = createStore<PracticeView>(() => ({ stage: 'ready', rate: startRate, ...placeAt(-1), secondsLeft: 0 }));
  const here = (): number => Math.min(practiceMs, filmTimeAt(anchor, clock.monotonicMs()));
  /** It runs, or stands, from here. */
  const moor = (rate: number): void => {
    anchor = { filmMs: filmMs(here()), atMs: clock.monotonicMs(), rate };
  };
  const stop = (): void => {
    if (store.getState().stage === 'done') return;
    moor(0);
    lesson.press({ press: 'end' });
    store.setState({ stage: 'done' });
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    lesson,
    play() {
      const { stage, rate } = store.getState();
      if (stage === 'playing' || stage === 'done') return;
      moor(rate);
      store.setState({ stage: 'playing', ...placeAt(here()) });
    },
    pause() {
      if (store.getState().stage !== 'playing') return;
      moor(0);
      store.setState({ stage: 'paused' });
    },
    setRate(rate) {
      if (store.getState().stage === 'playing') moor(rate);
      store.setState({ rate });
    },
    follow() {
      if (store.getState().stage !== 'playing') return;
      const atMs = here();
      store.setState(placeAt(atMs));
      if (atMs >= practiceMs) stop();
    },
    stop,
    compare: () => comparePractice(readPracticeKey(here()), lesson.observation().interactions),
  };
}
