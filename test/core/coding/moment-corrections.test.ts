import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctField } from '../../../src/core/coding/moment-corrections';
import type { Interaction, InteractionField } from '../../../src/core/record/interaction';
import { moment, turn } from '../measures/build-lesson';

const durationMs = 600_000;

/** What the moment has become, as the fold of the log would make it. */
function corrected(before: Interaction, field: InteractionField, value: unknown): Interaction {
  const after: Record<string, unknown> = { ...before };
  for (const entry of correctField(before, field, value, durationMs)) {
    if (entry.type !== 'changed') throw new Error(entry.type);
    expect(entry.interactionId).toBe(before.id);
    if (entry.value === null) delete after[entry.field];
    else after[entry.field] = entry.value;
  }
  return after as unknown as Interaction;
}

describe('putting one field right', () => {
  test('sets it, clears it, and writes nothing when nothing changes', () => {
    expect(corrected(turn('a', 1000), 'answer', 'partial').answer).toBe('partial');
    expect(corrected(turn('a', 1000, { answer: 'partial' }), 'answer', null)).not.toHaveProperty('answer');
    expect(correctField(turn('a', 1000, { answer: 'partial' }), 'answer', 'partial', durationMs)).toEqual([]);
    expect(correctField(turn('a', 1000), 'answer', null, durationMs)).toEqual([]);
    expect(correctField(turn('a', 1000), 'waitMs', null, durationMs)).toEqual([]);
    expect(correctField(turn('a', 1000), 'atMs', 1000, durationMs)).toEqual([]);
  });

  test('gives a turn to another pupil, or to nobody known', () => {
    expect(corrected(turn('a', 1000), 'pupilId', 'b').pupilId).toBe('b');
    expect(corrected(turn('a', 1000), 'pupilId', null)).not.toHaveProperty('pupilId');
  });

  test('who calls out was not waited for', () => {
    const waited = turn('a', 9000, { waitMs: 2000, thinkMs: 1000 });
    const called = corrected(waited, 'solicitation', 'calledOut');
    expect(called).toMatchObject({ solicitation: 'calledOut' });
    expect(called).not.toHaveProperty('waitMs');
    expect(called).not.toHaveProperty('thinkMs');
    expect(correctField(called, 'waitMs', 3000, durationMs)).toEqual([]);
  });

  test('a visit never ends before it begins', () => {
    const visit = moment('support', 'a', 10_000, { endMs: 20_000 });
    expect(corrected(visit, 'endMs', 9000).endMs).toBe(10_000);
    expect(corrected(visit, 'atMs', 21_000).atMs).toBe(20_000);
    expect(corrected(visit, 'endMs', null)).not.toHaveProperty('endMs');
    expect(corrected(moment('support', 'a', 10_000), 'endMs', 70_000).endMs).toBe(70_000);
  });

  test('a moment stays in the lesson', () => {
    expect(corrected(turn('a', 500), 'atMs', -500).atMs).toBe(0);
    expect(corrected(turn('a', 500), 'atMs', 700_000).atMs).toBe(durationMs - 1);
    expect(corrected(turn('a', 500), 'thinkMs', 3000).thinkMs).toBe(500);
    expect(corrected(turn('a', 9000, { thinkMs: 4000 }), 'atMs', 1000).atMs).toBe(4000);
    expect(corrected(turn('a', 9000, { thinkMs: 12_000 }), 'atMs', 1000).atMs).toBe(9000);
  });

  test('feedback to the class has no pupil, and the other way round', () => {
    const feedback = moment('feedback', 'a', 1000, { feedback: [{ tone: 'confirming' }] });
    const toClass = corrected(feedback, 'to', 'class');
    expect(toClass).not.toHaveProperty('pupilId');
    expect(corrected(toClass, 'pupilId', 'b')).not.toHaveProperty('to');
    expect(corrected(feedback, 'feedback', [])).not.toHaveProperty('feedback');
  });

  test('a time that was put right says so; what is known of the others stays', () => {
    const filmed = turn('a', 1000, { waitMs: 2000, origin: 'video' });
    expect(corrected(filmed, 'waitMs', 2100).origin).toEqual({ atMs: 'video', waitMs: 'corrected' });
    expect(corrected(turn('a', 1000, { waitMs: 2000 }), 'waitMs', 1).origin).toEqual({ waitMs: 'corrected' });
  });

  test('no row of taps ever breaks a law of the model', () => {
    const tap = fc.oneof(
      fc.record({
        field: fc.constantFrom<InteractionField>('atMs', 'endMs', 'thinkMs', 'waitMs', 'answerMs', 'reactionMs'),
        value: fc.oneof(fc.integer({ min: -5000, max: 700_000 }), fc.double(), fc.constant(null)),
      }),
      fc.record({
        field: fc.constant<InteractionField>('solicitation'),
        value: fc.constantFrom('volunteered', 'calledOut', null),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('turn', 'support'), fc.array(tap, { maxLength: 20 }), (kind, taps) => {
        let now = moment(kind, 'a', 5000);
        for (const { field, value } of taps) now = corrected(now, field, value);
        for (const time of [now.atMs, now.endMs, now.thinkMs, now.waitMs, now.answerMs, now.reactionMs]) {
          expect(time === undefined || (Number.isInteger(time) && time >= 0)).toBe(true);
        }
        expect(now.endMs === undefined || now.endMs >= now.atMs).toBe(true);
        expect((now.thinkMs ?? 0) <= now.atMs).toBe(true);
        expect(now.solicitation === 'calledOut' && (now.waitMs ?? now.thinkMs) !== undefined).toBe(false);
      }),
    );
  });
});
