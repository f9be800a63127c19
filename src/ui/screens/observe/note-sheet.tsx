/** A note or a quote, dated by when it was begun. What was typed is kept however the sheet is left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { Field } from '../../parts/field';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { Sheet, SheetButton } from './sheet';
import type { SheetNeeds } from './sheet-needs';

const longest = 2000;

export function NoteSheet({ store, pupilId, nameOf, onOpen }: SheetNeeds & { readonly pupilId?: PupilId }) {
  const { newId } = useServices();
  const saving = useStore(store, (view) => view.saving);
  const [typed, setTyped] = useState<{ readonly text: string; readonly sort: 'text' | 'quote' }>({
    text: '',
    sort: 'text',
  });
  const [begunMs] = useState(() => store.now());
  const unsaved = useRef(typed);
  unsaved.current = typed;

  useEffect(() => {
    const keep = () => {
      const { text, sort } = unsaved.current;
      if (text.trim() === '') return;
      unsaved.current = { text: '', sort };
      const interaction: Interaction = {
        id: newId(),
        kind: 'note',
        atMs: begunMs,
        ...(pupilId && { pupilId }),
        [sort]: text.trim(),
      };
      store.write([{ type: 'added', interaction }]);
    };
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [store, newId, begunMs, pupilId]);

  return (
    <Sheet
      title={pupilId ? words.noteAbout(nameOf(pupilId)) : words.note}
      subtitle={words.noteHint}
      onClose={() => onOpen(undefined)}
    >
      <SegmentedChoice
        label={words.sort}
        hideLabel
        value={typed.sort}
        options={[
          { value: 'text', label: words.sortNote },
          { value: 'quote', label: words.sortQuote },
        ]}
        onChange={(sort) => setTyped({ ...typed, sort })}
      />
      <Field
        label={typed.sort === 'quote' ? words.quoteLabel : words.noteLabel}
        rows={4}
        maxLength={longest}
        value={typed.text}
        onInput={(text) => setTyped({ ...typed, text })}
      />
      {typeof saving === 'object' && <p role="alert">{words.noteAtRisk}</p>}
      <div class="sheet-ways">
        <SheetButton onPress={() => onOpen(undefined)}>{words.saveNote}</SheetButton>
        <SheetButton
          onPress={() => {
            unsaved.current = { ...typed, text: '' };
            onOpen(undefined);
          }}
        >
          {words.dropNote}
        </SheetButton>
      </div>
    </Sheet>
  );
}
