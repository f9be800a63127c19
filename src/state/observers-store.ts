/** Two observations of one lesson, read and set beside each other. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import { matchWindow } from '../core/measures/agreement';
import type { Analyst, ClassRepository, ObservationRepository } from '../core/ports';
import type { ObserverComparison } from '../core/profile/observer-comparison';
import type { ObservationId } from '../core/record/ids';
import type { Observation } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { seatAsInLesson } from '../core/record/seated-lesson';

export type ObserversState =
  | { readonly type: 'loading' | 'missing' | 'failed' | 'stillRunning' | 'otherClasses' | 'notSeenYet' }
  | {
      readonly type: 'ready';
      readonly schoolClass: SchoolClass;
      readonly first: Observation;
      readonly second: Observation;
      readonly windowMs: number;
      readonly comparison: ObserverComparison;
    };

export interface Observers {
  readonly store: StoreApi<ObserversState>;
  /** Never rejects. */
  open(): Promise<void>;
  /** How far apart in time the same moment may be noted, whole milliseconds. */
  widen(windowMs: number): Promise<void>;
}

export interface ObserversPorts {
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'readLog'>;
  readonly analyst: Pick<Analyst, 'compareObservers'>;
}

const maySee = ({ sharedAt, source }: Observation): boolean => sharedAt !== undefined || source === 'import';

export function createObservers(ports: ObserversPorts, firstId: ObservationId, secondId: ObservationId): Observers {
  const store = createStore<ObserversState>(() => ({ type: 'loading' }));

  async function readObservation(id: ObservationId): Promise<Observation | 'running' | undefined> {
    const stored = await ports.observations.readLog(id);
    if (!stored || stored.status === 'running') return stored && 'running';
    return observationOf(foldLog(stored.head, stored.entries).state);
  }

  async function read(): Promise<ObserversState> {
    const [first, second] = await Promise.all([readObservation(firstId), readObservation(secondId)]);
    if (first === 'running' || second === 'running') return { type: 'stillRunning' };
    const known = first && (await ports.classes.read(first.classId));
    if (!first || !second || !known) return { type: 'missing' };
    const schoolClass = seatAsInLesson(known, first);
    if (first.classId !== second.classId) return { type: 'otherClasses' };
    if (!maySee(first) || !maySee(second)) return { type: 'notSeenYet' };
    const windowMs = matchWindow.usual;
    const comparison = await ports.analyst.compareObservers(first, second, windowMs);
    return { type: 'ready', schoolClass, first, second, windowMs, comparison };
  }

  return {
    store,
    async open() {
      try {
        store.setState(await read(), true);
      } catch {
        store.setState({ type: 'failed' }, true);
      }
    },
    async widen(windowMs) {
      const state = store.getState();
      if (state.type !== 'ready') return;
      try {
        const comparison = await ports.analyst.compareObservers(state.first, state.second, windowMs);
        const now = store.getState();
        if (now.type === 'ready') store.setState({ ...now, windowMs, comparison }, true);
      } catch {
        store.setState({ type: 'failed' }, true);
      }
    },
  };
}
