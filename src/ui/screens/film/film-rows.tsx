/** The rows of buttons beside a film: all of a kijkvraag, or of *Alles* one part at a time, so that nothing is scrolled. */
import { useEffect, useState } from 'preact/hooks';
import { type PanelPartId, panelPartIds, panelParts } from '../../../core/coding/panel-parts';
import type { FocusQuestion } from '../../../core/coding/focus-questions';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { PanelRows } from '../observe/panel';
import type { AskPupil } from '../observe/panel-buttons';
import { writeKeys } from '../observe/use-lesson-keys';

interface FilmRowsProps {
  readonly store: ObservationStore;
  readonly question: FocusQuestion;
  readonly onForPupil: AskPupil;
}

/** As many rows as every screen shows whole; one more look has fewer. */
const mostRows = 5;

export function FilmRows({ store, question, onForPupil }: FilmRowsProps) {
  const [chosen, setChosen] = useState<PanelPartId>('turns');
  const hasParts = question.panel.length > mostRows;
  useEffect(() => {
    if (!hasParts) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'PageUp' || event.repeat || isElsewhere(event)) return;
      event.preventDefault();
      setChosen(partAfter);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [hasParts]);
  // The buttons of another part have the same keys.
  useEffect(writeKeys, [chosen]);
  if (!hasParts) return <PanelRows store={store} question={question} onForPupil={onForPupil} />;
  return (
    <>
      <div class="film-parts" role="group" aria-label={words.partsOfPanel}>
        {panelPartIds.map((id) => (
          <button
            key={id}
            type="button"
            class="panel-button"
            aria-pressed={id === chosen}
            onClick={() => setChosen(id)}
          >
            {words.panelParts[id]}
          </button>
        ))}
      </div>
      <PanelRows store={store} question={{ ...question, panel: panelParts[chosen] }} onForPupil={onForPupil} />
    </>
  );
}

const partAfter = (part: PanelPartId): PanelPartId =>
  panelPartIds[(panelPartIds.indexOf(part) + 1) % panelPartIds.length]!;

const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement && target.closest('input, textarea, select') !== null);
