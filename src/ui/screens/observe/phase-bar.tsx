/** One tap for the phase, and what a tap on a tile means in it. Nothing is chosen beforehand. */
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
  const meaning = atDesk ? words.tapIsDesk : words.tapIsTurn;
  return (
    <div class="phase-bar">
      <div class="phase-buttons" role="group" aria-label={words.phases}>
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
