/**
 * One observation while it is written: presses become entries, entries change the lesson at once and go to the disk.
 * The state holds only what a screen draws, so that a tap redraws the two or three parts that changed.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { redoEntry, undoEntry } from '../core/coding/edit-history';
import { createEntryWriter } from '../core/coding/entry-writer';
import { resumeLessonClock, type LessonClock } from '../core/coding/lesson-clock';
import { appendEntries, foldLog, type LessonLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import { type CutOffWait, type LessonState, spanAt, type TurnState } from '../core/coding/lesson-state';
import type { Press } from '../core/coding/press';
import { leaveBySeek, nearSeekMs } from '../core/coding/film-seek';
import { decidePress, isAtDesk, isPaused, phaseAtMoment } from '../core/coding/press-decision';
import type { ObservationStatus } from '../core/record/observation';
import { type Clock, type ObservationRepository, SaveProblem, type StoredLog, type UnsavedReason } from '../core/ports';
import type { DeviceId, NewId, PupilId } from '../core/record/ids';
import type { Interaction } from '../core/record/interaction';
import { compareEntries, type EntryPayload, type LogEntry } from '../core/record/log-entry';
import type { Observation, ObservationHead, Phase, Watched } from '../core/record/observation';
import { lessonMs, wallMs, type LessonMs, type MonotonicMs } from '../core/record/times';

export type Saving = 'saved' | 'saving' | UnsavedReason;

export interface ObservationView {
  /** Grows with every change of the log. */
  readonly version: number;
  readonly turn: TurnState;
  /** The turn that is open, whole. */
  readonly openTurn: Interaction | undefined;
  readonly openVisit: Interaction | undefined;
  readonly cutOff: (CutOffWait & { readonly pupilId?: PupilId }) | undefined;
  readonly phase: Phase | undefined;
  /** A tap on a tile is a visit at the desk, not a turn. */
  readonly atDesk: boolean;
  /** What is watched since it last changed; undefined in a log that does not say. */
  readonly watched: readonly Watched[] | undefined;
  readonly paused: boolean;
  readonly absent: ReadonlySet<PupilId>;
  /** The moments written down last, newest first. */
  readonly recent: readonly Interaction[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly ended: boolean;
  readonly saving: Saving;
}

export interface ObservationStore extends Pick<StoreApi<ObservationView>, 'getState' | 'subscribe'> {
  readonly log: LessonLog;
  /** Lesson time now, or at a moment of the monotonic clock (an event's time stamp). */
  now(at?: MonotonicMs): LessonMs;
  /** Returns whether it meant anything here. The screen is up to date when this returns; the disk follows. */
  press(press: Press, at?: MonotonicMs): boolean;
  undo(at?: MonotonicMs): void;
  redo(at?: MonotonicMs): void;
  /** The film goes to another place of the lesson: what is open and left behind is closed as not observed. */
  seek(toMs: number): void;
  /** Looks again at what depends on where the film is. */
  follow(): void;
  /** Writes corrections, or what was typed, as one action. */
  write(payloads: readonly EntryPayload[]): void;
  /** Resolves when all that was pressed is on the disk, or could not be put there. */
  settled(): Promise<void>;
  /**
   * For when the disk was emptied: has everything written again from the first entry on. Taps go on meanwhile.
   * @param put writes a whole log
   */
  rewrite(
    put: (head: ObservationHead, entries: readonly LogEntry[], status: ObservationStatus) => Promise<void>,
  ): Promise<void>;
  /** The observation as it stands, for screens that look back and for a file in need. */
  observation(): Observation;
  hide(): void;
  show(): void;
}

interface Needs {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly observations: Pick<ObservationRepository, 'append'>;
}

/** The same target within this time is a trembling finger, not a second tap. */
const repeatMs = 250;
const recentCount = 4;

/** @param film what drives the lesson's time when it is coded from a film; else the device's clock does */
export function createObservationStore(needs: Needs, stored: StoredLog, film?: LessonClock): ObservationStore {
  const { clock, newId, deviceId, observations } = needs;
  const observationId = stored.head.id;
  const log = foldLog(stored.head, stored.entries);
  const writer = createEntryWriter({ clock, newId }, { observationId, deviceId, lastSeq: log.lastSeq });
  const lessonClock = film ?? clockOf(clock, stored);
  // In a lesson that goes on, what was written last holds; in a film, what holds where it is.
  const shownMs = (): number => (film ? film.now() : Number.MAX_SAFE_INTEGER);
  const store = createStore<ObservationView>(() => viewOf(log, shownMs(), 0, stored.unsaved ?? 'saved', undefined));
  let unsaved: LogEntry[] = [];
  let writing: Promise<void> = Promise.resolve();
  let lastPress: { key: string; at: number } | undefined;

  const save = (entries: readonly LogEntry[]): void => {
    // What could not be written before goes first, so that the disk never has a later entry without an earlier one.
    const batch = [...unsaved, ...entries];
    unsaved = [];
    const saved = observations.append(observationId, batch).then(
      () => {
        if (unsaved.length === 0 && writing === saved) store.setState({ saving: 'saved' });
      },
      (error: unknown) => {
        unsaved = [...unsaved, ...batch].toSorted(compareEntries);
        const problem = error instanceof SaveProblem ? error.kind : 'unknown';
        store.setState({ saving: { problem, ...(unsaved.some(hasWords) && { words: true }) } });
      },
    );
    writing = saved;
  };

  const write = (payloads: readonly EntryPayload[], at: LessonMs): void => {
    const entries = writer.stamp(payloads, at);
    appendEntries(log, entries);
    // On its way to the disk before anything is drawn; what becomes of it is heard of later.
    save(entries);
    const before = store.getState();
    const saving = typeof before.saving === 'object' ? before.saving : 'saving';
    store.setState(viewOf(log, shownMs(), before.version + 1, saving, before), true);
  };

  const repeats = (key: string, at: number): boolean => {
    const repeated = lastPress?.key === key && at - lastPress.at < repeatMs;
    if (!repeated) lastPress = { key, at };
    return repeated;
  };

  const writeHistory = (entry: EntryPayload | undefined, at: MonotonicMs): void => {
    if (!entry || repeats(entry.type, at)) return;
    write([entry], lessonClock.now(at));
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    log,
    now: (at) => lessonClock.now(at),
    press(press, at = clock.monotonicMs()) {
      if (repeats(JSON.stringify(press), at)) return false;
      const atMs = lessonClock.now(at);
      const payloads = decidePress(log.state, press, atMs, newId);
      if (payloads.length === 0) return false;
      write(payloads, atMs);
      return true;
    },
    undo: (at = clock.monotonicMs()) => writeHistory(undoEntry(log), at),
    redo: (at = clock.monotonicMs()) => writeHistory(redoEntry(log), at),
    seek(toMs) {
      const atMs = lessonClock.now();
      const payloads = leaveBySeek({ state: log.state, atMs, toMs, newId });
      if (payloads.length > 0) write(payloads, atMs);
    },
    follow() {
      const before = store.getState();
      const now = viewOf(log, shownMs(), before.version, before.saving, before);
      const isSame =
        now.phase === before.phase && now.absent === before.absent && now.cutOff?.turnId === before.cutOff?.turnId;
      if (!isSame) store.setState(now, true);
    },
    write(payloads) {
      if (payloads.length > 0) write(payloads, log.state.endedMs ?? lessonClock.now());
    },
    async settled() {
      // A write may be added while an earlier one is awaited.
      for (let waited = writing, next; ; waited = next) {
        await waited;
        next = writing;
        if (next === waited) return;
      }
    },
    async rewrite(put) {
      const settled = [...log.entries];
      await put(log.firstHead, settled, log.state.endedMs === undefined ? 'running' : 'ended');
      const written = new Set(settled);
      const rest = unsaved.filter((entry) => !written.has(entry));
      unsaved = [];
      if (rest.length > 0) save(rest);
      else store.setState({ saving: 'saved' });
    },
    observation: () => observationOf(log.state, lessonClock.now()),
    hide: () => lessonClock.hide(),
    show: () => lessonClock.show(),
  };
}

/** What stands in the synchronous journal are ids and codes, never a typed word. */
function hasWords(entry: LogEntry): boolean {
  if (entry.type === 'added') return entry.interaction.text !== undefined || entry.interaction.quote !== undefined;
  return entry.type === 'changed' && (entry.field === 'text' || entry.field === 'quote') && entry.value !== null;
}

function clockOf(clock: Clock, stored: StoredLog): LessonClock {
  const last = stored.entries.at(-1);
  return resumeLessonClock(clock, {
    lessonMs: last?.lessonMs ?? lessonMs(0),
    wallMs: last?.wallMs ?? wallMs(Date.parse(stored.head.startedAt)),
  });
}

function viewOf(
  log: LessonLog,
  atMs: number,
  version: number,
  saving: Saving,
  before: ObservationView | undefined,
): ObservationView {
  const { state } = log;
  const { turn, cutOff } = state;
  const cutOffPupilId = cutOff && state.interactions.get(cutOff.turnId)?.pupilId;
  const settled = cutOff && state.interactions.get(cutOff.turnId)?.endedBy !== undefined;
  return {
    version,
    turn,
    openTurn: turn.type === 'named' || turn.type === 'answered' ? state.interactions.get(turn.turnId) : undefined,
    openVisit: state.openVisitId && state.interactions.get(state.openVisitId),
    // On film one may have gone back to long before it.
    cutOff:
      cutOff && !settled && atMs > cutOff.cutOffMs - nearSeekMs
        ? { ...cutOff, ...(cutOffPupilId && { pupilId: cutOffPupilId }) }
        : undefined,
    phase: phaseAtMoment(state, atMs),
    atDesk: isAtDesk(state, atMs),
    watched: state.watched?.at(-1)?.rows,
    paused: isPaused(state),
    absent: sameSet(absentPupils(state, atMs), before?.absent),
    recent: recentMoments(state),
    canUndo: undoEntry(log) !== undefined,
    canRedo: redoEntry(log) !== undefined,
    ended: state.endedMs !== undefined,
    saving,
  };
}

function absentPupils(state: LessonState, atMs: number): Set<PupilId> {
  const absent = new Set<PupilId>();
  for (const [pupilId, spans] of state.presence) {
    if (!spanAt(spans, atMs)) absent.add(pupilId);
  }
  return absent;
}

/** The set from before when nothing changed in it, so that what draws it is left alone. */
function sameSet<Value>(now: ReadonlySet<Value>, before: ReadonlySet<Value> | undefined): ReadonlySet<Value> {
  return before && before.size === now.size && [...now].every((value) => before.has(value)) ? before : now;
}

function recentMoments(state: LessonState): Interaction[] {
  const recent: Interaction[] = [];
  for (let index = state.written.length - 1; index >= 0 && recent.length < recentCount; index--) {
    const moment = state.interactions.get(state.written[index]!);
    if (moment) recent.push(moment);
  }
  return recent;
}
