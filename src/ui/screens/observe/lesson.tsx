/** A lesson that is being observed. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { findFocusQuestion, focusQuestions } from '../../../core/coding/focus-questions';
import type { ObservationStore } from '../../../state/observation-store';
import { focusQuestionMessages } from '../../messages/focus-questions';
import { observeMessages as words } from '../../messages/observe';
import { Notice } from '../../parts/notice';
import { goTo, linkTo } from '../../router';
import { useServices } from '../../services';
import { Announcer } from './announcer';
import { ClockBar } from './clock-bar';
import { LessonHeader } from './lesson-header';
import type { ReadyObservation } from './observation-gate';
import { PanelRows } from './panel';
import { PhaseBar } from './phase-bar';
import { pressHandlers } from './press-handlers';
import { PupilPlan } from './pupil-plan';
import { RecentStrip } from './recent-strip';
import { SaveProblemBanner } from './save-problem-banner';
import { useAwake } from './use-awake';
import { useLazySheets } from './use-lazy-sheets';
import { useLessonKeys } from './use-lesson-keys';
import { useFirstHints } from './use-first-hints';
import { useScreenSettings } from './use-screen-settings';
import { PickingBar, useTaps } from './use-taps';

export function Lesson({ store, schoolClass, classNow, damagedEntries, settings }: ReadyObservation) {
  const { observations } = useServices();
  const head = store.log.state.head;
  const question = findFocusQuestion(head.focusQuestion) ?? focusQuestions[0]!;
  const labels = useMemo(
    () => new Map<string, string>(schoolClass.pupils.map(({ id, label }) => [id, label])),
    [schoolClass],
  );
  const nameOf = useCallback((id: string | undefined) => (id && labels.get(id)) ?? words.unknownPupil, [labels]);
  const { picking, side, onTap, onMenu, open, pick } = useTaps(store);
  const [showCounts, setShowCounts] = useState(false);
  const screen = useScreenSettings(settings);
  const cannotStayAwake = useAwake();
  const [isAwakeHintRead, setAwakeHintRead] = useState(false);
  const showsAwakeHint = cannotStayAwake && !isAwakeHintRead;
  const [closedProblem, setClosedProblem] = useState<string>();
  useLessonInSight(store);

  const finish = async () => {
    store.press({ press: 'end' });
    await store.settled();
    // A log that could not be packed stays as it is: rows are as safe, only slower to read.
    if (store.getState().saving === 'saved') await observations.pack(head.id).catch(() => undefined);
    goTo(linkTo('check', { observationId: head.id }), 'replace');
  };
  const keys = useLessonKeys({
    store,
    onTap,
    onEscape: () => open(undefined),
    singleKeys: screen.settings.singleKeyShortcuts,
  });
  const Sheets = useLazySheets(side !== undefined);
  const subtitle = [
    focusQuestionMessages[question.id].name,
    head.observer && words.observer(head.observer),
    head.lessonGoal && words.lessonGoal(head.lessonGoal),
  ]
    .filter(Boolean)
    .join(' · ');
  const hints = useFirstHints(store, screen);

  return (
    <main
      class={`lesson${screen.settings.leftHanded ? ' lesson-mirrored' : ''}${keys.shown ? ' lesson-show-keys' : ''}`}
    >
      <LessonHeader
        store={store}
        title={[head.title, schoolClass.name].filter(Boolean).join(' – ')}
        subtitle={keys.shown ? words.keyboardHint : subtitle}
        onProblem={() => setClosedProblem(undefined)}
        onMore={() => open(side?.type === 'more' ? undefined : { type: 'more' })}
        onFinish={() => void finish()}
      />
      <SaveProblemBanner
        store={store}
        classNow={classNow}
        closed={closedProblem}
        onClose={(problem) => setClosedProblem(problem)}
      />
      {damagedEntries > 0 && <Notice kind="alert">{words.damaged(damagedEntries)}</Notice>}
      <div class="lesson-room">
        <div class="lesson-plan">
          <div class={`phase-place${picking || showsAwakeHint ? ' phase-covered' : ''}`}>
            <PhaseBar store={store} />
            {picking ? (
              <PickingBar picking={picking} onStop={() => open(undefined)} />
            ) : (
              showsAwakeHint && <AwakeHint onRead={() => setAwakeHintRead(true)} />
            )}
          </div>
          <PupilPlan
            store={store}
            schoolClass={schoolClass}
            side={screen.settings.observerSide}
            focusPupilIds={head.focusPupilIds}
            focusOnly={question.needsFocusPupils}
            showLetters={keys.shown}
            showCounts={showCounts}
            onTap={onTap}
            onMenu={onMenu}
          />
          {hints.plan}
          <RecentStrip
            store={store}
            nameOf={nameOf}
            onMoment={({ id }) => open({ type: 'moment', momentId: id })}
            onAllMoments={() => open({ type: 'moments' })}
            onSomethingElse={() => open({ type: 'somethingElse' })}
          />
        </div>
        <div class="lesson-side">
          <div class="panel">
            {!side && (
              <PanelRows
                store={store}
                question={question}
                onForPupil={(press, label) => pick({ for: 'press', press, label })}
              />
            )}
            {side && typeof Sheets === 'function' && (
              <Sheets
                side={side}
                store={store}
                schoolClass={schoolClass}
                question={question}
                nameOf={nameOf}
                screen={screen}
                showCounts={showCounts}
                onShowCounts={setShowCounts}
                onShowKeys={keys.toggle}
                onOpen={open}
                onPick={(next) => {
                  open(undefined);
                  pick(next);
                }}
              />
            )}
            {side && typeof Sheets !== 'function' && (
              <SheetsToCome hasFailed={Sheets === 'failed'} onClose={() => open(undefined)} />
            )}
            <ClockBar store={store} nameOf={nameOf} isCompact={side !== undefined}>
              {hints.clock}
            </ClockBar>
          </div>
        </div>
      </div>
      <Announcer store={store} nameOf={nameOf} />
    </main>
  );
}

function SheetsToCome({ hasFailed, onClose }: { readonly hasFailed: boolean; readonly onClose: () => void }) {
  return (
    <section class="sheet" role="status">
      <p>{hasFailed ? words.sheetFailed : words.sheetComes}</p>
      {hasFailed && (
        <button type="button" class="panel-button" onClick={onClose}>
          {words.closeMenu}
        </button>
      )}
    </section>
  );
}

/** Said once, until it is read, over the phases: no dialog, nothing that stands on a pupil or moves one. */
function AwakeHint({ onRead }: { readonly onRead: () => void }) {
  return (
    <div class="phase-bar lesson-hint" role="status">
      <p>{words.cannotStayAwake}</p>
      <button type="button" class="phase-button" {...pressHandlers(onRead)}>
        {words.understood}
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
