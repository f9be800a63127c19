import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../src/core/record/interaction';
import { longPauseMs, waitIndicators } from '../../../src/core/measures/wait-indicators';
import { turn } from './build-lesson';

function add(id: string, fields: Parameters<typeof turn>[2]) {
  const moment: Interaction = turn('a', 0, fields);
  return waitIndicators.find((indicator) => indicator.id === id)!.add(moment, []);
}

describe('the silence after a question', () => {
  it('counts the pause before and after the name together (Rowe: wait time 1)', () => {
    expect(add('pauseTime', { thinkMs: 5000, waitMs: 400 })).toMatchObject({ y: 5.4, n: 1 });
    expect(add('pauseTime', { waitMs: 400 })).toMatchObject({ y: 0.4, n: 1 });
    expect(add('waitTime', { thinkMs: 5000, waitMs: 400 })).toMatchObject({ y: 0.4, n: 1 });
    expect(add('thinkTime', { thinkMs: 5000, waitMs: 400 })).toMatchObject({ y: 5, n: 1 });
  });

  it('is long from 2.7 s on', () => {
    expect(longPauseMs).toBe(2700);
    expect(add('longWait', { waitMs: 2699 })).toMatchObject({ y: 0, n: 1 });
    expect(add('longWait', { thinkMs: 2000, waitMs: 700 })).toMatchObject({ y: 1, n: 1 });
  });

  it.each(['pauseTime', 'waitTime', 'longWait', 'cutShortShare'])('leaves called-out turns out of %s', (id) => {
    expect(add(id, { solicitation: 'calledOut', waitMs: 300, endedBy: 'peer' })).toEqual({ y: 0, n: 0, moments: 0 });
  });

  it('has think time alone where the wait was not timed', () => {
    expect(add('pauseTime', { thinkMs: 5000 })).toEqual({ y: 0, n: 0, moments: 1 });
    expect(add('thinkTime', { thinkMs: 5000, solicitation: 'calledOut' })).toMatchObject({ y: 5, n: 1 });
  });

  it('is cut short only when somebody else ended it within 2.7 s', () => {
    expect(add('cutShortShare', { waitMs: 900, endedBy: 'teacher' })).toMatchObject({ y: 1, n: 1 });
    expect(add('cutShortShare', { waitMs: 900, endedBy: 'peer' })).toMatchObject({ y: 1, n: 1 });
    expect(add('cutShortShare', { waitMs: 900, endedBy: 'pupil' })).toMatchObject({ y: 0, n: 1 });
    expect(add('cutShortShare', { thinkMs: 2000, waitMs: 900, endedBy: 'teacher' })).toMatchObject({ y: 0, n: 1 });
    expect(add('cutShortShare', { waitMs: 900 })).toMatchObject({ y: 0, n: 0 });
  });
});

describe('speaking and the silence after it', () => {
  it('is in seconds', () => {
    expect(add('answerTime', { answerMs: 5489 })).toMatchObject({ y: 5.489, n: 1 });
    expect(add('reactionTime', { reactionMs: 0 })).toMatchObject({ y: 0, n: 1 });
  });

  it('could not have been timed where no answer came', () => {
    expect(add('answerTime', { answer: 'none', endedBy: 'teacher' })).toEqual({ y: 0, n: 0, moments: 0 });
    expect(add('reactionTime', { endedBy: 'peer' })).toEqual({ y: 0, n: 0, moments: 0 });
    expect(add('reactionTime', { answer: 'correct' })).toEqual({ y: 0, n: 0, moments: 1 });
  });

  it('counts a time that was noted, whatever else was', () => {
    expect(add('reactionTime', { answer: 'none', reactionMs: 500 })).toMatchObject({ y: 0.5, n: 1 });
  });
});
