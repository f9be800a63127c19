/** How long each observation is kept, and what is done for those whose data these are. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createEntryWriter } from '../core/coding/entry-writer';
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { FolderCopies } from '../core/folder-ports';
import type { DataRights } from '../core/locking-ports';
import type { ClassRepository, Clock, ObservationRepository, ObservationSummary, SaveProblemKind } from '../core/ports';
import { SaveProblem } from '../core/ports';
import type { ClassId, DeviceId, NewId, ObservationId, PupilId } from '../core/record/ids';
import { lastLessonMs } from '../core/record/log-entry';
import type { Observation } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { lessonMs } from '../core/record/times';
import type { Snapshots } from '../core/snapshot-ports';

export interface KeptClass {
  readonly schoolClass: SchoolClass;
  /** Those that have ended, newest first. */
  readonly lessons: readonly ObservationSummary[];
}

export type RetentionChange = 'dated' | 'anonymised' | 'erased';

export interface RetentionState {
  readonly loading: 'loading' | 'ready' | 'failed';
  readonly classes: readonly KeptClass[];
  readonly busy: boolean;
  /** What was done last, or why it was not. */
  readonly outcome: { readonly done: RetentionChange } | { readonly problem: SaveProblemKind } | undefined;
}

export interface RetentionStore extends Pick<StoreApi<RetentionState>, 'getState' | 'subscribe'> {
  load(): Promise<void>;
  /** @param day last day on which they are there, `yyyy-MM-dd` */
  keepUntil(ids: readonly ObservationId[], day: string): Promise<void>;
  anonymise(classId: ClassId): Promise<void>;
  erasePupil(classId: ClassId, pupilId: PupilId): Promise<void>;
}

export interface RetentionNeeds {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly classes: Pick<ClassRepository, 'list'>;
  readonly observations: Pick<ObservationRepository, 'list' | 'readLog' | 'append'>;
  readonly rights: Pick<DataRights, 'anonymise' | 'erasePupil'>;
  readonly folderCopies: Pick<FolderCopies, 'renew'>;
  readonly snapshots: Pick<Snapshots, 'catchUp'>;
}

export function createRetentionStore(needs: RetentionNeeds): RetentionStore {
  const store = createStore<RetentionState>(() => ({
    loading: 'loading',
    classes: [],
    busy: false,
    outcome: undefined,
  }));

  const load = async (): Promise<void> => {
    try {
      const [classes, lessons] = await Promise.all([needs.classes.list(), needs.observations.list()]);
      store.setState({
        loading: 'ready',
        classes: classes.map((schoolClass) => ({
          schoolClass,
          lessons: lessons.filter(({ head, status }) => head.classId === schoolClass.id && status === 'ended'),
        })),
      });
    } catch {
      store.setState({ loading: 'failed' });
    }
  };

  const change = async (done: RetentionChange, task: () => Promise<void>): Promise<void> => {
    if (store.getState().busy) return;
    store.setState({ busy: true, outcome: undefined });
    let outcome: RetentionState['outcome'] = { done };
    try {
      await task();
    } catch (error) {
      outcome = { problem: error instanceof SaveProblem ? error.kind : 'unknown' };
    }
    await load();
    store.setState({ busy: false, outcome });
  };

  // Nobody waits for it: where the folder is not there now it is done when it is. Snapshots are gone by now.
  const renewCopies = (): void => {
    void needs.folderCopies.renew().catch(() => undefined);
    void needs.snapshots.catchUp().catch(() => undefined);
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    load,
    keepUntil: (ids, day) =>
      change('dated', async () => {
        for (const id of ids) await setLastDay(needs, id, day);
      }),
    anonymise: (classId) =>
      change('anonymised', async () => {
        await needs.rights.anonymise(classId);
        renewCopies();
      }),
    erasePupil: (classId, id) =>
      change('erased', async () => {
        await needs.rights.erasePupil({ classId, id, date: new Date(needs.clock.wallMs()).toISOString() });
        renewCopies();
      }),
  };
}

async function setLastDay(needs: RetentionNeeds, observationId: ObservationId, day: string): Promise<void> {
  const stored = await needs.observations.readLog(observationId);
  if (!stored) return;
  const { state, lastSeq } = foldLog(stored.head, stored.entries);
  const writer = createEntryWriter(needs, { observationId, deviceId: needs.deviceId, lastSeq });
  const payload = { type: 'headChanged', field: 'deleteBy', value: day } as const;
  await needs.observations.append(observationId, writer.stamp([payload], lessonMs(state.endedMs ?? 0)));
}

/** A class with all its lessons as they stand, for the record of one pupil. */
export async function readClassWhole(
  needs: {
    readonly classes: Pick<ClassRepository, 'read'>;
    readonly observations: Pick<ObservationRepository, 'list' | 'readLog'>;
  },
  classId: ClassId,
): Promise<{ readonly schoolClass: SchoolClass; readonly observations: readonly Observation[] } | undefined> {
  const schoolClass = await needs.classes.read(classId);
  if (!schoolClass) return undefined;
  const observations: Observation[] = [];
  for (const { head } of await needs.observations.list()) {
    if (head.classId !== classId) continue;
    const log = await needs.observations.readLog(head.id);
    if (!log) continue;
    observations.push(observationOf(foldLog(log.head, log.entries).state, lastLessonMs(log.entries)));
  }
  return { schoolClass, observations };
}
