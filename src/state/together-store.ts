/** The lessons of one class together and over time: which of them are chosen, and what they say. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { IndicatorId } from '../core/measures/indicator';
import type { CodeSealer } from '../core/locking-ports';
import { isTallyOf, type LessonTally } from '../core/measures/lesson-tally';
import type { Progress } from '../core/measures/steps';
import { tallyLesson } from '../core/measures/tallies';
import type { Analyst, ClassRepository, ObservationRepository, ObservationSummary, TallyCache } from '../core/ports';
import { indicatorOf, writtenIntentions } from '../core/profile/last-intentions';
import type { LessonsTogether } from '../core/profile/lessons-together';
import { isOnFilmToo } from '../core/record/film';
import type { ClassId, ObservationId } from '../core/record/ids';
import type { ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { withShownGroupings } from '../core/record/shown-groupings';
import { seatAsInLessons } from '../core/record/seated-lesson';
import { breakSeal } from './estimates-desk';

/** A lesson of the class, without its moments. */
export interface TogetherLesson {
  readonly head: ObservationHead;
  /** 0 while it runs. */
  readonly durationMs: number;
  readonly isRunning: boolean;
  /** It is over and the teacher has seen it first; until then nobody else may. */
  readonly maySee: boolean;
}

/** The traces are of `indicator`, and of every indicator that an intention of these lessons names. */
export interface TogetherResults extends LessonsTogether {
  /** Oldest first. */
  readonly heads: readonly ObservationHead[];
  /** The one that is followed. */
  readonly indicator: IndicatorId;
}

interface TogetherReady {
  readonly type: 'ready';
  readonly schoolClass: SchoolClass;
  /** The teacher has opened her inschatting here; on the next visit it is closed again. */
  readonly isSealOpen: boolean;
  /** Oldest first. */
  readonly lessons: readonly TogetherLesson[];
  readonly chosen: ReadonlySet<ObservationId>;
  /** Null while it is computed for the first time, and when no lesson is chosen; those from before stay until then. */
  readonly results: TogetherResults | null;
  readonly computing: 'running' | 'failed' | 'done';
  /** How far it is with many lessons: first how many were read, then how far the counting is. */
  readonly progress: Progress | null;
}

export type TogetherState = { readonly type: 'loading' | 'missing' | 'failed' } | TogetherReady;

export interface Together {
  readonly store: StoreApi<TogetherState>;
  /** Never rejects. */
  open(): Promise<void>;
  choose(id: ObservationId, isChosen: boolean): void;
  /** All that may be seen, each lesson once, or none. */
  chooseAll(isChosen: boolean): void;
  chooseIndicator(id: IndicatorId): void;
  /** @param code only where there is one @returns whether it is open now: it is not with another code */
  openSeal(code?: string): Promise<boolean>;
  retry(): void;
  /** Nobody looks any more: what is being counted is left where it is. */
  close(): void;
}

export interface TogetherPorts {
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'list'>;
  readonly tallies: TallyCache;
  readonly analyst: Pick<Analyst, 'wake' | 'lookTogether'>;
  readonly codeSealer: Pick<CodeSealer, 'open' | 'forget'>;
}

/** So many lessons are counted between two tidings of how far it is. */
const tellEvery = 10;

/** While they are counted there are so many: at each the whole screen is looked through. */
const tidings = 20;

/** What is looked at first; in lessons in which it was not watched it stays empty, and something else can be chosen. */
const firstIndicator: IndicatorId = 'turnRate';

export function createTogether(ports: TogetherPorts, classId: ClassId): Together {
  const store = createStore<TogetherState>(() => ({ type: 'loading' }));
  const counted = new Map<ObservationId, LessonTally>();
  let indicator = firstIndicator;
  let asked = 0;

  /**
   * Adds to `counted` what of these lessons is not in it yet: as it was kept, or else from their logs.
   * @param tell is told how many are there @returns false when somebody else asked meanwhile
   */
  async function countLessons(
    ids: readonly ObservationId[],
    schoolClass: SchoolClass,
    isAsked: () => boolean,
    tell: (done: number) => void,
  ): Promise<boolean> {
    const missing = (): ObservationId[] => ids.filter((id) => !counted.has(id));
    for (const [id, tally] of missing().length > 0 ? await ports.tallies.read(classId) : []) {
      if (isTallyOf(tally, schoolClass.pupils)) counted.set(id, tally);
    }
    const uncounted = missing();
    for (let from = 0; from < uncounted.length && isAsked(); from += tellEvery) {
      const some = await ports.tallies.count(uncounted.slice(from, from + tellEvery), ({ head, entries }) =>
        tallyLesson(schoolClass.pupils, observationOf(foldLog(head, entries).state)),
      );
      for (const [id, tally] of some) counted.set(id, tally);
      tell(ids.length - missing().length);
    }
    return isAsked();
  }

  /** Whoever asks last is answered; an answer that comes late is of no more interest. */
  async function compute(): Promise<void> {
    const state = store.getState();
    if (state.type !== 'ready') return;
    const asking = ++asked;
    const tell = (change: Partial<TogetherReady>): void => {
      const now = store.getState();
      if (now.type === 'ready') store.setState({ ...now, ...change }, true);
    };
    tell({ computing: 'running', progress: null });
    try {
      const wanted = state.lessons.flatMap(({ head }) => (state.chosen.has(head.id) ? head : []));
      const isAsked = (): boolean => asking === asked;
      const isCounted = await countLessons(
        wanted.map(({ id }) => id),
        state.schoolClass,
        isAsked,
        (done) => isAsked() && tell({ progress: { done, total: wanted.length } }),
      );
      if (!isCounted) return;
      const heads = wanted.filter(({ id }) => counted.has(id));
      const shown = withShownGroupings(seatAsInLessons(state.schoolClass, heads), state.isSealOpen);
      const named = new Set(heads.flatMap(writtenIntentions).flatMap((one) => indicatorOf(one) ?? []));
      const followed = indicator;
      const lessons = heads.map(({ id, startedAt, seatsHold }) => ({
        id,
        startedAt,
        ...(seatsHold !== undefined && { seatsHold }),
        tally: counted.get(id)!,
      }));
      let told = -1;
      const found =
        lessons.length > 0 &&
        (await ports.analyst.lookTogether(shown, lessons, [...new Set([followed, ...named])], (progress) => {
          const part = Math.floor((tidings * progress.done) / progress.total);
          if (isAsked() && lessons.length >= tellEvery && part !== told) tell({ progress });
          told = part;
        }));
      if (!isAsked()) return;
      const results = found ? { ...found, heads, indicator: followed } : null;
      tell({ results, computing: 'done', progress: null });
    } catch {
      if (asking === asked) tell({ computing: 'failed', progress: null });
    }
  }

  async function read(): Promise<void> {
    ports.analyst.wake();
    const schoolClass = await ports.classes.read(classId);
    if (!schoolClass) return store.setState({ type: 'missing' }, true);
    const lessons = (await ports.observations.list())
      .filter(({ head }) => head.classId === classId)
      .map(toLesson)
      .toReversed();
    const chosen = visible(lessons);
    store.setState(
      {
        type: 'ready',
        schoolClass,
        isSealOpen: false,
        lessons,
        chosen,
        results: null,
        computing: 'running',
        progress: null,
      },
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
    chooseAll(isChosen) {
      const state = store.getState();
      if (state.type !== 'ready') return;
      store.setState({ ...state, chosen: isChosen ? visible(state.lessons) : new Set() }, true);
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
    close() {
      asked++;
    },
  };
}

/** A lesson that is there live and on film is taken once, as it was put right. */
function visible(lessons: readonly TogetherLesson[]): Set<ObservationId> {
  const heads = lessons.filter(({ maySee }) => maySee).map(({ head }) => head);
  return new Set(heads.filter((head) => !isOnFilmToo(head, heads)).map(({ id }) => id));
}

function toLesson({ head, status, durationMs = 0 }: ObservationSummary): TogetherLesson {
  const isRunning = status === 'running';
  const maySee = !isRunning && (head.sharedAt !== undefined || head.source === 'import');
  return { head, durationMs, isRunning, maySee };
}
