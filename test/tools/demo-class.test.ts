import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExchangeText } from '../../src/core/record/exchange-file';
import { pauseAfterQuestion, type Interaction } from '../../src/core/record/interaction';
import { writeExchangeText } from '../../src/core/record/exchange-text';
import { makeDemoClass } from '../../tools/demo-class/demo-class';

const text = readFileSync(new URL('../../public/voorbeeldklas.json', import.meta.url), 'utf8');
const reading = readExchangeText(text);
if (reading.type === 'error') throw new Error(`${reading.problem.kind} at ${reading.problem.path}`);
const { content } = reading;
const schoolClass = content.classes[0]!;
const lessons = content.observations.map((observation) => [observation.title, observation] as const);

const expectationOf = (pupilId: string | undefined): unknown =>
  schoolClass.pupils.find(({ id }) => id === pupilId)?.groups['expectation'];
const turnsOf = (moments: readonly Interaction[], expectation?: string): Interaction[] =>
  moments.filter(({ kind, pupilId }) => kind === 'turn' && (!expectation || expectationOf(pupilId) === expectation));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const pauses = (turns: readonly Interaction[]): number[] =>
  turns.map(pauseAfterQuestion).filter((pause) => pause !== undefined);

test('the stored file is what the script makes (else: node tools/run-tool.mjs tools/make-demo-class.ts)', () => {
  expect(makeDemoClass()).toBe(text);
  expect(writeExchangeText(content, 'full', '2026-11-21T10:00:00.000Z')).toBe(text);
});

describe('the class', () => {
  test('is that of the sketches: 26 pupils, six in a row', () => {
    expect(schoolClass.name).toBe('groep 6B (voorbeeld)');
    expect(schoolClass.pupils.map(({ label }) => label).join(' ')).toBe(
      'Aylin Bram Chaima Daan Emma Finn Giulia Hamza Isa Jayden Kaat Liam Mila Noor Omar Pleun Quinn Rayan Saar Thijs Umut Vera Wout Xenia Yara Zoë',
    );
    expect(schoolClass.pupils.find(({ label }) => label === 'Hamza')?.seat).toEqual({ row: 2, column: 2 });
    expect(Math.max(...schoolClass.pupils.map(({ seat }) => seat!.column))).toBe(6);
  });

  test('is split by expectation and by gender, as many girls as boys in each', () => {
    const count = (grouping: string, value: string): number =>
      schoolClass.pupils.filter(({ groups }) => groups[grouping] === value).length;
    expect(['low', 'middle', 'high'].map((value) => count('expectation', value))).toEqual([8, 10, 8]);
    expect(['girl', 'boy'].map((value) => count('gender', value))).toEqual([13, 13]);
    for (const value of ['low', 'high']) {
      const girls = schoolClass.pupils.filter(
        ({ groups }) => groups['expectation'] === value && groups['gender'] === 'girl',
      );
      expect(girls).toHaveLength(4);
    }
  });
});

describe.each(lessons)('%s', (_, lesson) => {
  const turns = turnsOf(lesson.interactions);

  test('is a whole lesson', () => {
    expect(lesson.durationMs / 60_000).toBeGreaterThanOrEqual(40);
    expect(lesson.durationMs / 60_000).toBeLessThanOrEqual(48);
    expect(turns.length).toBeGreaterThanOrEqual(60);
    expect(turns.length).toBeLessThanOrEqual(140);
    expect(lesson.phases.at(-1)?.toMs).toBe(lesson.durationMs);
    expect(lesson.interactions.every(({ atMs, endMs = atMs }) => endMs < lesson.durationMs)).toBe(true);
    expect(turns.filter(({ pupilId }) => pupilId === undefined).length).toBeGreaterThan(0);
    expect(lesson.interactions.filter(({ kind }) => kind === 'mark')).toHaveLength(2);
  });

  test('has waits as lessons have: mostly one or two seconds, some long silences', () => {
    const all = pauses(turns).toSorted((a, b) => a - b);
    expect(all[Math.floor(all.length / 2)]).toBeGreaterThan(900);
    expect(all[Math.floor(all.length / 2)]).toBeLessThan(2200);
    expect(all.filter((pause) => pause >= 3000).length).toBeGreaterThan(4);
    expect(turns.filter(({ solicitation, waitMs }) => solicitation === 'calledOut' && waitMs !== undefined)).toEqual(
      [],
    );
  });

  test('holds the difference that is to be found', () => {
    const groups = ['low', 'middle', 'high'].map((value) => turnsOf(lesson.interactions, value));
    const pupils = [8, 10, 8];
    const [low, middle, high] = groups.map((own, index) => own.length / pupils[index]!);
    expect(low).toBeLessThan(middle!);
    expect(middle).toBeLessThan(high!);
    // Plausible: a difference, not a caricature.
    expect(high! / low!).toBeLessThan(2.5);
    const [lowPause, , highPause] = groups.map((own) => mean(pauses(own)));
    expect(lowPause).toBeLessThan(highPause! * 0.8);
  });

  test('nobody gets a turn while absent or during a pause', () => {
    for (const { pupilId, atMs } of turns) {
      const there = pupilId === undefined ? undefined : lesson.presence[pupilId];
      if (there) expect(there.some((span) => atMs >= span.fromMs && atMs < span.toMs)).toBe(true);
      expect(lesson.pauses.some((span) => atMs >= span.fromMs && atMs < span.toMs)).toBe(false);
    }
  });
});

test('three kijkvragen, one pause, one pupil absent, one who left, independent work', () => {
  expect(content.observations.map(({ focusQuestion }) => focusQuestion)).toEqual(['turns', 'thinking', 'feedback']);
  expect(content.observations.map(({ watched }) => watched?.map(({ row }) => row))).toEqual([
    ['turn', 'wait', 'solicitation', 'everyone'],
    ['turn', 'wait', 'question'],
    ['turn', 'wait', 'feedback'],
  ]);
  expect(content.observations.flatMap(({ pauses: spans }) => spans)).toHaveLength(1);
  expect(content.observations.flatMap(({ presence }) => Object.values(presence).map((spans) => spans.length))).toEqual([
    0, 1,
  ]);
  expect(
    content.observations.filter(({ phases }) => phases.some(({ phase }) => phase === 'independentWork')),
  ).toHaveLength(2);
  expect(content.observations.map(({ debrief }) => debrief?.intentions.length)).toEqual([1, 2, undefined]);
});

test('whoever is expected to get further hears more about how, and less only about the task', () => {
  const shares = ['low', 'middle', 'high'].map((value) => {
    const items = turnsOf(content.observations[2]!.interactions, value).flatMap(({ feedback = [] }) => feedback);
    const focused = items.filter(({ focus }) => focus !== undefined);
    const deep = focused.filter(({ focus }) => focus === 'process' || focus === 'selfRegulation').length;
    return {
      deep: deep / focused.length,
      task: focused.filter(({ focus }) => focus === 'task').length / focused.length,
    };
  });
  expect(shares[0]!.deep).toBeLessThan(shares[1]!.deep);
  expect(shares[1]!.deep).toBeLessThan(shares[2]!.deep);
  expect(shares[0]!.task).toBeGreaterThan(shares[2]!.task);
});
