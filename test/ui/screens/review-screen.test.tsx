// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Screen } from '../../../src/ui/screens/review/review-screen';
import { Screen as Summary } from '../../../src/ui/screens/summary/summary-screen';
import { compareClass } from '../../../src/core/profile/class-comparison';
import { evenTurns, manyTurns, observationId, showScreen, writtenHead } from './reviewed-lesson';

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
    const rows = within(await screen.findByRole('region', { name: 'Wat je dacht, en wat we telden' }));
    expect(rows.getByRole('row', { name: /veel beurten/ }).textContent).toBe('veel beurtenAylin2');
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
    expect(screen.getAllByText(/3 van 3 gekozen/)).toHaveLength(1);
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
});

test('what she wrote under a passphrase is locked with the names, and not called skipped', async () => {
  const later = [{ type: 'headChanged', field: 'prediction', value: null } as const];
  showScreen(Screen, params, { head: { prediction: undefined as never }, later });
  const card = await screen.findByRole('region', { name: 'Wat je dacht, en wat we telden' });
  expect(card.textContent).toContain('Wat je dacht staat achter de wachtzin');
  expect(card.textContent).not.toContain('overgeslagen');
});

test('where there were visits and no turns the plan opens on the visits, and says why', async () => {
  const visit = { id: 'v1', kind: 'support', pupilId: 'p1', atMs: 1_900_000, endMs: 1_960_000 } as never;
  showScreen(Screen, params, {
    head: { focusQuestion: 'desk' },
    watched: [{ row: 'support' }, { row: 'turn' }],
    interactions: [visit],
  });
  const plan = await screen.findByRole('region', { name: 'Op de plattegrond: aan tafel' });
  await waitFor(() => expect(plan.textContent).toContain('Klassikaal waren er geen beurten.'));
  cleanup();
  showScreen(Screen, params, { interactions: [] });
  await screen.findByRole('region', { name: 'Wie kreeg klassikaal de beurt?' });
});

describe('the class in counts', () => {
  test('the head says how long and how many turns', async () => {
    showScreen(Screen, params);
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.closest('header')!.textContent).toContain('21 november 2026 · 40 min, 30 klassikaal · 5 beurten');
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
    const plan = await screen.findByRole('region', { name: 'Wie kreeg klassikaal de beurt?' });
    for (const sentence of [
      '1 leerling kreeg klassikaal geen beurt',
      '1 keer deed iedereen tegelijk mee.',
      'Daarnaast was er 1 beurt buiten het klassikale deel.',
      'Bij 1 beurt wisten we niet wie.',
    ]) {
      await waitFor(() => expect(plan.textContent).toContain(sentence));
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
    await screen.findByText(/Hier is niet op gelet: .*oogcontact/);
    expect(screen.getAllByText('Daan was er deze les niet; wat daar genoteerd staat, telt niet mee.')).toHaveLength(1);
  });

  test('the marks stand with the time and the pupil', async () => {
    showScreen(Screen, params);
    const moments = within(await screen.findByRole('region', { name: 'Momenten om terug te zien' }));
    expect(moments.getByRole('listitem').textContent).toBe('8:00Mooi momentBramBram legt het uit');
  });

  test('a lesson without any turn says so', async () => {
    showScreen(Screen, params, { interactions: [] });
    await screen.findByText('Er zijn in deze les geen beurten geteld.');
    const moments = await screen.findByRole('region', { name: 'Momenten om terug te zien' });
    expect(moments.textContent).toContain('Er is geen moment aangestipt.');
  });
});

describe('what stands out', () => {
  test('with few turns there is one line, and a question', async () => {
    showScreen(Screen, params);
    const card = within(await screen.findByRole('region', { name: 'Wat opvalt' }));
    await card.findByText('6 beurten is te weinig om groepen te vergelijken.');
    expect(card.getAllByText('Welk moment willen jullie terugzien?')).toHaveLength(1);
  });

  test('a finding has its question, and opens the moments it counted', async () => {
    showScreen(Screen, params, { interactions: manyTurns });
    const card = within(await screen.findByRole('region', { name: 'Wat opvalt' }));
    const item = (await card.findByText(/Bij 10 van je 20 vragen bleef het 3 tellen of langer stil/)).closest('li')!;
    expect(within(item).getAllByText('Wat zag je in die stilte bij de leerlingen gebeuren?')).toHaveLength(1);
    expect(within(item).queryByRole('link', { name: 'Aylin' })).toBeNull();
    const details = item.querySelector('details')!;
    expect(details.querySelector('summary')!.textContent).toBe('Terug te zien: 10 momenten');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const moments = await within(item).findAllByRole('listitem');
    expect(moments).toHaveLength(10);
    expect(moments[0]!.textContent).toBe('1:00AylinVinger · 3,5 s stil');
    expect(within(moments[0]!).getByRole('link').getAttribute('href')).toBe('#/terugblik/o1/leerling/p1');
  });

  test('under the plan stands what lots would give', async () => {
    showScreen(Screen, params, { interactions: manyTurns });
    const plan = await screen.findByRole('region', { name: 'Wie kreeg klassikaal de beurt?' });
    await waitFor(() =>
      expect(plan.textContent).toContain(
        'Alle 5 leerlingen op wie gelet is, kregen klassikaal een beurt; als je zou loten blijven er meestal 0 tot 1 zonder.',
      ),
    );
  });

  test('says that comparing failed, keeps the counts, and tries again', async () => {
    let isBroken = true;
    showScreen(Screen, params, {
      compare: (...given) => {
        if (isBroken) throw new Error('no worker');
        return compareClass(...given);
      },
    });
    const card = within(await screen.findByRole('region', { name: 'Wat opvalt' }));
    await card.findByText(/De vergelijking is niet gelukt/);
    expect(screen.getAllByText('1 leerling kreeg klassikaal geen beurt.')).toHaveLength(1);
    isBroken = false;
    fireEvent.click(card.getByRole('button', { name: 'Probeer opnieuw' }));
    await card.findByText('6 beurten is te weinig om groepen te vergelijken.');
  });
});

describe('groups beside each other', () => {
  const open = async (): Promise<HTMLElement> => {
    fireEvent.click(await screen.findByRole('button', { name: 'Open mijn inschattingen' }));
    expect(screen.queryByRole('region', { name: 'Groepen naast elkaar' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Ja, open ze' }));
    return screen.findByRole('region', { name: 'Groepen naast elkaar' });
  };

  test('stay closed where there is too little, with how much more to look', async () => {
    showScreen(Screen, params);
    const card = within(await open());
    await card.findByText(
      '5 beurten is te weinig om deze groepen te vergelijken. Drie zulke lessen erbij halveren de onzekerheid.',
    );
    expect(card.queryByText(/minder ver/)).toBeNull();
  });

  test('stand in counts beside what lots would give, with one plain word, in the words of the app', async () => {
    showScreen(Screen, params, { interactions: evenTurns, everybody: true });
    const region = await open();
    const heading = await within(region).findByRole('heading', { name: 'Beurten' });
    const row = heading.closest('section')!;
    expect(row.textContent).toMatch(/Verschil: (?:kan toeval zijn|ongeveer gelijk)/);
    expect(row.textContent).toMatch(/minder ver3 leerlingen, samen 30 beurten; als je zou loten meestal 30/);
    expect(row.textContent).toMatch(/verder3 leerlingen, samen 30 beurten/);
    expect(region.textContent).not.toContain('laag');
  });
});

test('the figures are computed when they are opened, and explained', async () => {
  const { compared } = showScreen(Screen, params, { interactions: manyTurns });
  await screen.findByText(/Bij 10 van je 20 vragen/);
  expect(compared()).toBe(1);
  const card = await screen.findByRole('region', { name: 'Meer cijfers' });
  const details = card.querySelector('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const figures = within(card);
  await figures.findByRole('group', {
    name: /^De helft van de leerlingen met de minste beurten kreeg samen \d+\s?% van de/,
  });
  expect(compared()).toBe(2);
  expect(figures.getAllByText('Gini', { selector: 'dt' })).toHaveLength(1);
  const row = figures.getByRole('row', { name: /Beurten per 10 min/, hidden: true });
  expect(within(row).getAllByRole('cell', { hidden: true })[0]!.textContent).toMatch(/per 10 min$/);
  expect(card.textContent).not.toContain('eigen inschatting');
});

test('a lesson of nothing has nothing to draw', async () => {
  showScreen(Screen, params, { interactions: [] });
  const card = await screen.findByRole('region', { name: 'Meer cijfers' });
  const details = card.querySelector('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await waitFor(() => expect(card.textContent).toContain('Er zijn geen beurten geteld, dus er is niets te verdelen.'));
});

test.each([
  ['by the teacher herself', '', true],
  ['by a colleague', 'MV', false],
])('a film that was coded %s is labelled accordingly, here and on paper', async (_, observer, isOwn) => {
  const head = { source: 'video', observer } as const;
  const { container } = showScreen(Screen, params, { head });
  await screen.findByRole('heading', { level: 1 });
  expect(container.querySelector('header')?.textContent?.includes('zelf gecodeerd')).toBe(isOwn);
  cleanup();
  showScreen(Summary, params, { head });
  const sheet = await screen.findByRole('group', { name: 'Het blad, zoals het uit de printer komt' });
  await waitFor(() => expect(sheet.textContent).toContain('Zo keken we'));
  expect(sheet.textContent?.includes('zelf gecodeerd')).toBe(isOwn);
});
