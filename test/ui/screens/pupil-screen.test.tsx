// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PupilId } from '../../../src/core/record/ids';
import { Screen } from '../../../src/ui/screens/pupil/pupil-screen';
import { manyTurns, observationId, showScreen } from './reviewed-lesson';

afterEach(cleanup);

const pupil = (id: string) => ({ observationId, pupilId: id as PupilId });

test('shows the own value beside the class, in a picture that says it too, and as a table', async () => {
  showScreen(Screen, pupil('p1'));
  const output = within(await screen.findByRole('region', { name: 'Output' }));
  await output.findByText('2 keer');
  // 3 tellen of langer gewacht, and beurt zonder vinger
  await waitFor(() => expect(output.getAllByText('1 van de 2')).toHaveLength(2));
  const picture = output.getByRole('group', {
    name: /Beurten per 10 min \(klassikaal\)\. Aylin: 2 keer\. Met het klasgemiddelde/,
  });
  expect(output.queryByRole('table')).toBeNull();
  const twin = picture.closest('.indicator-row')!.querySelector('details')!;
  twin.open = true;
  fireEvent(twin, new Event('toggle'));
  const table = await output.findByRole('table', { name: 'Beurten per 10 min (klassikaal)' });
  const row = within(table).getByRole('row', { name: /Aylin/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['2', '3', '0,7 per 10 min']);
});

test('says what lots would give, and how long was looked', async () => {
  showScreen(Screen, pupil('p1'), { interactions: manyTurns });
  const output = within(await screen.findByRole('region', { name: 'Output' }));
  await output.findByText(/^Met het klasgemiddelde .* Als je zou loten meestal 1 tot 8 keer\. Geteld in 30 min\.$/);
  expect(output.getAllByRole('group', { name: /Als je zou loten meestal 1 tot 8 keer/ })).toHaveLength(1);
});

test('says what is likely only where it leaves the class out', async () => {
  const all = Array.from({ length: 24 }, (_, index) => manyTurns[0]! && { ...manyTurns[0]!, id: `x${index}` as never });
  showScreen(Screen, pupil('p1'), { interactions: all });
  expect((await screen.findByText(/Waarschijnlijk /)).textContent).toMatch(
    /Waarschijnlijk \d,\d tot \d,\d keer zo vaak als de hele klas\./,
  );
});

test('says that comparing failed, beside values that still stand', async () => {
  showScreen(Screen, pupil('p1'), {
    compare: () => {
      throw new Error('no worker');
    },
  });
  await screen.findByText('2 keer');
  expect(screen.getAllByRole('button', { name: 'Probeer opnieuw' })).toHaveLength(1);
});

test('folds away what was not watched, and says so for a whole channel', async () => {
  showScreen(Screen, pupil('p1'));
  const feedback = within(await screen.findByRole('region', { name: 'Feedback' }));
  expect(feedback.getAllByText('Op dit kanaal is in deze les niet gelet.')).toHaveLength(1);
  expect(feedback.getAllByText('Hier is niet op gelet')).toHaveLength(1);
  expect(feedback.queryByRole('img')).toBeNull();
});

test('goes on in seating order', async () => {
  showScreen(Screen, pupil('p3'));
  const previous = await screen.findByRole('link', { name: 'Vorige leerling: Bram' });
  expect(previous.getAttribute('href')).toBe('#/terugblik/o1/leerling/p2');
  expect(screen.getAllByRole('link', { name: 'Volgende leerling: Daan' })).toHaveLength(1);
});

test('says where the pupil sits, who is watched, and what happened in which order', async () => {
  showScreen(Screen, pupil('p2'));
  await screen.findByRole('heading', { name: 'Bram' });
  expect(screen.getAllByText('★ kijkleerling')).toHaveLength(1);
  expect(screen.getAllByText('plaats: rij 1, 2e van links')).toHaveLength(1);
  const moments = within(screen.getByRole('region', { name: 'Momenten met deze leerling' }));
  expect(moments.getAllByRole('listitem').map((moment) => moment.textContent)).toEqual([
    '3:00Beurt1,2 s stil · leerkracht gaat verder · geen antwoord',
    '8:00Mooi momentBram legt het uit',
    '35:00Beurt',
  ]);
});

test('an absent pupil has no numbers', async () => {
  showScreen(Screen, pupil('p4'));
  await screen.findByText(/was er deze les niet/);
  expect(screen.queryByRole('img')).toBeNull();
});

test('a name is text, whatever is in it', async () => {
  const { container } = showScreen(Screen, pupil('p5'));
  await screen.findByRole('heading', { name: '<b>Emma</b>' });
  expect(container.querySelector('h2 b')).toBeNull();
});

test('a pupil that the class does not have leads back to the class', async () => {
  showScreen(Screen, pupil('nobody'));
  expect((await screen.findByRole('link', { name: 'Naar de klas' })).getAttribute('href')).toBe('#/terugblik/o1');
});

test('shows nothing before the teacher has looked', async () => {
  showScreen(Screen, pupil('p1'), { head: { sharedAt: undefined as never } });
  await screen.findByRole('heading', { name: 'Geef de tablet aan de leerkracht' });
  expect(screen.queryByText('2 keer')).toBeNull();
});

test('what happened to nobody has a sentence, and no picture of zeros', async () => {
  showScreen(Screen, pupil('p1'), { interactions: [] });
  const output = within(await screen.findByRole('region', { name: 'Output' }));
  await output.findByText(/^In de hele klas gebeurde dit niet\./);
  expect(output.queryByRole('img')).toBeNull();
});
