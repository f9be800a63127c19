// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { focusQuestions } from '../../../src/core/coding/focus-questions';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { practiceClass } from '../../../src/core/practice/practice-class';
import { NoteSheet } from '../../../src/ui/screens/observe/note-sheet';
import { type AppServices, ServicesContext } from '../../../src/ui/services';
import { lessonStore } from './lesson-store';

afterEach(cleanup);

function openNote() {
  const { store, newId, goTo } = lessonStore();
  goTo(5000);
  const { unmount } = render(
    <ServicesContext.Provider value={{ newId } as AppServices}>
      <NoteSheet
        store={store}
        schoolClass={practiceClass}
        question={focusQuestions[0]!}
        nameOf={() => ''}
        screen={undefined as never}
        showCounts={false}
        onShowCounts={() => {}}
        onShowKeys={() => {}}
        onOpen={() => unmount()}
        onPick={() => {}}
      />
    </ServicesContext.Provider>,
  );
  goTo(9000);
  return {
    type: (value: string) => act(() => void fireEvent.input(screen.getByRole('textbox'), { target: { value } })),
    chooseQuote: () => act(() => void fireEvent.click(screen.getByRole('radio', { name: 'Citaat' }))),
    drop: () => fireEvent.click(screen.getByRole('button', { name: 'Niet bewaren' }), { detail: 0 }),
    goOutOfSight: () => act(() => void document.dispatchEvent(new Event('visibilitychange'))),
    close: () => act(() => void unmount()),
    notes: () => observationOf(store.log.state).interactions.map(({ atMs, text, quote }) => ({ atMs, text, quote })),
  };
}

test('a note is kept when the tablet goes to sleep, and is the same note when it is written on', async () => {
  const note = openNote();
  await note.type('Bram legt het uit ');
  await note.goOutOfSight();
  expect(note.notes()).toEqual([{ atMs: 5000, text: 'Bram legt het uit', quote: undefined }]);
  await note.goOutOfSight();
  await note.type('Bram legt het uit aan Noor');
  await note.chooseQuote();
  await note.close();
  expect(note.notes()).toEqual([{ atMs: 5000, text: undefined, quote: 'Bram legt het uit aan Noor' }]);
});

test('a note that is dropped is not there, also when it was kept before', async () => {
  const note = openNote();
  await note.type('Bram');
  await note.goOutOfSight();
  note.drop();
  expect(note.notes()).toEqual([]);
});
