// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Screen } from '../../../src/ui/screens/summary/summary-screen';
import { observationId, showScreen, writtenHead } from './reviewed-lesson';

afterEach(cleanup);

const params = { observationId };
const findSheet = () => screen.findByRole('article', { name: 'Het blad, zoals het uit de printer komt' });

function tiles(sheet: HTMLElement): (string | null)[] {
  const list = within(sheet).getAllByRole('list')[0]!;
  return within(list)
    .getAllByRole('listitem')
    .map((tile) => tile.textContent);
}

test('the sheet has the pupils in seating order, by initials, also inside what was written', async () => {
  showScreen(Screen, params);
  const sheet = await findSheet();
  expect(tiles(sheet)).toEqual(['AY2', 'BR1', 'CH0', 'DA–', '<B1', 'FI1']);
  expect(within(sheet).getByText('“Hoor ik iedereen, ook AY?”')).toBeTruthy();
  expect(within(sheet).getByText(/40 minuten, 30 klassikaal\. 5 beurten voor 5 leerlingen\./)).toBeTruthy();
  expect(sheet.textContent).not.toMatch(/Aylin|Bram|Chaima|Daan|Emma|Finn/);
});

test('names are on the sheet and in the files only when they are asked for', async () => {
  const { files } = showScreen(Screen, params);
  const sheet = await findSheet();
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar momenten' }));
  await screen.findByText('Het bestand is bewaard.');
  fireEvent.click(screen.getByRole('radio', { name: 'volledige namen' }));
  expect(tiles(sheet)[0]).toBe('Aylin2');
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar gegevens' }));
  await waitFor(() => expect(files).toHaveLength(2));
  expect(files).toEqual([
    { name: 'beurtwijzer-2026-11-21-momenten.csv', mimeType: 'text/csv', content: 'csv with initials' },
    { name: 'beurtwijzer-2026-11-21.json', mimeType: 'application/json', content: 'json with full' },
  ]);
});

test('what is written is kept, and comes on the sheet in place of the lines', async () => {
  const { entries } = showScreen(Screen, params);
  const sheet = await findSheet();
  const linesBefore = sheet.querySelectorAll('.sheet-writing-line').length;
  const write = (label: string, value: string): void => {
    const field = screen.getByRole('textbox', { name: label });
    fireEvent.input(field, { target: { value } });
    fireEvent.focusOut(field);
  };
  write('Lukt al', 'Je bleef stil');
  write('Als … dan …', 'Als Bram roept, dan wacht ik');
  await within(sheet).findByText('Als BR roept, dan wacht ik');
  expect(sheet.querySelectorAll('.sheet-writing-line')).toHaveLength(linesBefore - 3);
  expect(writtenHead(entries).at(-1)).toEqual([
    'debrief',
    {
      confirming: 'Je bleef stil',
      critical: '',
      constructive: '',
      intentions: [{ text: 'Als Bram roept, dan wacht ik' }],
    },
  ]);
});

test('a mark can become the moment that the two looked back at', async () => {
  showScreen(Screen, params);
  const sheet = await findSheet();
  fireEvent.change(screen.getByRole('combobox', { name: 'Kies een aangestipt moment' }), {
    target: { value: 'i8' },
  });
  expect(await within(sheet).findByText('8:00 – BR – BR legt het uit')).toBeTruthy();
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Het moment dat we terugzagen' });
  expect(field.value).toBe('8:00 – Bram – Bram legt het uit');
});
