/** What is agreed before a lesson visit, and the observation that comes of it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createEntryWriter } from '../core/coding/entry-writer';
import { filmAsLesson } from '../core/coding/film-sync';
import { findFocusQuestion, type FocusQuestionId } from '../core/coding/focus-questions';
import { chooseFocusPupils, type FocusChoice } from '../core/coding/focus-choice';
import type { ObserverSide } from '../core/chart/seating-turn';
import { startEntries } from '../core/coding/lesson-start';
import type { CodeSealer } from '../core/locking-ports';
import type {
  ClassRepository,
  Clock,
  DraftRepository,
  ObservationRepository,
  SettingsRepository,
  StorageHealth,
} from '../core/ports';
import { calendarDay } from './calendar-day';
import { currentPupils, formerPupils } from '../core/record/current-pupils';
import { classAsOn } from '../core/record/earlier-plans';
import type { FilmFingerprint } from '../core/record/film';
import type { ClassId, DeviceId, GroupingId, NewId, ObservationId, PupilId } from '../core/record/ids';
import type { ObservationHead } from '../core/record/observation';
import type { SchoolClass } from '../core/record/school-class';
import { schoolYearEnd } from '../core/record/school-year';
import { lessonMs } from '../core/record/times';
import { breakSeal } from './estimates-desk';

export const mostFocusPupils = 10;

export interface PreparationDraft {
  readonly ownQuestion: string;
  readonly lessonGoal: string;
  readonly title: string;
  readonly observer: string;
  readonly focusQuestion: FocusQuestionId | undefined;
  readonly focusPupilIds: readonly PupilId[];
  readonly absentPupilIds: readonly PupilId[];
  /** *Klopt de plattegrond?* Undefined while nobody has said. */
  readonly seatsHold: boolean | undefined;
}

export interface PreparationState {
  readonly loading: 'loading' | 'ready' | 'missing' | 'failed';
  /** As it is today, or on the day of a film. */
  readonly schoolClass: SchoolClass | undefined;
  /** Every class on this device, to change to. */
  readonly classes: readonly SchoolClass[];
  /** Where whoever observes sits. */
  readonly side: ObserverSide;
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
  turnTo(side: ObserverSide): void;
  /** Of a film of that day (`yyyy-MM-dd`): the class as it was then. Who was chosen and is not in it waits for another day. */
  goToDay(day: string): void;
  /**
   * Takes focus pupils from the inschatting, in place of those that were chosen; the inschatting stays as closed as it is.
   * @param code only where it is under one
   */
  chooseFocus(groupingId: GroupingId, choice: FocusChoice, code?: string): Promise<FocusChoosing>;
  /** Writes the draft that is not on the disk yet, before the screen is left. */
  keepDraft(): Promise<void>;
  /**
   * Resolves with the id of the running observation, once it is on the disk; undefined when that failed.
   * @param film for a lesson that is coded from film instead of live
   */
  start(film?: FilmStart): Promise<ObservationId | undefined>;
}

/** A lesson on film: what is known of the film, and the day of the lesson (ISO 8601). */
export interface FilmStart {
  readonly fingerprint: FilmFingerprint & { readonly durationMs: number };
  readonly startedAt: string;
}

/** `tooFew`: one of the sides has too few; which one is not said. */
export type FocusChoosing = 'done' | 'tooFew' | 'wrongCode';

interface Needs {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly classes: Pick<ClassRepository, 'read' | 'list'>;
  readonly drafts: DraftRepository;
  readonly codeSealer: Pick<CodeSealer, 'open' | 'forget'>;
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
  seatsHold: undefined,
};

/** Long enough to type a word, short enough to believe that it is kept. */
const quietMs = 400;

export function createPreparation(needs: Needs, classId: ClassId): Preparation {
  const store = createStore<PreparationState>(() => ({
    loading: 'loading',
    schoolClass: undefined,
    classes: [],
    side: 'back',
    runningId: undefined,
    draft: emptyDraft,
    starting: 'no',
  }));
  let known: SchoolClass | undefined;
  let shownDay: string | undefined;
  let chosenElsewhere: ChosenPupils = { focusPupilIds: [], absentPupilIds: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A draft that cannot be kept is no reason to bother whoever prepares: it is on the screen.
  const keepDraft = async (): Promise<void> => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    await needs.drafts.keep(classId, { ...store.getState().draft }).catch(() => undefined);
  };
  const fill = (change: Partial<PreparationDraft>) => {
    store.setState({ draft: { ...store.getState().draft, ...change }, starting: 'no' });
    clearTimeout(timer);
    timer = setTimeout(() => void keepDraft(), quietMs);
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    fill,
    async load() {
      try {
        const [read, classes, summaries, kept] = await Promise.all([
          needs.classes.read(classId),
          needs.classes.list(),
          needs.observations.list(),
          needs.drafts.read(classId).catch(() => undefined),
        ]);
        const settings = await needs.settings.read();
        known = read;
        shownDay = calendarDay(needs.clock.wallMs());
        const schoolClass = known && classAsOn(known, shownDay);
        const draft = { ...emptyDraft, observer: settings.observer, ...(schoolClass && readDraft(kept, schoolClass)) };
        // A film that is being coded can wait; a lesson cannot.
        const running = summaries.find(({ head, status }) => status === 'running' && head.source !== 'video');
        store.setState({
          schoolClass,
          classes,
          draft,
          side: settings.observerSide,
          runningId: running?.head.id,
          loading: schoolClass ? 'ready' : 'missing',
        });
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
    turnTo(side) {
      store.setState({ side });
      // What is not kept is chosen again next time.
      void needs.settings.change(() => ({ observerSide: side })).catch(() => undefined);
    },
    goToDay(day) {
      if (!known || day === shownDay) return;
      shownDay = day;
      const schoolClass = classAsOn(known, day);
      store.setState({ schoolClass });
      const here = new Set(currentPupils(schoolClass).map(({ id }) => id));
      const chosen = joinChosen(store.getState().draft, chosenElsewhere);
      chosenElsewhere = filterChosen(chosen, (id) => !here.has(id));
      fill(filterChosen(chosen, (id) => here.has(id)));
    },
    async chooseFocus(groupingId, choice, code) {
      const { schoolClass } = store.getState();
      const opened = schoolClass && (await breakSeal(needs.codeSealer, schoolClass, code));
      if (!opened) return 'wrongCode';
      // Somebody may have been marked absent while the code was tried.
      const { absentPupilIds } = store.getState().draft;
      const focusPupilIds = chooseFocusPupils(opened, groupingId, choice, absentPupilIds, needs.newId<string>());
      if (!focusPupilIds) return 'tooFew';
      chosenElsewhere = { ...chosenElsewhere, focusPupilIds: [] };
      fill({ focusPupilIds });
      return 'done';
    },
    keepDraft,
    async start(film) {
      const { schoolClass, draft, starting } = store.getState();
      const question = draft.focusQuestion && findFocusQuestion(draft.focusQuestion);
      if (!question || starting === 'busy') return undefined;
      store.setState({ starting: 'busy' });
      const head = { ...headOf(needs, classId, draft), ...(film && filmHead(film)) };
      const writer = createEntryWriter(needs, { observationId: head.id, deviceId: needs.deviceId, lastSeq: 0 });
      // Who left the class stands in it for the lessons of before: in this one nobody can see them.
      const former = formerPupils(schoolClass ?? { pupils: [] }).map(({ id }) => id);
      const entries = startEntries(question, [...draft.absentPupilIds, ...former], film?.fingerprint.durationMs);
      try {
        await needs.observations.create(head, writer.stamp(entries, lessonMs(0)), 'running');
      } catch {
        store.setState({ starting: 'failed' });
        return undefined;
      }
      clearTimeout(timer);
      timer = undefined;
      void needs.drafts.forget(classId).catch(() => undefined);
      // Nobody looked along with one's own film: the initials that are filled in next time stay.
      void afterStart(needs, draft.observer.trim());
      return head.id;
    },
  };
}

type ChosenPupils = Pick<PreparationDraft, 'focusPupilIds' | 'absentPupilIds'>;

function joinChosen(first: ChosenPupils, second: ChosenPupils): ChosenPupils {
  return {
    focusPupilIds: [...first.focusPupilIds, ...second.focusPupilIds],
    absentPupilIds: [...first.absentPupilIds, ...second.absentPupilIds],
  };
}

function filterChosen(chosen: ChosenPupils, isWanted: (id: PupilId) => boolean): ChosenPupils {
  return {
    focusPupilIds: chosen.focusPupilIds.filter(isWanted).slice(0, mostFocusPupils),
    absentPupilIds: chosen.absentPupilIds.filter(isWanted),
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
async function afterStart(needs: Needs, observer: string): Promise<void> {
  try {
    await needs.health.askToPersist();
    if (observer !== '') await needs.settings.change(() => ({ observer }));
  } catch {
    // A setting that was not kept is filled in again next time.
  }
}

function filmHead({ fingerprint, startedAt }: FilmStart): Pick<ObservationHead, 'source' | 'startedAt' | 'film'> {
  return { source: 'video', startedAt, film: { ...fingerprint, ...filmAsLesson } };
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
    seatsHold: draft.seatsHold === true,
  };
}

/** What still makes sense of a draft that was kept: pupils may have left, and a later version may know more. */
function readDraft(
  kept: Readonly<Record<string, unknown>> | undefined,
  schoolClass: SchoolClass,
): Partial<PreparationDraft> {
  if (!kept) return {};
  const text = (key: 'ownQuestion' | 'lessonGoal' | 'title' | 'observer') =>
    typeof kept[key] === 'string' && kept[key] !== '' ? { [key]: kept[key] } : {};
  const here = new Map<unknown, PupilId>(currentPupils(schoolClass).map(({ id }) => [id, id]));
  const pupils = (key: 'focusPupilIds' | 'absentPupilIds') => {
    const ids: readonly unknown[] = Array.isArray(kept[key]) ? kept[key] : [];
    return { [key]: ids.flatMap((id) => here.get(id) ?? []) };
  };
  const question = typeof kept['focusQuestion'] === 'string' ? findFocusQuestion(kept['focusQuestion']) : undefined;
  return {
    ...text('ownQuestion'),
    ...text('lessonGoal'),
    ...text('title'),
    ...text('observer'),
    ...pupils('focusPupilIds'),
    ...pupils('absentPupilIds'),
    ...(question && { focusQuestion: question.id }),
    ...(typeof kept['seatsHold'] === 'boolean' && { seatsHold: kept['seatsHold'] }),
  };
}
