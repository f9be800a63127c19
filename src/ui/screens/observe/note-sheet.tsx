/** A note or a quote, dated by when it was begun. What was typed is kept however the sheet is left. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { InteractionId, PupilId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import type { EntryPayload } from '../../../core/record/log-entry';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { Field } from '../../parts/field';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import { useLeaving } from '../../use-leaving';
import { useStore } from '../../use-store';
import { Sheet, SheetButton } from './sheet';
import type { SheetNeeds } from './sheet-needs';

const longest = 2000;

interface Typed {
  readonly text: string;
  readonly sort: 'text' | 'quote';
}

export function NoteSheet({ store, pupilId, nameOf, onOpen }: SheetNeeds & { readonly pupilId?: PupilId }) {
  const { newId } = useServices();
  const saving = useStore(store, (view) => view.saving);
  const [typed, setTyped] = useState<Typed>({ text: '', sort: 'text' });
  const [begunMs] = useState(() => store.now());
  const latest = useRef(typed);
  latest.current = typed;
  const noteId = useRef<InteractionId>(undefined);
  useLeaving(
    useCallback(async () => {
      const { text, sort } = latest.current;
      const written = noteId.current && store.log.state.interactions.get(noteId.current);
      if (written) return store.write(correctNote(written, { text: text.trim(), sort }));
      if (text.trim() === '') return;
      const about = { atMs: begunMs, ...(pupilId && { pupilId }) };
      noteId.current = newId<InteractionId>();
      store.write([
        { type: 'added', interaction: { id: noteId.current, kind: 'note', ...about, [sort]: text.trim() } },
      ]);
    }, [store, newId, begunMs, pupilId]),
  );

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
            latest.current = { ...typed, text: '' };
            onOpen(undefined);
          }}
        >
          {words.dropNote}
        </SheetButton>
      </div>
    </Sheet>
  );
}

/** What was written while the page was out of sight is put right by what was typed since. */
function correctNote(written: Interaction, { text, sort }: Typed): EntryPayload[] {
  const { id: interactionId } = written;
  if (text === '') return [{ type: 'removed', interactionId }];
  const now: Pick<Interaction, 'text' | 'quote'> = { [sort]: text };
  return (['text', 'quote'] as const)
    .filter((field) => now[field] !== written[field])
    .map((field) => ({ type: 'changed', interactionId, field, value: now[field] ?? null }));
}
