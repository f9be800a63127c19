/** Every arrow of the turn machine, one by one. */
import { describe, expect, it } from 'vitest';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import type { Press } from '../../../src/core/coding/press';
import type { PupilId } from '../../../src/core/record/ids';
import type { Interaction } from '../../../src/core/record/interaction';
import { startLesson } from './lesson-recorder';

const noor = 'p1' as PupilId;
const daan = 'p2' as PupilId;
const tile = (pupilId: PupilId): Press => ({ press: 'tile', pupilId });

/** Presses at given seconds, and the moments that come of them without ids. */
function play(...presses: readonly (readonly [seconds: number, press: Press | Press['press']])[]) {
  const lesson = startLesson();
  for (const [seconds, press] of presses) {
    lesson.press((typeof press === 'string' ? { press } : press) as Press, seconds * 1000);
  }
  return {
    lesson,
    state: lesson.log.state,
    moments: observationOf(lesson.log.state, 3_600_000).interactions.map(
      ({ id: _, ...moment }): Omit<Interaction, 'id'> => moment,
    ),
  };
}

describe('a turn', () => {
  it('counts thinking from the question to the name, and waiting from the name to the answer', () => {
    const { moments } = play([10, 'questionPosed'], [12, tile(noor)], [15, 'answerBegins'], [19, 'finished']);
    expect(moments).toEqual([
      { kind: 'turn', atMs: 12_000, pupilId: noor, thinkMs: 2000, waitMs: 3000, endedBy: 'pupil', answerMs: 4000 },
    ]);
  });

  it('starts the clock again when the question follows the name', () => {
    const { moments } = play([10, tile(noor)], [14, 'questionPosed'], [15, tile(noor)]);
    expect(moments).toEqual([{ kind: 'turn', atMs: 10_000, pupilId: noor, waitMs: 1000, endedBy: 'pupil' }]);
  });

  it('counts the whole silence for whoever answered unnamed', () => {
    const { moments } = play([10, 'questionPosed'], [13, 'answerBegins'], [16, tile(noor)], [18, tile(noor)]);
    expect(moments).toEqual([
      { kind: 'turn', atMs: 10_000, pupilId: noor, waitMs: 3000, endedBy: 'pupil', answerMs: 5000 },
    ]);
  });

  it.each(['unknownPupil', 'questionPosed', 'pause', 'end', 'done'] as const)(
    'keeps an answer of nobody known when %s follows',
    (press) => {
      const { moments } = play([10, 'questionPosed'], [13, 'answerBegins'], [20, press]);
      expect(moments).toEqual([{ kind: 'turn', atMs: 10_000, waitMs: 3000, endedBy: 'pupil' }]);
    },
  );

  it.each([
    ['noAnswer', { answer: 'none', endedBy: 'teacher' }],
    ['gaveAnswer', { answer: 'none', endedBy: 'teacher', followUp: 'gaveAnswer' }],
    ['peerCalls', { answer: 'none', endedBy: 'peer' }],
  ] as const)('ends the silence by %s, with a name and without', (press, outcome) => {
    expect(play([10, tile(noor)], [12, press]).moments).toEqual([
      { kind: 'turn', atMs: 10_000, pupilId: noor, waitMs: 2000, ...outcome },
    ]);
    const unnamed = play([10, 'questionPosed'], [12, press]);
    expect(unnamed.moments).toEqual([{ kind: 'turn', atMs: 10_000, waitMs: 2000, ...outcome }]);
    expect(unnamed.state.turn).toEqual({ type: 'idle' });
  });

  it('never makes a second turn of a third tap on the same pupil', () => {
    expect(play([1, tile(noor)], [2, tile(noor)], [3, tile(noor)], [4, tile(noor)]).moments).toHaveLength(1);
    expect(play([1, tile(noor)], [2, tile(noor)], [3, 'done'], [4, tile(noor)]).moments).toHaveLength(2);
  });

  it('passes on: the silence of the next pupil starts there', () => {
    const { moments } = play([10, tile(noor)], [12, 'passOn'], [14, tile(daan)], [15, 'answerBegins']);
    expect(moments).toEqual([
      {
        kind: 'turn',
        atMs: 10_000,
        pupilId: noor,
        waitMs: 2000,
        answer: 'none',
        endedBy: 'teacher',
        followUp: 'redirected',
      },
      { kind: 'turn', atMs: 14_000, pupilId: daan, thinkMs: 2000, waitMs: 1000, endedBy: 'pupil' },
    ]);
  });

  it('passes on after an answer without touching that answer', () => {
    const { moments, state } = play([10, tile(noor)], [11, tile(noor)], [13, tile(noor)], [14, 'passOn']);
    expect(moments).toEqual([
      {
        kind: 'turn',
        atMs: 10_000,
        pupilId: noor,
        waitMs: 1000,
        endedBy: 'pupil',
        answerMs: 2000,
        reactionMs: 1000,
        followUp: 'redirected',
      },
    ]);
    expect(state.turn).toEqual({ type: 'posed', posedMs: 14_000, pending: {} });
  });

  it('lets a question lapse after a minute, with what was tapped for it', () => {
    const pending: Press = { press: 'attribute', name: 'question', value: 'recall' };
    const { moments } = play([10, 'questionPosed'], [11, pending], [71, tile(noor)], [72, tile(noor)]);
    expect(moments).toEqual([{ kind: 'turn', atMs: 71_000, pupilId: noor, waitMs: 1000, endedBy: 'pupil' }]);
    const again = play([10, 'questionPosed'], [11, pending], [75, 'questionPosed'], [76, tile(noor)]);
    expect(again.moments).toEqual([{ kind: 'turn', atMs: 76_000, pupilId: noor, thinkMs: 1000 }]);
  });

  it('knows no wait for who calls out, whenever that is said', () => {
    const calledOut: Press = { press: 'attribute', name: 'solicitation', value: 'calledOut' };
    const turn = { kind: 'turn', pupilId: noor, endedBy: 'pupil', solicitation: 'calledOut' };
    expect(play([1, 'questionPosed'], [2, tile(noor)], [3, tile(noor)], [4, calledOut]).moments).toEqual([
      { ...turn, atMs: 2000 },
    ]);
    expect(play([1, 'questionPosed'], [1.5, calledOut], [2, tile(noor)], [3, tile(noor)]).moments).toEqual([
      { ...turn, atMs: 2000 },
    ]);
    expect(play([1, 'questionPosed'], [2, 'answerBegins'], [2.5, calledOut], [3, tile(noor)]).moments).toEqual([
      { ...turn, atMs: 1000 },
    ]);
  });
});

describe('attributes', () => {
  it('are kept from the question for the turn that follows, and cleared by the same tap again', () => {
    const recall: Press = { press: 'attribute', name: 'question', value: 'recall' };
    expect(play([1, 'questionPosed'], [2, recall], [3, tile(noor)]).moments[0]).toMatchObject({ question: 'recall' });
    expect(play([1, tile(noor)], [2, recall], [3, recall]).moments[0]).not.toHaveProperty('question');
  });

  it('mean nothing where there is no turn to belong to', () => {
    expect(play([1, { press: 'attribute', name: 'answer', value: 'correct' }]).lesson.log.entries).toHaveLength(0);
  });

  it('set the reaction time by the first reaction only, and not by the kind of answer', () => {
    const { moments } = play(
      [10, tile(noor)],
      [11, tile(noor)],
      [13, 'finished'],
      [14, { press: 'attribute', name: 'answer', value: 'correct' }],
      [15, { press: 'feedback', tone: 'confirming' }],
      [17, { press: 'feedback', focus: 'task', tone: 'constructive' }],
    );
    expect(moments[0]).toMatchObject({
      answer: 'correct',
      reactionMs: 2000,
      feedback: [{ tone: 'confirming' }, { focus: 'task', tone: 'constructive' }],
    });
  });

  it('takes feedback away by the same tap again', () => {
    const wellDone: Press = { press: 'feedback', tone: 'confirming' };
    expect(play([1, tile(noor)], [2, wellDone], [3, wellDone]).moments[0]).not.toHaveProperty('feedback');
  });

  it('keeps feedback for an answer that was heard, when the name is said', () => {
    const { moments } = play(
      [1, 'questionPosed'],
      [2, 'answerBegins'],
      [3, { press: 'feedback', tone: 'neutral' }],
      [4, tile(noor)],
    );
    expect(moments[0]).toMatchObject({ pupilId: noor, feedback: [{ tone: 'neutral' }] });
  });

  it('logs feedback to the class beside the turn, which stays open', () => {
    const { moments, state } = play([1, tile(noor)], [2, { press: 'feedback', tone: 'confirming', to: 'class' }]);
    expect(moments[1]).toEqual({ kind: 'feedback', atMs: 2000, to: 'class', feedback: [{ tone: 'confirming' }] });
    expect(state.turn.type).toBe('named');
  });
});

describe('a wait that the next tap cuts off', () => {
  const cutOff = [
    [10, tile(noor)],
    [13, tile(daan)],
  ] as const;

  it('has no length until somebody says whether there was an answer', () => {
    expect(play(...cutOff).moments[0]).toEqual({ kind: 'turn', atMs: 10_000, pupilId: noor });
    expect(play(...cutOff, [14, 'cutOffAnswered']).moments[0]).toEqual({
      kind: 'turn',
      atMs: 10_000,
      pupilId: noor,
      endedBy: 'pupil',
    });
    expect(play(...cutOff, [14, 'cutOffNotAnswered']).moments[0]).toMatchObject({
      waitMs: 3000,
      answer: 'none',
      endedBy: 'teacher',
    });
  });

  it('is no longer asked about after ten seconds, or twice', () => {
    expect(play(...cutOff, [24, 'cutOffNotAnswered']).moments[0]).not.toHaveProperty('waitMs');
    expect(play(...cutOff, [14, 'cutOffAnswered'], [15, 'cutOffNotAnswered']).moments[0]).not.toHaveProperty('waitMs');
  });
});

describe('phases, pauses and presence', () => {
  it('makes a tap a visit at the desk in independent work, one at a time', () => {
    const { moments } = play(
      [1, { press: 'phase', phase: 'independentWork' }],
      [10, tile(noor)],
      [40, tile(daan)],
      [55, tile(daan)],
    );
    expect(moments).toEqual([
      { kind: 'support', atMs: 10_000, endMs: 40_000, pupilId: noor },
      { kind: 'support', atMs: 40_000, endMs: 55_000, pupilId: daan },
    ]);
  });

  it('closes the turn when work at the desk begins, and the visit when class work does', () => {
    const { moments, state } = play(
      [1, tile(noor)],
      [2, { press: 'phase', phase: 'groupWork' }],
      [3, tile(daan)],
      [9, { press: 'phase', phase: 'circle' }],
    );
    expect(moments).toMatchObject([{ kind: 'turn' }, { kind: 'support', endMs: 9000 }]);
    expect(state.turn.type).toBe('idle');
    expect(state.openVisitId).toBeUndefined();
  });

  it('leaves a turn open when one kind of class work follows another', () => {
    expect(play([1, tile(noor)], [2, { press: 'phase', phase: 'circle' }]).state.turn.type).toBe('named');
  });

  it('ends a pause by a tap, and both are undone together', () => {
    const { lesson, state } = play([60, 'pause'], [90, tile(noor)]);
    expect(observationOf(state, 100_000)).toMatchObject({
      pauses: [{ fromMs: 60_000, toMs: 90_000 }],
      interactions: [{ pupilId: noor }],
    });
    lesson.undo(95_000);
    expect(observationOf(lesson.log.state, 100_000)).toMatchObject({
      pauses: [{ fromMs: 60_000, toMs: 100_000 }],
      interactions: [],
    });
  });

  it('closes what is open of a pupil who leaves, and knows when they are back', () => {
    const { state } = play(
      [1, tile(noor)],
      [2, { press: 'pupilLeaves', pupilId: noor }],
      [9, { press: 'pupilReturns', pupilId: noor }],
    );
    expect(state.turn.type).toBe('idle');
    expect(observationOf(state, 20_000).presence).toEqual({
      p1: [
        { fromMs: 0, toMs: 2000 },
        { fromMs: 9000, toMs: 20_000 },
      ],
    });
  });
});

describe('beside the turn', () => {
  const visit: Press = { press: 'visit', pupilId: daan };

  it('sets on a visit what belongs to a visit, and on the turn what belongs to the turn', () => {
    const { moments } = play(
      [1, visit],
      [2, tile(noor)],
      [3, { press: 'attribute', name: 'guidance', value: 'steering' }],
      [4, { press: 'attribute', name: 'initiative', value: 'pupil' }],
      [5, { press: 'attribute', name: 'answer', value: 'partial' }],
      [6, { press: 'attribute', name: 'warmth', value: 'warm' }],
    );
    expect(moments).toEqual([
      { kind: 'support', atMs: 1000, pupilId: daan, guidance: 'steering', initiative: 'pupil' },
      { kind: 'turn', atMs: 2000, pupilId: noor, answer: 'partial', warmth: 'warm' },
    ]);
  });

  it('means nothing to say how an answer was at the desk', () => {
    expect(play([1, visit], [2, { press: 'attribute', name: 'answer', value: 'correct' }]).moments).toHaveLength(1);
  });

  it('keeps feedback outside a turn as a moment of its own: at the desk, to a pupil, or to nobody known', () => {
    const item = { press: 'feedback', tone: 'confirming' } as const;
    const kept = { kind: 'feedback', feedback: [{ tone: 'confirming' }] };
    expect(play([1, item]).moments).toEqual([]);
    expect(play([1, visit], [2, item]).moments[1]).toEqual({ ...kept, atMs: 2000, pupilId: daan });
    expect(play([1, { ...item, pupilId: noor }]).moments).toEqual([{ ...kept, atMs: 1000, pupilId: noor }]);
    expect(play([1, { ...item, pupilId: null }]).moments).toEqual([{ ...kept, atMs: 1000 }]);
  });

  it.each([
    [{ kind: 'contact', warmth: 'cool' }],
    [{ kind: 'contact', eyeContact: false }],
    [{ kind: 'behaviour', behaviour: 'praise' }],
    [{ kind: 'initiative', uptake: false }],
    [{ kind: 'demand', level: 'higher' }],
    [{ kind: 'choice' }],
    [{ kind: 'passedOver' }],
  ] as const)('keeps %o of a pupil, and the turn stays open', (fields) => {
    const { moments, state } = play([1, tile(noor)], [2, { press: 'moment', pupilId: daan, ...fields }]);
    expect(moments[1]).toEqual({ atMs: 2000, pupilId: daan, ...fields });
    expect(state.turn.type).toBe('named');
  });

  it('leaves the visit open at the pause and at the end, and closes the turn', () => {
    const { moments, state } = play(
      [1, visit],
      [2, tile(noor)],
      [3, 'pause'],
      [9, 'resume'],
      [10, tile(noor)],
      [11, 'end'],
    );
    expect(moments.filter(({ kind }) => kind === 'support')).toEqual([{ kind: 'support', atMs: 1000, pupilId: daan }]);
    expect(state).toMatchObject({ turn: { type: 'idle' }, endedMs: 11_000 });
  });

  it('makes the first tap a visit where the kijkvraag is about the desk, until a phase says otherwise', () => {
    const lesson = startLesson();
    lesson.write([{ type: 'headChanged', field: 'focusQuestion', value: 'desk' }], 0);
    lesson.press(tile(noor), 1000);
    lesson.press({ press: 'phase', phase: 'instruction' }, 2000);
    lesson.press(tile(daan), 3000);
    expect(observationOf(lesson.log.state, 9000).interactions).toMatchObject([
      { kind: 'support', endMs: 2000 },
      { kind: 'turn', pupilId: daan },
    ]);
  });

  it('opens a turn again for what is still to be said of it', () => {
    const { lesson } = play([1, tile(noor)], [2, 'done'], [3, tile(daan)]);
    const [turnId] = lesson.log.state.written;
    lesson.press({ press: 'reopen', turnId: turnId! }, 4000);
    lesson.press({ press: 'feedback', tone: 'neutral' }, 5000);
    expect(observationOf(lesson.log.state, 9000).interactions[0]).toMatchObject({ feedback: [{ tone: 'neutral' }] });
    lesson.undo(6000);
    lesson.undo(7000);
    expect(lesson.log.state.turn).toMatchObject({ type: 'named' });
  });

  it('takes a pupil who was marked wrongly out of the lesson, or back into all of it', () => {
    const { lesson, state } = play([1, tile(noor)], [2, { press: 'pupilWasAbsent', pupilId: noor }]);
    expect(state.turn.type).toBe('idle');
    expect(observationOf(state, 9000).presence).toEqual({ p1: [] });
    lesson.press({ press: 'pupilWasPresent', pupilId: noor }, 3000);
    expect(observationOf(lesson.log.state, 9000).presence).toEqual({ p1: [{ fromMs: 0, toMs: 9000 }] });
  });
});
