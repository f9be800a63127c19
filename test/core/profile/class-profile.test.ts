import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUpLessons, tallyLesson } from '../../../src/core/measures/tallies';
import type { ClassAnalysis, IndicatorResult } from '../../../src/core/profile/class-analysis';
import { analyseClass, profileClass } from '../../../src/core/profile/class-profile';
import type { GroupValueId } from '../../../src/core/record/ids';
import {
  answers,
  feedbackFocuses,
  feedbackTones,
  type Interaction,
  interactionKinds,
  questions,
  solicitations,
  warmths,
} from '../../../src/core/record/interaction';
import { type Observation, phases, watchedRows } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { classOf, lesson, moment, pupilId, turn } from '../measures/build-lesson';

const indicator = (analysis: ClassAnalysis, id: string): IndicatorResult =>
  analysis.indicators.find((one) => one.id === id)!;

describe('one lesson by hand', () => {
  // Ten minutes of class time. Left: a 3 turns, b 1; right: c none and there for half of it, d absent; e in no group.
  const schoolClass = classOf({ a: 'left', b: 'left', c: 'right', d: 'right', e: null });
  const observation = lesson({
    presence: { c: [{ fromMs: 0, toMs: 300_000 }], d: [] },
    interactions: [
      turn('a', 1000, { waitMs: 3000 }),
      turn('a', 2000, { waitMs: 1000 }),
      turn('a', 3000),
      turn('b', 4000, { thinkMs: 1000, waitMs: 1000 }),
      turn('d', 5000),
      turn(undefined, 6000),
      moment('everyone', undefined, 7000, { form: 'board' }),
    ],
  });
  const analysis = analyseClass(schoolClass, [observation]);

  it('has the head of the class', () => {
    expect(analysis.class).toEqual({
      id: 'c1',
      pupils: 4,
      observations: 1,
      observationIds: ['o1'],
      exposureMs: 2_100_000,
      classTimeMs: 600_000,
      lessonMs: 600_000,
      unknown: 1,
    });
    expect(analysis.everyone).toBe(1);
  });

  it('has a profile for every pupil who was there, in the order of the class', () => {
    expect(analysis.profiles.map((profile) => [profile.pupilId, profile.exposureMs])).toEqual([
      ['a', 600_000],
      ['b', 600_000],
      ['c', 300_000],
      ['e', 600_000],
    ]);
    expect(analysis.profiles[0]!.indicators.turnRate).toEqual({ y: 3, n: 1, value: 3, moments: 3 });
    expect(analysis.profiles[0]!.indicators.pauseTime).toEqual({ y: 4, n: 2, value: 2, moments: 3 });
    expect(analysis.profiles[2]!.indicators.pauseTime).toMatchObject({ y: 0, n: 0, value: null });
  });

  it('has values of class and groups as ratios of sums', () => {
    const turns = indicator(analysis, 'turnRate');
    expect(turns.class).toBeCloseTo(4 / 3.5, 12);
    expect(turns.groups['side']?.['left']).toMatchObject({ value: 2, representation: 2 / (4 / 3.5) });
    expect(turns.groups['side']?.['right']).toMatchObject({ value: 0, representation: 0 });
    expect(indicator(analysis, 'longWait').groups['side']?.['left']).toMatchObject({
      value: 1 / 3,
      representation: null,
      coverage: { coded: 3, moments: 4 },
    });
    expect(indicator(analysis, 'pauseTime').groups['side']?.['right']).toEqual({
      value: null,
      representation: null,
      coverage: null,
    });
  });

  it('has the evenness of turns over who was there', () => {
    // Sorted by rate: e 0/1, c 0/0.5, b 1/1, a 3/1 of 4 turns in 3.5: 1 − (2/7 · 1/4 + 2/7 · 5/4) = 4/7.
    expect(analysis.evenness?.withoutTurn).toBe(2);
    expect(analysis.evenness?.gini).toBeCloseTo(4 / 7, 12);
  });

  it('says what did not count, by id', () => {
    const turnIds = observation.interactions.map(({ id }) => id);
    expect(analysis.warnings).toEqual([
      { code: 'noExposure', ids: ['d'] },
      { code: 'unknownPupils', ids: [turnIds[5]] },
      {
        code: 'lowCoverage',
        ids: expect.arrayContaining(['answeredShare', 'eyeContactShare']) as unknown,
      },
    ]);
  });
});

describe('what was watched', () => {
  const schoolClass = classOf({ a: 'left', b: 'right' });
  const interactions = [turn('a', 10, { waitMs: 900 }), turn('b', 20, { waitMs: 900 })];
  const watchedOf = (id: string, ...observations: Observation[]) => {
    const { watched, comparable, watchedPupilIds } = indicator(analyseClass(schoolClass, observations), id);
    return { watched, comparable, watchedPupilIds };
  };

  it('is everything unless said otherwise', () => {
    expect(watchedOf('warmShare', lesson())).toEqual({
      watched: 'yes',
      comparable: true,
      watchedPupilIds: ['a', 'b'],
    });
  });

  it('is not zero where nothing was', () => {
    const analysis = analyseClass(schoolClass, [lesson({ watched: [], interactions })]);
    expect(analysis.evenness).toBeNull();
    expect(analysis.indicators.filter(({ class: value }) => value !== null)).toEqual([]);
    expect(indicator(analysis, 'turnRate')).toMatchObject({ watched: 'no', comparable: false, watchedPupilIds: [] });
    expect(indicator(analysis, 'frontRow')).toMatchObject({ watched: 'yes', comparable: true });
  });

  it('is said to be some when it was not in all lessons, which may be compared', () => {
    const rows = [{ row: 'turn' } as const];
    expect(watchedOf('waitTime', lesson(), lesson({ watched: rows }))).toMatchObject({
      watched: 'some',
      comparable: true,
    });
  });

  it('is some when only some was noted, which may not be compared', () => {
    const rows = [{ row: 'turn' }, { row: 'wait', completeness: 'some' }] as const;
    expect(watchedOf('waitTime', lesson({ watched: rows, interactions }))).toMatchObject({
      watched: 'some',
      comparable: false,
    });
    expect(indicator(analyseClass(schoolClass, [lesson({ watched: rows, interactions })]), 'waitTime').class).toBe(0.9);
  });

  it('is for the focus pupils where it was', () => {
    const observation = lesson({ focusPupilIds: [pupilId('b')], watched: [{ row: 'warmth', scope: 'focus' }] });
    expect(watchedOf('warmShare', observation).watchedPupilIds).toEqual(['b']);
  });
});

describe('little or nothing', () => {
  it('has no values and no evenness without an observation', () => {
    const analysis = analyseClass(classOf({ a: 'left' }), []);
    expect(analysis).toMatchObject({ profiles: [], evenness: null, warnings: [], class: { pupils: 0, exposureMs: 0 } });
    expect(analysis.indicators).toHaveLength(29);
  });

  it('has everybody absent in a lesson without length', () => {
    const analysis = analyseClass(classOf({ a: 'left' }), [lesson({ durationMs: 0, interactions: [turn('a', 0)] })]);
    expect(analysis.profiles).toEqual([]);
    expect(analysis.warnings.map(({ code }) => code)).toEqual(['noExposure', 'pastEnd']);
    expect(analysis.evenness).toEqual({ gini: null, lorenz: null, withoutTurn: 0 });
  });

  it('keeps what a pupil did in a lesson they missed, when they were in another', () => {
    const missed = lesson({ presence: { a: [] }, interactions: [turn('a', 10)] });
    const analysis = analyseClass(classOf({ a: null }), [missed, lesson()]);
    expect(analysis.profiles[0]!.indicators.turnRate).toEqual({ y: 1, n: 1, value: 1, moments: 1 });
    expect(analysis.warnings[0]).toEqual({ code: 'outsidePresence', ids: [missed.interactions[0]!.id] });
  });
});

const pupils = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const length = fc.option(fc.nat(6000), { nil: undefined });
const span = fc.tuple(fc.nat(700_000), fc.nat(700_000)).map(([from, to]) => ({
  fromMs: Math.min(from, to),
  toMs: Math.max(from, to),
}));

/** Drops what was not coded: the record's optional fields are absent, never undefined. */
const withoutGaps = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const anyMoment: fc.Arbitrary<Interaction> = fc
  .record({
    kind: fc.oneof(fc.constant('turn' as const), fc.constantFrom(...interactionKinds)),
    pupil: maybe(pupils),
    atMs: fc.nat(650_000),
    lasts: fc.nat(90_000),
    fields: fc.record({
      waitMs: length,
      thinkMs: length,
      answerMs: length,
      solicitation: maybe(solicitations),
      question: maybe(questions),
      answer: maybe(answers),
      warmth: maybe(warmths),
      eyeContact: maybe([true, false]),
      feedback: fc.array(fc.record({ focus: maybe(feedbackFocuses), tone: maybe(feedbackTones) }).map(withoutGaps), {
        maxLength: 3,
      }),
    }),
  })
  .map(({ kind, pupil, atMs, lasts, fields }) => {
    const coded = withoutGaps(fields) as Parameters<typeof moment>[3];
    return moment(kind, pupil, atMs, kind === 'support' ? { ...coded, endMs: atMs + lasts } : coded);
  });

const anyLesson: fc.Arbitrary<Observation> = fc
  .record({
    interactions: fc.array(anyMoment, { maxLength: 25, size: 'medium' }),
    pauses: fc.array(span, { maxLength: 2 }),
    phases: fc.array(
      fc.tuple(span, fc.constantFrom(...phases)).map(([times, phase]) => ({ ...times, phase })),
      { maxLength: 3 },
    ),
    presence: fc.dictionary(fc.constantFrom(...pupils), fc.array(span, { maxLength: 2 }), { noNullPrototype: true }),
    focusPupilIds: fc.subarray(pupils.map(pupilId)),
    watched: fc.option(
      fc.array(
        fc
          .tuple(fc.constantFrom(...watchedRows), fc.constantFrom('class', 'focus'), span)
          .map(([row, scope, times]) => ({ row, scope, ...times }) as const),
        { maxLength: 20 },
      ),
      { nil: undefined },
    ),
  })
  .map((fields) => lesson(withoutGaps(fields) as Partial<Observation>));

const groupsOfSix = { p1: 'left', p2: 'right', p3: 'left', p4: 'right', p5: 'left', p6: null };
const sixPupils = classOf(groupsOfSix, { seat: { row: 2, column: 1 } });

/** Every number anywhere in a tree. */
function numbersIn(tree: unknown): number[] {
  if (typeof tree === 'number') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(numbersIn) : [];
}

/** Enough to meet every kind of moment many times, and quick on a busy machine. */
const runs = { numRuns: 50 };

describe('laws, for any lesson', { timeout: 20_000 }, () => {
  it('gives finite numbers only, and the same for the same input', () => {
    fc.assert(
      fc.property(fc.array(anyLesson, { maxLength: 2 }), (lessons) => {
        const analysis = analyseClass(sixPupils, lessons);
        expect(numbersIn(analysis).every(Number.isFinite)).toBe(true);
        expect(JSON.stringify(analyseClass(sixPupils, lessons))).toBe(JSON.stringify(analysis));
      }),
      runs,
    );
  });

  it('keeps shares within 0 and 1, and codes no more than there was', () => {
    fc.assert(
      fc.property(anyLesson, (one) => {
        for (const { scale, class: value, groups, coverage } of analyseClass(sixPupils, [one]).indicators) {
          if (coverage) expect(coverage.coded).toBeLessThanOrEqual(coverage.moments);
          if (scale === 'ratio') continue;
          for (const share of [value, ...Object.values(groups['side']!).map((group) => group.value)]) {
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('has pupils whose shares of the class’s turns sum to 1, and a Gini within [0, 1)', () => {
    let withTurns = 0;
    fc.assert(
      fc.property(anyLesson, ({ watched: _, ...everythingWatched }) => {
        const { profiles, evenness } = analyseClass(sixPupils, [everythingWatched]);
        const counted = profiles.map(({ indicators }) => indicators.turnRate!).filter(({ n }) => n > 0);
        const turns = counted.reduce((sum, { y }) => sum + y, 0);
        if (turns === 0) {
          expect(evenness).toMatchObject({ gini: null, lorenz: null });
          return;
        }
        withTurns += 1;
        expect(counted.reduce((sum, { y }) => sum + y / turns, 0)).toBeCloseTo(1, 12);
        expect(evenness!.gini).toBeGreaterThanOrEqual(0);
        expect(evenness!.gini).toBeLessThan(1);
        expect(evenness!.lorenz!.at(-1)).toEqual([1, 1]);
      }),
      runs,
    );
    expect(withTurns).toBeGreaterThan(10);
  });

  it('does not mind what pupils are called', () => {
    const renamed = (id: string) => pupilId(`x${7 - Number(id.slice(1))}`);
    const other: SchoolClass = {
      ...sixPupils,
      pupils: sixPupils.pupils.map((one) => ({ ...one, id: renamed(one.id) })),
    };
    fc.assert(
      fc.property(anyLesson, (one) => {
        const same: Observation = {
          ...one,
          focusPupilIds: one.focusPupilIds.map(renamed),
          presence: Object.fromEntries(Object.entries(one.presence).map(([id, spans]) => [renamed(id), spans])),
          interactions: one.interactions.map((each) => ({
            ...each,
            ...(each.pupilId && { pupilId: renamed(each.pupilId) }),
          })),
        };
        const before = analyseClass(sixPupils, [one]);
        const after = analyseClass(other, [same]);
        expect(after.profiles.map(({ indicators }) => indicators)).toEqual(
          before.profiles.map(({ indicators }) => indicators),
        );
        expect(after.indicators.map(({ groups }) => groups)).toEqual(before.indicators.map(({ groups }) => groups));
        expect(after.evenness).toEqual(before.evenness);
      }),
      runs,
    );
  });

  it('does not change by a pupil who was absent', () => {
    const [first] = sixPupils.pupils;
    const absent = { ...first!, id: pupilId('absent'), groups: { side: 'left' as GroupValueId } };
    fc.assert(
      fc.property(anyLesson, (one) => {
        const before = analyseClass(sixPupils, [one]);
        const after = analyseClass({ ...sixPupils, pupils: [absent, ...sixPupils.pupils] }, [
          { ...one, presence: { ...one.presence, absent: [] } },
        ]);
        expect({ ...after, warnings: [] }).toEqual({ ...before, warnings: [] });
      }),
      runs,
    );
  });

  it('halves rates when the same happens in twice the time', () => {
    const twice = ({ fromMs, toMs }: { fromMs: number; toMs: number }) => ({ fromMs: 2 * fromMs, toMs: 2 * toMs });
    fc.assert(
      fc.property(anyLesson, (one) => {
        const slow: Observation = {
          ...one,
          durationMs: 2 * one.durationMs,
          pauses: one.pauses.map(twice),
          phases: one.phases.map((phase) => ({ ...phase, ...twice(phase) })),
          presence: Object.fromEntries(Object.entries(one.presence).map(([id, spans]) => [id, spans.map(twice)])),
          ...(one.watched && {
            watched: one.watched.map((row) => ({ ...row, fromMs: 2 * row.fromMs!, toMs: 2 * row.toMs! })),
          }),
          interactions: one.interactions.map((each) =>
            moment(each.kind, each.pupilId, 2 * each.atMs, { feedback: each.feedback ?? [] }),
          ),
        };
        const before = analyseClass(sixPupils, [one]);
        const after = analyseClass(sixPupils, [slow]);
        for (const id of ['turnRate', 'passedOverRate', 'feedbackRate', 'supportRate', 'choiceRate']) {
          const value = indicator(before, id).class;
          if (value === null) expect(indicator(after, id).class).toBeNull();
          else expect(indicator(after, id).class).toBeCloseTo(value / 2, 12);
        }
      }),
      runs,
    );
  });

  it('is the same to the bit from the sums of lessons that were kept, in whatever order the class then was', () => {
    const tallyAgain = (one: Observation) => structuredClone(tallyLesson(sixPupils.pupils.toReversed(), one));
    fc.assert(
      fc.property(fc.array(anyLesson, { maxLength: 3 }), fc.boolean(), (lessons, seatsHold) => {
        const held = lessons.map((one, place) => ({ ...one, ...(place === 1 && { seatsHold }) }));
        const tallied = held.map((one) => ({ ...one, tally: tallyAgain(one) }));
        expect(profileClass(sixPupils, addUpLessons(sixPupils.pupils, tallied))).toEqual(analyseClass(sixPupils, held));
      }),
      runs,
    );
  });

  it('does not mind the order of lessons', () => {
    fc.assert(
      fc.property(anyLesson, anyLesson, (one, other) => {
        const values = (lessons: Observation[]) =>
          analyseClass(sixPupils, lessons).indicators.map(({ class: value }) => value?.toFixed(9));
        expect(values([one, other])).toEqual(values([other, one]));
      }),
      runs,
    );
  });
});
