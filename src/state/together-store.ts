/** The lessons of one class together and over time: which of them are chosen, and what they say. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { IndicatorId } from '../core/measures/indicator';
import type { CodeSealer } from '../core/locking-ports';
import type { Analyst, ClassRepository, ObservationRepository, ObservationSummary } from '../core/ports';
import type { ClassAnalysis } from '../core/profile/class-analysis';
import { indicatorOf, writtenIntentions } from '../core/profile/last-intentions';
import type { TrendPoint } from '../core/profile/trend';
import type { ClassId, ObservationId } from '../core/record/ids';
import type { Observation, ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { withShownGroupings } from '../core/record/shown-groupings';
import { classOfLessons } from './class-of-lesson';
import { breakSeal } from './estimates-desk';

/** A lesson that is over, without its moments. */
export interface TogetherLesson {
  readonly head: ObservationHead;
  readonly durationMs: number;
  /** The teacher has seen it first; until then nobody else may. */
  readonly maySee: boolean;
}

export interface TogetherResults {
  readonly analysis: ClassAnalysis;
  readonly observations: readonly Observation[];
  readonly indicator: IndicatorId;
  readonly trend: readonly TrendPoint[];
  /** The same for every indicator that an intention of these lessons names. */
  readonly followed: ReadonlyMap<IndicatorId, readonly TrendPoint[]>;
}

export type TogetherState =
  | { readonly type: 'loading' | 'missing' | 'failed' }
  | {
      readonly type: 'ready';
      readonly schoolClass: SchoolClass;
      /** The teacher has opened her inschatting here; on the next visit it is closed again. */
      readonly isSealOpen: boolean;
      /** Oldest first. */
      readonly lessons: readonly TogetherLesson[];
      readonly chosen: ReadonlySet<ObservationId>;
      /** Null while it is computed; those from before stay until then. */
      readonly results: TogetherResults | null;
      readonly computing: 'running' | 'failed' | 'done';
    };

export interface Together {
  readonly store: StoreApi<TogetherState>;
  /** Never rejects. */
  open(): Promise<void>;
  choose(id: ObservationId, isChosen: boolean): void;
  chooseIndicator(id: IndicatorId): void;
  /** @param code only where there is one @returns whether it is open now: it is not with another code */
  openSeal(code?: string): Promise<boolean>;
  retry(): void;
}

export interface TogetherPorts {
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'list' | 'readLog'>;
  readonly analyst: Pick<Analyst, 'analyse' | 'trace'>;
  readonly codeSealer: Pick<CodeSealer, 'open' | 'forget'>;
}

/** What is looked at first; in lessons in which it was not watched it stays empty, and something else can be chosen. */
const firstIndicator: IndicatorId = 'turnRate';

export function createTogether(ports: TogetherPorts, classId: ClassId): Together {
  const store = createStore<TogetherState>(() => ({ type: 'loading' }));
  const folded = new Map<ObservationId, Observation>();
  let indicator = firstIndicator;
  let asked = 0;

  async function readObservation(id: ObservationId): Promise<Observation | undefined> {
    const known = folded.get(id);
    if (known) return known;
    const stored = await ports.observations.readLog(id);
    if (!stored) return undefined;
    const observation = observationOf(foldLog(stored.head, stored.entries).state);
    folded.set(id, observation);
    return observation;
  }

  /** Whoever asks last is answered; an answer that comes late is of no more interest. */
  async function compute(): Promise<void> {
    const state = store.getState();
    if (state.type !== 'ready') return;
    const asking = ++asked;
    store.setState({ ...state, computing: 'running' }, true);
    try {
      const wanted = state.lessons.filter(({ head }) => state.chosen.has(head.id));
      const read = await Promise.all(wanted.map(({ head }) => readObservation(head.id)));
      const observations = read.filter((observation) => observation !== undefined);
      const shown = withShownGroupings(classOfLessons(state.schoolClass, observations), state.isSealOpen);
      const [analysis, trend] = await Promise.all([
        ports.analyst.analyse(shown, observations),
        ports.analyst.trace(shown, observations, indicator),
      ]);
      const named = new Set(observations.flatMap(writtenIntentions).flatMap((one) => indicatorOf(one) ?? []));
      const followed = new Map(
        await Promise.all(
          [...named].map(async (id) => [id, await ports.analyst.trace(shown, observations, id)] as const),
        ),
      );
      const results = { analysis, observations, indicator, trend, followed };
      const now = store.getState();
      if (asking === asked && now.type === 'ready') store.setState({ ...now, results, computing: 'done' }, true);
    } catch {
      const now = store.getState();
      if (asking === asked && now.type === 'ready') store.setState({ ...now, computing: 'failed' }, true);
    }
  }

  async function read(): Promise<void> {
    const schoolClass = await ports.classes.read(classId);
    if (!schoolClass) return store.setState({ type: 'missing' }, true);
    const lessons = (await ports.observations.list())
      .filter(({ head, status }) => head.classId === classId && status === 'ended')
      .map(toLesson)
      .toReversed();
    const chosen = new Set(lessons.filter(({ maySee }) => maySee).map(({ head }) => head.id));
    store.setState(
      { type: 'ready', schoolClass, isSealOpen: false, lessons, chosen, results: null, computing: 'running' },
      true,
    );
    await compute();
  }

  return {
    store,
    async open() {
      try {
        await read();
      } catch {
        store.setState({ type: 'failed' }, true);
      }
    },
    choose(id, isChosen) {
      const state = store.getState();
      if (state.type !== 'ready') return;
      const chosen = new Set(state.chosen);
      if (isChosen) chosen.add(id);
      else chosen.delete(id);
      store.setState({ ...state, chosen }, true);
      void compute();
    },
    chooseIndicator(id) {
      indicator = id;
      void compute();
    },
    async openSeal(code) {
      const state = store.getState();
      if (state.type !== 'ready') return false;
      const schoolClass = await breakSeal(ports.codeSealer, state.schoolClass, code);
      const now = store.getState();
      if (!schoolClass || now.type !== 'ready') return false;
      store.setState({ ...now, schoolClass, isSealOpen: true }, true);
      void compute();
      return true;
    },
    retry: () => void compute(),
  };
}

function toLesson({ head, durationMs = 0 }: ObservationSummary): TogetherLesson {
  return { head, durationMs, maySee: head.sharedAt !== undefined || head.source === 'import' };
}
