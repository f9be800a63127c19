// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Screen } from '../../../src/ui/screens/talk/talk-screen';
import { manyTurns, observationId, type Shown, showScreen, writtenHead } from './reviewed-lesson';

afterEach(() => {
  cleanup();
  history.replaceState(null, '');
});

const params = { observationId };
const lastDebrief = ({ entries }: Shown) =>
  writtenHead(entries).findLast((written) => (written as string[])[0] === 'debrief') as [string, unknown];

function write(label: string, value: string): void {
  const field = screen.getByRole('textbox', { name: label });
  fireEvent.input(field, { target: { value } });
  fireEvent.focusOut(field);
}

const next = (): void => void fireEvent.click(screen.getByRole('button', { name: /^Verder: / }));

test('begins with what was asked, and goes through the six steps to the paper', async () => {
  showScreen(Screen, params, { head: { lessonGoal: 'Ik kan breuken rekenen' } });
  await screen.findByText('Hoor ik iedereen, ook Aylin?');
  expect(screen.getAllByText('Wie krijgt de beurt?')).toHaveLength(1);
  expect(screen.getAllByText('Ik kan breuken rekenen')).toHaveLength(1);
  const titles: (string | null)[] = [];
  for (;;) {
    const current = document.querySelector('[aria-current="step"]')!;
    titles.push(current.textContent);
    if (!screen.queryByRole('button', { name: /^Verder: / })) break;
    next();
    await waitFor(() => expect(document.querySelector('[aria-current="step"]')).not.toBe(current));
  }
  expect(titles).toEqual([
    '1 Hoe kijk je zelf terug? 2 min',
    '2 Voorspeld, en geteld 2 min',
    '3 Wat we zagen 4 min',
    '4 Eén moment 3 min',
    '5 Als … dan … 3 min',
    '6 Vier een succes 1 min',
  ]);
  expect(screen.getByRole('link', { name: 'Naar het blad' }).getAttribute('href')).toBe('#/samenvatting/o1');
});

test('what is typed is kept: her own view, and what the colleague heard and says is hard', async () => {
  const shown = showScreen(Screen, params);
  await screen.findByRole('heading', { name: 'Hoe kijk je zelf terug?' });
  write('Hoe kijk je zelf terug?', 'Het was druk');
  write('Vat samen wat je hoorde', 'Je wilde iedereen horen');
  write('Erken wat lastig is', 'Zes kinderen riepen tegelijk');
  await waitFor(() => expect(writtenHead(shown.entries)).toHaveLength(3));
  expect(writtenHead(shown.entries)[0]).toEqual(['prediction', { skipped: true, ownView: 'Het was druk' }]);
  expect(lastDebrief(shown)[1]).toMatchObject({
    heard: 'Je wilde iedereen horen',
    acknowledged: 'Zes kinderen riepen tegelijk',
  });
});

test('a finding is kept, said in their own words, or left out, and a choice can be taken back', async () => {
  const shown = showScreen(Screen, params, { interactions: manyTurns });
  await screen.findByText('Alles onder elkaar');
  fireEvent.click(screen.getByRole('radio', { name: 'Alles onder elkaar' }));
  const finding = (await screen.findByText(/bleef het 3 tellen of langer stil voor/)).closest('li')!;
  fireEvent.click(within(finding).getByRole('radio', { name: 'Anders zeggen' }));
  const field = await within(finding).findByRole<HTMLTextAreaElement>('textbox', { name: 'In jullie woorden' });
  expect(field.value).toMatch(/^Bij 10 van je 20 vragen/);
  write('In jullie woorden', 'De helft van de tijd bleef het stil');
  await waitFor(() =>
    expect(lastDebrief(shown)[1]).toMatchObject({
      findings: [{ template: 'longWaits', choice: 'reworded', words: 'De helft van de tijd bleef het stil' }],
    }),
  );
  fireEvent.click(within(finding).getByRole('radio', { name: 'Weglaten' }));
  await waitFor(() => expect(lastDebrief(shown)[1]).toMatchObject({ findings: [{ choice: 'dropped' }] }));
  fireEvent.click(within(finding).getByRole('radio', { name: 'Weglaten' }));
  await waitFor(() => expect(lastDebrief(shown)[1]).toMatchObject({ findings: [] }));
});

test('a fact is put beside what they wrote, and an intention names a number of the kijkvraag', async () => {
  const shown = showScreen(Screen, params);
  await screen.findByText('Alles onder elkaar');
  fireEvent.click(screen.getByRole('radio', { name: 'Alles onder elkaar' }));
  await screen.findByRole('textbox', { name: 'Lukt al' });
  write('Lukt al', 'Je bleef stil.');
  const facts = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Zet er een feit bij: lukt al' });
  const fact = facts.options[1]!.value;
  fireEvent.change(facts, { target: { value: fact } });
  await waitFor(() => expect(lastDebrief(shown)[1]).toMatchObject({ confirming: `Je bleef stil. ${fact}` }));
  write('Als … dan …', 'Als ik iets vraag, dan tel ik');
  const numbers = screen.getByRole<HTMLSelectElement>('combobox', { name: /In welk getal/ });
  expect([...numbers.options].map(({ value }) => value)).toContain('coldCallShare');
  expect([...numbers.options].map(({ value }) => value)).not.toContain('warmShare');
  fireEvent.change(numbers, { target: { value: 'longWait' } });
  await waitFor(() =>
    expect(lastDebrief(shown)[1]).toMatchObject({
      intentions: [{ text: 'Als ik iets vraag, dan tel ik', indicator: 'longWait' }],
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Nog een voornemen' }));
  await screen.findByRole('textbox', { name: 'Als … dan … (2)' });
});

test('a reload in the middle stays where the two were, with the time that ran; another lesson begins anew', async () => {
  showScreen(Screen, params);
  await screen.findByRole('heading', { name: 'Hoe kijk je zelf terug?' });
  fireEvent.click(screen.getByRole('button', { name: 'Begin de 15 minuten' }));
  fireEvent.click(screen.getByRole('button', { name: /^4 / }));
  await screen.findByRole('heading', { name: 'Eén moment' });
  cleanup();
  showScreen(Screen, params);
  await screen.findByRole('heading', { name: 'Eén moment' });
  expect(screen.getAllByText('0 van 15 min')).toHaveLength(1);
  cleanup();
  history.replaceState({ talk: { ...(history.state as { talk: object }).talk, observationId: 'o2' } }, '');
  showScreen(Screen, params);
  await screen.findByRole('heading', { name: 'Hoe kijk je zelf terug?' });
  expect(screen.getAllByRole('button', { name: 'Begin de 15 minuten' })).toHaveLength(1);
});

test('a team writes its two rounds around film', async () => {
  const shown = showScreen(Screen, params);
  await screen.findByText('Team kijkt film');
  fireEvent.click(screen.getByRole('radio', { name: 'Team kijkt film' }));
  await screen.findByRole('heading', { name: 'Ronde 1: kijken' });
  write('Wat lukt hier?', 'De stilte');
  write('Waar ligt een kans om te groeien?', 'Doorvragen');
  await waitFor(() =>
    expect(lastDebrief(shown)[1]).toMatchObject({ rounds: { positive: 'De stilte', chance: 'Doorvragen' } }),
  );
});
