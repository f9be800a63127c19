import { describe, expect, it } from 'vitest';
import { analyseClass } from '../../../src/core/profile/class-profile';
import type { Observation } from '../../../src/core/record/observation';
import { classOf, lesson, moment, turn } from '../measures/build-lesson';

const warningsOf = (...observations: Observation[]) =>
  analyseClass(classOf({ a: 'left', b: 'right' }), observations).warnings;

const warn = (code: string, ...observations: Observation[]) =>
  warningsOf(...observations).find((warning) => warning.code === code)?.ids;

const turns = (pupil: string | undefined, count: number) =>
  Array.from({ length: count }, (_, index) => turn(pupil, index * 1000));

describe('warnings', () => {
  it('are not there when there is nothing to say', () => {
    expect(warningsOf(lesson())).toEqual([]);
  });

  it('name moments inside a pause and past the end, of all observations', () => {
    const pauses = [{ fromMs: 0, toMs: 10 }];
    const early = lesson({ pauses, interactions: [turn('a', 5)] });
    const late = lesson({ pauses, interactions: [turn(undefined, 9), turn('b', 600_000)] });
    expect(warn('insidePause', early, late)).toEqual([early.interactions[0]!.id, late.interactions[0]!.id]);
    expect(warn('pastEnd', early, late)).toEqual([late.interactions[1]!.id]);
  });

  it('name pupils who were in none of the lessons, and not their moments', () => {
    const absent = lesson({ presence: { b: [] }, interactions: [turn('b', 10)] });
    expect(warn('noExposure', absent, absent)).toEqual(['b']);
    expect(warn('outsidePresence', absent, absent)).toBeUndefined();
    expect(warn('noExposure', absent, lesson())).toBeUndefined();
  });

  it('name turns without a pupil above 10 % of all turns', () => {
    expect(warn('unknownPupils', lesson({ interactions: [...turns('a', 9), ...turns(undefined, 1)] }))).toBeUndefined();
    expect(warn('unknownPupils', lesson({ interactions: [...turns('a', 8), ...turns(undefined, 1)] }))).toHaveLength(1);
    const visits = [...turns('a', 1), moment('support', undefined, 5)];
    expect(warn('unknownPupils', lesson({ interactions: visits }))).toBeUndefined();
  });

  it('name indicators of which under 60 % was coded in a group', () => {
    const coded = [...turns('a', 3), ...turns('b', 1)].map((one) => ({ ...one, question: 'recall' as const }));
    expect(warn('lowCoverage', lesson({ interactions: coded }))).not.toContain('reasoningShare');
    expect(warn('lowCoverage', lesson({ interactions: [...coded, ...turns('b', 1)] }))).toContain('reasoningShare');
  });
});
