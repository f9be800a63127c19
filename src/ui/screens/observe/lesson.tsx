/** A lesson that is being observed. What a tap on a tile means is decided here: a press, or the answer to "bij wie?". */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ObserverSide } from '../../../core/chart/seating-turn';
import { findFocusQuestion, focusQuestions } from '../../../core/coding/focus-questions';
import type { PupilId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import type { SchoolClass } from '../../../core/record/school-class';
import type { MonotonicMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import { focusQuestionMessages } from '../../messages/focus-questions';
import { observeMessages as words } from '../../messages/observe';
import { Notice } from '../../parts/notice';
import { goTo, linkTo } from '../../router';
import { useServices } from '../../services';
import { LessonHeader } from './lesson-header';
import { describeMoment } from './moment-words';
import { Panel } from './panel';
import type { PressForPupil } from './panel-buttons';
import { PhaseBar } from './phase-bar';
import { pressHandlers } from './press-handlers';
import { PupilPlan } from './pupil-plan';
import { RecentStrip } from './recent-strip';
import { SaveProblemBanner } from './save-problem-banner';
import { MomentSheet, PupilSheet } from './side-sheet';
import { followAfterPaint } from './use-after-paint';
import { useAwake } from './use-awake';
import { useLessonKeys } from './use-lesson-keys';

type NameOf = (id: PupilId | undefined) => string;

interface LessonProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly damagedEntries: number;
}

/** What the next tile answers, instead of being a press of its own. */
type Picking =
  | { readonly for: 'press'; readonly press: PressForPupil; readonly label: string }
  | { readonly for: 'menu' }
  | { readonly for: 'otherPupil'; readonly moment: Interaction };

type Side =
  | { readonly type: 'pupil'; readonly pupilId: PupilId }
  | { readonly type: 'moment'; readonly moment: Interaction };

export function Lesson({ store, schoolClass, damagedEntries }: LessonProps) {
  const { observations, settings } = useServices();
  const head = store.log.state.head;
  const question = findFocusQuestion(head.focusQuestion) ?? focusQuestions[0]!;
  const labels = useMemo(() => new Map(schoolClass.pupils.map(({ id, label }) => [id, label])), [schoolClass]);
  const nameOf = useCallback((id: PupilId | undefined) => (id && labels.get(id)) ?? words.unknownPupil, [labels]);
  const [picking, setPicking] = useState<Picking>();
  const [side, setSide] = useState<Side>();
  const [leftHanded, setLeftHanded] = useState(false);
  const [mapSide, setMapSide] = useState<ObserverSide>('back');
  const [singleKeys, setSingleKeys] = useState(true);
  useEffect(() => {
    settings.read().then(
      (read) => {
        setLeftHanded(read.leftHanded);
        setMapSide(read.observerSide);
        setSingleKeys(read.singleKeyShortcuts);
      },
      () => undefined,
    );
  }, [settings]);
  useAwake();
  useLessonInSight(store);

  const pressFor = useCallback(
    (press: PressForPupil, pupilId: PupilId, at: MonotonicMs) => {
      store.press({ ...press, pupilId }, at);
    },
    [store],
  );
  // Kept in a ref, so that tiles need not be drawn again when what their tap means has changed.
  const tap = useRef<(pupilId: PupilId | undefined, at: MonotonicMs) => void>(() => undefined);
  tap.current = (pupilId, at) => {
    if (!picking) {
      store.press(pupilId ? { press: 'tile', pupilId } : { press: 'unknownPupil' }, at);
      return;
    }
    setPicking(undefined);
    if (picking.for === 'otherPupil') {
      const { moment } = picking;
      store.write([{ type: 'changed', interactionId: moment.id, field: 'pupilId', value: pupilId ?? null }]);
    } else if (pupilId && picking.for === 'press') pressFor(picking.press, pupilId, at);
    else if (pupilId) setSide({ type: 'pupil', pupilId });
  };
  const onTap = useCallback((pupilId: PupilId | undefined, at: MonotonicMs) => tap.current(pupilId, at), []);
  const onMenu = useCallback((pupilId: PupilId) => setSide({ type: 'pupil', pupilId }), []);

  const finish = async () => {
    store.press({ press: 'end' });
    await store.settled();
    // A log that could not be packed stays as it is: rows are as safe, only slower to read.
    if (store.getState().saving === 'saved') await observations.pack(head.id).catch(() => undefined);
    goTo(linkTo('check', { observationId: head.id }), 'replace');
  };
  const letters = useLessonKeys({ store, schoolClass, onTap, singleKeys });
  const closeSide = () => setSide(undefined);

  return (
    <main class={`lesson${leftHanded ? ' lesson-mirrored' : ''}`}>
      <LessonHeader
        store={store}
        title={[head.title, schoolClass.name].filter(Boolean).join(' – ')}
        subtitle={[focusQuestionMessages[question.id].name, head.observer && words.observer(head.observer)]
          .filter(Boolean)
          .join(' · ')}
        onFinish={() => void finish()}
      />
      <SaveProblemBanner store={store} schoolClass={schoolClass} />
      {damagedEntries > 0 && <Notice kind="alert">{words.damaged(damagedEntries)}</Notice>}
      <div class="lesson-room">
        <div class="lesson-plan">
          {picking ? <PickingBar picking={picking} onStop={() => setPicking(undefined)} /> : <PhaseBar store={store} />}
          {letters && <p class="lesson-keys">{words.keyboardHint}</p>}
          <PupilPlan
            store={store}
            schoolClass={schoolClass}
            side={mapSide}
            focusPupilIds={head.focusPupilIds}
            focusOnly={question.needsFocusPupils}
            showLetters={letters}
            onTap={onTap}
            onMenu={onMenu}
          />
          <RecentStrip
            store={store}
            nameOf={nameOf}
            onMoment={(moment) => setSide({ type: 'moment', moment })}
            onSomethingElse={() => setPicking({ for: 'menu' })}
          />
        </div>
        <div class="lesson-side">
          {!side && (
            <Panel
              store={store}
              question={question}
              nameOf={nameOf}
              onForPupil={(press, label) => setPicking({ for: 'press', press, label })}
            />
          )}
          {side?.type === 'pupil' && (
            <PupilSheet
              store={store}
              pupilId={side.pupilId}
              name={nameOf(side.pupilId)}
              onPress={pressFor}
              onClose={closeSide}
            />
          )}
          {side?.type === 'moment' && (
            <MomentSheet
              store={store}
              moment={side.moment}
              name={side.moment.pupilId ? nameOf(side.moment.pupilId) : words.moment}
              onOtherPupil={() => {
                setPicking({ for: 'otherPupil', moment: side.moment });
                closeSide();
              }}
              onClose={closeSide}
            />
          )}
        </div>
      </div>
      <Announcer store={store} nameOf={nameOf} />
    </main>
  );
}

function PickingBar({ picking, onStop }: { readonly picking: Picking; readonly onStop: () => void }) {
  const text =
    picking.for === 'press'
      ? words.pickForWhom(picking.label)
      : picking.for === 'menu'
        ? words.pickForMenu
        : words.pickOther;
  return (
    <div class="phase-bar picking-bar" role="status">
      <p>{text}</p>
      <button type="button" class="phase-button" {...pressHandlers(onStop)}>
        {words.stopPicking}
      </button>
    </div>
  );
}

/** While the page is out of sight the tablet may sleep; the lesson's clock must know. */
function useLessonInSight(store: ObservationStore): void {
  useEffect(() => {
    const follow = () => (document.visibilityState === 'hidden' ? store.hide() : store.show());
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [store]);
}

/** Tells a screen reader, politely, what was written down; it draws nothing else again. */
function Announcer({ store, nameOf }: Pick<LessonProps, 'store'> & { readonly nameOf: NameOf }) {
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let told = store.getState().version;
    return followAfterPaint(store, ({ version, recent: [last] }) => {
      if (version === told || !element.current) return;
      told = version;
      const who = last?.pupilId ? `${nameOf(last.pupilId)}: ` : '';
      element.current.textContent = last ? words.logged(who + describeMoment(last)) : words.questionPosed;
    });
  }, [store, nameOf]);
  return <p ref={element} class="visually-hidden" aria-live="polite" />;
}
