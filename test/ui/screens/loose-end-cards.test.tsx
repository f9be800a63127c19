// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { practiceClass } from '../../../src/core/practice/practice-class';
import { practiceHead } from '../../../src/core/practice/practice-key';
import type { DeviceId, NewId } from '../../../src/core/record/ids';
import { lessonMs, monotonicMs, wallMs } from '../../../src/core/record/times';
import { createObservationStore, type ObservationStore } from '../../../src/state/observation-store';
import { MarkTexts } from '../../../src/ui/screens/check/loose-end-cards';
import { useStore } from '../../../src/ui/use-store';

afterEach(cleanup);

function Marks({ store }: { readonly store: ObservationStore }) {
  useStore(store, (view) => view.version);
  const { interactions } = observationOf(store.log.state);
  return <MarkTexts store={store} schoolClass={practiceClass} moments={interactions} />;
}

test('what is written beside a mark is gone from its field when it is taken back, and kept when the page goes', async () => {
  let ids = 0;
  let nowMs = 0;
  const newId: NewId = <T extends string>() => `id${++ids}` as T;
  const store = createObservationStore(
    {
      clock: { wallMs: () => wallMs(0), monotonicMs: () => monotonicMs((nowMs += 1000)) },
      newId,
      deviceId: 'd' as DeviceId,
      observations: { append: async () => undefined },
    },
    { head: practiceHead, status: 'running', entries: [], damagedEntries: 0 },
  );
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
