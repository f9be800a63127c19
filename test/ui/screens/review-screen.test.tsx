// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Screen } from '../../../src/ui/screens/review/review-screen';
import { observationId, showScreen, writtenHead } from './reviewed-lesson';

afterEach(cleanup);

const params = { observationId };
const notYet = { sharedAt: undefined as never, prediction: undefined as never };

describe('the teacher first', () => {
  test('nothing is shown before the tablet is handed over', async () => {
    showScreen(Screen, params, { head: notYet });
    await screen.findByRole('heading', { name: 'Geef de tablet aan de leerkracht' });
    expect(screen.queryByText(/beurten/)).toBeNull();
    expect(screen.queryByText('Aylin')).toBeNull();
  });

  test('her own view and prediction are kept as she gives them, and then come the counts', async () => {
    const { entries } = showScreen(Screen, params, { head: notYet });
    fireEvent.click(await screen.findByRole('button', { name: 'Ik ben de leerkracht' }));
    const text = screen.getByRole('textbox', { name: 'Hoe kijk je zelf terug?' });
    fireEvent.input(text, { target: { value: 'Het liep' } });
    fireEvent.focusOut(text);
    fireEvent.click(screen.getByText('Aylin'));
    fireEvent.click(screen.getByLabelText('Drie leerlingen met weinig beurten'));
    fireEvent.click(screen.getByText('Bram'));
    fireEvent.click(screen.getByLabelText('2'));
    expect(screen.queryByText('Wat we telden')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Laat zien wat er geteld is' }));
    await screen.findByRole('heading', { name: 'Wat we telden' });
    await waitFor(() =>
      expect(writtenHead(entries).at(-1)).toEqual([
        'prediction',
        { ownView: 'Het liep', manyTurns: ['p1'], fewTurns: ['p2'], waitCounts: 2, skipped: false },
      ]),
    );
    const rows = within(screen.getByRole('region', { name: 'Wat je dacht, en wat we telden' }));
    expect(rows.getByRole('row', { name: /veel beurten/ }).textContent).toBe('veel beurtenAylinAylin 2');
    expect(rows.getByRole('row', { name: /wachten/ }).textContent).toBe('wachten2 tellente weinig om iets te zeggen');
  });

  test('no more than three are chosen, and a chosen one can be let go', async () => {
    showScreen(Screen, params, { head: notYet });
    fireEvent.click(await screen.findByRole('button', { name: 'Ik ben de leerkracht' }));
    const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
    for (const name of [/Aylin/, /Bram/, /Chaima/, /Finn/]) press(name);
    expect(screen.getByRole('button', { name: /Finn/ }).getAttribute('aria-pressed')).toBe('false');
    press(/Aylin/);
    press(/Finn/);
    expect(screen.getByRole('button', { name: /Finn/ }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/3 van 3 gekozen/)).toBeTruthy();
  });

  test('she may skip it, and then decides when the colleague may look', async () => {
    const { entries } = showScreen(Screen, params, { head: notYet });
    fireEvent.click(await screen.findByRole('button', { name: 'Ik ben de leerkracht' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Overslaan' })[0]!);
    await screen.findByText(/Alleen jij ziet dit nu/);
    fireEvent.click(screen.getByRole('button', { name: 'Samen kijken' }));
    await waitFor(() => expect(screen.queryByText(/Alleen jij ziet dit nu/)).toBeNull());
    expect(writtenHead(entries)).toEqual([
      ['prediction', { skipped: true }],
      ['sharedAt', '2026-11-21T12:00:00.000Z'],
    ]);
  });

  test('while the lesson runs only the time and what is watched are shown', async () => {
    showScreen(Screen, params, { status: 'running' });
    await screen.findByRole('heading', { name: 'Deze les loopt nog' });
    expect(screen.getByText(/Er wordt gelet op: beurten, wachttijd/)).toBeTruthy();
    expect(screen.queryByText('Aylin')).toBeNull();
  });
});

describe('the class in counts', () => {
  test('the head says how long and how many turns', async () => {
    showScreen(Screen, params);
    expect(await screen.findByText('21 november 2026 · 40 min, 30 klassikaal · 5 beurten')).toBeTruthy();
  });

  test('the plan has everyone in seating order, with the number in words too', async () => {
    showScreen(Screen, params);
    const plan = await screen.findByRole('list', { name: 'Wie kreeg klassikaal de beurt?' });
    expect(
      within(plan)
        .getAllByRole('link')
        .map((tile) => tile.textContent),
    ).toEqual([
      'Aylin22 keer',
      'Bram11 keer',
      'Chaima0geen beurt',
      'Daan–afwezig',
      '<b>Emma</b>11 keer',
      'Finn11 keer',
    ]);
  });

  test('under the plan stands in counts what it does not show', async () => {
    showScreen(Screen, params);
    for (const sentence of [
      '1 leerling kreeg klassikaal geen beurt.',
      '1 keer deed iedereen tegelijk mee.',
      'Daarnaast was er 1 beurt buiten het klassikale deel.',
      'Bij 1 beurt wisten we niet wie.',
    ]) {
      expect(await screen.findByText(sentence)).toBeTruthy();
    }
  });

  test('another indicator can be shown on the plan', async () => {
    showScreen(Screen, params);
    const choice = await screen.findByRole('combobox', { name: 'Laat op de plattegrond zien' });
    fireEvent.change(choice, { target: { value: 'longWait' } });
    const plan = screen.getByRole('list', { name: 'Op de plattegrond: 3 tellen of langer gewacht' });
    expect(within(plan).getByRole('link', { name: /Aylin/ }).textContent).toBe('Aylin1/21 van de 2');
    expect(within(plan).getByRole('link', { name: /Finn/ }).textContent).toBe('Finn–niets te tellen');
  });

  test('sentences name what they are out of, and what was not watched', async () => {
    showScreen(Screen, params);
    await screen.findByText('Bij 1 van de 3 vragen waarbij de stilte is geklokt, bleef het 3 tellen of langer stil.');
    expect(screen.getByText(/Hier is niet op gelet: .*oogcontact/)).toBeTruthy();
    expect(screen.getByText('Daan was er deze les niet; wat daar genoteerd staat, telt niet mee.')).toBeTruthy();
  });

  test('the marks stand with the time and the pupil', async () => {
    showScreen(Screen, params);
    const moments = within(await screen.findByRole('region', { name: 'Momenten om terug te zien' }));
    expect(moments.getByRole('listitem').textContent).toBe('8:00Mooi momentBramBram legt het uit');
  });

  test('a lesson without any turn says so', async () => {
    showScreen(Screen, params, { interactions: [] });
    expect(await screen.findByText('Er zijn in deze les geen beurten geteld.')).toBeTruthy();
    expect(screen.getByText('Er is geen moment aangestipt.')).toBeTruthy();
  });
});

test('the own estimates open in two steps, as values with what is behind them', async () => {
  showScreen(Screen, params);
  fireEvent.click(await screen.findByRole('button', { name: 'Open mijn inschattingen' }));
  expect(screen.queryByRole('columnheader', { name: /minder ver/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ja, open ze' }));
  const table = within(screen.getByRole('region', { name: 'Groepen naast elkaar' }));
  expect(table.getByRole('columnheader', { name: /minder ver \(eigen inschatting\)/ })).toBeTruthy();
  expect(table.queryByText('laag')).toBeNull();
  const turns = table.getByRole('row', { name: /Beurten per 10 min/ });
  expect(
    within(turns)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['0,3 per 10 min3 keerte weinig om iets te zeggen', '0,3 per 10 min2 keerte weinig om iets te zeggen']);
});
