/** The marks inside a turn: moved one by one, the others stay where they are on the film. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipsOf } from '../../../src/core/coding/film-clips';
import { originOfTime, readTurnMarks, setTurnMark, turnMarkIds } from '../../../src/core/coding/turn-marks';
import type { InteractionId } from '../../../src/core/record/ids';
import type { Interaction } from '../../../src/core/record/interaction';
import { lessonMs } from '../../../src/core/record/times';

const turn: Interaction = {
  id: 'i1' as InteractionId,
  kind: 'turn',
  atMs: lessonMs(62_000),
  thinkMs: 2000,
  waitMs: 1400,
  answerMs: 3000,
  reactionMs: 500,
  origin: 'live',
};

function apply(moment: Interaction, setting: ReturnType<typeof setTurnMark>): Interaction {
  if (setting.type !== 'set') throw new Error(setting.type);
  const copy: Record<string, unknown> = { ...moment };
  for (const entry of setting.payloads) {
    if (entry.type !== 'changed') continue;
    if (entry.value === null) delete copy[entry.field];
    else copy[entry.field] = entry.value;
  }
  return copy as unknown as Interaction;
}

describe('the marks of a turn', () => {
  it('are where its lengths say', () => {
    expect(readTurnMarks(turn)).toEqual({
      question: 60_000,
      name: 62_000,
      answer: 63_400,
      answerEnd: 66_400,
      reaction: 66_900,
    });
  });

  it('move one at a time, and only what was measured anew comes from video', () => {
    const moved = apply(turn, setTurnMark(turn, 'answer', 63_000));
    expect(readTurnMarks(moved)).toEqual({ ...readTurnMarks(turn), answer: 63_000 });
    expect(moved).toMatchObject({ waitMs: 1000, answerMs: 3400, reactionMs: 500 });
    expect(originOfTime({ source: 'video' }, moved, 'waitMs')).toBe('video');
    expect(originOfTime({ source: 'video' }, moved, 'thinkMs')).toBe('live');
  });

  it('begin the turn when the question came after the name', () => {
    const moved = apply(turn, setTurnMark(turn, 'question', 62_500));
    expect(moved).toMatchObject({ atMs: 62_500, waitMs: 900 });
    expect(moved.thinkMs).toBeUndefined();
    expect(readTurnMarks(moved).answer).toBe(63_400);
  });

  it('are refused out of order, with what they would pass', () => {
    expect(setTurnMark(turn, 'answer', 70_000)).toEqual({ type: 'outOfOrder', before: 'answerEnd' });
    expect(setTurnMark(turn, 'reaction', 63_000)).toEqual({ type: 'outOfOrder', after: 'answerEnd' });
  });

  it('take along what hangs on them when they are taken away', () => {
    expect(readTurnMarks(apply(turn, setTurnMark(turn, 'answer', undefined)))).toEqual({
      question: 60_000,
      name: 62_000,
    });
    expect(readTurnMarks(apply(turn, setTurnMark(turn, 'question', undefined)))).not.toHaveProperty('question');
    expect(setTurnMark(turn, 'name', undefined)).toEqual({ type: 'set', payloads: [] });
  });

  it('that are set never make a length negative, and lie where they were put', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...turnMarkIds), fc.nat(100_000)), { maxLength: 20 }), (moves) => {
        let moment: Interaction = turn;
        for (const [id, at] of moves) {
          const setting = setTurnMark(moment, id, at);
          if (setting.type !== 'set') continue;
          moment = apply(moment, setting);
          const marks = readTurnMarks(moment);
          // An end without the answer it ends cannot be said.
          if (marks[id] !== undefined) expect(marks[id]).toBe(at);
          for (const field of ['thinkMs', 'waitMs', 'answerMs', 'reactionMs'] as const) {
            expect(moment[field] ?? 0).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});

describe('clips', () => {
  const at = (ms: number): Interaction => ({ id: `m${ms}` as InteractionId, kind: 'turn', atMs: lessonMs(ms) });

  it('follow each other in time, with what goes before and comes after', () => {
    expect(clipsOf([at(100_000), at(20_000)], { offsetMs: 5000, drift: 0 }, 600_000)).toEqual([
      { momentId: 'm20000', fromMs: 22_000, toMs: 29_000 },
      { momentId: 'm100000', fromMs: 102_000, toMs: 109_000 },
    ]);
  });

  it('stay inside the film and show nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(700_000), { maxLength: 30 }), (times) => {
        const clips = clipsOf(times.map(at), { offsetMs: 0, drift: 0 }, 600_000);
        for (const [index, { fromMs, toMs }] of clips.entries()) {
          expect(fromMs).toBeGreaterThanOrEqual(0);
          expect(toMs).toBeLessThanOrEqual(600_000);
          expect(toMs).toBeGreaterThan(fromMs);
          const before = clips[index - 1];
          // Only the moment itself may lie in the clip before.
          if (before)
            expect(fromMs).toBeGreaterThanOrEqual(Math.min(before.toMs, times.toSorted((a, b) => a - b)[index]!));
        }
      }),
    );
  });
});
