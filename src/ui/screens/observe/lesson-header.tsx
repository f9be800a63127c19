/** Which lesson this is, how long it has been going on, whether everything is on the disk, pause and the end. */
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ObservationStore, Saving } from '../../../state/observation-store';
import { observeMessages as words } from '../../messages/observe';
import { Icon } from '../../parts/icon';
import { useStore } from '../../use-store';
import { pressHandlers } from './press-handlers';
import { RunningTime } from './running-time';
import { onNextBeat } from './screen-beat';

interface LessonHeaderProps {
  readonly store: ObservationStore;
  readonly title: string;
  readonly subtitle: string;
  /** Shows again what is wrong with the disk. */
  readonly onProblem: () => void;
  readonly onMore: () => void;
  readonly onFinish: () => void;
}

export function LessonHeader({ store, title, subtitle, onProblem, onMore, onFinish }: LessonHeaderProps) {
  const paused = useStore(store, (view) => view.paused);
  const minutes = useCallback(() => words.minutes(Math.floor(store.now() / 60_000)), [store]);
  return (
    <header class="lesson-header">
      <div class="lesson-words">
        <h1 tabIndex={-1} dir="auto">
          {title}
        </h1>
        <p dir="auto">{subtitle}</p>
      </div>
      <span class="lesson-time">
        <span class="visually-hidden">{words.lessonTime}</span>
        <RunningTime read={minutes} />
      </span>
      <SavedSign store={store} onProblem={onProblem} />
      <div class="lesson-actions">
        <button
          type="button"
          class="button button-plain lesson-more"
          aria-label={words.more}
          {...pressHandlers(onMore)}
        >
          <Icon name="more" />
        </button>
        <button
          type="button"
          class="button button-plain lesson-pause"
          aria-pressed={paused}
          {...pressHandlers((at) => store.press({ press: paused ? 'resume' : 'pause' }, at))}
        >
          {paused ? words.resume : words.pause}
        </button>
        <FinishButton onFinish={onFinish} />
      </div>
    </header>
  );
}

/** What is good news may come with the next beat; that something is not on the disk (yet) is seen at once. */
function useSaving(store: ObservationStore): Saving {
  const [saving, setSaving] = useState(() => store.getState().saving);
  useLayoutEffect(() => {
    const draw = () => setSaving(store.getState().saving);
    draw();
    return store.subscribe((view, before) => {
      if (view.saving === before.saving) return;
      if (view.saving === 'saved') onNextBeat(draw);
      else draw();
    });
  }, [store]);
  return saving;
}

/** Says *opgeslagen* only when all that was tapped is on the disk. */
function SavedSign({ store, onProblem }: Pick<LessonHeaderProps, 'store' | 'onProblem'>) {
  const saving = useSaving(store);
  const state = typeof saving === 'object' ? 'problem' : saving;
  // All three stand in the same place and one is seen: no tap has to lay out the header again.
  return (
    <span class="saved-sign" data-saving={state}>
      {savedSigns.map(({ of, sign, text }) => {
        const looks = `saved-${of}${of === state ? '' : ' saved-unseen'}`;
        const words = [
          <span key={of} aria-hidden="true">
            {sign}
          </span>,
          ` ${text}`,
        ];
        return of === 'problem' ? (
          <button key={of} type="button" class={looks} {...pressHandlers(onProblem)}>
            {words}
          </button>
        ) : (
          <span key={of} class={looks}>
            {words}
          </span>
        );
      })}
    </span>
  );
}

const savedSigns = [
  { of: 'saved', sign: '✓', text: words.saved },
  { of: 'saving', sign: '…', text: words.saving },
  { of: 'problem', sign: '!', text: words.notSaved },
] as const;

/** Long enough to read the question, short enough not to be in the way of the next tap. */
const askMs = 6000;

/** Two steps in place: ending a lesson by accident would cost the rest of it. */
function FinishButton({ onFinish }: { readonly onFinish: () => void }) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return;
    const timer = setTimeout(() => setAsking(false), askMs);
    return () => clearTimeout(timer);
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" class="button button-plain" onClick={() => setAsking(true)}>
        {words.finish}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="button button-plain" onClick={() => setAsking(false)}>
        {words.finishNot}
      </button>
      <button type="button" class="button button-primary" onClick={onFinish}>
        {words.finishSure}
      </button>
    </>
  );
}
