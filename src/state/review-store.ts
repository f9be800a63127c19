/**
 * One lesson looked back on: the folded log with its analysis, and what is written down while looking. The teacher
 * sees first: nothing is shown before the tablet was handed over, or before the two of them look together.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createEntryWriter } from '../core/coding/entry-writer';
import { appendEntries, foldLog, type LessonLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import {
  type Analyst,
  type ClassRepository,
  type Clock,
  type ObservationRepository,
  SaveProblem,
  type SaveProblemKind,
} from '../core/ports';
import type { ClassAnalysis } from '../core/profile/class-analysis';
import type { DeviceId, NewId, ObservationId } from '../core/record/ids';
import type { LogEntry } from '../core/record/log-entry';
import type { Debrief, Observation, ObservationHead, Prediction } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { lessonMs } from '../core/record/times';

/** Whether what was written down is on the disk. */
export type Saving = 'saved' | 'saving' | { readonly problem: SaveProblemKind };

/** `handOver`: nothing may be seen yet; `prediction`: the teacher says what she thinks; `results`: all of it. */
export type ReviewStage = 'handOver' | 'prediction' | 'results';

export interface ReviewedLesson {
  readonly type: 'ready';
  readonly schoolClass: SchoolClass;
  readonly observation: Observation;
  readonly analysis: ClassAnalysis;
  readonly stage: ReviewStage;
  readonly saving: Saving;
  /** Stored entries that could not be read. */
  readonly damagedEntries: number;
  /** The sealed inschatting was opened; only until the results are left. */
  readonly sealBroken: boolean;
}

export type ReviewState =
  | { readonly type: 'loading' }
  | { readonly type: 'missing' }
  | { readonly type: 'failed' }
  | { readonly type: 'running'; readonly schoolClass: SchoolClass; readonly observation: Observation }
  | ReviewedLesson;

export interface Review {
  readonly store: StoreApi<ReviewState>;
  /** Reads the lesson, again when it was open already; never rejects. */
  open(): Promise<void>;
  /** The tablet is in the teacher's hands. */
  handToTeacher(): void;
  savePrediction(prediction: Prediction): Promise<void>;
  /** *Samen kijken*: from now on the observer may see it too. */
  share(): Promise<void>;
  openSeal(): void;
  saveDebrief(debrief: Debrief): Promise<void>;
  /** Writes what could not be written before. */
  retrySaving(): Promise<void>;
}

export interface ReviewPorts {
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'readLog' | 'append'>;
  readonly analyst: Analyst;
  readonly clock: Pick<Clock, 'wallMs'>;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
}

export function createReview(ports: ReviewPorts, observationId: ObservationId): Review {
  const store = createStore<ReviewState>(() => ({ type: 'loading' }));
  let log: LessonLog | undefined;
  let handed = false;
  let unsaved: LogEntry[] = [];
  let writing: Promise<void> = Promise.resolve();

  const update = (change: (lesson: ReviewedLesson) => Partial<ReviewedLesson>): void => {
    const state = store.getState();
    if (state.type === 'ready') store.setState({ ...state, ...change(state) }, true);
  };

  async function read(): Promise<void> {
    await writing;
    const stored = await ports.observations.readLog(observationId);
    const schoolClass = stored && (await ports.classes.read(stored.head.classId));
    if (!stored || !schoolClass) return store.setState({ type: 'missing' }, true);
    const folded = foldLog(stored.head, stored.entries);
    if (stored.status === 'running') {
      const lastMs = Math.max(0, ...stored.entries.map((entry) => entry.lessonMs));
      return store.setState({ type: 'running', schoolClass, observation: observationOf(folded.state, lastMs) }, true);
    }
    const observation = observationOf(folded.state);
    const analysis = await ports.analyst.analyse(schoolClass, [observation]);
    if (unsaved.length > 0) return;
    log = folded;
    const before = store.getState();
    store.setState(
      {
        type: 'ready',
        schoolClass,
        observation,
        analysis,
        stage: stageOf(observation, handed),
        saving: 'saved',
        damagedEntries: stored.damagedEntries,
        sealBroken: before.type === 'ready' && before.sealBroken,
      },
      true,
    );
  }

  function write(): Promise<void> {
    writing = writing.then(async () => {
      const entries = unsaved;
      if (entries.length === 0) return;
      update(() => ({ saving: 'saving' }));
      try {
        await ports.observations.append(observationId, entries);
        unsaved = unsaved.slice(entries.length);
        if (unsaved.length === 0) update(() => ({ saving: 'saved' }));
      } catch (error) {
        update(() => ({ saving: { problem: error instanceof SaveProblem ? error.kind : 'unknown' } }));
      }
    });
    return writing;
  }

  /** The head as the screen shows it changes at once; `saving` says when it is on the disk. */
  async function changeHead<Field extends keyof ObservationHead>(
    field: Field,
    value: ObservationHead[Field],
  ): Promise<void> {
    const state = store.getState();
    if (state.type !== 'ready' || !log) return;
    const writer = createEntryWriter(ports, { observationId, deviceId: ports.deviceId, lastSeq: log.lastSeq });
    const entries = writer.stamp([{ type: 'headChanged', field, value }], lessonMs(state.observation.durationMs));
    appendEntries(log, entries);
    unsaved = [...unsaved, ...entries];
    const observation = { ...state.observation, ...log.state.head };
    update(() => ({ observation, stage: stageOf(observation, handed), saving: 'saving' }));
    await write();
  }

  return {
    store,
    async open() {
      try {
        await read();
      } catch {
        if (store.getState().type !== 'ready') store.setState({ type: 'failed' }, true);
      }
    },
    handToTeacher() {
      handed = true;
      update(({ observation }) => ({ stage: stageOf(observation, handed) }));
    },
    savePrediction: (prediction) => changeHead('prediction', prediction),
    share: () => changeHead('sharedAt', new Date(ports.clock.wallMs()).toISOString()),
    openSeal: () => update(() => ({ sealBroken: true })),
    saveDebrief: (debrief) => changeHead('debrief', debrief),
    retrySaving: write,
  };
}

/**
 * Nothing is seen before the tablet was handed over or the two look together. Then the teacher's own view comes first,
 * until she is done with it: `skipped` is set (true or false); a prediction without it is still being made.
 */
function stageOf({ sharedAt, prediction }: ObservationHead, handed: boolean): ReviewStage {
  if (!handed && sharedAt === undefined) return 'handOver';
  return prediction?.skipped === undefined ? 'prediction' : 'results';
}
