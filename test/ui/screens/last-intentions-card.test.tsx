// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { FocusQuestionId } from '../../../src/core/coding/focus-questions';
import type { ClassId } from '../../../src/core/record/ids';
import { createPreparation } from '../../../src/state/preparation';
import { LastIntentionsCard } from '../../../src/ui/screens/prepare/last-intentions-card';
import { type AppServices, ServicesContext } from '../../../src/ui/services';

afterEach(cleanup);

const classId = 'c1' as ClassId;
const head = {
  id: 'o1',
  classId,
  title: 'Taal',
  source: 'live',
  startedAt: '2026-11-10T09:00:00.000Z',
  focusQuestion: 'thinking',
  sharedAt: '2026-11-10T15:00:00.000Z',
  debrief: { intentions: [{ text: 'Als ik iets vraag, dan tel ik tot drie', sign: 'Meer vingers' }] },
};

function show(list: () => Promise<unknown>, chosen?: FocusQuestionId) {
  // A draft is kept a moment after it was filled in, when the test may be over.
  const drafts = { keep: () => Promise.resolve() };
  const services = { observations: { list }, drafts } as unknown as AppServices;
  const preparation = createPreparation(services, classId);
  if (chosen) preparation.fill({ focusQuestion: chosen });
  render(
    <ServicesContext.Provider value={services}>
      <LastIntentionsCard preparation={preparation} classId={classId} />
    </ServicesContext.Provider>,
  );
  return preparation;
}

test('opens on what was intended, with the kijkvraag that fits chosen beforehand', async () => {
  const preparation = show(async () => [{ head, status: 'ended' }]);
  await screen.findByText('Als ik iets vraag, dan tel ik tot drie');
  expect(screen.getAllByText('Na Taal, 10 november 2026')).toHaveLength(1);
  await waitFor(() => expect(preparation.getState().draft.focusQuestion).toBe('thinking'));
  await screen.findByText(/staat alvast aangestipt/);
  preparation.fill({ focusQuestion: 'desk' });
  await waitFor(() => expect(screen.queryByText(/staat alvast aangestipt/)).toBeNull());
});

test('forces nothing on who had chosen', async () => {
  const preparation = show(async () => [{ head, status: 'ended' }], 'turns');
  await screen.findByText(/past daarbij/);
  expect(preparation.getState().draft.focusQuestion).toBe('turns');
});

test('says when it cannot be read, and is not there when nothing was intended', async () => {
  show(() => Promise.reject(new Error('gone')));
  await screen.findByText(/niet te lezen/);
  cleanup();
  show(async () => [{ head: { ...head, debrief: undefined }, status: 'ended' }]);
  await waitFor(() => expect(screen.queryByText(/Vorige keer/)).toBeNull());
});
