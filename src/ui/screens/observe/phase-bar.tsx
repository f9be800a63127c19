/** One tap for the phase, and what a tap on a tile means in it. Nothing is chosen beforehand. */
import { useEffect, useRef } from 'preact/hooks';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words, phaseMessages } from '../../messages/observe';
import { useStore } from '../../use-store';
import { pressHandlers } from './press-handlers';

const barPhases = [
  'instruction',
  'guidedPractice',
  'extendedInstruction',
  'independentWork',
  'groupWork',
  'circle',
  'other',
] as const;

export function PhaseBar({ store }: { readonly store: ObservationStore }) {
  const current = useStore(store, (view) => view.phase);
  const atDesk = useStore(store, (view) => view.atDesk);
  const paused = useStore(store, (view) => view.paused);
  const list = useShownPhase(current);
  const meaning = atDesk ? words.tapIsDesk : words.tapIsTurn;
  return (
    <div class="phase-bar">
      <div ref={list} class="phase-buttons" role="group" aria-label={words.phases}>
        {barPhases.map((phase) => (
          <button
            key={phase}
            type="button"
            class="phase-button"
            data-phase={phase}
            aria-pressed={current === phase}
            {...pressHandlers((at) => store.press({ press: 'phase', phase }, at))}
          >
            {phaseMessages[phase]}
          </button>
        ))}
      </div>
      <p class={`phase-meaning${paused ? ' phase-paused' : ''}`}>{paused ? words.paused : meaning}</p>
    </div>
  );
}

/** Where there is no room for all of them the one that is chosen stays in sight, also when the tablet is turned. */
function useShownPhase(current: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list.current || !current) return;
    const room = list.current;
    const observer = new ResizeObserver(() =>
      room.querySelector('[aria-pressed="true"]')?.scrollIntoView({ inline: 'center', block: 'nearest' }),
    );
    observer.observe(room);
    return () => observer.disconnect();
  }, [current]);
  return list;
}
