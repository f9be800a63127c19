/** What is agreed before a lesson visit, and the observation that comes of it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createEntryWriter } from '../core/coding/entry-writer';
import { findFocusQuestion, type FocusQuestionId } from '../core/coding/focus-questions';
import { startEntries } from '../core/coding/lesson-start';
import type {
  ClassRepository,
  Clock,
  ObservationRepository,
  Settings,
  SettingsRepository,
  StorageHealth,
} from '../core/ports';
import type { ClassId, DeviceId, NewId, ObservationId, PupilId } from '../core/record/ids';
import type { ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { schoolYearEnd } from '../core/record/school-year';
import { lessonMs } from '../core/record/times';

export const mostFocusPupils = 10;

export interface PreparationDraft {
  readonly ownQuestion: string;
  readonly lessonGoal: string;
  readonly title: string;
  readonly observer: string;
  readonly focusQuestion: FocusQuestionId | undefined;
  readonly focusPupilIds: readonly PupilId[];
  readonly absentPupilIds: readonly PupilId[];
}

export interface PreparationState {
  readonly loading: 'loading' | 'ready' | 'missing' | 'failed';
  readonly schoolClass: SchoolClass | undefined;
  /** A lesson that still runs on this device. */
  readonly runningId: ObservationId | undefined;
  readonly draft: PreparationDraft;
  readonly starting: 'no' | 'busy' | 'failed';
}

/** What keeps the observation from starting; nothing does when it is empty. */
export type PreparationGap = 'title' | 'focusQuestion' | 'focusPupils' | 'pupils';

export interface Preparation extends Pick<StoreApi<PreparationState>, 'getState' | 'subscribe'> {
  load(): Promise<void>;
  fill(change: Partial<PreparationDraft>): void;
  toggleFocus(pupilId: PupilId): void;
  toggleAbsent(pupilId: PupilId): void;
  /** Resolves with the id of the running observation, once it is on the disk; undefined when that failed. */
  start(): Promise<ObservationId | undefined>;
}

interface Needs {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'list' | 'create'>;
  readonly settings: SettingsRepository;
  readonly health: Pick<StorageHealth, 'askToPersist'>;
}

const emptyDraft: PreparationDraft = {
  ownQuestion: '',
  lessonGoal: '',
  title: '',
  observer: '',
  focusQuestion: undefined,
  focusPupilIds: [],
  absentPupilIds: [],
};

export function createPreparation(needs: Needs, classId: ClassId): Preparation {
  const store = createStore<PreparationState>(() => ({
    loading: 'loading',
    schoolClass: undefined,
    runningId: undefined,
    draft: emptyDraft,
    starting: 'no',
  }));
  let settings: Settings | undefined;

  const fill = (change: Partial<PreparationDraft>) => {
    store.setState({ draft: { ...store.getState().draft, ...change }, starting: 'no' });
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    fill,
    async load() {
      try {
        const [schoolClass, summaries] = await Promise.all([needs.classes.read(classId), needs.observations.list()]);
        settings = await needs.settings.read();
        fill({ observer: settings.observer });
        const running = summaries.find(({ status }) => status === 'running');
        store.setState({ schoolClass, runningId: running?.head.id, loading: schoolClass ? 'ready' : 'missing' });
      } catch {
        store.setState({ loading: 'failed' });
      }
    },
    toggleFocus(pupilId) {
      const { focusPupilIds, absentPupilIds } = store.getState().draft;
      if (focusPupilIds.includes(pupilId)) fill({ focusPupilIds: focusPupilIds.filter((id) => id !== pupilId) });
      else if (focusPupilIds.length < mostFocusPupils && !absentPupilIds.includes(pupilId))
        fill({ focusPupilIds: [...focusPupilIds, pupilId] });
    },
    toggleAbsent(pupilId) {
      const { focusPupilIds, absentPupilIds } = store.getState().draft;
      if (absentPupilIds.includes(pupilId)) fill({ absentPupilIds: absentPupilIds.filter((id) => id !== pupilId) });
      else
        fill({
          absentPupilIds: [...absentPupilIds, pupilId],
          focusPupilIds: focusPupilIds.filter((id) => id !== pupilId),
        });
    },
    async start() {
      const { draft, starting } = store.getState();
      const question = draft.focusQuestion && findFocusQuestion(draft.focusQuestion);
      if (!question || starting === 'busy') return undefined;
      store.setState({ starting: 'busy' });
      const head = headOf(needs, classId, draft);
      const writer = createEntryWriter(needs, { observationId: head.id, deviceId: needs.deviceId, lastSeq: 0 });
      try {
        await needs.observations.create(
          head,
          writer.stamp(startEntries(question, draft.absentPupilIds), lessonMs(0)),
          'running',
        );
      } catch {
        store.setState({ starting: 'failed' });
        return undefined;
      }
      void afterStart(needs, settings, draft.observer.trim());
      return head.id;
    },
  };
}

export function findGaps({ schoolClass, draft }: PreparationState): PreparationGap[] {
  const question = draft.focusQuestion && findFocusQuestion(draft.focusQuestion);
  const gaps: PreparationGap[] = [];
  if (draft.title.trim() === '') gaps.push('title');
  if (!question) gaps.push('focusQuestion');
  if (question?.needsFocusPupils && draft.focusPupilIds.length === 0) gaps.push('focusPupils');
  if (schoolClass?.pupils.every((pupil) => pupil.leftOn !== undefined)) gaps.push('pupils');
  return gaps;
}

/** The lesson has begun: nothing here may keep it waiting or stop it. */
async function afterStart(needs: Needs, settings: Settings | undefined, observer: string): Promise<void> {
  try {
    await needs.health.askToPersist();
    if (settings) await needs.settings.save({ ...settings, observer });
  } catch {
    // A setting that was not kept is filled in again next time.
  }
}

function headOf(needs: Needs, classId: ClassId, draft: PreparationDraft): ObservationHead {
  const now = new Date(needs.clock.wallMs());
  const ownQuestion = draft.ownQuestion.trim();
  const lessonGoal = draft.lessonGoal.trim();
  return {
    id: needs.newId<ObservationId>(),
    classId,
    title: draft.title.trim(),
    source: 'live',
    startedAt: now.toISOString(),
    observer: draft.observer.trim(),
    focusQuestion: draft.focusQuestion ?? '',
    focusPupilIds: draft.focusPupilIds,
    codebook: 'leidraad-1',
    ...(ownQuestion !== '' && { ownQuestion }),
    ...(lessonGoal !== '' && { lessonGoal }),
    deviceId: needs.deviceId,
    deleteBy: schoolYearEnd(now),
  };
}
