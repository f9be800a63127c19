// The practice lesson under a clock of its own: it plays, stands still, goes slower, and ends.
import { expect, test } from 'vitest';
import { practicePupilId } from '../../src/core/practice/practice-class';
import { type PracticeLine, practiceLines, practiceMs, pressedMs } from '../../src/core/practice/practice-script';
import type { DeviceId, NewId } from '../../src/core/record/ids';
import { monotonicMs, wallMs } from '../../src/core/record/times';
import { createPractice, type PracticeRate } from '../../src/state/practice';

function startPractice(rate?: PracticeRate) {
  let nowMs = 50_000;
  let ids = 0;
  const newId: NewId = <T extends string>() => `id${++ids}` as T;
  const clock = { wallMs: () => wallMs(0), monotonicMs: () => monotonicMs(nowMs) };
  const practice = createPractice({ clock, newId, deviceId: 'd1' as DeviceId }, rate);
  const pass = (milliseconds: number) => {
    nowMs += milliseconds;
    practice.follow();
  };
  return { practice, pass };
}

const lineNow = ({ practice }: ReturnType<typeof startPractice>) => {
  const { line } = practice.getState();
  return line === undefined ? undefined : practiceLines[line]!.id;
};

test('a lesson tapped along with to the end agrees with its key', () => {
  const { practice, pass } = startPractice();
  practice.play();
  let atMs = 0;
  for (const line of practiceLines as readonly PracticeLine[]) {
    const lateMs = line.presses.length > 0 ? 400 : 0;
    pass(pressedMs(line) + lateMs - atMs);
    atMs = pressedMs(line) + lateMs;
    for (const press of line.presses) expect(practice.lesson.press(press), line.id).toBe(true);
  }
  pass(practiceMs - atMs - 1);
  expect(practice.getState().stage).toBe('playing');
  pass(1);
  expect(practice.getState()).toMatchObject({ stage: 'done', secondsLeft: 0 });
  expect(practice.compare()).toMatchObject({ turns: 10, seen: 10, otherPupil: 0, waits: 10, medianOffMs: 0 });
});

test('it stands still until it is played, in a pause, and goes at half speed when that is asked', () => {
  const session = startPractice(0.5);
  const { practice, pass } = session;
  pass(10_000);
  expect(practice.getState().stage).toBe('ready');
  practice.play();
  pass(8000);
  expect(lineNow(session)).toBe('ask1');
  pass(2600);
  expect(practice.getState().said).toBeCloseTo(0.5);
  practice.pause();
  pass(60_000);
  expect(lineNow(session)).toBe('ask1');
  practice.setRate(1);
  pass(60_000);
  expect(lineNow(session)).toBe('ask1');
  practice.play();
  pass(1400);
  expect(lineNow(session)).toBe('quiet1');
  // A lesson's time, not the room's.
  expect(practice.lesson.now()).toBe(6700);
});

test('who stops early hears of what there was until then', () => {
  const { practice, pass } = startPractice();
  practice.play();
  pass(10_000);
  practice.lesson.press({ press: 'tile', pupilId: practicePupilId('Esra') });
  pass(20_000);
  practice.stop();
  practice.stop();
  const { rows, turns } = practice.compare();
  expect(turns).toBe(2);
  expect(rows.map((row) => (row.type === 'seen' ? row.who : row.type))).toEqual(['same', 'missed']);
});
