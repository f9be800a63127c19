// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SaveProblem } from '../../../src/core/ports';
import { Screen } from '../../../src/ui/screens/check/check-screen';
import { observationId, showScreen, writtenHead } from './reviewed-lesson';

afterEach(cleanup);

const params = { observationId };

test('who left the class since is asked after, and can be named', async () => {
  const { entries } = showScreen(Screen, params, { bramLeftOn: '2026-12-01' });
  const who = await screen.findByRole('combobox', { name: /6:00/ });
  expect(
    within(who)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['weet ik niet', 'Aylin', 'Bram', 'Chaima', 'Daan', '<b>Emma</b>', 'Finn']);
  fireEvent.change(who, { target: { value: 'p2' } });
  expect(entries.at(-1)).toMatchObject({ type: 'changed', interactionId: 'i6', field: 'pupilId', value: 'p2' });
});

test('who had left before the lesson is nobody to choose', async () => {
  showScreen(Screen, params, { bramLeftOn: '2026-11-20' });
  const who = await screen.findByRole('combobox', { name: /6:00/ });
  expect(within(who).queryByRole('option', { name: 'Bram' })).toBeNull();
});

test('stays while the answers are not on the disk, and goes on when they are', async () => {
  location.hash = '';
  let isFull = true;
  const { entries } = showScreen(Screen, params, {
    append: async () => {
      if (isFull) throw new SaveProblem('diskFull');
    },
  });
  const ready = () => screen.getAllByRole('button', { name: 'Klaar met nakijken' });
  await screen.findByRole('heading', { name: 'Nakijken' });
  fireEvent.click(ready()[0]!);
  await screen.findByText(/Het apparaat is vol/);
  await waitFor(() => expect(ready().every((button) => !button.hasAttribute('disabled'))).toBe(true));
  expect(location.hash).toBe('');
  expect(writtenHead(entries)).toEqual([]);
  isFull = false;
  fireEvent.click(ready()[1]!);
  await waitFor(() => expect(location.hash).toContain(observationId));
  expect(writtenHead(entries).at(-1)).toEqual(['checkedAt', '2026-11-21T12:00:00.000Z']);
  expect(screen.queryByText(/Het apparaat is vol/)).toBeNull();
});
