// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { practiceClass } from '../../../src/core/practice/practice-class';
import { lessonMs } from '../../../src/core/record/times';
import type { ObservationStore } from '../../../src/state/observation-store';
import { MarkTexts } from '../../../src/ui/screens/check/loose-end-cards';
import { useStore } from '../../../src/ui/use-store';
import { lessonStore } from './lesson-store';

afterEach(cleanup);

function Marks({ store }: { readonly store: ObservationStore }) {
  useStore(store, (view) => view.version);
  const { interactions } = observationOf(store.log.state);
  return <MarkTexts store={store} schoolClass={practiceClass} moments={interactions} />;
}

test('what is written beside a mark is gone from its field when it is taken back, and kept when the page goes', async () => {
  const { store } = lessonStore();
  store.write([{ type: 'rowsWatched', atMs: lessonMs(0), watched: [] }]);
  store.press({ press: 'mark', mark: 'highlight' });
  render(<Marks store={store} />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  fireEvent.input(field, { target: { value: 'Bram legt het uit' } });
  fireEvent.blur(field);
  await act(() => store.undo());
  expect(field.value).toBe('');
  await act(() => void fireEvent.input(field, { target: { value: 'en Noor ook ' } }));
  dispatchEvent(new Event('pagehide'));
  expect(observationOf(store.log.state).interactions.map(({ text }) => text)).toEqual(['en Noor ook']);
});
