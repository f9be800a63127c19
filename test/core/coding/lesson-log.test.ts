/** The fold entry by entry against the fold from scratch, with random presses, undo and redo. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLog } from '../../../src/core/coding/lesson-log';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import type { Press } from '../../../src/core/coding/press';
import type { ActionId, PupilId } from '../../../src/core/record/ids';
import type { LogEntry } from '../../../src/core/record/log-entry';
import { head, startLesson, type LessonRecorder } from './lesson-recorder';

const pupils = ['p1', 'p2', 'p3'] as PupilId[];
const simple = [
  'questionPosed',
  'answerBegins',
  'finished',
  'noAnswer',
  'gaveAnswer',
  'peerCalls',
  'passOn',
  'done',
  'unknownPupil',
  'pause',
  'resume',
  'cutOffAnswered',
  'cutOffNotAnswered',
] as const;

const anyPress: fc.Arbitrary<Press | 'undo' | 'redo'> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pupils).map((pupilId): Press => ({ press: 'tile', pupilId })) },
  { weight: 6, arbitrary: fc.constantFrom(...simple).map((press): Press => ({ press })) },
  fc.constantFrom('recall', 'reasoning').map((value): Press => ({ press: 'attribute', name: 'question', value })),
  fc
    .constantFrom('volunteered', 'calledOut')
    .map((value): Press => ({ press: 'attribute', name: 'solicitation', value })),
  fc.constantFrom('confirming' as const, 'neutral' as const).map((tone): Press => ({ press: 'feedback', tone })),
  fc
    .constantFrom('instruction' as const, 'independentWork' as const, 'circle' as const)
    .map((phase): Press => ({ press: 'phase', phase })),
  fc.constantFrom(...pupils).map((pupilId): Press => ({ press: 'pupilLeaves', pupilId })),
  fc.constantFrom(...pupils).map((pupilId): Press => ({ press: 'pupilReturns', pupilId })),
  fc.constant<Press>({ press: 'everyone', form: 'board' }),
  { weight: 3, arbitrary: fc.constantFrom<'undo' | 'redo'>('undo', 'redo') },
);

function playRandom(presses: readonly (Press | 'undo' | 'redo')[], check?: (lesson: LessonRecorder) => void) {
  const lesson = startLesson();
  presses.forEach((press, index) => {
    const atMs = (index + 1) * 7000;
    if (press === 'undo') lesson.undo(atMs);
    else if (press === 'redo') lesson.redo(atMs);
    else lesson.press(press, atMs);
    check?.(lesson);
  });
  return lesson;
}

const whole = (lesson: { log: { state: Parameters<typeof observationOf>[0] } }) => ({
  observation: observationOf(lesson.log.state, 9_000_000),
  turn: lesson.log.state.turn,
  openVisitId: lesson.log.state.openVisitId,
  cutOff: lesson.log.state.cutOff,
});

describe('the fold of a log', () => {
  it('gives after every press what folding from scratch gives', () => {
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 40 }), (presses) => {
        playRandom(presses, (lesson) => {
          expect(whole({ log: foldLog(head, lesson.log.entries) })).toEqual(whole(lesson));
        });
      }),
    );
  });

  it('does not depend on the order in which entries are read', () => {
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (presses, order) => {
        const lesson = playRandom(presses);
        const shuffled = lesson.log.entries
          .map((entry) => ({ entry, place: order.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ entry }) => entry);
        expect(whole({ log: foldLog(head, shuffled) })).toEqual(whole(lesson));
      }),
    );
  });

  it('undoes everything to nothing and redoes it to what it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyPress.filter((press) => typeof press === 'object'),
          { maxLength: 25 },
        ),
        (presses) => {
          const lesson = playRandom(presses);
          const before = whole(lesson);
          const actions = lesson.log.applied.length;
          for (let count = 0; count < actions; count++) lesson.undo(8_000_000);
          expect(observationOf(lesson.log.state, 9_000_000)).toMatchObject({
            interactions: [],
            phases: [],
            pauses: [],
          });
          for (let count = 0; count < actions; count++) lesson.redo(8_500_000);
          expect(whole(lesson)).toEqual(before);
        },
      ),
    );
  });

  it('undoes an action that is not the last, as a merge of two devices may ask', () => {
    const lesson = startLesson();
    lesson.press({ press: 'tile', pupilId: pupils[0]! }, 1000);
    const first = lesson.log.entries[0]!.actionId;
    lesson.press({ press: 'done' }, 2000);
    lesson.press({ press: 'tile', pupilId: pupils[1]! }, 3000);
    lesson.write([{ type: 'voided', undoneActionId: first }], 4000);
    lesson.write([{ type: 'voided', undoneActionId: first }], 4500);
    expect(observationOf(lesson.log.state, 5000).interactions).toMatchObject([{ pupilId: 'p2' }]);
    lesson.write([{ type: 'restored', undoneActionId: first }], 5000);
    expect(observationOf(lesson.log.state, 5000).interactions).toMatchObject([{ pupilId: 'p1' }, { pupilId: 'p2' }]);
  });

  it('ends the way back when something new is done, but an old restore still counts', () => {
    const lesson = startLesson();
    lesson.press({ press: 'tile', pupilId: pupils[0]! }, 1000);
    const undone = lesson.log.entries[0]!.actionId;
    lesson.undo(2000);
    lesson.press({ press: 'tile', pupilId: pupils[1]! }, 3000);
    lesson.redo(4000);
    expect(observationOf(lesson.log.state, 5000).interactions).toHaveLength(1);
    lesson.write([{ type: 'restored', undoneActionId: undone }], 5000);
    expect(observationOf(lesson.log.state, 5000).interactions).toHaveLength(2);
  });

  it('undoes what was put right after the lesson, past what was written down about it, but not the end', () => {
    const lesson = startLesson();
    lesson.press({ press: 'tile', pupilId: pupils[0]! }, 1000);
    lesson.press({ press: 'end' }, 5000);
    const turnId = lesson.log.state.written[0]!;
    lesson.write([{ type: 'changed', interactionId: turnId, field: 'answer', value: 'open' }], 5000);
    lesson.write([{ type: 'headChanged', field: 'checkedAt', value: '2026-11-21T09:00:00.000Z' }], 5000);
    lesson.undo(5000);
    expect(observationOf(lesson.log.state).interactions[0]).not.toHaveProperty('answer');
    expect(lesson.log.state.head.checkedAt).toBeDefined();
    lesson.write([{ type: 'headChanged', field: 'sharedAt', value: '2026-11-21T09:05:00.000Z' }], 5000);
    lesson.redo(5000);
    expect(observationOf(lesson.log.state).interactions[0]).toMatchObject({ answer: 'open' });
    lesson.undo(5000);
    lesson.undo(5000);
    expect(lesson.log.state.endedMs).toBe(5000);
    expect(whole({ log: foldLog(head, lesson.log.entries) })).toEqual(whole(lesson));
  });

  it('does not end a lesson by redo that was not over after all', () => {
    const lesson = startLesson();
    lesson.press({ press: 'end' }, 5000);
    lesson.write([{ type: 'voided', undoneActionId: lesson.log.applied[0]!.id }], 5000);
    lesson.redo(6000);
    expect(lesson.log.state.endedMs).toBeUndefined();
  });

  it('ignores entries about what is not there', () => {
    const lesson = startLesson();
    const missing = 'nothing' as never;
    lesson.write([{ type: 'closed', interactionId: missing }], 1000);
    lesson.write([{ type: 'changed', interactionId: missing, field: 'answer', value: 'none' }], 1000);
    lesson.write([{ type: 'removed', interactionId: missing }], 1000);
    lesson.write([{ type: 'voided', undoneActionId: 'never' as ActionId }], 1000);
    expect(observationOf(lesson.log.state).interactions).toEqual([]);
  });

  it('costs as much at the ten thousandth moment as at the hundredth', () => {
    const lesson = startLesson();
    const time = (from: number, to: number): number => {
      const start = performance.now();
      for (let index = from; index < to; index++) {
        lesson.press({ press: 'tile', pupilId: pupils[index % 3]! }, index * 1000);
      }
      return (performance.now() - start) / (to - from);
    };
    time(0, 2000);
    const early = time(2000, 4000);
    time(4000, 16_000);
    const late = time(16_000, 18_000);
    // The floor is the same code on a shorter log in the same run; the margin is for a busy machine.
    expect(late).toBeLessThan(early * 5 + 0.02);
  });
});

describe('watched rows', () => {
  it('carry times only when they changed during the lesson', () => {
    const lesson = startLesson();
    lesson.write([{ type: 'rowsWatched', atMs: 0 as LogEntry['lessonMs'], watched: [{ row: 'turn' }] }], 0);
    expect(observationOf(lesson.log.state, 60_000).watched).toEqual([{ row: 'turn' }]);
    lesson.write(
      [{ type: 'rowsWatched', atMs: 20_000 as LogEntry['lessonMs'], watched: [{ row: 'turn' }, { row: 'wait' }] }],
      20_000,
    );
    expect(observationOf(lesson.log.state, 60_000).watched).toEqual([
      { row: 'turn', fromMs: 0, toMs: 20_000 },
      { row: 'turn', fromMs: 20_000, toMs: 60_000 },
      { row: 'wait', fromMs: 20_000, toMs: 60_000 },
    ]);
  });
});
