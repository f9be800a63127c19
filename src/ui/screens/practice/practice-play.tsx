/** The practice lesson while it runs: what happens in words, and under it the same tiles and panel as in a class. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { findFocusQuestion, focusQuestions } from '../../../core/coding/focus-questions';
import { practiceClass } from '../../../core/practice/practice-class';
import type { Practice } from '../../../state/practice';
import { observeMessages } from '../../messages/observe';
import { practiceMessages as words } from '../../messages/practice';
import { Button, LinkButton } from '../../parts/button';
import { linkTo } from '../../router';
import { useStore } from '../../use-store';

import { Announcer } from '../observe/announcer';
import { ClockBar } from '../observe/clock-bar';
import { PanelRows } from '../observe/panel';
import { PupilPlan } from '../observe/pupil-plan';
import { RecentStrip } from '../observe/recent-strip';
import { SideSheets } from '../observe/side-sheets';
import { useLessonKeys } from '../observe/use-lesson-keys';
import type { ScreenSettings } from '../observe/use-screen-settings';
import { PickingBar, useTaps } from '../observe/use-taps';
import { PracticeStage } from './practice-stage';

interface PracticePlayProps {
  readonly practice: Practice;
  readonly screen: ScreenSettings;
  readonly onAgain: () => void;
  readonly onStop: () => void;
}

export function PracticePlay({ practice, screen, onAgain, onStop }: PracticePlayProps) {
  const store = practice.lesson;
  const { head } = store.log.state;
  const question = findFocusQuestion(head.focusQuestion) ?? focusQuestions[0]!;
  const nameOf = useNames();
  const taps = useTaps(store);
  const { side } = taps;
  const [showCounts, setShowCounts] = useState(false);
  const singleKeys = screen.settings.singleKeyShortcuts;
  const keys = useLessonKeys({ store, onTap: taps.onTap, onEscape: () => taps.open(undefined), singleKeys });
  usePlaying(practice);
  return (
    <main
      class={`lesson practice-play${screen.settings.leftHanded ? ' lesson-mirrored' : ''}${keys.shown ? ' lesson-show-keys' : ''}`}
    >
      <PracticeHeader practice={practice} onAgain={onAgain} onStop={onStop} />
      <div class="lesson-room">
        <div class="lesson-plan">
          <PracticeStage practice={practice} />
          {taps.picking && <PickingBar picking={taps.picking} onStop={() => taps.open(undefined)} />}
          {keys.shown && <p class="lesson-keys">{observeMessages.keyboardHint}</p>}
          <PupilPlan
            store={store}
            schoolClass={practiceClass}
            side={screen.settings.observerSide}
            focusPupilIds={head.focusPupilIds}
            focusOnly={false}
            showLetters={keys.shown}
            showCounts={showCounts}
            onTap={taps.onTap}
            onMenu={taps.onMenu}
          />
          <RecentStrip
            store={store}
            nameOf={nameOf}
            onMoment={({ id }) => taps.open({ type: 'moment', momentId: id })}
            onAllMoments={() => taps.open({ type: 'moments' })}
            onSomethingElse={() => taps.open({ type: 'somethingElse' })}
          />
        </div>
        <div class="lesson-side">
          <div class="panel">
            {side ? (
              <SideSheets
                side={side}
                store={store}
                schoolClass={practiceClass}
                question={question}
                nameOf={nameOf}
                screen={screen}
                showCounts={showCounts}
                onShowCounts={setShowCounts}
                onShowKeys={keys.toggle}
                onOpen={taps.open}
                onPick={(next) => {
                  taps.open(undefined);
                  taps.pick(next);
                }}
              />
            ) : (
              <PanelRows
                store={store}
                question={question}
                onForPupil={(press, label) => taps.pick({ for: 'press', press, label })}
              />
            )}
            <ClockBar store={store} nameOf={nameOf} isCompact={side !== undefined} />
          </div>
        </div>
      </div>
      <Announcer store={store} nameOf={nameOf} />
    </main>
  );
}

function useNames(): (id: string | undefined) => string {
  const labels = useMemo(() => new Map<string, string>(practiceClass.pupils.map(({ id, label }) => [id, label])), []);
  return useCallback((id) => (id && labels.get(id)) ?? observeMessages.unknownPupil, [labels]);
}

/** Often enough for words that come one by one. */
const lookEveryMs = 100;

/** Keeps the lesson going; it stands still while nobody can see it. */
function usePlaying(practice: Practice): void {
  useEffect(() => {
    const timer = setInterval(practice.follow, lookEveryMs);
    const hide = () => document.visibilityState === 'hidden' && practice.pause();
    const toggle = (event: KeyboardEvent) => {
      const isOnControl = event.target instanceof HTMLElement && event.target.closest('button, a, input, textarea');
      if (event.key !== ' ' || event.repeat || isOnControl) return;
      event.preventDefault();
      if (practice.getState().stage === 'playing') practice.pause();
      else practice.play();
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('keydown', toggle);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('keydown', toggle);
    };
  }, [practice]);
}

type HeaderProps = Pick<PracticePlayProps, 'practice' | 'onAgain' | 'onStop'>;

function PracticeHeader({ practice, onAgain, onStop }: HeaderProps) {
  const paused = useStore(practice, (view) => view.stage === 'paused');
  const rate = useStore(practice, (view) => view.rate);
  const left = useStore(practice, (view) => view.secondsLeft);
  return (
    <header class="lesson-header practice-header">
      <LinkButton kind="quiet" icon="back" href={linkTo('start', {})} label={words.backToStart} />
      <div class="lesson-words">
        <h1 tabIndex={-1}>{words.playTitle}</h1>
        <p>{words.playSubtitle}</p>
      </div>
      <span class="lesson-time">{words.left(left)}</span>
      <div class="lesson-actions">
        <Button pressed={rate === 0.5} onClick={() => practice.setRate(rate === 1 ? 0.5 : 1)}>
          {words.slower}
        </Button>
        <Button kind={paused ? 'primary' : 'plain'} onClick={paused ? practice.play : practice.pause}>
          {paused ? words.goOn : words.pause}
        </Button>
        <Button onClick={onAgain}>{words.again}</Button>
        <Button onClick={onStop}>{words.stop}</Button>
      </div>
    </header>
  );
}
