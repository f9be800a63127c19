/** Three hints where they are of use. Each goes for good when the thing is used, or when it is taken away. */
import { useEffect } from 'preact/hooks';
import type { LessonHint } from '../../../core/record/settings';
import type { ObservationStore, ObservationView } from '../../../state/observation-store';
import { firstHintMessages as words } from '../../messages/first-hints';
import { Icon } from '../../parts/icon';
import { useStore } from '../../use-store';
import { pressHandlers } from './press-handlers';
import type { ScreenSettings } from './use-screen-settings';
import './first-hints.css';

interface FirstHintsProps {
  readonly at: 'plan' | 'clock';
  readonly store: ObservationStore;
  readonly screen: ScreenSettings;
}

export function FirstHints({ at, store, screen }: FirstHintsProps) {
  const atDesk = useStore(store, (view) => view.atDesk);
  const canUndo = useStore(store, (view) => view.canUndo);
  const isIdle = useStore(store, (view) => view.turn.type === 'idle');
  const needs = { store, screen };
  if (at === 'clock') return <Hint id="clock" text={words.clock} isWaiting={!isIdle} {...needs} />;
  return (
    <>
      <Hint id="undo" text={words.undo} isWaiting={!canUndo} {...needs} />
      <Hint id="plan" text={atDesk ? words.planDesk : words.plan} {...needs} />
    </>
  );
}

interface HintProps extends Omit<FirstHintsProps, 'at'> {
  readonly id: LessonHint;
  readonly text: string;
  /** There is nothing now that it is about, or something stands in its place. */
  readonly isWaiting?: boolean;
}

function Hint({ id, text, store, screen, isWaiting = false }: HintProps) {
  const seen = screen.settings.hintsSeen ?? [];
  const isSeen = seen.includes(id);
  const isUsed = useStore(store, (view) => wasUsed[id](view, store));
  const takeAway = () => screen.change({ hintsSeen: [...seen, id] });
  useEffect(() => {
    if (isUsed && !isSeen) takeAway();
  }, [isUsed]);
  if (isSeen || isUsed || isWaiting) return null;
  return (
    <div class={`first-hint first-hint-${id}`} role="note">
      <p>{text}</p>
      <button type="button" aria-label={words.takeAway(text)} {...pressHandlers(takeAway)}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}

const wasUsed: Readonly<Record<LessonHint, (view: ObservationView, store: ObservationStore) => boolean>> = {
  plan: ({ recent }) => recent.some(({ kind }) => kind === 'turn' || kind === 'support'),
  clock: (_, { log }) => log.entries.at(-1)?.type === 'questionPosed',
  undo: (_, { log }) => log.entries.at(-1)?.type === 'voided',
};
