// A lesson without a mouse and without a finger, from the first key to Nakijken, with a reload in the middle.
import { expect } from 'vitest';
import { browserTest } from './browser-session';
import { finishLesson, makeClass, startLesson, waitUntilSaved } from './lesson-steps';
import { readLessonOnDisk } from './lesson-on-disk';

browserTest('a lesson by the keyboard alone, put right after a reload', async (session) => {
  const { page, server } = session;
  await makeClass(page, 'groep 6B', 'Aylin\nBram\nChaima\nDaan');
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wat doe ik na een antwoord?' });
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };

  await keys('?');
  await page.locator('.lesson-show-keys').waitFor();
  expect(await page.locator('[data-press="answer-correct"]').getAttribute('data-key')).toBe('1');
  // Question, name, answer, finished; then what kind of answer, and what came of it.
  await keys('Enter', 'b', 'PageDown', 'Enter', '2', '5');
  await keys('Enter', '_', 'Enter', 'Enter', '0');
  await keys('d', 'Control+z', 'Control+Shift+Z', '>', '+');
  await page.getByRole('heading', { name: 'Iets anders' }).waitFor();
  await keys('c');
  await page.getByRole('heading', { name: 'Chaima' }).waitFor();
  await page.getByRole('button', { name: 'Stuurt gedrag bij' }).focus();
  await keys('Space');
  await waitUntilSaved(page);
  const { interactions } = await readLessonOnDisk(page);
  expect(interactions.map(({ kind, endedBy, answer, followUp }) => ({ kind, endedBy, answer, followUp }))).toEqual(
    [
      { kind: 'turn', endedBy: 'pupil', answer: 'partial', followUp: 'probe' },
      { kind: 'turn', endedBy: 'teacher', answer: 'none' },
      { kind: 'turn', endedBy: 'pupil' },
      { kind: 'turn' },
      { kind: 'mark' },
      { kind: 'behaviour' },
    ].map((fields) => ({ endedBy: undefined, answer: undefined, followUp: undefined, ...fields })),
  );

  // What was done before a reload is undone after it, in order, and brought back.
  await page.reload();
  await page.locator('.clock-question').waitFor();
  await keys('Backspace');
  await waitUntilSaved(page);
  expect((await readLessonOnDisk(page)).interactions).toHaveLength(5);
  await page.getByRole('button', { name: 'Opnieuw' }).click();
  await page.getByRole('button', { name: 'Alle momenten' }).click();
  await page.locator('.moment-row').first().click();
  await page.getByRole('radio', { name: 'compliment gedrag' }).check();
  await waitUntilSaved(page);
  expect((await readLessonOnDisk(page)).interactions.at(-1)).toMatchObject({ behaviour: 'praise' });
  await keys('Escape');

  await finishLesson(page);
  await page.getByRole('button', { name: 'Toon: Alle momenten' }).click();
  await page.locator('.moment-row').first().click();
  await page.getByRole('dialog').getByRole('radio', { name: 'fout' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('button', { name: 'Klaar met nakijken' }).first().click();
  await page.getByRole('button', { name: 'Ik ben de leerkracht' }).click();
  await page.getByRole('button', { name: 'Overslaan' }).first().click();
  await page.locator('.plan-card').waitFor();
  await expect.poll(async () => (await readLessonOnDisk(page)).interactions[0]?.answer).toBe('incorrect');
});
