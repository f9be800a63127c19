// The practice lesson's script against a key that was worked out by hand, and against its own words.
import { describe, expect, test } from 'vitest';
import { practiceClass, practicePupilNames } from '../../../src/core/practice/practice-class';
import { readPracticeKey } from '../../../src/core/practice/practice-key';
import {
  lineAt,
  type PracticeLine,
  practiceLines,
  practiceMs,
  pressedMs,
} from '../../../src/core/practice/practice-script';
import { pauseAfterQuestion } from '../../../src/core/record/interaction';
import { practiceHelpMessages, practiceLineMessages } from '../../../src/ui/messages/practice';

const nameOf = (id: string | undefined) => practiceClass.pupils.find((pupil) => pupil.id === id)?.label;

describe('the answer key', () => {
  test('is what the lesson was made to have', () => {
    const key = readPracticeKey().map(({ turn, question }) => [
      nameOf(turn.pupilId),
      turn.atMs,
      turn.question,
      pauseAfterQuestion(turn),
      turn.endedBy,
      question,
    ]);
    expect(key).toEqual([
      ['Esra', 9600, 'recall', 4800, 'pupil', 'ask1'],
      ['Bo', 23_600, 'reasoning', 5800, 'pupil', 'ask2'],
      ['Jip', 31_200, 'recall', 2200, 'pupil', 'ask3'],
      ['Finn', 41_900, 'recall', 2100, 'pupil', 'ask4'],
      ['Cas', 51_400, 'reasoning', 7000, 'teacher', 'ask5'],
      ['Dina', 66_000, 'recall', 3400, 'peer', 'ask6'],
      ['Imane', 81_000, 'reasoning', 7200, 'pupil', 'ask7'],
      ['Amir', 93_000, 'recall', 3800, 'pupil', 'ask8'],
      ['Hanna', 103_600, 'reasoning', 5800, 'pupil', 'ask9'],
      ['Gijs', 115_400, 'recall', 3000, 'pupil', 'ask10'],
    ]);
  });

  test('only has what was played by then', () => {
    expect(readPracticeKey(9599)).toEqual([]);
    expect(readPracticeKey(9600)).toMatchObject([{ question: 'ask1', turn: { atMs: 9600 } }]);
    // Named, and the question has not come yet.
    expect(readPracticeKey(32_000)).toHaveLength(2);
    expect(readPracticeKey(34_000).at(-1)).toMatchObject({ question: 'ask3' });
  });
});

describe('the script', () => {
  const lines: readonly PracticeLine[] = practiceLines;

  test('lets nobody speak while somebody speaks, and ends before it is over', () => {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]?.fromMs ?? practiceMs;
      expect(line.fromMs + line.lengthMs, line.id).toBeLessThanOrEqual(next);
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  test('says the name of whoever is to be tapped, and no other', () => {
    const namesIn = (text = '') => practicePupilNames.filter((name) => text.includes(name));
    const naming = practiceLines.flatMap(({ id, by, presses }) =>
      presses.flatMap((press) => (press.press === 'tile' ? [{ id, by, name: nameOf(press.pupilId) }] : [])),
    );
    expect(naming.map(({ id }) => namesIn(practiceLineMessages[id]))).toEqual(naming.map(({ name }) => [name]));
    // Help speaks of whoever is called upon, or of whoever speaks.
    const helped = practiceLines.flatMap(({ id, by }) =>
      namesIn(practiceHelpMessages[id]).map((name) => ({
        name,
        about: [nameOf(by), ...namesIn(practiceLineMessages[id])],
      })),
    );
    expect(helped.length).toBeGreaterThan(2);
    expect(helped.filter(({ name, about }) => !about.includes(name))).toEqual([]);
  });

  test('gives time to say the words, and asks with a question mark', () => {
    for (const line of practiceLines) {
      const words = practiceLineMessages[line.id].split(' ').length;
      if (line.lengthMs > 0) expect(line.lengthMs / words, line.id).toBeGreaterThanOrEqual(200);
      const isQuestion = line.presses.some(({ press }) => press === 'questionPosed');
      if (isQuestion) expect(practiceLineMessages[line.id].endsWith('?'), line.id).toBe(true);
      expect(pressedMs(line)).toBe(isQuestion ? line.fromMs + line.lengthMs : line.fromMs);
    }
  });

  test('knows which line is the last one that began', () => {
    expect(lineAt(-1)).toBeUndefined();
    expect(lineAt(0)).toBe(0);
    expect(lineAt(3999)).toBe(0);
    expect(lineAt(practiceMs)).toBe(practiceLines.length - 1);
  });
});
