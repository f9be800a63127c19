import { describe, expect, it } from 'vitest';
import { answers, followUps, solicitations } from '../../../src/core/record/interaction';
import { turnShares } from '../../../src/core/measures/turn-shares';
import { turn } from './build-lesson';

function add(id: string, fields: Parameters<typeof turn>[2]) {
  return turnShares.find((indicator) => indicator.id === id)!.add(turn('a', 0, fields), []);
}

/** The values of one attribute that are a hit. */
const hits = <T>(values: readonly T[], y: (value: T) => number): T[] => values.filter((value) => y(value) === 1);

describe('what a turn asks', () => {
  it('is a reasoning question or not', () => {
    expect(add('reasoningShare', { question: 'reasoning' })).toMatchObject({ y: 1, n: 1 });
    expect(add('reasoningShare', { question: 'recall' })).toMatchObject({ y: 0, n: 1 });
  });

  it('comes without a raised hand when called cold or by lot', () => {
    expect(hits(solicitations, (solicitation) => add('coldCallShare', { solicitation }).y)).toEqual([
      'coldCall',
      'random',
    ]);
  });

  it.each(turnShares)('$id: not coded is not a no', ({ add }) => {
    expect(add(turn('a', 0), [])).toMatchObject({ y: 0, n: 0 });
  });
});

describe('what happens with the answer', () => {
  it('is answered by the pupil unless no answer came', () => {
    expect(hits(answers, (answer) => add('answeredShare', { answer }).y)).toEqual([
      'correct',
      'partial',
      'incorrect',
      'open',
    ]);
  });

  it('asks how it got there, of turns with an answer', () => {
    expect(add('explainShare', { answer: 'incorrect', explain: true })).toMatchObject({ y: 1, n: 1 });
    expect(add('explainShare', { answer: 'correct' })).toMatchObject({ y: 0, n: 1 });
    expect(add('explainShare', { answer: 'none', explain: true })).toEqual({ y: 0, n: 0, moments: 0 });
    expect(add('explainShare', { explain: true })).toEqual({ y: 0, n: 0, moments: 1 });
  });

  it('stays with the pupil by probe, hint or repeat (Brophy and Good: sustaining)', () => {
    expect(hits(followUps, (followUp) => add('sustainedShare', { answer: 'incorrect', followUp }).y)).toEqual([
      'probe',
      'hint',
      'repeat',
    ]);
  });

  it('looks for that only after no, a wrong or a partial answer', () => {
    expect(hits(answers, (answer) => add('sustainedShare', { answer, followUp: 'hint' }).n)).toEqual([
      'partial',
      'incorrect',
      'none',
    ]);
    expect(add('sustainedShare', { answer: 'none' })).toEqual({ y: 0, n: 0, moments: 1 });
  });
});
