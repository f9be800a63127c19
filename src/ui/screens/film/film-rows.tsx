/** The rows of buttons beside a film: all of a kijkvraag, or of *Alles* one part at a time, so that nothing is scrolled. */
import { useState } from 'preact/hooks';
import { type PanelPartId, panelPartIds, panelParts } from '../../../core/coding/panel-parts';
import type { FocusQuestion } from '../../../core/coding/focus-questions';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { PanelRows } from '../observe/panel';
import type { AskPupil } from '../observe/panel-buttons';

interface FilmRowsProps {
  readonly store: ObservationStore;
  readonly question: FocusQuestion;
  readonly onForPupil: AskPupil;
}

/** As many rows as every screen shows whole; one more look has fewer. */
const mostRows = 5;

export function FilmRows({ store, question, onForPupil }: FilmRowsProps) {
  const [chosen, setChosen] = useState<PanelPartId>('turns');
  if (question.panel.length <= mostRows) return <PanelRows store={store} question={question} onForPupil={onForPupil} />;
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
