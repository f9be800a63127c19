/**
 * One lesson looked back on: the folded log with its analysis, and what is written down while looking. The teacher
 * sees first: nothing is shown before the tablet was handed over, or before the two of them look together.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { redoEntry, undoCorrectionEntry } from '../core/coding/edit-history';
import { createEntryWriter } from '../core/coding/entry-writer';
import { appendEntries, foldLog, type LessonLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { CodeSealer } from '../core/locking-ports';
import {
  type Analyst,
  type ClassRepository,
  type Clock,
  type ObservationRepository,
  SaveProblem,
  type SaveProblemKind,
} from '../core/ports';
import type { ClassAnalysis } from '../core/profile/class-analysis';
import { listFocusIndicators } from '../core/profile/focus-indicators';
import { isUnderCode } from '../core/record/expectation';
import type { ActionId, DeviceId, NewId, ObservationId } from '../core/record/ids';
import { type EntryPayload, lastLessonMs, type LogEntry } from '../core/record/log-entry';
import type { Debrief, Observation, ObservationHead, Prediction } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { withShownGroupings } from '../core/record/shown-groupings';
import { lessonMs } from '../core/record/times';
import { breakSeal } from './estimates-desk';
import { seatAsInLesson } from '../core/record/seated-lesson';
import { type Comparing, createBackgroundComparison } from './background-comparison';
import { intentionsToReview, type LastTime, readLastTime } from './last-time';
import { nextTask } from './next-task';

/** Whether what was written down is on the disk. */
export type Saving = 'saved' | 'saving' | { readonly problem: SaveProblemKind };

/** `handOver`: nothing may be seen yet; `prediction`: the teacher says what she thinks; `results`: all of it. */
export type ReviewStage = 'handOver' | 'prediction' | 'results';

export interface ReviewedLesson {
  readonly type: 'ready';
  readonly schoolClass: SchoolClass;
  readonly observation: Observation;
  readonly analysis: ClassAnalysis;
  /**
   * What lots would give, what stands out and, over the indicators of the kijkvraag, the groups that may be seen. Comes
   * after `analysis`, and is asked again whenever that is, or the seal is broken.
   */
  readonly comparison: Comparing;
  /** The same over all indicators, once it was asked for (*Meer cijfers*). */
  readonly figures: Comparing | null;
  /** What was intended after an earlier lesson of this class. */
  readonly lastTime: LastTime | null;
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
  /** @param code only where there is one @returns whether it is open now: it is not with another code */
  openSeal(code?: string): Promise<boolean>;
  /** *Meer cijfers*: asks for the figures of all indicators. */
  askFigures(): void;
  /** Asks again what could not be compared. */
  retryComparing(): void;
  /** Stops what is being compared: nobody looks any more. */
  close(): void;
  saveDebrief(debrief: Debrief): Promise<void>;
  /**
   * Puts moments right: one action, to be undone with `voided`. The observation changes at once, the numbers follow.
   * Undefined when there is nothing to correct.
   */
  correct(payloads: readonly EntryPayload[]): ActionId | undefined;
  /** Whether there is a correction to undo, or to redo: of today or of an earlier day, but nothing tapped in the lesson. */
  wayBack(): { readonly canUndo: boolean; readonly canRedo: boolean };
  undo(): void;
  redo(): void;
  /** Writes what could not be written before. */
  retrySaving(): Promise<void>;
}

export interface ReviewPorts {
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'list' | 'readLog' | 'append'>;
  readonly analyst: Pick<Analyst, 'analyse' | 'compare'>;
  readonly codeSealer: Pick<CodeSealer, 'open' | 'forget'>;
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
  /** With what was under the teacher's code, once she opened it here. */
  let openedClass: SchoolClass | undefined;
  /** What was compared last, so that going from screen to screen does not compute the same again. */
  let compared: string | undefined;

  const update = (change: (lesson: ReviewedLesson) => Partial<ReviewedLesson>): void => {
    const state = store.getState();
    if (state.type === 'ready') store.setState({ ...state, ...change(state) }, true);
  };

  const background = createBackgroundComparison(ports.analyst, (comparison) => update(() => ({ comparison })));
  const figuresInBackground = createBackgroundComparison(ports.analyst, (figures) => update(() => ({ figures })));

  /** What is closed is not even asked for. */
  function compare(): void {
    const state = store.getState();
    if (state.type !== 'ready') return;
    const { observation } = state;
    const shown = withShownGroupings(state.schoolClass, state.sealBroken);
    background.start(shown, [observation], {
      indicators: listFocusIndicators([observation]),
      intentions: intentionsToReview(state.lastTime),
    });
    if (state.figures) figuresInBackground.start(shown, [observation], {});
  }

  /** The counts as they are now, and then what follows from them; used at the opening and after a correction. */
  async function showCounted(lesson: Omit<ReviewedLesson, 'comparison' | 'figures'>): Promise<void> {
    const before = store.getState();
    const known = before.type === 'ready' ? before : undefined;
    // A log only grows: as many entries with the same last one are the same lesson. What is written down changes no count.
    const coded = (log?.entries ?? []).filter(({ type }) => type !== 'headChanged');
    const { observation: then, intentions } = lesson.lastTime ?? {};
    const { seatsHold } = lesson.observation;
    const asked = JSON.stringify([lesson.schoolClass, seatsHold, coded.length, coded.at(-1)?.id, then?.id, intentions]);
    const isKnown = known !== undefined && asked === compared && known.comparison.type !== 'failed';
    const running = { type: 'running', progress: null } as const;
    const comparison = isKnown ? known.comparison : running;
    store.setState({ ...lesson, comparison, figures: known?.figures ?? null }, true);
    compared = asked;
    // The counts are drawn first; to send the whole lesson once more takes a tablet long.
    if (isKnown) return;
    await nextTask();
    if (compared === asked) compare();
  }

  /** Nothing was written since it was read before: what is drawn of it need not be drawn again. */
  function sameAsBefore({ lastSeq, entries }: LessonLog): Observation | undefined {
    const state = store.getState();
    const isSame = log?.lastSeq === lastSeq && log.entries.length === entries.length;
    return isSame && state.type === 'ready' ? state.observation : undefined;
  }

  async function read(): Promise<void> {
    await writing;
    const stored = await ports.observations.readLog(observationId);
    const known = stored && (await ports.classes.read(stored.head.classId));
    if (!stored || !known) return store.setState({ type: 'missing' }, true);
    await nextTask();
    const seated = seatAsInLesson(known, stored.head);
    const schoolClass = isUnderCode(seated) ? (openedClass ?? seated) : seated;
    const folded = foldLog(stored.head, stored.entries);
    if (stored.status === 'running') {
      const observation = observationOf(folded.state, lastLessonMs(stored.entries));
      return store.setState({ type: 'running', schoolClass, observation }, true);
    }
    const observation = sameAsBefore(folded) ?? observationOf(folded.state);
    await nextTask();
    const [analysis, lastTime] = await Promise.all([
      ports.analyst.analyse(schoolClass, [observation]),
      readLastTime(ports.observations, observation),
    ]);
    // What was put right while it was read is newer than what was read.
    if (unsaved.length > 0 || (log && log.lastSeq > folded.lastSeq)) return;
    log = folded;
    const before = store.getState();
    await showCounted({
      type: 'ready',
      schoolClass,
      observation,
      analysis,
      lastTime,
      stage: stageOf(observation, handed, log),
      saving: stored.unsaved ?? 'saved',
      damagedEntries: stored.damagedEntries,
      sealBroken: before.type === 'ready' && before.sealBroken,
    });
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

  /** One action at the end of the log, still to be written. */
  function addToLog(to: LessonLog, payloads: readonly EntryPayload[], { observation }: ReviewedLesson): LogEntry[] {
    const writer = createEntryWriter(ports, { observationId, deviceId: ports.deviceId, lastSeq: to.lastSeq });
    const entries = writer.stamp(payloads, lessonMs(observation.durationMs));
    appendEntries(to, entries);
    unsaved = [...unsaved, ...entries];
    return entries;
  }

  async function recount({ schoolClass, observation }: Pick<ReviewedLesson, 'schoolClass' | 'observation'>) {
    try {
      const analysis = await ports.analyst.analyse(schoolClass, [observation]);
      const now = store.getState();
      // Put right again in the meantime: the numbers of that are on their way.
      if (now.type !== 'ready' || now.observation.interactions !== observation.interactions) return;
      await showCounted({ ...now, analysis });
    } catch {
      await writing;
      if (unsaved.length === 0) store.setState({ type: 'failed' }, true);
    }
  }

  /** The head as the screen shows it changes at once; `saving` says when it is on the disk. */
  async function changeHead<Field extends keyof ObservationHead>(
    field: Field,
    value: ObservationHead[Field],
  ): Promise<void> {
    const state = store.getState();
    if (state.type !== 'ready' || !log) return;
    addToLog(log, [{ type: 'headChanged', field, value }], state);
    const observation = { ...state.observation, ...log.state.head };
    update(() => ({ observation, stage: stageOf(observation, handed, log), saving: 'saving' }));
    await write();
  }

  function correct(payloads: readonly EntryPayload[]): ActionId | undefined {
    const state = store.getState();
    if (state.type !== 'ready' || !log || payloads.length === 0) return undefined;
    const entries = addToLog(log, payloads, state);
    const observation = observationOf(log.state);
    update(() => ({ observation, saving: 'saving' }));
    void write();
    void recount({ schoolClass: state.schoolClass, observation });
    return entries[0]?.actionId;
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
      update(({ observation }) => ({ stage: stageOf(observation, handed, log) }));
    },
    savePrediction: (prediction) => changeHead('prediction', prediction),
    share: () => changeHead('sharedAt', new Date(ports.clock.wallMs()).toISOString()),
    async openSeal(code) {
      const state = store.getState();
      if (state.type !== 'ready') return false;
      const isLocked = isUnderCode(state.schoolClass);
      const schoolClass = isLocked ? await breakSeal(ports.codeSealer, state.schoolClass, code) : state.schoolClass;
      if (!schoolClass) return false;
      // Only here and only now: on the disk it stays under its code.
      if (isLocked) openedClass = schoolClass;
      update(() => ({ sealBroken: true, schoolClass }));
      compare();
      return true;
    },
    askFigures() {
      const state = store.getState();
      if (state.type !== 'ready' || (state.figures && state.figures.type !== 'failed')) return;
      figuresInBackground.start(withShownGroupings(state.schoolClass, state.sealBroken), [state.observation], {});
    },
    retryComparing: compare,
    close() {
      background.stop();
      figuresInBackground.stop();
      compared = undefined;
    },
    saveDebrief: (debrief) => changeHead('debrief', debrief),
    correct,
    wayBack: () => ({
      canUndo: log !== undefined && undoCorrectionEntry(log) !== undefined,
      canRedo: log !== undefined && redoEntry(log) !== undefined,
    }),
    undo() {
      const entry = log && undoCorrectionEntry(log);
      if (entry) correct([entry]);
    },
    redo() {
      const entry = log && redoEntry(log);
      if (entry) correct([entry]);
    },
    retrySaving() {
      // What an earlier screen could not write goes along with any entry, also one that is there already.
      if (unsaved.length === 0) unsaved = log?.entries.slice(-1) ?? [];
      return write();
    },
  };
}

/**
 * Nothing is seen before the tablet was handed over or the two look together. Then the teacher's own view comes first,
 * until she is done with it: `skipped` is set (true or false); a prediction without it is still being made.
 */
function stageOf({ sharedAt, prediction }: ObservationHead, handed: boolean, log: LessonLog | undefined): ReviewStage {
  if (!handed && sharedAt === undefined) return 'handOver';
  return prediction?.skipped === undefined && !isPredictionLocked(log) ? 'prediction' : 'results';
}

/** While the names are locked nobody can read what she thought, but that it was written down is known: she is not asked again. */
function isPredictionLocked(log: LessonLog | undefined): boolean {
  const written = log?.entries.findLast((entry) => entry.type === 'headChanged' && entry.field === 'prediction');
  return written?.type === 'headChanged' && written.value === null;
}
