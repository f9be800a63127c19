// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Screen } from '../../../src/ui/screens/summary/summary-screen';
import { manyTurns, observationId, showScreen, writtenHead } from './reviewed-lesson';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const params = { observationId };
const names = /Aylin|Bram|Chaima|Daan|Emma|Finn/;
const findSheet = () => screen.findByRole('group', { name: 'Het blad, zoals het uit de printer komt' });
const open = async () => {
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Druk af/ }).disabled).toBe(false));
  return findSheet();
};
const chooseTalk = () => fireEvent.click(screen.getByRole('radio', { name: 'Voor ons tweeën' }));
const papersNames = () => within(screen.getByRole('group', { name: 'Leerlingen op dit blad' }));

function tiles(sheet: HTMLElement): (string | null)[] {
  return [...sheet.querySelectorAll('.paper-seats > li')].map((tile) => tile.textContent);
}

function write(label: string, value: string): void {
  const field = screen.getByRole('textbox', { name: label });
  fireEvent.input(field, { target: { value } });
  fireEvent.focusOut(field);
}

test('the paper for sharing comes first, and names no pupil, also not in what was written', async () => {
  const { files } = showScreen(Screen, params, {
    interactions: manyTurns,
    head: {
      debrief: {
        confirming: 'Je wachtte op Bram, en CH legde het uit.',
        critical: 'Finn riep vaak',
        constructive: '',
        intentions: [{ text: 'Als Aylin roept, dan wacht ik', sign: 'Bram steekt op', reviewOn: '2026-12-01' }],
        success: 'Daan groeide',
        moment: '8:00 – Emma',
      },
    },
  });
  const sheet = await open();
  const text = sheet.textContent ?? '';
  expect(text).toContain('Je wachtte op een leerling, en een leerling legde het uit.');
  expect(text).toContain('Als een leerling roept, dan wacht ik');
  expect(text).toContain('Opnieuw kijken op: 1 december 2026');
  expect(text).toContain('Bij 10 van je 20 vragen bleef het 3 tellen of langer stil voor er een antwoord kwam.');
  expect(text).not.toMatch(names);
  expect(text).not.toMatch(/\b(AY|BR|CH|DA|FI)\b|riep vaak|groeide|8:00|minder ver|verder dan/);
  expect(tiles(sheet)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar het blad' }));
  await screen.findByText('Het blad is bewaard.');
  expect(files[0]).toMatchObject({ name: 'beurtwijzer-2026-11-21-kwaliteitsmap.html', mimeType: 'text/html' });
  expect(String(files[0]!.content)).not.toMatch(names);
});

test('the paper of the two has the pupils at their places, by initials, also inside what was written', async () => {
  showScreen(Screen, params);
  const sheet = await open();
  chooseTalk();
  await waitFor(() => expect(tiles(sheet)).toEqual(['AY2', 'BR1', 'CH0', 'DA–', '<B1', '', 'FI1', '', '']));
  const text = sheet.textContent ?? '';
  expect(text).toContain('“Hoor ik iedereen, ook AY?”');
  expect(text).toContain('40 minuten, 30 klassikaal. 5 beurten voor 5 leerlingen.');
  expect(text).toContain('8:00 – BR – BR legt het uit');
  expect(text).not.toMatch(names);
});

test('names are on the paper for one export, and initials after it', async () => {
  const { files } = showScreen(Screen, params, { canShare: true });
  const sheet = await open();
  chooseTalk();
  await screen.findByRole('group', { name: 'Leerlingen op dit blad' });
  fireEvent.click(papersNames().getByRole('radio', { name: 'volledige namen' }));
  await waitFor(() => expect(tiles(sheet)[0]).toBe('Aylin2'));
  fireEvent.click(screen.getByRole('button', { name: 'Deel het blad' }));
  await screen.findByText('Het blad is gedeeld.');
  await waitFor(() => expect(tiles(sheet)[0]).toBe('AY2'));
  expect(String(files[0]!.content)).toContain('<bdi>Aylin</bdi>');
  expect(String(files[0]!.content)).toContain('<bdi>&lt;b&gt;Emma&lt;/b&gt;</bdi>');
  fireEvent.click(papersNames().getByRole('radio', { name: 'nummers' }));
  await waitFor(() => expect(tiles(sheet)[0]).toBe('12'));
  dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(tiles(sheet)[0]).toBe('AY2'));
});

test('where nothing tells of the end of a print, the next touch brings the initials back, and only that one', async () => {
  const printed = vi.fn<() => void>();
  vi.stubGlobal('print', printed);
  showScreen(Screen, params);
  const sheet = await open();
  chooseTalk();
  await screen.findByRole('group', { name: 'Leerlingen op dit blad' });
  const chooseNames = async (): Promise<void> => {
    fireEvent.click(papersNames().getByRole('radio', { name: 'volledige namen' }));
    await waitFor(() => expect(tiles(sheet)[0]).toBe('Aylin2'));
  };
  await chooseNames();
  fireEvent.click(screen.getByRole('button', { name: /^Druk af/ }));
  expect(printed).toHaveBeenCalledOnce();
  expect(tiles(sheet)[0]).toBe('Aylin2');
  fireEvent.pointerDown(sheet);
  await waitFor(() => expect(tiles(sheet)[0]).toBe('AY2'));
  await chooseNames();
  fireEvent.keyDown(sheet, { key: 'Tab' });
  fireEvent.pointerDown(sheet);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(tiles(sheet)[0]).toBe('Aylin2');
});

test('names are in the files only when they are asked for, each time', async () => {
  const { files } = showScreen(Screen, params);
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar momenten' }));
  await screen.findByText('Het bestand is bewaard.');
  fireEvent.click(screen.getByRole('radio', { name: 'volledige namen' }));
  for (const times of [2, 3]) {
    fireEvent.click(screen.getByRole('button', { name: 'Bewaar gegevens' }));
    await waitFor(() => expect(files).toHaveLength(times));
  }
  expect(files.map(({ name, content }) => [name, content])).toEqual([
    ['beurtwijzer-2026-11-21-momenten.csv', 'csv with initials'],
    ['beurtwijzer-2026-11-21.json', 'json with full'],
    ['beurtwijzer-2026-11-21.json', 'json with initials'],
  ]);
});

test('what is written is kept, and comes on the paper in place of the lines', async () => {
  const { entries } = showScreen(Screen, params);
  const sheet = await open();
  chooseTalk();
  await waitFor(() => expect(tiles(sheet)).not.toEqual([]));
  write('Lukt al', 'Je bleef stil');
  write('Als … dan …', 'Als Bram roept, dan wacht ik');
  await within(sheet).findByText('Als BR roept, dan wacht ik');
  const linesUnder = (label: RegExp): number | undefined =>
    [...sheet.querySelectorAll('.paper-written')]
      .find(({ textContent }) => label.test(textContent ?? ''))
      ?.querySelectorAll('.paper-writing-line').length;
  expect(linesUnder(/^Lukt al/)).toBe(0);
  expect(linesUnder(/^Als BR/)).toBe(0);
  expect(linesUnder(/^Nog niet/)).toBeGreaterThan(0);
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

test('what the two left out is not on the paper, and what they put otherwise is there in their words', async () => {
  const findings = [
    { template: 'longWaits', choice: 'reworded' as const, words: 'Bij Bram bleef het vaak stil.' },
    { template: 'handsUp', choice: 'dropped' as const },
  ];
  showScreen(Screen, params, {
    interactions: manyTurns,
    head: { debrief: { confirming: '', critical: '', constructive: '', intentions: [], findings } },
  });
  const sheet = await open();
  chooseTalk();
  await within(sheet).findByText(/Bij BR bleef het vaak stil\./);
  expect(sheet.textContent).toContain('Wat zag je in die stilte bij de leerlingen gebeuren?');
  expect(sheet.textContent).not.toContain('gingen naar een opgestoken vinger');
});

test('a mark can become the moment that the two looked back at', async () => {
  showScreen(Screen, params);
  const sheet = await open();
  chooseTalk();
  fireEvent.change(screen.getByRole('combobox', { name: 'Kies een aangestipt moment' }), {
    target: { value: 'i8' },
  });
  await within(sheet).findByText('8:00 – BR – BR legt het uit');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Het moment dat we terugzagen' });
  expect(field.value).toBe('8:00 – Bram – Bram legt het uit');
});
